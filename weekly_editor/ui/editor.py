"""The open report on the window: sections at the left, the form in the middle, the preview at the right."""

from collections.abc import Callable, Iterable
from functools import partial
from typing import cast

from PySide6.QtCore import QPoint, QRectF, Qt, QTimer, Signal
from PySide6.QtGui import QAccessible, QResizeEvent
from PySide6.QtWidgets import QFrame, QMenu, QScrollArea, QSplitter, QVBoxLayout, QWidget

from weekly_editor.document.block import Document
from weekly_editor.document.build import DocumentBuilder
from weekly_editor.document.look import DEFAULT_LOOK, Look
from weekly_editor.document.size import section_size
from weekly_editor.editing.session import ReportSession
from weekly_editor.report.identity import copied
from weekly_editor.report.loc import Loc
from weekly_editor.report.model import Kind, Report, Section, new_section
from weekly_editor.report.place import Place
from weekly_editor.report.row import shifted
from weekly_editor.ui.field.focus import Selectable
from weekly_editor.ui.field.rows import RowTable
from weekly_editor.ui.find.bar import FindBar
from weekly_editor.ui.find.finding import Finding, Surroundings
from weekly_editor.ui.form.choose import form_for
from weekly_editor.ui.form.context import FormContext
from weekly_editor.ui.form.form import Form, edit_step
from weekly_editor.ui.form.head import HeadForm
from weekly_editor.ui.form.section_form import CardSectionForm, SectionForm
from weekly_editor.ui.kind import kind_name, section_label
from weekly_editor.ui.preview.panel import PreviewPanel
from weekly_editor.ui.preview.view import Preview
from weekly_editor.ui.quick_list import open_kinds, open_places
from weekly_editor.ui.role import set_role
from weekly_editor.ui.section_list import SectionList

WIDTHS_PX = (200, 592, 400)
MIN_WIDTHS_PX = (0, 320, 208)  # 0: what the panel itself asks for
FORM_ALONE_PX = 920  # the form's width in focus mode
KNOWN_FINDINGS: Loc = ("known_findings",)  # no form shows them
SCROLL_PX = 48  # of the neighbourhood that is shown with what has the focus


