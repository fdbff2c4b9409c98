"""The list of findings for its view."""

from collections.abc import Collection
from typing import Any

from PySide6.QtCore import QAbstractListModel, QObject, Qt

from weekly_editor.analysis.finding import Finding
from weekly_editor.report.bilingual import Language
from weekly_editor.report.text import reading_order
from weekly_editor.ui.index import Index
from weekly_editor.ui.proof.row import FindingRow, HeadRow, KnownRow, Row
from weekly_editor.ui.proof.said import detail_of, told
from weekly_editor.ui.tip import plain_tip

ROW_ROLE = Qt.ItemDataRole.UserRole  # Row
Role = Qt.ItemDataRole


class FindingModel(QAbstractListModel):
    """Holds the rows as they are shown; they are replaced as a whole."""

    def __init__(self, language: Language, parent: QObject | None = None) -> None:
        """Hold nothing; ``language`` is the interface's."""
        super().__init__(parent)
        self._language = language
        self.rows: tuple[Row, ...] = ()

    def show(self, rows: tuple[Row, ...]) -> None:
        """Hold ``rows`` from now on."""
        self.beginResetModel()
        self.rows = rows
        self.endResetModel()

    def place_of(self, finding: Finding | None, seen: Collection[Finding] = ()) -> int | None:
        """Return the row of ``finding``, else of one of its kind at the same place that is none of those ``seen``."""
        found = {place: row.finding for place, row in enumerate(self.rows) if isinstance(row, FindingRow)}
        if finding is None:
            return None
        alike = (place for place, each in found.items() if _is_alike(each, finding) and each not in seen)
        return next((place for place, each in found.items() if each == finding), next(alike, None))

    def place_behind(self, finding: Finding) -> int | None:
        """Return the row of the first finding that is read behind ``finding``, else of the last one; None for none."""
        found = {
            place: row.finding
            for place, row in enumerate(self.rows)
            if isinstance(row, FindingRow) and row.known is None
        }
        behind = (place for place, each in found.items() if _order(each) >= _order(finding))
        return next(behind, max(found, default=None))

    def rowCount(self, parent: Index | None = None) -> int:
        """Return how many rows there are."""
        return 0 if parent is not None and parent.isValid() else len(self.rows)

    def flags(self, index: Index) -> Qt.ItemFlag:
        """Let findings be chosen, and the head of those known, which opens; other heads are only read."""
        if isinstance(self.rows[index.row()], HeadRow):
            return Qt.ItemFlag.NoItemFlags
        return Qt.ItemFlag.ItemIsEnabled | Qt.ItemFlag.ItemIsSelectable

    def data(self, index: Index, role: int = Role.DisplayRole) -> Any:
        """Return the row itself, and what is read of it."""
        if not index.isValid():
            return None
        row = self.rows[index.row()]
        match role:
            case Role.UserRole:
                return row
            case Role.DisplayRole:
                return self._text(row)
            case Role.ToolTipRole if isinstance(row, FindingRow):
                return plain_tip(f"{self._text(row)}\n{self.detail(row)}")
            case Role.AccessibleTextRole if isinstance(row, FindingRow):
                return f"{told(row.finding, self._language)}, {self.detail(row)}"
            case _:
                return None

    def detail(self, row: FindingRow) -> str:
        """Return the second line of ``row``."""
        return detail_of(row.finding, self._language, row.known.reason if row.known is not None else "")

    def fix_text(self, row: FindingRow) -> str:
        """Return what would mend the finding of ``row``, empty where nothing does or it is known."""
        fix = row.finding.fix
        return fix.label.text(self._language) if fix is not None and row.known is None else ""

    def _text(self, row: Row) -> str:
        match row:
            case HeadRow():
                return row.text or self.tr("Report details")
            case KnownRow():
                return self.tr("Known (%1)").replace("%1", str(row.count))
            case FindingRow():
                return row.finding.message.text(self._language)


def _order(finding: Finding) -> tuple[tuple[int, ...], int]:
    begin, _ = finding.place.span or (0, 0)
    return reading_order(finding.place.loc), begin


def _is_alike(one: Finding, other: Finding) -> bool:
    return one.kind == other.kind and one.place.loc == other.place.loc
