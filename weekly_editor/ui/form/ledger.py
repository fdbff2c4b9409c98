"""What the incidents come to, below their table: by level and period, and beside what was typed."""

from collections.abc import Iterable, Iterator, Sequence

from PySide6.QtCore import QLocale, Qt
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QGridLayout, QLabel, QSizePolicy, QVBoxLayout, QWidget

from weekly_editor.analysis.incident_ledger import Budget, IncidentLedger
from weekly_editor.analysis.ledger_words import (
    SHOWN_PLACES,
    figure_text,
    gap_words,
    minutes_text,
)
from weekly_editor.analysis.level import NO_LEVEL, level_name
from weekly_editor.analysis.period import PERIODS
from weekly_editor.analysis.reconciliation import ReadingCheck, Verdict
from weekly_editor.analysis.tally import Tally
from weekly_editor.report.bilingual import Language, language_of
from weekly_editor.report.markup import visible
from weekly_editor.ui.space import CLOSE_PX, TIGHT_PX
from weekly_editor.ui.theme import restyle

MARKS: dict[Verdict, str] = {"agrees": "✓", "differs": "≠", "unknown": "?"}
_TONES: dict[Verdict, str] = {"agrees": "success", "differs": "danger", "unknown": "muted"}
_NAME_PX, _FIGURE_PX = 64, 72  # the least width of the column of names, and of one of figures

Text = tuple[str, str]  # what a label says, and its tone
Texts = tuple[Sequence[Text], ...]  # of a table, row by row


