"""The one way in: bytes with a file name to a report."""

from datetime import date

from weekly_editor.readers.exported import is_exported, read_exported
from weekly_editor.readers.html import understand_html
from weekly_editor.readers.markdown import understand_markdown
from weekly_editor.readers.source import Imported, ImportRefused, decode
from weekly_editor.report.bilingual import Bilingual
from weekly_editor.report.week import Week

TEXT_ENDINGS = (".md", ".markdown", ".txt")
HTML_ENDINGS = (".html", ".htm")


def read_report(data: bytes, name: str, today: date, week: Week | None = None) -> Imported:
    """Return the report in ``data``, the content of a file called ``name``, as its ending says.

    ``week`` is the report's week whatever the source says; ``today`` tells the week where neither does.
    Raises ImportRefused."""
    if name.lower().endswith(TEXT_ENDINGS):
        text = decode(data)
        return _own(text, today, week) if is_exported(text) else understand_markdown(text, today, week).imported()
    if name.lower().endswith(HTML_ENDINGS):
        return understand_html(data, today, week).imported()
    endings = (*TEXT_ENDINGS, *HTML_ENDINGS)
    zh, en = "、".join(endings), ", ".join(endings)
    raise ImportRefused(
        Bilingual(f"不认识这种文件（可以导入 {zh}）", f"not a kind of file that can be imported ({en})")
    )


def _own(text: str, today: date, week: Week | None) -> Imported:
    imported = read_exported(text, today)
    if week is None:
        return imported
    return Imported(imported.report.model_copy(update={"week": week}), imported.unplaced)
