"""The keys of fields, lists and cards, which are no commands of the window; the shortcuts page shows both."""

from dataclasses import dataclass
from typing import Literal

from PySide6.QtCore import QCoreApplication
from PySide6.QtGui import QKeySequence

from weekly_editor.ui.noop import QT_TRANSLATE_NOOP

KeyGroup = Literal["way", "find", "sections", "outline", "cards", "tables", "fields", "preview", "proof", "import"]
GROUPS: tuple[tuple[KeyGroup, str], ...] = (
    ("way", QT_TRANSLATE_NOOP("KeyHint", "Finding one's way")),
    ("find", QT_TRANSLATE_NOOP("KeyHint", "While finding")),
    ("sections", QT_TRANSLATE_NOOP("KeyHint", "In the list of sections")),
    ("outline", QT_TRANSLATE_NOOP("KeyHint", "In entries")),
    ("cards", QT_TRANSLATE_NOOP("KeyHint", "On topics and work items")),
    ("tables", QT_TRANSLATE_NOOP("KeyHint", "In tables")),
    ("fields", QT_TRANSLATE_NOOP("KeyHint", "In fields")),
    ("preview", QT_TRANSLATE_NOOP("KeyHint", "In the preview")),
    ("proof", QT_TRANSLATE_NOOP("KeyHint", "In the list of findings")),
    ("import", QT_TRANSLATE_NOOP("KeyHint", "While importing")),
)
SECTION_KEYS = tuple(f"Ctrl+{number}" for number in range(1, 10))  # to the first nine sections


@dataclass(frozen=True, slots=True)
class KeyHint:
    """What some keys do in one kind of place; ``keys`` are alternatives.

    ``comes_first`` says that the place takes its keys before a command of the window that has them too."""

    group: KeyGroup
    keys: tuple[str, ...]
    text: str
    comes_first: bool = False


