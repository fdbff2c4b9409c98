"""The same work without a window: import, export and list, with one line for whatever goes wrong."""

import argparse
import json
import os
import sys
import traceback
from collections.abc import Callable, Mapping, Sequence
from contextlib import suppress
from datetime import date
from io import TextIOWrapper
from pathlib import Path
from types import MappingProxyType
from typing import NoReturn

from weekly_editor.analysis.history import NO_HISTORY, History
from weekly_editor.document.build import build_document
from weekly_editor.library.folder import WeekEntry, list_weeks, previous_report
from weekly_editor.readers.importing import read_report
from weekly_editor.readers.source import MAX_BYTES, ImportRefused, Unplaced
from weekly_editor.report.bilingual import Bilingual, Language, language_of
from weekly_editor.report.model import Report
from weekly_editor.report.week import Week
from weekly_editor.storage.export_file import write_export
from weekly_editor.storage.places import Places
from weekly_editor.storage.problem import StorageError, reason_of
from weekly_editor.storage.report_file import ReportFileError, load_report, read_bytes, save_report
from weekly_editor.storage.settings import load_settings
from weekly_editor.writers.docx import write_docx
from weekly_editor.writers.html import render_html
from weekly_editor.writers.markdown import render_markdown
from weekly_editor.writers.xlsx import write_xlsx

COMMANDS = ("import", "export", "list")
DONE, WRONG_USAGE, IMPOSSIBLE, INTERRUPTED = 0, 2, 3, 130

_PROGRAM = "weekly-editor"
_HELP = Bilingual(
    """\
用法：
  weekly-editor [REPORT]                          打开窗口
  weekly-editor import SOURCE -o REPORT.json      把 Markdown 或纯文本读成周报
      --week 2024-W32     周报所属的周；不写则从来源里找
      --force             覆盖已有的文件
  weekly-editor export REPORT.json -o OUT         按 OUT 的后缀导出：.docx .xlsx .html .md
      --library DIR       周报文件夹，用来与上周对比
  weekly-editor list [--json]                     列出各周
      --library DIR       周报文件夹；不写则用设置中的
  --profile DIR (各命令可用)                      设置、恢复副本和缓存都放在 DIR 下

退出状态：0 完成，2 用法不对，3 来源不可用或无法写出
""",
    """\
Usage:
  weekly-editor [REPORT]                          open the window
  weekly-editor import SOURCE -o REPORT.json      read Markdown or plain text as a report
      --week 2024-W32     the week of the report; else the source tells
      --force             replace a file that is there
  weekly-editor export REPORT.json -o OUT         write what OUT ends in: .docx .xlsx .html .md
      --library DIR       the folder of reports, to compare with last week
  weekly-editor list [--json]                     list the weeks
      --library DIR       the folder of reports; else that of the settings
  --profile DIR (any command)                     settings, recovery and cache below DIR

Exit status: 0 done, 2 wrong usage, 3 input refused or output impossible
""",
)
_EXISTS = Bilingual("文件已存在；加上 --force 才会覆盖", "the file exists; --force replaces it")
_SAME_FILE = Bilingual("-o 后面的文件就是来源", "the file after -o is the source itself")
_ONE_AT_A_TIME = Bilingual("一次只能导出一份周报", "one report at a time can be exported")

_WRITERS: Mapping[str, Callable[[Report, History], bytes]] = MappingProxyType(
    {
        ".docx": lambda report, history: write_docx(build_document(report, history)),
        ".xlsx": write_xlsx,
        ".html": lambda report, history: render_html(build_document(report, history)).encode(),
        ".md": lambda report, history: render_markdown(build_document(report, history)).encode(),
    }
)


class UsageError(Exception):
    """The command line asks for something that cannot be meant; ``reason`` says what is wrong with it."""

    def __init__(self, reason: Bilingual) -> None:
        super().__init__(reason.en)
        self.reason = reason


def main(argv: Sequence[str]) -> int:
    """Run the command in ``argv`` (without the program's name) and return its exit status.

    Whatever goes wrong is one line on stderr, never a traceback."""
    language = message_language(os.environ)
    _never_fail_to_encode()
    try:
        status = _run(argv, language)
        print(end="", flush=True)  # not sys.stdout.flush(): a program without a console has no stdout
    except OSError as error:  # stdout is a pipe that nobody reads any more, or its disk is full
        os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())  # else it is flushed again at the end
        return DONE if isinstance(error, BrokenPipeError) else _complain(reason_of(error).text(language))
    except KeyboardInterrupt:
        return INTERRUPTED
    return status


def message_language(environment: Mapping[str, str]) -> Language:
    """Return the language that ``environment`` asks messages to be in, else the system's."""
    for name in ("LC_ALL", "LC_MESSAGES", "LANG"):
        if locale := environment.get(name):
            return language_of(locale)
    return language_of(_system_locale())


def _system_locale() -> str:
    if sys.platform == "win32":
        import ctypes
        from locale import windows_locale

        return windows_locale.get(ctypes.windll.kernel32.GetUserDefaultUILanguage(), "")
    return ""


def _never_fail_to_encode() -> None:
    for stream in (sys.stdout, sys.stderr):
        if isinstance(stream, TextIOWrapper):
            stream.reconfigure(errors="backslashreplace")


def _run(argv: Sequence[str], language: Language) -> int:
    if "-h" in argv or "--help" in argv:
        print(_HELP.text(language), end="")
        return DONE
    try:
        arguments = _parser().parse_args(argv)
        arguments.run(arguments, language)
    except UsageError as error:
        return _complain(error.reason.text(language), status=WRONG_USAGE)
    except StorageError as error:
        return _complain(str(error.path), error.reason.text(language))
    except OSError:
        raise
    except Exception as error:  # a mistake of the program: still one line, the rest for whoever repairs it
        return _complain(_unexpected(error, argv).text(language))
    return DONE


