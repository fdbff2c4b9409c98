"""What all forms share: fields bound to places in the report, and finding one's way between the two."""

from datetime import date
from typing import Any, Protocol, cast

from PySide6.QtCore import QCoreApplication, Qt, Signal
from PySide6.QtWidgets import QHBoxLayout, QLabel, QSizePolicy, QVBoxLayout, QWidget

from weekly_editor.analysis.dates import DatePhrase
from weekly_editor.analysis.redating import with_day
from weekly_editor.editing.session import ReportSession
from weekly_editor.report.loc import Loc, value_at
from weekly_editor.report.markup import written_range
from weekly_editor.report.model import Outline
from weekly_editor.ui.field.calendar import CalendarPopup
from weekly_editor.ui.field.gloss import Glosses
from weekly_editor.ui.field.mark_edit import MarkEdit
from weekly_editor.ui.field.outline import OutlineField
from weekly_editor.ui.field.plain_edit import PlainEdit
from weekly_editor.ui.field.rows import RowTable
from weekly_editor.ui.field.typed_line import TypedLine
from weekly_editor.ui.form.context import FormContext


class Field(Protocol):
    """A widget that shows one value and says when its user changed it."""

    valueChanged: Any
    entered: Any

    def setValue(self, value: Any, /) -> None:
        """Show ``value`` without a signal."""

    def setFocus(self) -> None:
        """Take the keyboard."""


def edit_step(what: str) -> str:
    """Return the Edit menu's name for a change of the field called ``what``."""
    return QCoreApplication.translate("Form", "Edit %1").replace("%1", what)


