"""The trend panel: metrics at the left, the weeks of one of them at the right, and what to do with its picture."""

from functools import partial

from PySide6.QtCore import QPoint, Qt, Signal
from PySide6.QtGui import QAction, QGuiApplication, QHideEvent, QKeySequence, QShowEvent
from PySide6.QtWidgets import (
    QFrame,
    QHBoxLayout,
    QLabel,
    QMenu,
    QSplitter,
    QStackedWidget,
    QVBoxLayout,
    QWidget,
)

from weekly_editor.analysis.series import MetricSeries
from weekly_editor.analysis.trend import NO_TRENDS, Trends
from weekly_editor.report.bilingual import Language
from weekly_editor.report.model import Incident, Reading
from weekly_editor.report.wording import wording_of
from weekly_editor.ui.elided_label import ElidedLabel
from weekly_editor.ui.icon_button import IconButton
from weekly_editor.ui.trend.ink import Content
from weekly_editor.ui.trend.metric_list import MetricList, metric_row
from weekly_editor.ui.trend.plot import TrendPlot
from weekly_editor.ui.trend.said import change_before, point_value, words_of
from weekly_editor.ui.trend.stretch import Stretch, number_of, week_of

RANGES = (12, 26, 52, 0)  # weeks; 0: all
LIST_PX, MIN_LIST_PX = 232, 144
NAME_PX = 320


