"""Every command of the window in one table; menus and the tool bar are made from it."""

from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass
from typing import Literal

from PySide6.QtCore import QCoreApplication, Qt
from PySide6.QtGui import QAction, QKeySequence
from PySide6.QtWidgets import QMenu, QMenuBar, QToolBar, QWidget

from weekly_editor.ui.field.undo_keys import REDO_KEYS
from weekly_editor.ui.icon import tinted_icon
from weekly_editor.ui.noop import QT_TRANSLATE_NOOP
from weekly_editor.ui.proof.said import FIX_KEY

Menu = Literal["file", "export", "edit", "section", "view", "help"]
Shortcut = QKeySequence.StandardKey | str | tuple[str, ...] | None
Std = QKeySequence.StandardKey
_CONTEXT = "Action"
_FUNCTION_KEYS = tuple(f"F{number}" for number in range(1, 13))


@dataclass(frozen=True, slots=True)
class ActionSpec:
    """One command: its name in the program, its words (source text), where it stands and how it is reached."""

    name: str
    text: str
    menu: Menu
    icon: str = ""
    shortcut: Shortcut = None
    needs_report: bool = True
    is_checkable: bool = False
    starts_group: bool = False
    hint: str = ""  # what it does, where its words do not say it

    def key_sequences(self) -> list[QKeySequence]:
        """Return the keys that reach it here, the shown one first; of the system's own only those on every keyboard."""
        if isinstance(self.shortcut, QKeySequence.StandardKey):
            bindings = QKeySequence.keyBindings(self.shortcut)
            return [keys for keys in bindings if "+" in keys.toString() or keys.toString() in _FUNCTION_KEYS]
        keys = (self.shortcut,) if isinstance(self.shortcut, str) else self.shortcut or ()
        return [QKeySequence(key) for key in keys]


