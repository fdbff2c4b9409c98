"""The one way in: bytes with a file name to what they are taken for, and to a report."""

from collections.abc import Callable
from datetime import date

from weekly_editor.readers.docx import understand_docx
from weekly_editor.readers.exported import is_exported, understand_exported
from weekly_editor.readers.html import understand_html
from weekly_editor.readers.markdown import understand_markdown
from weekly_editor.readers.source import Imported, ImportRefused, decode
from weekly_editor.readers.understanding import Understanding
from weekly_editor.report.bilingual import Bilingual
from weekly_editor.report.week import Week


def _understand_text(data: bytes, today: date, week: Week | None) -> Understanding:
    text = decode(data)
    return understand_exported(text, today, week) if is_exported(text) else understand_markdown(text, today, week)


_READERS: dict[str, Callable[[bytes, date, Week | None], Understanding]] = {
    ".md": _understand_text,
    ".markdown": _understand_text,
    ".txt": _understand_text,
    ".docx": understand_docx,
    ".html": understand_html,
    ".htm": understand_html,
}
ENDINGS = tuple(_READERS)  # of the files that can be imported
_OTHER_WORD = (".doc", ".docm", ".dot", ".dotm", ".dotx", ".odt", ".pages", ".rtf", ".wps")  # what Word or WPS opens
_SAVE_AS = Bilingual("请先另存为 .docx，再导入", "save it as .docx first, then import that")


def understand_source(data: bytes, name: str, today: date, week: Week | None = None) -> Understanding:
    """Return what ``data``, the content of a file called ``name``, is taken for, as its ending says.

    ``week`` is the report's week whatever the source says; ``today`` tells the week where neither does.
    Raises ImportRefused."""
    reader = next((read for ending, read in _READERS.items() if name.lower().endswith(ending)), None)
    if name.lower().endswith(_OTHER_WORD):
        raise ImportRefused(_SAVE_AS)
    if reader is None:
        zh, en = "、".join(ENDINGS), ", ".join(ENDINGS)
        raise ImportRefused(
            Bilingual(f"不认识这种文件（可以导入 {zh}）", f"not a kind of file that can be imported ({en})")
        )
    return reader(data, today, week)


def read_report(data: bytes, name: str, today: date, week: Week | None = None) -> Imported:
    """Return the report that ``understand_source`` takes its arguments for. Raises ImportRefused."""
    return understand_source(data, name, today, week).imported()
