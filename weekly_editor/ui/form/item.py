"""The form of one work item."""

from datetime import date
from decimal import Decimal
from typing import Literal

from PySide6.QtCore import QEvent, Qt
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QGridLayout, QHBoxLayout, QLabel, QWidget

from weekly_editor.analysis.item import item_with_progress, item_with_text, with_due_date
from weekly_editor.editing.session import ReportSession
from weekly_editor.report.loc import Loc
from weekly_editor.report.model import Item
from weekly_editor.ui.field.day import DayField
from weekly_editor.ui.field.figure import PercentField
from weekly_editor.ui.field.outline import OutlineField
from weekly_editor.ui.field.person import PersonField
from weekly_editor.ui.field.progress_bar import ProgressBar
from weekly_editor.ui.field.risk import RiskField
from weekly_editor.ui.field.text import LineField, TextField
from weekly_editor.ui.form.context import FormContext
from weekly_editor.ui.form.form import Form, edit_step, labelled

GAP_PX = 12
COLUMNS = 12
PADDING_PX = 28  # of the digits of progress, frame and caret included
Breadth = Literal["narrow", "medium", "wide"]
Place = tuple[str, int, int, int]  # field, row, column, columns

# By the form's own breadth: a window of 460 px leaves it 380, one of 760 leaves 680.
_FROM_PX: tuple[tuple[int, Breadth], ...] = ((664, "wide"), (440, "medium"), (0, "narrow"))
_PLACES: dict[Breadth, tuple[Place, ...]] = {
    "narrow": (
        ("title", 0, 0, 12),
        ("text", 1, 0, 12),
        ("progress", 2, 0, 12),
        ("due", 3, 0, 6),
        ("owner", 3, 6, 6),
        ("risk", 4, 0, 12),
        ("entries", 5, 0, 12),
    ),
    "medium": (
        ("title", 0, 0, 12),
        ("text", 1, 0, 12),
        ("progress", 2, 0, 4),
        ("due", 2, 4, 4),
        ("owner", 2, 8, 4),
        ("risk", 3, 0, 12),
        ("entries", 4, 0, 12),
    ),
    "wide": (
        ("title", 0, 0, 5),
        ("text", 0, 5, 7),
        ("progress", 1, 0, 3),
        ("due", 1, 3, 3),
        ("owner", 1, 6, 2),
        ("risk", 1, 8, 4),
        ("entries", 2, 0, 12),
    ),
}