ACTIONS: tuple[ActionSpec, ...] = (
    ActionSpec("new", QT_TRANSLATE_NOOP("Action", "New week"), "file", "calendar-plus", Std.New, needs_report=False),
    ActionSpec(
        "new_from_template",
        QT_TRANSLATE_NOOP("Action", "New from template"),
        "file",
        "",
        "Ctrl+Shift+N",
        needs_report=False,
    ),
    ActionSpec("open", QT_TRANSLATE_NOOP("Action", "Open…"), "file", "folder-open", Std.Open, needs_report=False),
    ActionSpec("import", QT_TRANSLATE_NOOP("Action", "Import…"), "file", "import", "Ctrl+I", needs_report=False),
    ActionSpec("save", QT_TRANSLATE_NOOP("Action", "Save"), "file", "save", Std.Save, starts_group=True),
    ActionSpec("save_as", QT_TRANSLATE_NOOP("Action", "Save as…"), "file", "", "Ctrl+Shift+S"),
    ActionSpec("save_as_template", QT_TRANSLATE_NOOP("Action", "Save as template…"), "file"),
    ActionSpec("export_docx", QT_TRANSLATE_NOOP("Action", "Word document…"), "export", "file-text", "Ctrl+Shift+W"),
    ActionSpec("export_xlsx", QT_TRANSLATE_NOOP("Action", "Excel workbook…"), "export", "sheet", "Ctrl+Shift+E"),
    ActionSpec("export_history", QT_TRANSLATE_NOOP("Action", "Excel history…"), "export", needs_report=False),
    ActionSpec("export_md", QT_TRANSLATE_NOOP("Action", "Markdown…"), "export"),
    ActionSpec("export_html", QT_TRANSLATE_NOOP("Action", "Web page…"), "export"),
    ActionSpec("export_pdf", QT_TRANSLATE_NOOP("Action", "PDF file…"), "export"),
    ActionSpec(
        "own_workbook",
        QT_TRANSLATE_NOOP("Action", "Add to own workbook…"),
        "export",
        starts_group=True,
        hint=QT_TRANSLATE_NOOP("Action", "Add the figures of this week to a workbook you keep"),
    ),
    ActionSpec("send", QT_TRANSLATE_NOOP("Action", "Send…"), "file", "send", "Ctrl+Shift+D"),
    ActionSpec("print", QT_TRANSLATE_NOOP("Action", "Print…"), "file", "printer", Std.Print),
    ActionSpec(
        "library", QT_TRANSLATE_NOOP("Action", "Library folder…"), "file", needs_report=False, starts_group=True
    ),
    ActionSpec("templates", QT_TRANSLATE_NOOP("Action", "Templates…"), "file", needs_report=False),
    ActionSpec(
        "metrics",
        QT_TRANSLATE_NOOP("Action", "Metrics…"),
        "file",
        needs_report=False,
        hint=QT_TRANSLATE_NOOP("Action", "Say what each running figure is called, measured in and aims at"),
    ),
    ActionSpec("settings", QT_TRANSLATE_NOOP("Action", "Settings…"), "file", "", "Ctrl+,", needs_report=False),
    ActionSpec("quit", QT_TRANSLATE_NOOP("Action", "Quit"), "file", "", Std.Quit, False, starts_group=True),
    ActionSpec("undo", QT_TRANSLATE_NOOP("Action", "Undo"), "edit", "undo-2", Std.Undo),
    ActionSpec("redo", QT_TRANSLATE_NOOP("Action", "Redo"), "edit", "redo-2", REDO_KEYS),
    ActionSpec(
        "insert_growth",
        QT_TRANSLATE_NOOP("Action", "Insert growth…"),
        "edit",
        "",
        "Ctrl+Shift+G",
        starts_group=True,
        hint=QT_TRANSLATE_NOOP("Action", "Write by how much a metric grew, reckoned from the weeks before"),
    ),
    ActionSpec("find", QT_TRANSLATE_NOOP("Action", "Find…"), "edit", "", Std.Find, starts_group=True),
    ActionSpec("replace", QT_TRANSLATE_NOOP("Action", "Replace…"), "edit", "", "Ctrl+H"),
    ActionSpec("find_next", QT_TRANSLATE_NOOP("Action", "Find next"), "edit", "", "F3"),
    ActionSpec("find_previous", QT_TRANSLATE_NOOP("Action", "Find previous"), "edit", "", "Shift+F3"),
    ActionSpec(
        "next_finding",
        QT_TRANSLATE_NOOP("Action", "Next finding"),
        "edit",
        "",
        "F8",
        starts_group=True,
        hint=QT_TRANSLATE_NOOP("Action", "Go to the next place where the check found something"),
    ),
    ActionSpec("previous_finding", QT_TRANSLATE_NOOP("Action", "Previous finding"), "edit", "", "Shift+F8"),
    ActionSpec(
        "fix_finding",
        QT_TRANSLATE_NOOP("Action", "Mend finding"),
        "edit",
        "",
        FIX_KEY,
        hint=QT_TRANSLATE_NOOP("Action", "Write what mends the finding here"),
    ),
    ActionSpec(
        "explain",
        QT_TRANSLATE_NOOP("Action", "Explain this place"),
        "edit",
        "",
        "Shift+F1",
        hint=QT_TRANSLATE_NOOP("Action", "Tell what the phrase at the caret means, and what the check found there"),
    ),
    ActionSpec(
        "add_row", QT_TRANSLATE_NOOP("Action", "Add topic, item or row"), "section", "plus", "Ctrl+Shift+Return"
    ),
    ActionSpec(
        "add_section",
        QT_TRANSLATE_NOOP("Action", "Add section…"),
        "section",
        "",
        "Ctrl+Shift+I",
        hint=QT_TRANSLATE_NOOP("Action", "Choose a kind of section and add it below"),
    ),
    ActionSpec(
        "move_to_section", QT_TRANSLATE_NOOP("Action", "Move to another section…"), "section", "", "Ctrl+Shift+M"
    ),
    ActionSpec("rename_section", QT_TRANSLATE_NOOP("Action", "Rename"), "section", "", "Shift+F2"),
    ActionSpec("section_up", QT_TRANSLATE_NOOP("Action", "Move up"), "section", "arrow-up", "Ctrl+Shift+PgUp"),
    ActionSpec("section_down", QT_TRANSLATE_NOOP("Action", "Move down"), "section", "arrow-down", "Ctrl+Shift+PgDown"),
    ActionSpec("duplicate_section", QT_TRANSLATE_NOOP("Action", "Duplicate"), "section"),
    ActionSpec("remove_section", QT_TRANSLATE_NOOP("Action", "Remove"), "section", "trash-2", starts_group=True),
    ActionSpec(
        "command_palette",
        QT_TRANSLATE_NOOP("Action", "All commands…"),
        "view",
        "",
        "Ctrl+Shift+P",
        needs_report=False,
        hint=QT_TRANSLATE_NOOP("Action", "Find any command by a few letters"),
    ),
    ActionSpec(
        "go_to",
        QT_TRANSLATE_NOOP("Action", "Go to…"),
        "view",
        "",
        "Ctrl+G",
        hint=QT_TRANSLATE_NOOP("Action", "Find a section, topic or work item by a few letters"),
    ),
    ActionSpec("previous_section", QT_TRANSLATE_NOOP("Action", "Previous section"), "view", "", "Ctrl+PgUp"),
    ActionSpec("next_section", QT_TRANSLATE_NOOP("Action", "Next section"), "view", "", "Ctrl+PgDown"),
    ActionSpec(
        "show_library",
        QT_TRANSLATE_NOOP("Action", "Weeks"),
        "view",
        "",
        "F7",
        needs_report=False,
        is_checkable=True,
        starts_group=True,
    ),
    ActionSpec(
        "show_preview",
        QT_TRANSLATE_NOOP("Action", "Preview"),
        "view",
        "",
        "F6",
        needs_report=False,
        is_checkable=True,
    ),
    ActionSpec(
        "show_sections",
        QT_TRANSLATE_NOOP("Action", "Sections"),
        "view",
        "",
        "Shift+F7",
        needs_report=False,
        is_checkable=True,
    ),
    ActionSpec(
        "show_trend",
        QT_TRANSLATE_NOOP("Action", "Trend"),
        "view",
        "",
        "F9",
        needs_report=False,
        is_checkable=True,
        hint=QT_TRANSLATE_NOOP("Action", "Show any metric over all weeks"),
    ),
    ActionSpec(
        "show_findings",
        QT_TRANSLATE_NOOP("Action", "Proof"),
        "view",
        "spell-check",
        "Ctrl+F8",
        needs_report=False,
        is_checkable=True,
        hint=QT_TRANSLATE_NOOP("Action", "Show what the check found in the report"),
    ),
    ActionSpec(
        "show_marks",
        QT_TRANSLATE_NOOP("Action", "Mark what is recognised"),
        "view",
        needs_report=False,
        is_checkable=True,
        hint=QT_TRANSLATE_NOOP(
            "Action", "Underline dates, figures and stages in texts; point at one to see what it means"
        ),
    ),
    ActionSpec(
        "focus_mode",
        QT_TRANSLATE_NOOP("Action", "Focus mode"),
        "view",
        "",
        "F12",
        is_checkable=True,
        starts_group=True,
        hint=QT_TRANSLATE_NOOP("Action", "Show nothing but the form; Esc brings the rest back"),
    ),
    ActionSpec(
        "full_screen",
        QT_TRANSLATE_NOOP("Action", "Full screen"),
        "view",
        "",
        "F11",
        needs_report=False,
        is_checkable=True,
    ),
    ActionSpec("preview_in", QT_TRANSLATE_NOOP("Action", "Zoom preview in"), "view", starts_group=True),
    ActionSpec("preview_out", QT_TRANSLATE_NOOP("Action", "Zoom preview out"), "view"),
    ActionSpec("preview_width", QT_TRANSLATE_NOOP("Action", "Fit preview to width"), "view"),
    ActionSpec("preview_page", QT_TRANSLATE_NOOP("Action", "Fit preview to page"), "view"),
    ActionSpec(
        "look",
        QT_TRANSLATE_NOOP("Action", "Document look…"),
        "view",
        "",
        "Ctrl+Shift+L",
        needs_report=False,
        hint=QT_TRANSLATE_NOOP("Action", "Choose fonts, colours and what is shown on paper"),
    ),
    ActionSpec(
        "text_larger",
        QT_TRANSLATE_NOOP("Action", "Larger text"),
        "view",
        "",
        ("Ctrl+=", "Ctrl++"),
        needs_report=False,
        starts_group=True,
    ),
    ActionSpec("text_smaller", QT_TRANSLATE_NOOP("Action", "Smaller text"), "view", "", "Ctrl+-", needs_report=False),
    ActionSpec(
        "text_normal", QT_TRANSLATE_NOOP("Action", "Normal text size"), "view", "", "Ctrl+0", needs_report=False
    ),
    ActionSpec(
        "shortcuts",
        QT_TRANSLATE_NOOP("Action", "Keyboard shortcuts"),
        "help",
        "",
        ("F1", "Ctrl+/"),
        needs_report=False,
    ),
    ActionSpec("logs", QT_TRANSLATE_NOOP("Action", "Show log folder"), "help", needs_report=False),
    ActionSpec("about", QT_TRANSLATE_NOOP("Action", "About Weekly Editor"), "help", needs_report=False),
)
TOOL_BAR: tuple[str, ...] = (
    *("new", "open", "import", ""),
    *("undo", "redo", ""),
    *("save", "show_findings", "export_docx", "export_xlsx", "send"),
)