class ReportEditor(QWidget):
    """Shows one session; every change goes through it and comes back from it."""

    linkActivated = Signal(str)
    placeEntered = Signal(object)  # Loc; what is being edited now
    unreadLeft = Signal(object)  # tuple[str, ...]; what could not be read and went with a form that was left
    partLeft = Signal(str)  # what to say of a section or row that was deleted or went to another section
    refused = Signal(str)  # what could not be done as it was asked for, in words
    trendRequested = Signal(object)  # Reading; its values over the weeks are to be shown
    defineRequested = Signal(object)  # Reading; its metric is to be defined

    def __init__(
        self,
        session: ReportSession,
        context: FormContext,
        parent: QWidget | None = None,
        make_head: Callable[[ReportSession, FormContext], Form] = HeadForm,
        head_name: str = "",
        look: Look = DEFAULT_LOOK,
    ) -> None:
        """Show the head and the first section of the session's report; ``context`` is what stands around it.

        ``head_name`` is what the list calls the head, empty for that of a report."""
        super().__init__(parent)
        self.session = session
        self._make_head = make_head
        self._context = context
        self._look = look  # of the preview
        self._builder = DocumentBuilder()
        self._sizes: dict[str, tuple[Section, int]] = {}
        self._shown: tuple[int, str] | None = None
        self._is_alone = False
        self._finding: Finding | None = None  # made when something is looked for
        self.form: Form | None = None
        self.sections = SectionList(self)
        self.sections.head_name = head_name or self.sections.head_name
        self.area = QScrollArea(self)
        self.preview = Preview(self, look)
        set_role(self.preview, QAccessible.Role.Document)
        self.preview_panel = PreviewPanel(self.preview, self)
        self.look_menu = self.preview_panel.bar.add_menu("palette", self.tr("Document look"))
        self.section_menu = QMenu(self)
        self._lay_out()
        self._connect()
        self._show_report(session.report)
        self.show_row(1 if session.report.sections else 0)

    def place(self) -> Loc:
        """Return the place that was edited last."""
        return self.session.place

    def go_to(self, loc: Loc, span: tuple[int, int] | None = None) -> None:
        """Show the form of ``loc`` and put the cursor there, as near as the report has it.

        With ``span`` the characters from its start to its stop are selected in the text there, as it was written."""
        is_section = len(loc) > 1 and loc[0] == "sections"
        row = cast("int", loc[1]) + 1 if is_section else 0
        if loc == ("sections",) or loc[:1] == KNOWN_FINDINGS or row > len(self.session.report.sections):
            return
        self.show_row(row)
        if self.form is not None and self.form.focus_loc(loc[2:] if is_section else loc):
            self._select(span)
        self._show_focus()

    def go_to_words(self, loc: Loc, span: tuple[int, int]) -> None:
        """Show the form of ``loc`` and select the characters of ``span`` there; in a table the cell opens for it."""
        self.go_to(loc)
        table = self._focused()
        while table is not None and not isinstance(table, RowTable):
            table = table.parentWidget()
        if table is not None:
            table.open_cell()
        self._select(span)

    def show_row(self, row: int) -> None:
        """Show the form of list row ``row``: 0 is the head, n is section n - 1."""
        row = min(max(row, 0), len(self.session.report.sections))
        self.sections.set_current(row)
        wanted = (row, self._id_at(row))
        if wanted == self._shown:
            return
        if unread := self.unread():
            self.unreadLeft.emit(unread)
        self._shown = wanted
        self.form = self._make_form(row)
        self.form.unreadLeft.connect(self.unreadLeft)
        self.form.refused.connect(self.refused)
        self.form.trendRequested.connect(self.trendRequested)
        self.form.defineRequested.connect(self.defineRequested)
        self.form.locEntered.connect(self._follow)
        self.form.rowLeft.connect(self.partLeft)
        self.area.setWidget(self.form)
        self._follow(("sections", row - 1) if row else ("title",))

    def open_find(self, *, replace: bool = False) -> None:
        """Open the bar that finds words, with those that are selected; with ``replace`` its line for other words."""
        if self._finding is None:
            self._finding = self._make_finding()
        self._finding.open(replace=replace)

    def find_next(self, by: int) -> None:
        """Go to the next place (``by`` is 1) of what was looked for, or to the one before (-1)."""
        if self._finding is None:
            self.open_find()
        else:
            self._finding.step(by)

    def unread(self) -> tuple[str, ...]:
        """Return what stands in the form and cannot be read, each with its field's name."""
        return self.form.unread() if self.form is not None else ()

    def step_row(self, by: int) -> None:
        """Show the section ``by`` places further down and put the keyboard into it."""
        self.show_row(self.sections.current() + by)
        if isinstance(self.form, SectionForm):
            self.form.focus_start()
        self._show_focus()

    def add_row(self) -> None:
        """Add a topic, item or row to the current section."""
        if isinstance(self.form, SectionForm):
            self.form.add_row()

    def choose_section_of_row(self) -> None:
        """Ask which other section the item, topic or group that is worked on should go to."""
        if isinstance(self.form, CardSectionForm):
            self.form.choose_section_of_current()

    def add_section(self, kind: Kind) -> None:
        """Add an empty section of ``kind`` after the current one and show it."""
        row = self.sections.current()
        sections = self.session.report.sections
        added = new_section(kind, kind_name(kind))
        step = self.tr("Add section")
        self.session.edit(("sections",), (*sections[:row], added, *sections[row:]), step)
        self.go_to(("sections", row, "title"))

    def choose_kind(self, beside: QWidget | None = None) -> None:
        """Ask which kind of section to add, at the button ``beside`` where that was pressed."""
        open_kinds(self.window(), self.add_section, beside)

    def choose_place(self) -> None:
        """Ask where in the report to go."""
        open_places(self.window(), self.session.report, self.go_to)

    def enter_section(self, row: int) -> None:
        """Show the section of ``row``, if there is one, and put the keyboard into it."""
        if row <= len(self.session.report.sections):
            self.step_row(row - self.sections.current())

    def duplicate_section(self) -> None:
        """Add a copy of the current section below it; what is in it starts a history of its own."""
        row = self.sections.current()
        sections = self.session.report.sections
        if row > 0:
            copy = copied(sections[row - 1])
            self.session.edit(("sections",), (*sections[:row], copy, *sections[row:]), self.tr("Duplicate section"))
            self.show_row(row + 1)

    def remove_section(self) -> None:
        """Remove the current section; undo brings it back."""
        row = self.sections.current()
        sections = self.session.report.sections
        if row > 0:
            step = self.tr("Remove section")
            self.session.edit(("sections",), sections[: row - 1] + sections[row:], step)
            self.sections.list.setFocus()  # the form that may have had the keyboard is gone
            self.partLeft.emit(self.tr("Deleted “%1”").replace("%1", section_label(sections[row - 1])))

    def section_id(self) -> str:
        """Return the id of the section that is shown, empty at the head."""
        return self._id_at(self.sections.current())

    def show_section(self, section_ids: Iterable[str]) -> None:
        """Show the first of ``section_ids`` that the report has."""
        rows = {section.id: row for row, section in enumerate(self.session.report.sections, start=1)}
        known = next((rows[section_id] for section_id in section_ids if section_id in rows), None)
        if known is not None:
            self.show_row(known)

    def show_panels(self, *, sections: bool, preview: bool, alone: bool = False) -> None:
        """Show or hide what stands beside the form; ``alone`` hides both and keeps the form in the middle."""
        self._is_alone = alone
        self.sections.setVisible(sections and not alone)
        if self.preview_panel.isHidden() == (preview and not alone):
            self.preview_panel.setVisible(preview and not alone)
            self._show_preview()
        self._keep_form_in_the_middle()

    def show_look(self, look: Look) -> None:
        """Let the preview show the report in ``look``, at the place where it is."""
        self._look = look
        if not self.preview_panel.isHidden():
            self.preview.show_look(look, self._document())

    def show_history(self) -> None:
        """Show what the library says now of the weeks before and of its metrics."""
        if self.form is not None:
            self.form.refresh()
        self._show_preview()

    def show_glosses(self) -> None:
        """Show what is to be said now of the texts of the form."""
        if self.form is not None:
            for form in (self.form, *self.form.findChildren(Form)):
                form.show_glosses()

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Keep a form that stands alone in the middle."""
        super().resizeEvent(event)
        self._keep_form_in_the_middle()

    def move_section(self, index: int, by: int) -> None:
        """Move section ``index`` by so many places and go with it."""
        sections = self.session.report.sections
        if not 0 <= index < len(sections):
            return
        moved = shifted(sections, index, by)
        self.session.edit(("sections",), moved, self.tr("Move section"))
        self.show_row(moved.index(sections[index]) + 1)

    def move_current_section(self, by: int) -> None:
        """Move the current section by so many places."""
        self.move_section(self.sections.current() - 1, by)

    def rename_section(self, index: int, title: str) -> None:
        """Give section ``index`` another title."""
        self.session.edit(("sections", index, "title"), title, edit_step(self.tr("Section title")))

    def size_of_report(self) -> int:
        """Return the number of visible characters of the whole report."""
        sections = self.session.report.sections
        self._sizes = {section.id: self._size(section) for section in sections}
        return sum(size for _, size in self._sizes.values())

    def _size(self, section: Section) -> tuple[Section, int]:
        known = self._sizes.get(section.id)
        return known if known is not None and known[0] is section else (section, section_size(section))

    def _lay_out(self) -> None:
        self.area.setWidgetResizable(True)
        self.area.setFrameShape(QFrame.Shape.NoFrame)
        self.area.setFocusPolicy(Qt.FocusPolicy.NoFocus)  # Tab goes from field to field
        self.area.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.area.setProperty("page", True)
        centre = QWidget(self)
        self._column = QVBoxLayout(centre)
        self._column.setContentsMargins(0, 0, 0, 0)
        self._column.setSpacing(0)
        self._column.addWidget(self.area)
        self.splitter = QSplitter(self)
        for panel in (self.sections, centre, self.preview_panel):
            self.splitter.addWidget(panel)
        # not the panels: what stands above and below may need more
        for inner, width in zip((self.sections.list, self.area, self.preview), MIN_WIDTHS_PX, strict=True):
            inner.setMinimumWidth(width)
        self.splitter.setChildrenCollapsible(False)
        self.splitter.setSizes(list(WIDTHS_PX))
        self.splitter.setStretchFactor(0, 0)
        self.splitter.setStretchFactor(1, 1)
        self.splitter.setStretchFactor(2, 1)
        self.splitter.setHandleWidth(1)
        self._layout = QVBoxLayout(self)
        self._layout.setContentsMargins(0, 0, 0, 0)
        self._layout.addWidget(self.splitter)

    def _connect(self) -> None:
        self.sections.currentChanged.connect(self.show_row)
        self.sections.moved.connect(self.move_section)
        self.sections.renamed.connect(self.rename_section)
        self.sections.addRequested.connect(lambda: self.choose_kind(self.sections.add_button))
        self.sections.entered.connect(lambda: self.step_row(0))
        self.sections.removeRequested.connect(self.remove_section)
        self.sections.duplicateRequested.connect(self.duplicate_section)
        self.sections.rowDropped.connect(self._transfer_row)
        self.sections.menuRequested.connect(self._show_menu)
        self.preview.locClicked.connect(self.go_to)
        self.preview.linkActivated.connect(self.linkActivated)
        self.session.reportChanged.connect(self._show_report)
        self.session.changedAt.connect(self._go_to_change)  # a lambda would outlive the editor

    def _transfer_row(self, row_id: str, section: int) -> None:
        if isinstance(self.form, CardSectionForm):
            self.form.transfer_dragged(row_id, section)

    def _show_report(self, report: Report) -> None:
        self.sections.show_report(report)
        if self._shown is not None:
            self._show_form(report)
        self._show_preview()

    def _show_preview(self) -> None:
        """Let the preview read as the report does; one that is hidden can wait."""
        if not self.preview_panel.isHidden():
            self.preview.show_look(self._look, self._document())
            self.preview.reveal(self.session.place)

    def _document(self) -> Document:
        return self._builder.build(self.session.report, self._context.history(), self._look.arrangement)

    def _follow(self, place: Loc) -> None:
        """Show in the preview what is being edited, now and as it changes."""
        self.session.place = place
        self.preview.reveal(place)
        self.placeEntered.emit(place)

    def _show_form(self, report: Report) -> None:
        row, section_id = self._shown or (0, "")
        ids = ["", *(section.id for section in report.sections)]
        if self.form is not None and row < len(ids) and ids[row] == section_id:
            self.form.refresh()
        else:
            self.show_row(ids.index(section_id) if section_id in ids else row)

    def _id_at(self, row: int) -> str:
        return self.session.report.sections[row - 1].id if row else ""

    def _make_form(self, row: int) -> Form:
        if row == 0:
            return self._make_head(self.session, self._context)
        section: Section = self.session.report.sections[row - 1]
        return form_for(section.kind, self.session, ("sections", row - 1), self._context)

    def _keep_form_in_the_middle(self) -> None:
        margin = max((self.width() - FORM_ALONE_PX) // 2, 0) if self._is_alone else 0
        self._layout.setContentsMargins(margin, 0, margin, 0)

    def _go_to_change(self, place: Place) -> None:
        self.go_to(place.loc, place.span)

    def _make_finding(self) -> Finding:
        bar = FindBar(self)
        self._column.insertWidget(0, bar)
        around = Surroundings(self.go_to, self.go_to_words, self.place, lambda: self.sections.current() - 1)
        return Finding(self.session, bar, around)

    def _show_menu(self, place: QPoint) -> None:
        if self.sections.current() > 0:
            self.section_menu.popup(place)

    def _show_focus(self) -> None:
        """Scroll to the field that has the focus now, once its form is laid out."""
        focused = self._focused()
        if focused is not None:
            QTimer.singleShot(0, focused, partial(self._scroll_to, focused))

    def _select(self, span: tuple[int, int] | None) -> None:
        focused = self._focused()
        if span is not None and isinstance(focused, Selectable):
            focused.select(*span)

    def _focused(self) -> QWidget | None:
        """Return the widget of the form that has the focus, or will when its window is active again; None for none."""
        focused = self.window().focusWidget()
        is_in_form = focused is not None and self.form is not None and self.form.isAncestorOf(focused)
        return focused if is_in_form else None

    def _scroll_to(self, field: QWidget) -> None:
        self.area.ensureWidgetVisible(field, 0, SCROLL_PX)
        is_tall = field.height() > self.area.viewport().height() - 2 * SCROLL_PX
        if is_tall and self.form is not None:
            caret = QRectF(field.inputMethodQuery(Qt.InputMethodQuery.ImCursorRectangle))  # some say it in whole px
            place = field.mapTo(self.form, caret.center().toPoint())
            self.area.ensureVisible(place.x(), place.y(), 0, SCROLL_PX)
