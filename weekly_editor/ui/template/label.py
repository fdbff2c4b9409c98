"""What templates are called in lists, menus and messages."""

from PySide6.QtCore import QCoreApplication

from weekly_editor.report.template import Template

MAX_LENGTH = 60


def template_label(template: Template) -> str:
    """Return the name of ``template`` as one line of bearable length."""
    name = " ".join(template.name[: 10 * MAX_LENGTH].split())
    if not name:
        return QCoreApplication.translate("Template", "Template without a name")
    return name if len(name) <= MAX_LENGTH else name[: MAX_LENGTH - 1] + "…"