_MENUS: tuple[tuple[Menu, str], ...] = (
    ("file", QT_TRANSLATE_NOOP("Action", "&File")),
    ("edit", QT_TRANSLATE_NOOP("Action", "&Edit")),
    ("section", QT_TRANSLATE_NOOP("Action", "&Section")),
    ("view", QT_TRANSLATE_NOOP("Action", "&View")),
    ("help", QT_TRANSLATE_NOOP("Action", "&Help")),
)
_EXPORT = QT_TRANSLATE_NOOP("Action", "Export")


def translated(text: str) -> str:
    """Return the words of a menu or command in the interface's language."""
    return QCoreApplication.translate(_CONTEXT, text)


def build_actions(
    parent: QWidget, handlers: Mapping[str, Callable[[], object]], specs: Iterable[ActionSpec] = ACTIONS
) -> dict[str, QAction]:
    """Return the actions of ``specs`` by name, each calling its handler. Raises KeyError if one has none."""
    actions: dict[str, QAction] = {}
    for spec in specs:
        action = QAction(translated(spec.text), parent)
        action.setObjectName(spec.name)
        action.setCheckable(spec.is_checkable)
        action.setShortcutContext(Qt.ShortcutContext.WindowShortcut)
        action.setShortcuts(spec.key_sequences())
        action.setToolTip(_tip(spec))
        handler = handlers[spec.name]
        action.triggered.connect(lambda _checked=False, handler=handler: handler())
        parent.addAction(action)
        actions[spec.name] = action
    return actions


