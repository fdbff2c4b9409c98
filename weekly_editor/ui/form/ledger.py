"""What the incidents come to, below their table: by level and period, and beside what was typed."""

from collections.abc import Iterable, Iterator, Sequence

from PySide6.QtCore import QLocale, Qt
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
_FIGURE_PX = 72  # the least width of a column of figures

Text = tuple[str, str]  # what a label says, and its tone


class LedgerStrip(QWidget):
    """Shows a ledger quietly; without incidents and readings that speak of them there is nothing to see."""

    def __init__(self, parent: QWidget | None = None) -> None:
        """Start hidden."""
        super().__init__(parent)
        self._ledger: IncidentLedger | None = None
        self.setAccessibleName(self.tr("What the incidents come to"))
        self.figures = TextGrid(self)
        self.notes = TextGrid(self)
        self.checks = TextGrid(self)
        self.figures.grid.setHorizontalSpacing(CLOSE_PX)
        self.figures.grid.setColumnStretch(len(PERIODS) + 1, 1)
        for column in range(1, len(PERIODS) + 1):
            self.figures.grid.setColumnMinimumWidth(column, _FIGURE_PX)
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
            self.figures.show_rows(tuple(self._figures(ledger, language)))
            self.notes.show_rows(tuple((note,) for note in self._notes(ledger, language)))
            self.checks.show_rows(tuple(check_row(check, language) for check in ledger.checks))

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

    def __init__(self, parent: QWidget | None = None) -> None:
        """Start empty."""
        super().__init__(parent)
        self.grid = QGridLayout(self)
        self.grid.setContentsMargins(0, 0, 0, 0)
        self.grid.setHorizontalSpacing(CLOSE_PX)
        self.grid.setVerticalSpacing(TIGHT_PX)
        self._rows: list[list[QLabel]] = []

    def show_rows(self, rows: Sequence[Sequence[Text]]) -> None:
        """Show ``rows``, each as long as the others.

        Of many columns all but the first are figures; of up to three the last holds sentences."""
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

    def _label(self, row: int, column: int, columns: int) -> QLabel:
        label = QLabel(self)
        label.setTextFormat(Qt.TextFormat.PlainText)
        label.setProperty("letters", "small")
        is_figure = columns > len(MARKS) and column > 0
        side = Qt.AlignmentFlag.AlignRight if is_figure else Qt.AlignmentFlag.AlignLeft
        label.setAlignment(side | Qt.AlignmentFlag.AlignTop)
        label.setWordWrap(column == (0 if columns > len(MARKS) else columns - 1))
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


def _level_key(level: str) -> tuple[bool, str]:
    return level == NO_LEVEL, level


def _at_least(tally: Tally, figure: str) -> str:
    return f"≥{figure}" if tally.missing else figure


def _at_least_of_time(tally: Tally, figure: str) -> str:
    return figure if tally.is_whole else f"≥{figure}"


def _availability(tally: Tally) -> str:
    left = f"{tally.availability_floor(SHOWN_PLACES)}%"
    return left if tally.is_whole else f"≤{left}"