class LedgerStrip(QWidget):
    """Shows a ledger quietly; without incidents and readings that speak of them there is nothing to see.

    It takes the width that there is: where that does not hold four periods, the figures stand two by two."""

    def __init__(self, parent: QWidget | None = None) -> None:
        """Start hidden."""
        super().__init__(parent)
        self._ledger: IncidentLedger | None = None
        self._figure_rows: Texts = ()
        self.setAccessibleName(self.tr("What the incidents come to"))
        self.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Preferred)
        self.figures = TextGrid(self, has_figures=True)
        self.notes = TextGrid(self)
        self.checks = TextGrid(self)
        self.checks.grid.setColumnStretch(2, 1)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, CLOSE_PX, 0, 0)
        layout.setSpacing(CLOSE_PX)
        for grid in (self.figures, self.notes, self.checks):
            layout.addWidget(grid)
        self.hide()

    def show_ledger(self, ledger: IncidentLedger) -> None:
        """Show ``ledger``; the one that is shown already costs nothing."""
        if ledger is self._ledger:
            return
        self._ledger = ledger
        self.setVisible(ledger.has_something)
        if ledger.has_something:
            language = language_of(QLocale().name())
            self._figure_rows = tuple(self._figures(ledger, language))
            self._show_figures()
            self.notes.show_rows(tuple((note,) for note in self._notes(ledger, language)))
            self.checks.show_rows(tuple(check_row(check, language) for check in ledger.checks))

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Show the figures as there is room for them."""
        super().resizeEvent(event)
        self._show_figures()

    def _show_figures(self) -> None:
        widest = max(
            (self.fontMetrics().horizontalAdvance(text) for row in self._figure_rows for text, _ in row[1:]), default=0
        )
        wanted = _NAME_PX + len(PERIODS) * (max(widest, _FIGURE_PX) + CLOSE_PX)
        self.figures.show_rows(self._figure_rows if self.width() >= wanted else _two_by_two(self._figure_rows))

    def _figures(self, ledger: IncidentLedger, language: Language) -> Iterator[Sequence[Text]]:
        """Yield the rows of the table: heads, a row a level, downtime and availability."""
        tallies = ledger.tallies
        heads = (self.tr("Week"), self.tr("Month"), self.tr("Quarter"), self.tr("Year"))
        yield _row(self.tr("Totals"), heads, "muted")
        for level in sorted({level for tally in tallies for level, _ in tally.counts}, key=_level_key):
            name = self.tr("Without a level") if level == NO_LEVEL else level_name(level, language)
            counts = (figure_text(dict(tally.counts).get(level, tally.total * 0)) for tally in tallies)
            yield _row(name, map(_at_least, tallies, counts))
        if all(not tally.counts for tally in tallies):
            yield _row(self.tr("Incidents"), map(_at_least, tallies, ["0"] * len(tallies)))
        if any(tally.uncounted for tally in tallies):
            yield _row(self.tr("Not counted"), (str(tally.uncounted) for tally in tallies), "muted")
        downs = (minutes_text(tally.downtime.seconds) for tally in tallies)
        yield _row(self.tr("Downtime in minutes"), map(_at_least_of_time, tallies, downs))
        if any(tally.downtime.charged != tally.downtime.seconds for tally in tallies):
            charges = (minutes_text(tally.downtime.charged) for tally in tallies)
            yield _row(self.tr("By share"), map(_at_least_of_time, tallies, charges))
        yield _row(self.tr("Availability"), map(_availability, tallies))

    def _notes(self, ledger: IncidentLedger, language: Language) -> Iterator[Text]:
        """Yield what is left of the year, and what is not known of it."""
        if ledger.budget is not None:
            yield self._budget(ledger.budget), "danger" if ledger.budget.remaining_s < 0 else "plain"
        year = ledger.tally("year")
        if not year.is_whole:
            gaps = gap_words(year).text(language)
            yield self.tr("Only what is known: %1").replace("%1", gaps), "muted"

    def _budget(self, budget: Budget) -> str:
        left = budget.remaining_s
        if left < 0:
            words = self.tr("A target of %1% allows %2 minutes a year; that is exceeded by %3")
        else:
            words = self.tr("A target of %1% allows %2 minutes a year, of which %3 are left")
        parts = (f"{budget.target:f}", minutes_text(budget.allowed_s), minutes_text(abs(left)))
        for number, part in enumerate(parts, 1):
            words = words.replace(f"%{number}", part)
        return words


class TextGrid(QWidget):
    """Labels in rows and columns, of which only those that say something else now are written again."""

    def __init__(self, parent: QWidget | None = None, *, has_figures: bool = False) -> None:
        """Start empty; with ``has_figures`` all columns but the first hold figures, else the last holds sentences."""
        super().__init__(parent)
        self.grid = QGridLayout(self)
        self.grid.setContentsMargins(0, 0, 0, 0)
        self.grid.setHorizontalSpacing(CLOSE_PX)
        self.grid.setVerticalSpacing(TIGHT_PX)
        self._has_figures = has_figures
        self._rows: list[list[QLabel]] = []

    def show_rows(self, rows: Texts) -> None:
        """Show ``rows``, each as long as the others."""
        if rows and self._rows and len(rows[0]) != len(self._rows[0]):
            self._drop_labels()
        for number, row in enumerate(rows):
            if number == len(self._rows):
                self._rows.append([self._label(number, column, len(row)) for column in range(len(row))])
            for label, (text, tone) in zip(self._rows[number], row, strict=True):
                _say(label, text, tone)
        for number, labels in enumerate(self._rows):
            for label in labels:
                label.setVisible(number < len(rows))
        self.setVisible(bool(rows))

    def texts(self) -> list[list[str]]:
        """Return what is shown, row by row."""
        return [[label.text() for label in row] for row in self._rows if not row[0].isHidden()]

    def _drop_labels(self) -> None:
        for label in (label for row in self._rows for label in row):
            self.grid.removeWidget(label)
            label.hide()
            label.deleteLater()
        for column in range(self.grid.columnCount()):
            self.grid.setColumnMinimumWidth(column, 0)
            self.grid.setColumnStretch(column, 0)
        self._rows = []

    def _label(self, row: int, column: int, columns: int) -> QLabel:
        label = QLabel(self)
        label.setTextFormat(Qt.TextFormat.PlainText)
        label.setProperty("letters", "small")
        is_figure = self._has_figures and column > 0
        if is_figure:
            self.grid.setColumnMinimumWidth(column, _FIGURE_PX)
            self.grid.setColumnStretch(columns, 1)
        side = Qt.AlignmentFlag.AlignRight if is_figure else Qt.AlignmentFlag.AlignLeft
        label.setAlignment(side | Qt.AlignmentFlag.AlignTop)
        label.setWordWrap(column == 0 if self._has_figures else column > 0 or columns == 1)
        policy = label.sizePolicy()
        policy.setVerticalPolicy(QSizePolicy.Policy.Minimum)
        label.setSizePolicy(policy)
        self.grid.addWidget(label, row, column)
        return label


def check_row(check: ReadingCheck, language: Language) -> tuple[Text, Text, Text]:
    """Return the mark of ``check``, what was typed, and the reason in words."""
    reading = check.reading
    typed = f"{visible(reading.name).strip()} {reading.value:f}{reading.unit}"
    return (MARKS[check.verdict], _TONES[check.verdict]), (typed, "plain"), (check.reason.text(language), "muted")


def check_note(check: ReadingCheck, language: Language) -> str:
    """Return ``check`` as one line beside the reading that it is about."""
    return f"{MARKS[check.verdict]} {check.reason.text(language)}"


def _say(label: QLabel, text: str, tone: str) -> None:
    if label.text() != text:
        label.setText(text)
    if label.property("tone") != tone:
        restyle(label, "tone", tone)


def _row(name: str, figures: Iterable[str], tone: str = "plain") -> tuple[Text, ...]:
    return ((name, "muted"), *((figure, tone) for figure in figures))


def _two_by_two(rows: Texts) -> Texts:
    """Return ``rows`` of a name and four figures with two of them, the later ones below the earlier."""
    half = len(PERIODS) // 2
    return (*(row[: half + 1] for row in rows), *((row[0], *row[half + 1 :]) for row in rows))


def _level_key(level: str) -> tuple[bool, str]:
    return level == NO_LEVEL, level


def _at_least(tally: Tally, figure: str) -> str:
    return f"≥{figure}" if tally.missing else figure


def _at_least_of_time(tally: Tally, figure: str) -> str:
    return figure if tally.is_whole else f"≥{figure}"


def _availability(tally: Tally) -> str:
    left = f"{tally.availability_floor(SHOWN_PLACES)}%"
    return left if tally.is_whole else f"≤{left}"