def shown_keys(keys: QKeySequence) -> str:
    """Return ``keys`` as the system writes them."""
    return keys.toString(QKeySequence.SequenceFormat.NativeText)


def menu_name(menu: Menu) -> str:
    """Return the title of ``menu`` without its mnemonic."""
    text = translated(_EXPORT if menu == "export" else dict(_MENUS)[menu])
    return text.split("(")[0].replace("&", "")  # in Chinese the mnemonic stands behind: 文件(&F)


def _tip(spec: ActionSpec) -> str:
    keys = [shown_keys(key) for key in spec.key_sequences()[:1]]
    return " ".join((translated(spec.hint or spec.text).rstrip("…"), *(f"({key})" for key in keys)))


def build_menus(bar: QMenuBar, actions: Mapping[str, QAction]) -> dict[str, QMenu]:
    """Fill ``bar`` with the menus of the table and return them by name."""
    menus: dict[str, QMenu] = {}
    for name, text in _MENUS:
        menus[name] = bar.addMenu(translated(text))
    for spec in ACTIONS:
        if spec.menu == "export" and "export" not in menus:
            menus["export"] = menus["file"].addMenu(translated(_EXPORT))
        menu = menus[spec.menu]
        if spec.starts_group:
            menu.addSeparator()
        menu.addAction(actions[spec.name])
    return menus


def build_tool_bar(bar: QToolBar, actions: Mapping[str, QAction]) -> None:
    """Fill ``bar`` with the commands of TOOL_BAR; an empty name stands for a separator."""
    for name in TOOL_BAR:
        if name:
            bar.addAction(actions[name])
        else:
            bar.addSeparator()


def tint_actions(actions: Mapping[str, QAction], colour: str, disabled: str) -> None:
    """Draw the icons of all actions in the colours of a theme (#RRGGBB)."""
    for spec in ACTIONS:
        if spec.icon:
            actions[spec.name].setIcon(tinted_icon(spec.icon, colour, disabled))
