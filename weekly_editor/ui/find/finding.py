"""What the find bar does to the open report: stepping from hit to hit, and putting other words there."""

from collections.abc import Callable
from dataclasses import dataclass

from PySide6.QtCore import QObject
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QApplication, QComboBox, QLineEdit, QTextEdit

from weekly_editor.analysis.replacing import with_hits_replaced
from weekly_editor.analysis.search import Hit, Query, Search
from weekly_editor.editing.session import ReportSession
from weekly_editor.report.loc import Loc, value_at
from weekly_editor.report.markup import visible, written_range
from weekly_editor.report.model import Report
from weekly_editor.report.text import texts
from weekly_editor.ui.field.focus import Selectable
from weekly_editor.ui.find.bar import FindBar


@dataclass(frozen=True, slots=True)
class Surroundings:
    """What finding needs of the window: a way to go, and where one is; section -1 is the head."""

    go_to: Callable[[Loc], None]
    go_to_words: Callable[[Loc, tuple[int, int]], None]
    place: Callable[[], Loc]
    section: Callable[[], int]


class Finding(QObject):
    """Finds in one session what its bar asks for; the keyboard stays in the bar until that is closed."""

    def __init__(self, session: ReportSession, bar: FindBar, around: Surroundings) -> None:
        """Serve ``bar``, which is hidden until it is opened."""
        super().__init__(bar)
        self._session = session
        self._bar = bar
        self._around = around
        self._search = Search(Query(""))
        self._hits: tuple[Hit, ...] = ()
        self._current: Hit | None = None
        bar.queryChanged.connect(self._look_for)
        bar.stepRequested.connect(self.step)
        bar.replaceRequested.connect(self.replace)
        bar.replaceAllRequested.connect(self.replace_all)
        bar.closeRequested.connect(self.close)
        session.reportChanged.connect(self._follow)

    def open(self, *, replace: bool = False) -> None:
        """Open the bar; words that are selected in a field are looked for."""
        self._bar.open(_selected_words(), replace=replace)
        self._follow(self._session.report)

    def close(self) -> None:
        """Close the bar and leave the caret at the hit, or where it was."""
        place = self._around.place()  # before the focus goes anywhere
        self._bar.hide()
        if self._current is not None and self._current in self._hits and self._current.loc == place:
            self._show(self._current)
        else:
            self._around.go_to(place)

    def step(self, by: int) -> None:
        """Go to the next hit (``by`` is 1) or the one before (-1), around the end of the report."""
        QGuiApplication.inputMethod().commit()
        self._find_anew()
        if not self._hits:
            self._say_count()
            return
        if self._current in self._hits and self._is_here(self._current):
            self._current = self._hits[(self._hits.index(self._current) + by) % len(self._hits)]
        else:
            following = self._first_from(self._around.place())
            self._current = self._hits[following if by > 0 else following - 1]
        self._show(self._current)
        self._say_count()

    def replace(self) -> None:
        """Put the other words at the hit one looks at, and go to the next; without one only go there."""
        hit = self._current
        if hit is None or hit not in self._hits or not self._is_here(hit):
            self.step(1)
            return
        number, words = self._hits.index(hit), self._bar.replace_line.value()
        done = with_hits_replaced(self._session.report, (hit,), words)
        if not done.count:
            self.step(1)
            self._bar.show_result(self.tr("Not replaced: it cannot stand there"))
            return
        self._session.replace(done.report, self.tr("Replace"))
        behind = hit.start + len(words)
        following = self._hits[number:]
        rest = [other for other in following if other.loc != hit.loc or other.start >= behind]
        self._current = next(iter(rest or self._hits), None)
        if self._current is not None:
            self._show(self._current)
        self._say_count()

    def replace_all(self) -> None:
        """Put the other words at every hit as one step of undo, and say at how many."""
        self._find_anew()
        done = with_hits_replaced(self._session.report, self._hits, self._bar.replace_line.value())
        left = len(self._hits) - done.count
        self._current = None
        self._session.replace(done.report, self.tr("Replace all (%1)").replace("%1", str(done.count)))
        said = self.tr("%1 replaced").replace("%1", str(done.count))
        self._bar.show_result(said + (self.tr(", %1 left").replace("%1", str(left)) if left else ""))

    def _look_for(self) -> None:
        self._search = Search(self._bar.query())
        self._current = None
        self._follow(self._session.report)

    def _follow(self, report: Report) -> None:
        """Find in what the report says now, while one looks."""
        if not self._bar.isHidden():
            self._find_anew()
            self._say_count()

    def _find_anew(self) -> None:
        only = self._around.section() if self._bar.section_only.isChecked() else None
        self._hits = self._search.hits(self._session.report, only)

    def _show(self, hit: Hit) -> None:
        """Open what holds ``hit``; the keyboard stays in the bar if it was there."""
        focused = QApplication.focusWidget()
        holder = focused if focused is not None and self._bar.isAncestorOf(focused) else None
        span = written_range(value_at(self._session.report, hit.loc), hit.start, hit.stop)
        self._around.go_to_words(hit.loc, span)
        field = QApplication.focusWidget()
        if holder is None or self._bar.isHidden():
            return
        holder.setFocus()
        if field is not holder and isinstance(field, Selectable):
            field.select(*span)  # a line that loses the focus forgets what is selected

    def _is_here(self, hit: Hit) -> bool:
        """Tell whether one still is where ``hit`` was shown."""
        return self._around.place() == hit.loc

    def _first_from(self, place: Loc) -> int:
        """Return the index of the first hit at or behind ``place``, 0 where there is none."""
        locs = [loc for loc, _ in texts(self._session.report)]
        order = {loc: number for number, loc in enumerate(locs)}
        here = next((number for number, loc in enumerate(locs) if _is_related(loc, place)), 0)
        return next((index for index, hit in enumerate(self._hits) if order[hit.loc] >= here), 0)

    def _say_count(self) -> None:
        total = len(self._hits)
        said = self.tr("No hits") if self._bar.find_line.value() and not total else str(total or "")
        if self._current is not None and self._current in self._hits:
            said = f"{self._hits.index(self._current) + 1} / {total}"
        self._bar.show_count(said, found=bool(total))


def _is_related(loc: Loc, place: Loc) -> bool:
    shared = min(len(loc), len(place))
    return loc[:shared] == place[:shared]


def _selected_words() -> str:
    """Return what is selected in the field with the focus, as a reader sees it; nothing if that is several lines."""
    field = QApplication.focusWidget()
    if isinstance(field, QComboBox):
        field = field.lineEdit()
    if isinstance(field, QTextEdit):
        words = field.textCursor().selectedText()
    elif isinstance(field, QLineEdit):
        words = field.selectedText()
    else:
        return ""
    return "" if "\u2029" in words or "\u2028" in words else visible(words)
