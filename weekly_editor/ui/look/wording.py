"""The words for what a look can be: densities, tables, numbers, and how each kind of section is shown."""

from PySide6.QtCore import QCoreApplication

from weekly_editor.document.arrangement import Numbering
from weekly_editor.document.look import Density, TableStyle
from weekly_editor.report.model import Kind

FORMS: dict[Kind, tuple[str, ...]] = {  # those that a kind can have, where there is a choice
    "objective": ("table", "list"),
    "metrics": ("table", "list"),
    "incidents": ("table", "list"),
    "notes": ("text", "list"),
    "plan": ("table", "list"),
}


def densities() -> tuple[tuple[Density, str], ...]:
    """Return how dense a document can be."""
    translate = QCoreApplication.translate
    return (
        ("dense", translate("Look", "Dense")),
        ("normal", translate("Look", "Normal")),
        ("roomy", translate("Look", "Roomy")),
    )


def table_styles() -> tuple[tuple[TableStyle, str], ...]:
    """Return how tables can be ruled."""
    translate = QCoreApplication.translate
    return (
        ("lines", translate("Look", "Lines")),
        ("grid", translate("Look", "Grid")),
        ("bands", translate("Look", "Shaded rows")),
    )


def numberings() -> tuple[tuple[Numbering, str], ...]:
    """Return how headings can be numbered, the first as documents in the interface's language are."""
    translate = QCoreApplication.translate
    return (
        ("han", translate("Look", "1. (a)")),
        ("decimal", "1  1.1"),
        ("none", translate("Look", "None")),
    )


def form_name(form: str) -> str:
    """Return what ``form`` is called, in which a section is shown."""
    translate = QCoreApplication.translate
    names = {
        "list": translate("Look", "List"),
        "table": translate("Look", "Table"),
        "text": translate("Look", "Running text"),
    }
    return names[form]


def look_label(name: str) -> str:
    """Return the name of a look as it stands in lists and menus."""
    return name or QCoreApplication.translate("Look", "Look without a name")
