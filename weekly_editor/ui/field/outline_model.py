"""An outline as Qt's tree views see it: nodes by their ids, changed as little as may be."""

from dataclasses import dataclass, field
from typing import Any

from PySide6.QtCore import QAbstractItemModel, QModelIndex, QObject, QPersistentModelIndex, Qt

from weekly_editor.report.model import Node, Outline
from weekly_editor.report.outline import Path
from weekly_editor.ui.field.difference import differences

_Index = QModelIndex | QPersistentModelIndex
_ROOT = QModelIndex()


@dataclass(eq=False, slots=True)
class Place:
    """Where a node stands in the tree that the view knows; Qt is given its number, never the object."""

    number: int
    node: Node
    above: "Place | None" = None
    row: int = 0
    below: list["Place"] = field(default_factory=list)


class OutlineModel(QAbstractItemModel):
    """Frozen nodes under a tree of places, which follows every new outline by the least change."""

    def __init__(self, parent: QObject | None = None) -> None:
        """Start with an empty outline."""
        super().__init__(parent)
        self.outline: Outline = ()
        self._root = Place(0, Node(id=""))
        self._places: dict[int, Place] = {0: self._root}
        self._numbers = 0

    def set_outline(self, outline: Outline) -> None:
        """Show ``outline``: unchanged nodes keep their indexes, and what is open in the view stays open."""
        self.outline = outline
        self._follow(self._root, outline)

    def node(self, index: _Index) -> Node:
        """Return the node at ``index``."""
        return self._place(index).node

    def path(self, index: _Index) -> Path:
        """Return the path of the node at ``index``."""
        place, path = self._place(index), ()  # type: tuple[Place, Path]
        while place.above is not None:
            path = (place.row, *path)
            place = place.above
        return path

    def index_at(self, path: Path) -> QModelIndex:
        """Return the index of the node at ``path``, an invalid one if there is none."""
        index = _ROOT
        for row in path:
            index = self.index(row, 0, index)
            if not index.isValid():
                return QModelIndex()
        return index

    def label(self, index: _Index) -> str:
        """Return the marker as it is drawn: a bullet, a box, or the number in its run of siblings."""
        place = self._place(index)
        match place.node.marker:
            case "bullet":
                return "•"
            case "todo":
                return "☐"
            case "done":
                return "☑"
            case "plain":
                return ""
            case "number":
                return f"{_number(place)}."

    def index(self, row: int, column: int, parent: _Index = _ROOT) -> QModelIndex:
        """Return the index of a child."""
        below = self._place(parent).below
        if column != 0 or not 0 <= row < len(below):
            return QModelIndex()
        return self.createIndex(row, 0, below[row].number)

    def parent(self, index: _Index = _ROOT) -> Any:
        """Return the index of the node above."""
        above = self._place(index).above
        if above is None or above is self._root:
            return QModelIndex()
        return self.createIndex(above.row, 0, above.number)

    def rowCount(self, parent: _Index = _ROOT) -> int:
        """Return the number of children."""
        return len(self._place(parent).below)

    def columnCount(self, parent: _Index = _ROOT) -> int:
        """Return one."""
        del parent
        return 1

    def data(self, index: _Index, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        """Return a node's text."""
        if not index.isValid():
            return None
        if role in (Qt.ItemDataRole.DisplayRole, Qt.ItemDataRole.EditRole):
            return self.node(index).text
        if role == Qt.ItemDataRole.AccessibleTextRole:
            return f"{self.label(index)} {self.node(index).text}"
        return None

    def flags(self, index: _Index) -> Qt.ItemFlag:
        """Return that every node can be edited."""
        return super().flags(index) | Qt.ItemFlag.ItemIsEditable if index.isValid() else Qt.ItemFlag.NoItemFlags

    def _follow(self, above: Place, nodes: Outline) -> None:
        for splice in differences([place.node.id for place in above.below], [node.id for node in nodes]):
            if splice.stop > splice.start:
                self._take_out(above, splice.start, splice.stop)
            if splice.new_stop > splice.new_start:
                self._put_in(above, splice.start, nodes[splice.new_start : splice.new_stop])
        for place, node in zip(above.below, nodes, strict=True):
            if place.node is not node:
                self._show(place, node)

    def _show(self, place: Place, node: Node) -> None:
        before, place.node = place.node, node
        if before.children is not node.children:
            self._follow(place, node.children)
        index = self.createIndex(place.row, 0, place.number)
        if before.marker != node.marker:
            last = place.above.below[-1] if place.above is not None else place
            self.dataChanged.emit(index, self.createIndex(last.row, 0, last.number))
        elif before.text != node.text:
            self.dataChanged.emit(index, index)

    def _take_out(self, above: Place, start: int, stop: int) -> None:
        self.beginRemoveRows(self._index(above), start, stop - 1)
        gone = above.below[start:stop]
        del above.below[start:stop]
        _count(above, start)
        self.endRemoveRows()
        for place in gone:
            self._forget(place)

    def _put_in(self, above: Place, start: int, nodes: Outline) -> None:
        self.beginInsertRows(self._index(above), start, start + len(nodes) - 1)
        above.below[start:start] = [self._grown(above, node) for node in nodes]
        _count(above, start)
        self.endInsertRows()

    def _grown(self, above: Place, node: Node) -> Place:
        self._numbers += 1
        place = Place(self._numbers, node, above)
        self._places[place.number] = place
        place.below = [self._grown(place, child) for child in node.children]
        _count(place, 0)
        return place

    def _forget(self, place: Place) -> None:
        del self._places[place.number]
        for child in place.below:
            self._forget(child)

    def _place(self, index: _Index) -> Place:
        return self._places[index.internalId()] if index.isValid() else self._root

    def _index(self, place: Place) -> QModelIndex:
        return QModelIndex() if place is self._root else self.createIndex(place.row, 0, place.number)


def _count(above: Place, start: int) -> None:
    for row in range(start, len(above.below)):
        above.below[row].row = row


def _number(place: Place) -> int:
    """Return the place of a numbered node in the run of numbered siblings it stands in."""
    peers = place.above.below if place.above is not None else [place]
    first = place.row
    while first > 0 and peers[first - 1].node.marker == "number":
        first -= 1
    return place.row - first + 1
