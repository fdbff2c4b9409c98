"""The paper a report is read on: a text document that is rewritten only where the report reads differently."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from itertools import islice

from PySide6.QtCore import QUrl
from PySide6.QtGui import QImage, QTextCursor, QTextDocument

from weekly_editor.document.block import Document, Part
from weekly_editor.document.look import DEFAULT_LOOK, Look
from weekly_editor.paper.figure import FigureDrawing
from weekly_editor.paper.format import Formats, body_font
from weekly_editor.paper.page import Change, Page, Paginator
from weekly_editor.paper.patch import Patch, common_ends, patches
from weekly_editor.paper.scribe import Scribe
from weekly_editor.paper.unit import Piece, Unit, heads, height, is_built_like, nearest, nearness, unit_locs, units_of
from weekly_editor.report.loc import Loc


class SheetDocument(QTextDocument):
    """A text document that never opens a file or an address, whatever its text names."""

    def loadResource(self, type: int, name: QUrl | str) -> object:  # noqa: A002 Qt's names
        """Return a blank image or an empty style sheet; with None Qt would look for itself."""
        if type == QTextDocument.ResourceType.ImageResource.value:
            return QImage(1, 1, QImage.Format.Format_ARGB32)
        return ""


@dataclass(frozen=True, slots=True)
class Stretch:
    """The units of one part as they stand on the paper; the heads are the stretch without a part."""

    part: Part | None
    units: tuple[Unit, ...]
    blocks: int  # text blocks that the units take

    @property
    def key(self) -> str:
        """What tells the part from others, before and after an edit."""
        return self.part.section_id if self.part else ""

    def locs(self) -> Iterator[Loc]:
        """Yield the loc of every text block."""
        return (loc for unit in self.units for loc in unit_locs(unit))

    def near(self, loc: Loc) -> list[int]:
        """Return the indices of the units that stand at, above or below ``loc``."""
        if self.part is not None and not nearness(self.part.loc, loc):
            return []
        length = len(loc)
        return [index for index, unit in enumerate(self.units) if unit.loc[:length] == loc[: len(unit.loc)]]


class Paper:
    """Shows documents, each by changing what differs from the one before.

    ``text_document`` is what is drawn and printed; nobody else writes into it. Needs a QGuiApplication."""

    def __init__(self, look: Look = DEFAULT_LOOK) -> None:
        formats = Formats(look)
        self.text_document = SheetDocument()
        self.text_document.setUndoRedoEnabled(False)
        self.text_document.setDocumentMargin(0)
        self.text_document.setUseDesignMetrics(True)
        self.text_document.setDefaultFont(body_font(look))
        self._drawing = FigureDrawing(look, formats.px(1))
        self._drawing.register(self.text_document)
        self.text_document.setTextWidth(formats.px(look.page_width_mm - 2 * look.margin_mm))
        self._paginator = Paginator(self.text_document, formats.px(look.page_height_mm - 2 * look.margin_mm), formats)
        self._pages: tuple[Page, ...] = ()
        self._changed: Change | None = Change()  # since ``_pages`` were made
        self.text_document.contentsChange.connect(self._note_change)
        self._scribe = Scribe(self.text_document, formats)
        title, subtitle = heads("", "")
        self._scribe.begin(title)
        self._scribe.insert(1, [subtitle])
        self._stretches = [_stretch(None, (title, subtitle))]

    def show(self, document: Document) -> None:
        """Make the paper read as ``document``; what reads the same stays as it is."""
        before = self._stretches
        after = [_stretch(None, heads(document.title, document.subtitle))]
        known = {id(stretch.part): stretch for stretch in before}
        after += [
            known.get(id(part)) or _stretch(part, units_of(part.blocks)) for part in document.parts if part.blocks
        ]
        start, end = common_ends(before, after, lambda one, other: one.key == other.key)
        for offset in range(1, end + 1):
            self._turn(before[: len(before) - offset], before[-offset:][:1], after[-offset:][:1])
        self._turn(before[:start], before[start : len(before) - end], after[start : len(after) - end])
        for index in reversed(range(start)):
            self._turn(before[:index], before[index : index + 1], after[index : index + 1])
        self._stretches = after

    def pages(self) -> tuple[Page, ...]:
        """Return the pages of what is shown, one at least."""
        if self._changed is not None:
            self._pages = self._paginator.pages(self._pages, self._changed)
            self._changed = None
        return self._pages

    def loc_at(self, position: int) -> Loc | None:
        """Return where the text at ``position`` of the text document comes from, None outside of it."""
        number = self.text_document.findBlock(position).blockNumber()
        for stretch in self._stretches:
            if 0 <= number < stretch.blocks:
                return next(islice(stretch.locs(), number, None))
            number -= stretch.blocks
        return None

    def position_of(self, loc: Loc) -> int | None:
        """Return where in the text document the text of ``loc`` starts, None if nothing of it is shown.

        The nearest block counts: the one whose loc shares most with ``loc``, one being above the other or the same."""
        best, found, first = 0, 0, 0
        for stretch in self._stretches:
            for index in stretch.near(loc):
                near, place = nearest(stretch.units[index], loc)
                if near > best:
                    best, found = near, first + place + sum(map(height, stretch.units[:index]))
            first += stretch.blocks
        return self.text_document.findBlockByNumber(found).position() if best else None

    def _note_change(self, position: int, _removed: int, added: int) -> None:
        now = Change(position, self.text_document.characterCount() - position - added)
        before = self._changed or now
        self._changed = Change(min(before.above, now.above), min(before.below, now.below))

    def _turn(self, above: Sequence[Stretch], before: Sequence[Stretch], after: Sequence[Stretch]) -> None:
        """Rewrite the stretches ``before``, which stand below ``above``, as ``after``."""
        if len(before) == len(after) and all(one is other for one, other in zip(before, after, strict=True)):
            return
        was = [unit for stretch in before for unit in stretch.units]
        wanted = patches(was, [unit for stretch in after for unit in stretch.units])
        if not wanted:
            return
        edit = QTextCursor(self.text_document)
        edit.beginEditBlock()
        first = sum(stretch.blocks for stretch in above)
        for patch in wanted:
            place = first + sum(map(height, was[: patch.start]))
            self._apply(patch, place, was[patch.start : patch.start + patch.removed])
        edit.endEditBlock()

    def _apply(self, patch: Patch, number: int, removed: Sequence[Unit]) -> None:
        match tuple(removed), patch.units:
            case (Piece() as was,), (Piece() as now,) if is_built_like(was, now):
                self._scribe.rewrite_piece(number, was, now)
            case (was,), (now,) if not isinstance(was, Piece) and not isinstance(now, Piece):
                self._scribe.rewrite_line(number, was, now)
            case _:
                if removed:
                    self._scribe.remove(number, sum(map(height, removed)))
                if patch.units:
                    self._scribe.insert(number, patch.units)


def _stretch(part: Part | None, units: tuple[Unit, ...]) -> Stretch:
    return Stretch(part, units, sum(map(height, units)))