KEY_HINTS: tuple[KeyHint, ...] = (
    KeyHint("way", SECTION_KEYS, QT_TRANSLATE_NOOP("KeyHint", "Go to section 1 to 9")),
    KeyHint("way", ("Esc",), QT_TRANSLATE_NOOP("KeyHint", "Close what is open; leave focus mode")),
    KeyHint("find", ("Return",), QT_TRANSLATE_NOOP("KeyHint", "Next place; replace, in the line for other words")),
    KeyHint("find", ("Shift+Return",), QT_TRANSLATE_NOOP("KeyHint", "Place before")),
    KeyHint("sections", ("F2",), QT_TRANSLATE_NOOP("KeyHint", "Rename in place")),
    KeyHint("sections", ("Alt+Up", "Alt+Down"), QT_TRANSLATE_NOOP("KeyHint", "Move up or down")),
    KeyHint("sections", ("Ctrl+D",), QT_TRANSLATE_NOOP("KeyHint", "Duplicate")),
    KeyHint("sections", ("Del",), QT_TRANSLATE_NOOP("KeyHint", "Delete")),
    KeyHint("sections", ("Return",), QT_TRANSLATE_NOOP("KeyHint", "Write in the section")),
    KeyHint("outline", ("Return",), QT_TRANSLATE_NOOP("KeyHint", "New entry; split this one")),
    KeyHint("outline", ("Shift+Return",), QT_TRANSLATE_NOOP("KeyHint", "Break the line")),
    KeyHint("outline", ("Tab",), QT_TRANSLATE_NOOP("KeyHint", "One level in")),
    KeyHint("outline", ("Shift+Tab",), QT_TRANSLATE_NOOP("KeyHint", "One level out")),
    KeyHint("outline", ("Esc",), QT_TRANSLATE_NOOP("KeyHint", "Close the entry; Tab then leaves the outline")),
    KeyHint("outline", ("Backspace",), QT_TRANSLATE_NOOP("KeyHint", "At the start: join with the entry above")),
    KeyHint("outline", ("Del",), QT_TRANSLATE_NOOP("KeyHint", "At the end: join with the entry below")),
    KeyHint("outline", ("Alt+Up", "Alt+Down"), QT_TRANSLATE_NOOP("KeyHint", "Move up or down")),
    KeyHint("outline", ("Ctrl+Return",), QT_TRANSLATE_NOOP("KeyHint", "Task: to do, done")),
    KeyHint("outline", ("Ctrl+Up", "Ctrl+Down"), QT_TRANSLATE_NOOP("KeyHint", "Fold and unfold")),
    KeyHint("outline", ("Shift+Up", "Shift+Down"), QT_TRANSLATE_NOOP("KeyHint", "Select several entries")),
    KeyHint("outline", ("Ctrl+A",), QT_TRANSLATE_NOOP("KeyHint", "Select the text; once more all entries")),
    KeyHint("outline", ("Ctrl+Home", "Ctrl+End"), QT_TRANSLATE_NOOP("KeyHint", "To the first or last entry")),
    KeyHint("outline", ("Ctrl+Shift+7",), QT_TRANSLATE_NOOP("KeyHint", "Numbered")),
    KeyHint("outline", ("Ctrl+Shift+8",), QT_TRANSLATE_NOOP("KeyHint", "Bulleted")),
    KeyHint("outline", ("Ctrl+Shift+9",), QT_TRANSLATE_NOOP("KeyHint", "Task")),
    KeyHint("outline", ("Ctrl+Shift+0",), QT_TRANSLATE_NOOP("KeyHint", "Without marker")),
    KeyHint("outline", ("Ctrl+B",), QT_TRANSLATE_NOOP("KeyHint", "Bold")),
    KeyHint("outline", ("Ctrl+Shift+X",), QT_TRANSLATE_NOOP("KeyHint", "Struck through")),
    KeyHint("outline", ("Ctrl+E",), QT_TRANSLATE_NOOP("KeyHint", "Inline code")),
    KeyHint("outline", ("Ctrl+K",), QT_TRANSLATE_NOOP("KeyHint", "Link")),
    KeyHint("outline", ("Ctrl+Shift+V",), QT_TRANSLATE_NOOP("KeyHint", "Paste as plain text")),
    KeyHint("outline", ("Ctrl+Del",), QT_TRANSLATE_NOOP("KeyHint", "Delete the entry")),
    KeyHint("cards", ("Return",), QT_TRANSLATE_NOOP("KeyHint", "Open or close")),
    KeyHint("cards", ("Right",), QT_TRANSLATE_NOOP("KeyHint", "Unfold")),
    KeyHint("cards", ("Left",), QT_TRANSLATE_NOOP("KeyHint", "Fold")),
    KeyHint("cards", ("F2",), QT_TRANSLATE_NOOP("KeyHint", "Write in it")),
    KeyHint("cards", ("Esc",), QT_TRANSLATE_NOOP("KeyHint", "From a field: back to its line")),
    KeyHint("cards", ("Up", "Down"), QT_TRANSLATE_NOOP("KeyHint", "Go to the one above or below")),
    KeyHint("cards", ("Home", "End"), QT_TRANSLATE_NOOP("KeyHint", "To the first or last one")),
    KeyHint("cards", ("Alt+Up", "Alt+Down"), QT_TRANSLATE_NOOP("KeyHint", "Move up or down")),
    KeyHint("cards", ("Ctrl+D",), QT_TRANSLATE_NOOP("KeyHint", "Duplicate")),
    KeyHint("cards", ("Del",), QT_TRANSLATE_NOOP("KeyHint", "Delete")),
    KeyHint("tables", ("F2",), QT_TRANSLATE_NOOP("KeyHint", "Edit the cell")),
    KeyHint("tables", ("Esc",), QT_TRANSLATE_NOOP("KeyHint", "Take back what was typed in the cell")),
    KeyHint("tables", ("F4",), QT_TRANSLATE_NOOP("KeyHint", "Open the calendar or the choices")),
    KeyHint("tables", ("Tab", "Return"), QT_TRANSLATE_NOOP("KeyHint", "Next cell, next row")),
    KeyHint("tables", ("Alt+Return",), QT_TRANSLATE_NOOP("KeyHint", "Break the line")),
    KeyHint("tables", ("Shift+Right", "Shift+Down"), QT_TRANSLATE_NOOP("KeyHint", "Select several cells")),
    KeyHint("tables", ("Shift+Space",), QT_TRANSLATE_NOOP("KeyHint", "Select rows")),
    KeyHint("tables", ("Ctrl+Space",), QT_TRANSLATE_NOOP("KeyHint", "Select columns")),
    KeyHint("tables", ("Ctrl+A",), QT_TRANSLATE_NOOP("KeyHint", "Select all cells")),
    KeyHint("tables", ("Ctrl+Up", "Ctrl+Down"), QT_TRANSLATE_NOOP("KeyHint", "To the edge")),
    KeyHint("tables", ("Ctrl+Shift+Up", "Ctrl+Shift+Down"), QT_TRANSLATE_NOOP("KeyHint", "Select to the edge")),
    KeyHint("tables", ("Del",), QT_TRANSLATE_NOOP("KeyHint", "Clear cells")),
    KeyHint("tables", ("Space",), QT_TRANSLATE_NOOP("KeyHint", "Tick or untick")),
    KeyHint("tables", ("Ctrl+D",), QT_TRANSLATE_NOOP("KeyHint", "Fill down")),
    KeyHint("tables", ("Ctrl+R",), QT_TRANSLATE_NOOP("KeyHint", "Fill right")),
    KeyHint("tables", ("Ctrl+Return",), QT_TRANSLATE_NOOP("KeyHint", "Insert row below")),
    KeyHint("tables", ("Ctrl+Shift++",), QT_TRANSLATE_NOOP("KeyHint", "Insert row above")),
    KeyHint("tables", ("Ctrl+Del",), QT_TRANSLATE_NOOP("KeyHint", "Remove rows"), comes_first=True),
    KeyHint("tables", ("Ctrl+-",), QT_TRANSLATE_NOOP("KeyHint", "Remove whole rows that are chosen"), comes_first=True),
    KeyHint("tables", ("Alt+Up", "Alt+Down"), QT_TRANSLATE_NOOP("KeyHint", "Move up or down")),
    KeyHint("tables", ("Ctrl+Tab",), QT_TRANSLATE_NOOP("KeyHint", "Leave the table")),
    KeyHint("fields", ("Alt+Down", "F4"), QT_TRANSLATE_NOOP("KeyHint", "Open the calendar or the choices")),
    KeyHint(
        "fields", ("Up", "Down"), QT_TRANSLATE_NOOP("KeyHint", "Progress: 5% more or less; due: a day later or earlier")
    ),
    KeyHint(
        "fields",
        ("PgUp", "PgDown"),
        QT_TRANSLATE_NOOP("KeyHint", "Progress: 10% more or less; due: a week later or earlier"),
    ),
    KeyHint("fields", ("Down",), QT_TRANSLATE_NOOP("KeyHint", "Owner: show everyone")),
    KeyHint("fields", ("Left", "Right"), QT_TRANSLATE_NOOP("KeyHint", "Week: the one before or after")),
    KeyHint("fields", ("Ctrl+Shift+V",), QT_TRANSLATE_NOOP("KeyHint", "Paste as plain text")),
    KeyHint("preview", ("Ctrl+=", "Ctrl+-"), QT_TRANSLATE_NOOP("KeyHint", "Zoom in or out"), comes_first=True),
    KeyHint("preview", ("Ctrl+0",), QT_TRANSLATE_NOOP("KeyHint", "Real size"), comes_first=True),
    KeyHint("preview", ("Home", "End"), QT_TRANSLATE_NOOP("KeyHint", "To the first or last page")),
    KeyHint("preview", ("Ctrl+A",), QT_TRANSLATE_NOOP("KeyHint", "Select everything")),
    KeyHint("preview", ("Ctrl+C",), QT_TRANSLATE_NOOP("KeyHint", "Copy what is selected")),
    KeyHint("proof", ("Return",), QT_TRANSLATE_NOOP("KeyHint", "Go to the place")),
    KeyHint("proof", ("Del",), QT_TRANSLATE_NOOP("KeyHint", "Set aside as known; show again")),
    KeyHint("import", ("Return",), QT_TRANSLATE_NOOP("KeyHint", "Import as a new report")),
    KeyHint("import", ("F2", "Alt+Down"), QT_TRANSLATE_NOOP("KeyHint", "Change the kind of the section")),
    KeyHint("import", ("Space",), QT_TRANSLATE_NOOP("KeyHint", "Leave the section out, or not")),
    KeyHint("import", ("Backspace",), QT_TRANSLATE_NOOP("KeyHint", "Join with the section above")),
)


def hint_text(text: str) -> str:
    """Return the words of a hint or group in the interface's language."""
    return QCoreApplication.translate("KeyHint", text)


def hint_keys(hint: KeyHint) -> str:
    """Return the keys of ``hint`` as the system writes them; of a long row the first and the last."""
    shown = [QKeySequence(key).toString(QKeySequence.SequenceFormat.NativeText) for key in hint.keys]
    return f"{shown[0]} … {shown[-1]}" if len(shown) > 2 else " / ".join(shown)
