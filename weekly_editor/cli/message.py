"""What the command line says: help, one line for whatever goes wrong, and the language of both."""

import os
import sys
from collections.abc import Mapping
from dataclasses import dataclass
from typing import TextIO

from weekly_editor.report.bilingual import Bilingual, Language, language_of

DONE, FOUND, WRONG_USAGE, IMPOSSIBLE, INTERRUPTED = 0, 1, 2, 3, 130  # exit statuses
PROGRAM = "weekly-editor"
HELP = Bilingual(
    """\
用法：
  weekly-editor [REPORT]                          打开窗口
  weekly-editor import SOURCE -o REPORT.json      把 Word、网页、Markdown 或纯文本读成周报
      --week 2024-W32     周报所属的周；不写则从来源里找
      --force             覆盖已有的文件
  weekly-editor export REPORT.json -o OUT         按 OUT 的后缀导出：.docx .xlsx .html .md .eml .pdf
  weekly-editor export REPORT.json… -o OUT.xlsx   把多周的数据导出为一个工作簿
  weekly-editor export --library DIR -o OUT.xlsx  把周报文件夹里各周的数据导出为一个工作簿
      --library DIR       周报文件夹，用来与以往各周对比，并使用其中的指标定义
      --from W --to W     只要这些周（2024-W32），用于整个周报文件夹
      --look NAME|FILE    文档外观的名称，或外观文件（.json）；不写则用设置中的
      --template FILE     公司的 Word 模板（.docx、.dotx），用于 .docx 和 .eml；用不上的会逐条说明
  weekly-editor check REPORT.json                 校对：逐条列出发现的问题
      --library DIR       周报文件夹，用来与以往各周对照
      --json              以一个 JSON 文档输出
      --strict            有问题时退出状态为 1
  weekly-editor facts REPORT.json --json          列出识别出的数量、日期、进度、阶段、承诺和风险
  weekly-editor list [--json]                     列出各周
      --library DIR       周报文件夹；不写则用设置中的
  --profile DIR (各命令可用)                      设置、恢复副本和缓存都放在 DIR 下

退出状态：0 完成，1 check --strict 发现问题，2 用法不对，3 来源不可用或无法写出
""",
    """\
Usage:
  weekly-editor [REPORT]                          open the window
  weekly-editor import SOURCE -o REPORT.json      read Word, HTML, Markdown or text as a report
      --week 2024-W32     the week of the report; else the source tells
      --force             replace a file that is there
  weekly-editor export REPORT.json -o OUT         write what OUT ends in: .docx .xlsx .html .md .eml .pdf
  weekly-editor export REPORT.json… -o OUT.xlsx   write the figures of several weeks as one workbook
  weekly-editor export --library DIR -o OUT.xlsx  write the figures of all weeks of a folder as one workbook
      --library DIR       the folder of reports, to compare with earlier weeks, and for its metrics
      --from W --to W     of a whole folder only these weeks (2024-W32)
      --look NAME|FILE    a look by its name, or a file of one (.json); else that of the settings
      --template FILE     the company's Word template (.docx, .dotx), for .docx and .eml; says what is not used
  weekly-editor check REPORT.json                 list what is wrong or doubtful in a report
      --library DIR       the folder of reports, to compare with earlier weeks
      --json              as one JSON document
      --strict            exit status 1 where there are findings
  weekly-editor facts REPORT.json --json          list quantities, dates, progress, stages, promises and risks
  weekly-editor list [--json]                     list the weeks
      --library DIR       the folder of reports; else that of the settings
  --profile DIR (any command)                     settings, recovery and cache below DIR

Exit status: 0 done, 1 findings with check --strict, 2 wrong usage, 3 input refused or output impossible
""",
)


@dataclass(frozen=True, slots=True)
class Outcome:
    """What a command that did its work has to say on stdout, and its exit status."""

    text: str = ""
    status: int = DONE


class UsageError(Exception):
    """The command line asks for something that cannot be meant; ``reason`` says what is wrong with it."""

    def __init__(self, reason: Bilingual) -> None:
        super().__init__(reason.en)
        self.reason = reason


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


def complain(*parts: str) -> None:
    """Print ``parts`` as one line on stderr, whatever is in them."""
    try:
        print(one_line(": ".join((PROGRAM, *parts))), file=sys.stderr, flush=True)
    except OSError:  # nobody listens
        discard(sys.stderr)


def discard(stream: TextIO) -> None:
    """Let what ``stream`` could not write go nowhere; else it would be tried again, and fail, when Python ends."""
    os.dup2(os.open(os.devnull, os.O_WRONLY), stream.fileno())


def writes_utf8() -> bool:
    """Tell whether stdout can say everything."""
    return (sys.stdout.encoding or "").lower().replace("-", "") == "utf8"


def one_line(text: str) -> str:
    """Return ``text`` with line breaks and all that cannot be seen written as escapes."""
    return "".join(sign if sign.isprintable() or sign == "\u3000" else repr(sign)[1:-1] for sign in text)