class Form(QWidget):
    """Fields bound to the parts of one model of the report, which stands at ``loc``."""

    locEntered = Signal(object)  # Loc; the place that is being edited
    rowLeft = Signal(str)  # what to say of rows that were deleted or went to another section
    unreadLeft = Signal(object)  # tuple[str, ...]; what could not be read and went with a form that was left
    refused = Signal(str)  # what could not be done as it was asked for, in words
    trendRequested = Signal(object)  # Reading; its values over the weeks are to be shown
    defineRequested = Signal(object)  # Reading; its metric is to be defined

    def __init__(self, session: ReportSession, loc: Loc, context: FormContext, parent: QWidget | None = None) -> None:
        """Bind to what stands at ``loc`` and stands in ``context``.

        A subclass adds its fields and then calls ``refresh``."""
        super().__init__(parent)
        self.session = session
        self.loc = loc
        self.context = context
        self._fields: dict[str, Field] = {}
        session.changedAt.connect(self._forget_wrong)

    def model(self) -> Any:
        """Return the part of the report that this form shows now."""
        return value_at(self.session.report, self.loc)

    def refresh(self) -> None:
        """Show what the report says now; a field that shows it already is left alone."""
        model = self.model()
        for name, field in self._fields.items():
            field.setValue(getattr(model, name))

    def focus_loc(self, below: Loc) -> bool:
        """Put the cursor where the report has ``below`` (a loc within this form's model); tell whether it is there."""
        if not below or below[0] not in self._fields:
            return False
        field = self._fields[below[0]]
        if isinstance(field, OutlineField) or (len(below) > 1 and isinstance(field, RowTable)):
            field.focusLoc(below[1:])
        else:
            field.setFocus()
        return True

    def focus_start(self) -> None:
        """Put the cursor where one goes on writing: into the title; a form that is more of a table overrides this."""
        self.focus_loc(("title",))

    def fit(self, width_px: int) -> None:
        """Arrange the fields for this width; a form with more than one arrangement overrides this."""

    def tab_order(self) -> list[QWidget]:
        """Return the fields in the order in which Tab goes through them: that in which they were bound."""
        return [cast("QWidget", field) for field in self._fields.values()]

    def unread(self) -> tuple[str, ...]:
        """Return what stands in fields and cannot be read, each with the field's name."""
        return tuple(words for field in self._fields.values() for words in _unread_in(field))

    def bind(self, name: str, field: QWidget, label: str) -> None:
        """Let ``field`` edit the model's ``name``; ``label`` names it for readers and for undo."""
        self.add_field(name, field, label)
        cast("Field", field).valueChanged.connect(
            lambda value: self.session.edit((*self.loc, name), value, edit_step(label))
        )

    def bind_outline(self, name: str, field: OutlineField, label: str) -> None:
        """Let ``field`` edit the outline ``name``: texts one by one, structure as a whole."""
        self.add_field(name, field, label)
        field.setGlosser(lambda below, text: self._glosses((name, *below), text))
        self._offer_days(field.view.edit)
        field.textChanged.connect(
            lambda path, text: self.session.edit((*self.loc, name, *path), text, edit_step(label))
        )
        field.outlineChanged.connect(lambda outline, step: self._edit_outline(name, outline, step))
        field.currentLocChanged.connect(lambda path: self.locEntered.emit((*self.loc, name, *path)))
        field.refused.connect(self.refused)

    def bind_rows(self, name: str, table: RowTable, label: str) -> None:
        """Let ``table`` edit the rows ``name``: cells one by one, structure as a whole."""
        self.add_field(name, table, label)
        table.setGlosser(lambda below, text: self._glosses((name, *below), text))
        table.cellChanged.connect(lambda row, cell, value: self.edit_cell((*self.loc, name, row), cell, value, label))
        table.rowsChanged.connect(lambda rows, step: self.edit_rows((*self.loc, name), rows, step))
        table.rowsRemoved.connect(self.rowLeft)
        table.currentLocChanged.connect(lambda path: self.locEntered.emit((*self.loc, name, *path)))
        table.refused.connect(self.refused)
        table.delegate.dayAsked.connect(self._ask_day)
        table.widths.setValue(self.context.column_widths(name))
        table.widthsChanged.connect(lambda widths: self.context.keep_column_widths(name, widths))
        table.widths.setChoice(self.context.shown_columns(name))
        table.columnsChosen.connect(lambda choice: self.context.keep_shown_columns(name, choice))

    def edit_rows(self, rows_loc: Loc, rows: tuple[Any, ...], step: str) -> None:
        """Take over rows that were added, removed or moved; a form that shows them otherwise overrides this."""
        self.session.edit(rows_loc, rows, step)

    def edit_cell(self, row_loc: Loc, cell: str, value: object, label: str) -> None:
        """Take over one changed cell; a form whose rows state facts in their text overrides this."""
        self.session.edit((*row_loc, cell), value, edit_step(label))

    def add_field(self, name: str, field: QWidget, label: str) -> None:
        """Show the model's ``name`` in ``field`` without editing it."""
        field.setAccessibleName(label)
        self._fields[name] = cast("Field", field)
        if hasattr(field, "entered"):
            field.entered.connect(lambda: self.locEntered.emit((*self.loc, name)))
        if isinstance(field, PlainEdit | TypedLine):
            field.refused.connect(self.refused)
        if isinstance(field, MarkEdit):
            field.glosses.ask = lambda text: self._glosses((name,), text)
            self._offer_days(field)

    def show_glosses(self) -> None:
        """Show what is to be said of the texts now."""
        for field in self._fields.values():
            if isinstance(field, OutlineField | RowTable):
                field.show_glosses()
            elif isinstance(field, MarkEdit):
                field.glosses.refresh()

    def _glosses(self, below: Loc, text: str) -> Glosses:
        return self.context.glosses((*self.loc, *below), text, self.session.report.week)

    def _offer_days(self, edit: MarkEdit) -> None:
        edit.glosses.offers_days = True
        edit.glosses.dayAsked.connect(lambda phrase: self._ask_day(edit, phrase))

    def _ask_day(self, edit: PlainEdit, phrase: DatePhrase) -> None:
        """Let the user choose another day for ``phrase`` in ``edit``: one undo step."""
        popup = CalendarPopup(edit, has_clear=False)
        popup.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        popup.mark_week(self.session.report.week)
        popup.chosen.connect(lambda day: self._put_day(edit, phrase, day))
        begin, _ = written_range(edit.value(), phrase.begin, phrase.end)
        popup.open_at(edit, phrase.last, edit.caret_room(begin))

    def _put_day(self, edit: PlainEdit, phrase: DatePhrase, day: date) -> None:
        self.session.end_typing()
        edit.replace_text(with_day(edit.value(), phrase, day, self.session.report.week))
        self.session.end_typing()

    def _forget_wrong(self) -> None:
        """Let undo and redo take back what could not be read in tables: it is no step of its own."""
        for field in self._fields.values():
            if isinstance(field, RowTable):
                field.forget_wrong()

    def _edit_outline(self, name: str, outline: Outline, step: str) -> None:
        self.session.edit((*self.loc, name), outline, step)


def _unread_in(field: Field) -> tuple[str, ...]:
    if isinstance(field, RowTable):
        return tuple(f"{field.accessibleName()} {words}" for words in field.unread())
    if isinstance(field, TypedLine) and field.has_wrong():
        return (f"{field.accessibleName()} “{field.text()}”",)
    return ()


def labelled(label: str, field: QWidget, aside: QLabel | None = None) -> QWidget:
    """Return ``field`` under a small caption that leads to it, with ``aside`` at the caption's other end."""
    box = QWidget()
    layout = QVBoxLayout(box)
    layout.setContentsMargins(0, 0, 0, 0)
    layout.setSpacing(4)
    caption = captioned(QLabel(label, box))
    caption.setBuddy(field)
    if aside is None:
        layout.addWidget(caption)
    else:
        aside.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Preferred)
        aside.setAlignment(Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter)
        head = QHBoxLayout()
        head.setSpacing(8)
        head.addWidget(caption)
        head.addWidget(captioned(aside), 1)
        layout.addLayout(head)
    layout.addWidget(field)
    return box


def captioned(label: QLabel) -> QLabel:
    """Return ``label`` as small and quiet as captions are."""
    label.setProperty("letters", "small")
    label.setProperty("tone", "muted")
    label.setTextFormat(Qt.TextFormat.PlainText)
    return label