class _Parser(argparse.ArgumentParser):
    def error(self, message: str) -> NoReturn:
        raise UsageError(Bilingual(f"用法不对（{message}），见 {_PROGRAM} --help", f"{message}; see {_PROGRAM} --help"))


def _parser() -> argparse.ArgumentParser:
    parser = _Parser(_PROGRAM, add_help=False, allow_abbrev=False)
    parser.add_argument("--profile", type=Path)
    commands = parser.add_subparsers(required=True, dest="command")

    def command(name: str, run: Callable[[argparse.Namespace, Language], None]) -> argparse.ArgumentParser:
        added = commands.add_parser(name, add_help=False, allow_abbrev=False)
        added.add_argument("--profile", type=Path, default=argparse.SUPPRESS)  # before or after the command
        added.set_defaults(run=run)
        return added

    importing = command("import", _import)
    importing.add_argument("source", type=Path)
    importing.add_argument("-o", "--output", type=Path, required=True)
    importing.add_argument("--week")
    importing.add_argument("--force", action="store_true")
    exporting = command("export", _export)
    exporting.add_argument("reports", type=Path, nargs="+")
    exporting.add_argument("-o", "--output", type=Path, required=True)
    exporting.add_argument("--library", type=Path)
    listing = command("list", _list)
    listing.add_argument("--library", type=Path)
    listing.add_argument("--json", action="store_true")
    return parser


def _import(arguments: argparse.Namespace, language: Language) -> None:
    source, target = arguments.source, arguments.output
    week = None if arguments.week is None else _week(arguments.week)
    if target.suffix.lower() != ".json":
        raise UsageError(Bilingual("-o 后面应是 .json 文件", "the file after -o has to end in .json"))
    data = read_bytes(source, MAX_BYTES)
    if target.exists() and target.samefile(source):
        raise UsageError(_SAME_FILE)
    if target.exists() and not arguments.force:
        raise ReportFileError(target, _EXISTS)
    try:
        imported = read_report(data, source.name, date.today(), week)
    except ImportRefused as error:
        raise ReportFileError(source, error.reason) from None
    save_report(target, imported.report)
    for line in imported.unplaced:
        _tell_unplaced(source, line, language)


def _tell_unplaced(source: Path, unplaced: Unplaced, language: Language) -> None:
    _complain(f"{source}:{unplaced.line}", unplaced.reason.text(language), unplaced.text)


def _week(text: str) -> Week:
    try:
        return Week.parse(text)
    except ValueError:
        raise UsageError(
            Bilingual(f"“{text}”不是 2024-W32 这样的周", f"{text!r} is not a week like 2024-W32")
        ) from None


def _export(arguments: argparse.Namespace, _language: Language) -> None:
    target, library = arguments.output, arguments.library
    write = _WRITERS.get(target.suffix.lower())
    if write is None:
        known = " ".join(_WRITERS)
        raise UsageError(Bilingual(f"-o 后面的文件应以 {known} 结尾", f"the file after -o has to end in {known}"))
    if len(arguments.reports) > 1:
        raise UsageError(_ONE_AT_A_TIME)
    report = load_report(arguments.reports[0])
    history = NO_HISTORY if library is None else History(previous_report(_existing(library), report.week))
    write_export(target, write(report, history))


def _list(arguments: argparse.Namespace, language: Language) -> None:
    if arguments.library is not None:
        library = _existing(arguments.library)
    else:
        places = Places.of_user() if arguments.profile is None else Places.below(arguments.profile)
        library = load_settings(places).library or places.library
    entries = list_weeks(library)
    if arguments.json:
        weeks = [_described(entry, language) for entry in entries]
        print(json.dumps({"library": str(library), "weeks": weeks}, ensure_ascii=not _writes_utf8(), indent=2))
    else:
        for entry in entries:
            print(_one_line(f"{entry.week}  {entry.problem.text(language) if entry.problem else entry.title}".rstrip()))


def _existing(library: Path) -> Path:
    try:
        os.scandir(library).close()
    except OSError as error:
        raise StorageError(library, reason_of(error)) from error
    return library


def _described(entry: WeekEntry, language: Language) -> dict[str, str | None]:
    problem = None if entry.problem is None else entry.problem.text(language)
    return {"week": str(entry.week), "title": entry.title, "path": str(entry.path), "problem": problem}


def _writes_utf8() -> bool:
    return (sys.stdout.encoding or "").lower().replace("-", "") == "utf8"


def _unexpected(error: Exception, argv: Sequence[str]) -> Bilingual:
    """Write ``error`` to the log and return a line that says where it is."""
    said = f"{type(error).__name__}: {error}"
    with suppress(OSError):
        log = Places.of_user().logs / "command-line.log"
        log.parent.mkdir(parents=True, exist_ok=True)
        with log.open("a", encoding="utf-8", errors="backslashreplace") as stream:
            stream.write(f"{list(argv)}\n{''.join(traceback.format_exception(error))}\n")
        said += f" → {log}"
    return Bilingual(f"程序出错（{said}）", f"the program failed ({said})")


def _complain(*parts: str, status: int = IMPOSSIBLE) -> int:
    print(_one_line(": ".join((_PROGRAM, *parts))), file=sys.stderr)
    return status


def _one_line(text: str) -> str:
    return "".join(sign if sign.isprintable() or sign == "\u3000" else repr(sign)[1:-1] for sign in text)