class ItemForm(Form):
    """Title, sentence, progress, due date, owner, risk and sub-entries of one item; Tab goes in this order."""

    def __init__(self, session: ReportSession, loc: Loc, context: FormContext, parent: QWidget | None = None) -> None:
        """Show the item at ``loc``."""
        super().__init__(session, loc, context, parent)
        self._start = _Start()
        self._breadth: Breadth | None = None
        self._layout = QGridLayout(self)
        self._layout.setContentsMargins(0, 0, 0, 0)
        self._layout.setSpacing(GAP_PX)
        for column in range(COLUMNS):
            self._layout.setColumnStretch(column, 1)
        self._boxes: dict[str, QWidget] = {}
        self._add_words()
        self._add_facts()
        self._add_entries()
        self.fit(0)
        self.refresh()

    def refresh(self) -> None:
        """Show the item as it is now, dates read in the light of the report's week."""
        self.due.setReference(self.session.report.week.sunday)
        super().refresh()
        self.bar.set_percent(self.model().progress)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Put the fields side by side where there is room."""
        super().resizeEvent(event)
        self.fit(self.width())

    def changeEvent(self, event: QEvent) -> None:
        """Give the digits the room that another font needs."""
        super().changeEvent(event)
        if event.type() == QEvent.Type.FontChange and hasattr(self, "progress"):
            self._fit_digits()

    def fit(self, width_px: int) -> None:
        """Put as many fields side by side as ``width_px`` has room for."""
        breadth = next(breadth for width, breadth in _FROM_PX if width_px >= width)
        if breadth == self._breadth:
            return
        self._breadth = breadth
        for name, row, column, columns in _PLACES[breadth]:
            box = self._boxes[name]
            self._layout.removeWidget(box)
            self._layout.addWidget(box, row, column, 1, columns, Qt.AlignmentFlag.AlignTop)

    def _add_words(self) -> None:
        self.title = LineField(self)
        self.text = TextField(self)
        self.title.returnPressed.connect(self.text.setFocus)
        self.bind("title", self.title, self.tr("Title"))
        self.add_field("text", self.text, self.tr("Text"))
        self.text.valueChanged.connect(self._edit_text)
        self._boxes |= {"title": labelled(self.tr("Title"), self.title), "text": labelled(self.tr("Text"), self.text)}

    def _add_facts(self) -> None:
        self.progress = PercentField(self)
        self.bar = ProgressBar(self)
        self.due = DayField(self)
        self.owner = PersonField(self, self.context.people)
        self.risk = RiskField(self)
        self.bar.setAccessibleName(self.tr("Progress bar"))
        self.add_field("progress", self.progress, self.tr("Progress"))
        self.add_field("due", self.due, self.tr("Due"))
        self.bind("owner", self.owner, self.tr("Owner"))
        self.bind("risk", self.risk, self.tr("Risk"))
        self.progress.valueChanged.connect(self._edit_progress)
        self.text.glosses.leads["progress"] = self._go_to_progress
        self.bar.moved.connect(self.progress.setValue)
        self.bar.chosen.connect(self._choose_progress)
        self.due.valueChanged.connect(self._edit_due)
        meaning = QLabel(self)
        self.due.settled.connect(lambda: _say(meaning, self.due.meaning()))
        self._fit_digits()
        self._boxes |= {
            "progress": labelled(self.tr("Progress"), _beside(self.progress, self.bar)),
            "due": labelled(self.tr("Due"), self.due, meaning),
            "owner": labelled(self.tr("Owner"), self.owner),
            "risk": labelled(self.tr("Risk"), self.risk),
        }

    def _fit_digits(self) -> None:
        self.progress.setFixedWidth(self.fontMetrics().horizontalAdvance("100%") + PADDING_PX)

    def _add_entries(self) -> None:
        self.entries = OutlineField(self)
        self.bind_outline("entries", self.entries, self.tr("Sub-entries"))
        self._boxes["entries"] = labelled(self.tr("Sub-entries"), self.entries)

    def _edit_text(self, text: str) -> None:
        item = item_with_text(self.model(), text, self.session.report.week)
        self.session.edit(self.loc, item, edit_step(self.tr("Text")))

    def _edit_progress(self, progress: Decimal | None) -> None:
        item = item_with_progress(self._start.of("progress", self.model()), progress)
        self.session.edit(self.loc, item, edit_step(self.tr("Progress")))
        self._start.note(self.model())

    def _go_to_progress(self) -> None:
        self.progress.setFocus()
        self.progress.selectAll()

    def _choose_progress(self, progress: Decimal) -> None:
        self.session.end_typing()
        self._edit_progress(progress)
        self.session.end_typing()

    def _edit_due(self, due: date | None) -> None:
        item = with_due_date(self._start.of("due", self.model()), due, self.session.report.week)
        self.session.edit(self.loc, item, edit_step(self.tr("Due")))
        self._start.note(self.model())


class _Start:
    """The item as it was before one of its facts was typed.

    A sentence follows what is typed from there: on the way to 13 it passes 1, which it may not be able to say."""

    def __init__(self) -> None:
        self._name = ""
        self._before: Item | None = None
        self._after: Item | None = None

    def of(self, name: str, item: Item) -> Item:
        """Return where the typing in field ``name`` began, which led to ``item``."""
        if self._before is None or name != self._name or item is not self._after:
            self._name, self._before = name, item
        return self._before

    def note(self, item: Item) -> None:
        """Remember ``item`` as what the typing led to."""
        self._after = item


def _say(label: QLabel, text: str) -> None:
    label.setText(text)
    label.setVisible(bool(text))


def _beside(field: QWidget, bar: QWidget) -> QWidget:
    box = QWidget()
    layout = QHBoxLayout(box)
    layout.setContentsMargins(0, 0, 0, 0)
    layout.setSpacing(4)
    layout.addWidget(field)
    layout.addWidget(bar, 1)
    return box
