"""A report as bytes and back: canonical when written, strict when read."""

import json
from collections import Counter
from collections.abc import Iterable
from typing import Any, NoReturn

from pydantic import ValidationError

from weekly_editor.report.bilingual import Bilingual
from weekly_editor.report.figure import JsonNumber, figure
from weekly_editor.report.identity import with_distinct_ids
from weekly_editor.report.json_text import json_text
from weekly_editor.report.model import Frozen, Report
from weekly_editor.report.pattern import late_pattern
from weekly_editor.report.rejection import rejection
from weekly_editor.report.schema import RawReport, ReportDataError, upgraded

MAX_BYTES = 16 * 1024 * 1024
MAX_VALUES = 200_000  # of JSON: 300 times what a report has, read in a few seconds
MAX_DEPTH = 200  # of JSON: an outline of about 95 levels
_CONTAINERS = (dict, list, tuple)
_ESCAPED_SURROGATE = late_pattern(r"\\u[dD][89a-fA-F]")


def dump_report(report: Report) -> bytes:
    """Return the file of ``report``. Raises ReportDataError where ``dump`` does."""
    return dump(report)


def dump(value: Frozen) -> bytes:
    """Return ``value`` as a file: declared order, indent 2, UTF-8, one newline at the end.

    Raises ReportDataError for one so deep or so large that the file could not be read again."""
    try:
        raw = value.model_dump()
    except ValueError:  # pydantic's own limit, about 250 levels
        raise _too_deep() from None
    _check_depth(raw)
    try:
        data = (json_text(raw) + "\n").encode()
    except UnicodeEncodeError:
        raise _lone_surrogate() from None
    check_size(data)
    return data


def parse_report(data: bytes) -> Report:
    """Return the report in ``data``, a UTF-8 JSON file. Raises ReportDataError."""
    raw = parse_json(data)
    if not isinstance(raw, dict):
        raise ReportDataError(Bilingual("这不是周报文件", "this is not a weekly report"))
    return _validated(upgraded(raw))


def check_size(data: bytes) -> None:
    """Raise ReportDataError where reading ``data`` as JSON would take minutes or fill the memory.

    Every value but the first comes after a comma or an opening bracket; those within texts are counted too."""
    if len(data) > MAX_BYTES:
        raise ReportDataError(Bilingual("文件超过 16 MB", "the file is larger than 16 MB"))
    if sum(map(data.count, (b",", b"[", b"{"))) > MAX_VALUES:
        raise ReportDataError(
            Bilingual("文件里的内容太多，不会是周报", "the file holds too much to be a weekly report")
        )


def parse_json(data: bytes) -> Any:
    """Return the JSON value in ``data``; NaN, duplicate keys, lone surrogates, absurd size and depth are refused."""
    check_size(data)
    if not data.strip(b"\0 \t\r\n"):
        raise ReportDataError(Bilingual("文件是空的", "the file is empty"))
    try:
        text = data.decode("utf-8-sig")
        value = json.loads(
            text, object_pairs_hook=_distinct, parse_constant=_refuse_constant, parse_float=JsonNumber, parse_int=_whole
        )
    except UnicodeDecodeError:
        raise ReportDataError(Bilingual("文件不是 UTF-8 文本", "the file is not UTF-8 text")) from None
    except json.JSONDecodeError as error:
        raise ReportDataError(
            Bilingual(
                f"JSON 在第 {error.lineno} 行第 {error.colno} 列损坏",
                f"the JSON is damaged at line {error.lineno}, column {error.colno}",
            )
        ) from None
    except RecursionError:
        raise _too_deep() from None
    except ValueError as error:
        if isinstance(error, ReportDataError):
            raise
        raise ReportDataError(Bilingual("数字超出可用范围", "a number is out of range")) from None
    _check_depth(value)
    if _ESCAPED_SURROGATE.search(text) is not None:  # UTF-8 itself cannot carry one
        _check_texts(value)
    return value


def _validated(raw: RawReport) -> Report:
    try:
        return with_distinct_ids(Report.model_validate(raw))
    except ValidationError as error:
        raise ReportDataError(rejection(error)) from None


def _distinct(pairs: list[tuple[str, Any]]) -> dict[str, Any]:
    known = dict(pairs)
    if len(known) < len(pairs):
        key = next(key for key, times in Counter(key for key, _ in pairs).items() if times > 1)
        raise ReportDataError(Bilingual(f"键“{key[:40]}”出现两次", f"the key {key[:40]!r} occurs twice"))
    return known


def _refuse_constant(name: str) -> NoReturn:
    raise ReportDataError(Bilingual(f"{name} 不是数字", f"{name} is not a number"))


def _whole(text: str) -> int | JsonNumber:
    return JsonNumber(text) if text == "-0" else int(figure(text))  # int knows no sign of zero


def _too_deep() -> ReportDataError:
    return ReportDataError(Bilingual(f"嵌套超过 {MAX_DEPTH} 层", f"nested more than {MAX_DEPTH} levels deep"))


def _lone_surrogate() -> ReportDataError:
    return ReportDataError(Bilingual("文字里有残缺的字符（孤立代理项）", "a text holds a lone surrogate"))


def _check_depth(root: Any) -> None:
    """Raise ReportDataError where a value stands below MAX_DEPTH; ``root`` itself is the first level."""
    filled = [root] if isinstance(root, _CONTAINERS) and root else []
    for _ in range(1, MAX_DEPTH):
        filled = [part for above in filled for part in _parts(above) if isinstance(part, _CONTAINERS) and part]
        if not filled:
            return
    raise _too_deep()


def _parts(container: Any) -> Iterable[Any]:
    return container.values() if isinstance(container, dict) else container


def _check_texts(value: Any) -> None:
    try:
        json.dumps(value, ensure_ascii=False).encode()
    except UnicodeEncodeError:
        raise _lone_surrogate() from None
