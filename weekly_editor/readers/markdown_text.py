"""Our own Markdown's text back as a report's: references and backslashes undone, marks left as they are."""

import json
import re
from typing import Any

from weekly_editor.report.pattern import late_pattern

_TOKEN = late_pattern(
    r"\\(?P<escaped>[!-/:-@\[-`{-~])"
    r"|`[^`\n]+`"
    r"|\]\([^\s()]*(?:\([^\s()]*\)[^\s()]*)*\)"
    r"|&#(?P<code>[0-9]{1,7});"
    r"|&(?P<name>amp|lt|gt);"
    r"|(?P<line_break><br>)"
)
_NAMES = {"amp": "&", "lt": "<", "gt": ">"}
_REPORT_SIGNS = r"\*~`[]"
_COMMENT_BEGIN, _COMMENT_END = "<!-- ", " -->"
_MAX_CODE_POINT = 0x10FFFF


def report_text(written: str) -> str:
    """Return the text that our Markdown ``written`` shows, with the report's own markup."""
    return _TOKEN.sub(_undone, written)


def without_comment(line: str) -> tuple[str, dict[str, Any]]:
    """Return ``line`` without the comment at its end, and the values that the comment holds, {} where it has none."""
    bare = line.rstrip(" ")
    begin = bare.rfind(_COMMENT_BEGIN)
    if begin < 0 or not bare.endswith(_COMMENT_END):
        return line, {}
    try:
        values = json.loads(bare[begin + len(_COMMENT_BEGIN) : -len(_COMMENT_END)])
    except (ValueError, RecursionError):  # also a number of 5,000 digits
        return line, {}
    return (bare[:begin].rstrip(" "), values) if isinstance(values, dict) else (line, {})


def table_cells(line: str) -> tuple[str, ...]:
    """Return the cells of a table's ``line``, still as Markdown."""
    inner = line.strip(" ").removeprefix("|").removesuffix("|")
    return tuple(cell.strip(" ").replace(r"\|", "|") for cell in re.split(r"(?<!\\)\|", inner))


def _undone(match: re.Match[str]) -> str:
    if match["escaped"] is not None:
        return match[0] if match["escaped"] in _REPORT_SIGNS else match["escaped"]
    if match["code"] is not None:
        code = int(match["code"])
        return chr(code) if code <= _MAX_CODE_POINT else match[0]
    if match["name"] is not None:
        return _NAMES[match["name"]]
    return "\n" if match["line_break"] else match[0]