class TrendPanel(QWidget):
    """Shows one metric of ``Trends`` at a time."""

    openRequested = Signal(object)  # MetricSeries; wanted as a workbook
    weekRequested = Signal(object)  # Week; its report is wanted
    weeksChanged = Signal(int)  # how many weeks were chosen, 0 for all
    copied = Signal()  # the picture is in the clipboard
    watched = Signal(bool)  # whether somebody can see it now

    def __init__(self, language: Language, weeks: int, parent: QWidget | None = None) -> None:
        """Know no metric yet, and show ``weeks`` of one, 0 for all; ``language`` is the interface's."""
        super().__init__(parent)
        self._wording = wording_of(language)
        self._trends = NO_TRENDS
        self._incidents: dict[int, tuple[Incident, ...]] = {}
        self._wanted: Reading | None = None  # one that belongs to what is to be shown
        self._weeks: int | None = weeks  # None: as the user zoomed
        self._series: MetricSeries | None = None
        self.list = MetricList(self)
        self.plot = TrendPlot(self)
        self.name, self.nothing = QLabel(self), QLabel(self)
        self.detail = ElidedLabel(self)
        self.copy_action = QAction(self.tr("Copy as picture"), self)
        self.excel_action = QAction(self.tr("Open in Excel"), self)
        self.copy_button = IconButton("copy", self.copy_action.text(), self)
        self.excel_button = IconButton("sheet", self.excel_action.text(), self)
        self.range_buttons = {weeks: self._range_button(weeks) for weeks in RANGES}
        self._lay_out()
        self._connect()
        self.show_trends(NO_TRENDS)

    def show_trends(self, trends: Trends) -> None:
        """Show what is known now, the same metric as before where it is still there."""
        self._trends = trends
        self._incidents = {number_of(week): incidents for week, incidents in trends.incidents.items()}
        other = self.tr("Other metrics")
        rows = [
            metric_row(series, words_of(head) or other)
            for head, members in trends.groups().items()
            for series in members
        ]
        series = self._found()
        if series is None:
            series = next((row.series for row in rows if row.series.points), rows[0].series if rows else None)
        self.list.show_rows(rows, series)
        self.list.setVisible(bool(rows))
        self._show(series)

    def show_reading(self, reading: Reading) -> None:
        """Show the metric that ``reading`` belongs to, as soon as it is known."""
        self._wanted = reading
        if self._trends.series:
            series = self._found()
            self.list.edit.clear()
            self.list.select(series)
            self._show(series)

    def series(self) -> MetricSeries | None:
        """Return the metric that is shown, None where there is none."""
        return self._series

    def show_weeks(self, weeks: int) -> None:
        """Show so many of the newest weeks, all of them for 0."""
        self._weeks = weeks
        self._show(self._series)
        self.weeksChanged.emit(weeks)

    def copy_picture(self) -> None:
        """Put a picture of the plot into the clipboard."""
        QGuiApplication.clipboard().setImage(self.plot.picture())
        self.copied.emit()

    def showEvent(self, event: QShowEvent) -> None:
        """Ask for figures while they can be seen."""
        super().showEvent(event)
        self.watched.emit(True)

    def hideEvent(self, event: QHideEvent) -> None:
        """Ask for none that nobody sees."""
        super().hideEvent(event)
        self.watched.emit(False)

    def _found(self) -> MetricSeries | None:
        """Return the metric that is wanted; one that no week knows is there, too, without a value."""
        if self._wanted is None:
            return None
        known = self._trends.like(self._wanted)
        return known or MetricSeries(self._wanted.name, self._wanted.unit, None, ())

    def _choose(self, series: MetricSeries) -> None:
        self._wanted = series.reading
        self._show(series)

    def _show(self, series: MetricSeries | None) -> None:
        self._series = series
        points = series.points if series is not None else ()
        name = words_of(series.name) if series is not None else ""
        self.name.setText(self.name.fontMetrics().elidedText(name, Qt.TextElideMode.ElideRight, NAME_PX))
        self.detail.show_text(self._detail(series) if series is not None else "")
        for widget in (self.copy_button, self.excel_button, *self.range_buttons.values()):
            widget.setEnabled(bool(points))
        for action in (self.copy_action, self.excel_action):
            action.setEnabled(bool(points))
        if series is None or not points:
            self.nothing.setText(self._why_nothing(series))
            self._pages.setCurrentWidget(self._empty)
            return
        numbers = tuple(number_of(point.week) for point in points)
        last = number_of(self._trends.last) if self._trends.last is not None else numbers[-1]
        bounds = Stretch(numbers[0], max(last, numbers[-1]) - numbers[0] + 1)
        content = Content(series, numbers, self._incidents, self._wording)
        self.plot.show_content(content, self._stretch(bounds), bounds)
        self._pages.setCurrentWidget(self.plot)
        self._mark_range()

    def _stretch(self, bounds: Stretch) -> Stretch:
        """Return the weeks to show: those chosen, or those that the user zoomed to."""
        if self._weeks is None:
            return self.plot.stretch
        count = self._weeks or bounds.count
        return Stretch(bounds.last - count + 1, count)

    def _detail(self, series: MetricSeries) -> str:
        """Return the last value with its week and its change, and what is missing where nothing else is known."""
        if not series.points:
            return ""
        last = len(series.points) - 1
        point = series.points[last]
        told = (str(point.week), point_value(series, point), change_before(series, last, self._wording))
        alone = self.tr("one week so far: a line begins with the second") if last == 0 else ""
        return "   ".join(filter(None, (*told, alone)))

    def _why_nothing(self, series: MetricSeries | None) -> str:
        if series is not None:
            return self.tr("No week has a value of this metric yet.")
        if self._trends.own is None:
            return self.tr("No figures yet.\nOpen or start a report: its metrics are shown here, week by week.")
        return self.tr("No figures yet.\nMetrics are shown here, week by week, once the report has a value of one.")

    def _follow_zoom(self) -> None:
        self._weeks = None
        self._mark_range()

    def _mark_range(self) -> None:
        """Mark the button of the weeks that were chosen; none where the user zoomed."""
        for weeks, button in self.range_buttons.items():
            button.setChecked(weeks == self._weeks)

    def _range_button(self, weeks: int) -> IconButton:
        count = str(weeks)
        name = self.tr("Newest %1 weeks").replace("%1", count) if weeks else self.tr("All weeks")
        button = IconButton("", name, self)
        button.setText(self.tr("%1 w").replace("%1", count) if weeks else self.tr("All"))
        button.setCheckable(True)
        return button

    def _lay_out(self) -> None:
        for label in (self.name, self.nothing):
            label.setTextFormat(Qt.TextFormat.PlainText)
        font = self.name.font()
        font.setBold(True)
        self.name.setFont(font)
        self.detail.setProperty("tone", "muted")
        self.nothing.setProperty("tone", "muted")
        self.nothing.setAlignment(Qt.AlignmentFlag.AlignCenter)
        self.nothing.setWordWrap(True)
        head = QHBoxLayout()
        head.setContentsMargins(12, 4, 8, 0)
        head.setSpacing(2)
        head.addWidget(self.name)
        head.addSpacing(10)
        head.addWidget(self.detail, 1)
        for button in self.range_buttons.values():
            head.addWidget(button)
        head.addSpacing(8)
        head.addWidget(self.copy_button)
        head.addWidget(self.excel_button)
        self._empty = QWidget(self)
        around = QVBoxLayout(self._empty)
        around.addWidget(self.nothing)
        self._pages = QStackedWidget(self)
        self._pages.addWidget(self.plot)
        self._pages.addWidget(self._empty)
        ground = QFrame(self)
        ground.setProperty("page", True)
        right = QVBoxLayout(ground)
        right.setContentsMargins(0, 0, 0, 0)
        right.setSpacing(4)
        right.addLayout(head)
        right.addWidget(self._pages, 1)
        splitter = QSplitter(self)
        splitter.addWidget(self.list)
        splitter.addWidget(ground)
        splitter.setStretchFactor(1, 1)
        splitter.setChildrenCollapsible(False)
        splitter.setHandleWidth(1)
        splitter.setSizes([LIST_PX, 4 * LIST_PX])
        self.list.setMinimumWidth(MIN_LIST_PX)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.addWidget(splitter)

    def _connect(self) -> None:
        self.list.chosen.connect(self._choose)
        self.plot.stretchChanged.connect(self._follow_zoom)
        self.plot.weekEntered.connect(lambda number: self.weekRequested.emit(week_of(number)))
        self.copy_action.setShortcut(QKeySequence.StandardKey.Copy)
        self.copy_action.setShortcutContext(Qt.ShortcutContext.WidgetShortcut)
        self.plot.addActions((self.copy_action, self.excel_action))
        self.plot.setContextMenuPolicy(Qt.ContextMenuPolicy.CustomContextMenu)
        self.plot.customContextMenuRequested.connect(self._show_menu)
        self.copy_action.triggered.connect(self.copy_picture)
        self.copy_button.clicked.connect(self.copy_picture)
        for wanted in (self.excel_action.triggered, self.excel_button.clicked):
            wanted.connect(lambda: self.openRequested.emit(self._series))
        for weeks, button in self.range_buttons.items():
            button.clicked.connect(partial(self.show_weeks, weeks))

    def _show_menu(self, place: QPoint) -> None:
        menu = QMenu(self)
        menu.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        menu.addActions((self.copy_action, self.excel_action))
        menu.popup(self.plot.mapToGlobal(place))
