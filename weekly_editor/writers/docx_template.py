"""A report in a company's own Word template: its page, header, logo, theme and styles, with our text in it.

Works on the finished parts of a Word file, whatever wrote them: our text, lists, charts, links, and styles that the
template lacks move into the template's package."""

from collections.abc import Mapping
from copy import deepcopy
from dataclasses import dataclass
from typing import TYPE_CHECKING

from weekly_editor.document.block import Document
from weekly_editor.document.look import DEFAULT_LOOK, Look
from weekly_editor.report.day_wording import days_text
from weekly_editor.writers.docx import docx_parts, zipped
from weekly_editor.writers.docx_names import W
from weekly_editor.writers.docx_template_body import (
    bookmark_names,
    content_place,
    drop_open_bookmarks,
    drop_title,
    fill_placeholders,
    free_bookmarks,
    largest_id,
    placeholder_names,
    point_to,
    put_blocks,
    references,
    rename_bookmarks,
    resize,
    section_around,
    shift_ids,
    text_width,
)
from weekly_editor.writers.docx_template_contents import contents_entries, count_later, pages_before, reach_across
from weekly_editor.writers.docx_template_draft import PackageDraft
from weekly_editor.writers.docx_template_look import fitted
from weekly_editor.writers.docx_template_numbering import (
    HEADINGS,
    Lists,
    NumberingMerge,
    labels_are_theirs,
    number_heads,
)
from weekly_editor.writers.docx_template_package import OfficePackage, opened
from weekly_editor.writers.docx_template_read import WordTemplate
from weekly_editor.writers.docx_template_style import (
    StyleMerge,
    StyleSheet,
    drop_other_accents,
    recolor,
    settle,
    use_styles,
    used_styles,
)
from weekly_editor.writers.docx_template_theme import fit_settings, palette
from weekly_editor.writers.docx_template_xml import WP, first, made, parsed, serialized, value

if TYPE_CHECKING:
    from lxml.etree import _Element as Element

_MAIN = "word/document.xml"
_OFFICE = "http://schemas.openxmlformats.org/officeDocument/2006/relationships/"
_NUMBERING = "application/vnd.openxmlformats-officedocument.wordprocessingml.numbering+xml"
_ABOUT = ("core-properties", "extended-properties")  # what the package says of the report
_BASICS = ("theme", "fontTable", "settings", "styles")  # ours where the template has none
_TEMPLATES = frozenset((*_BASICS, "numbering", "header", "footer"))  # never ours where the template has them
_IMPLIED = frozenset((*_BASICS, "numbering", "footnotes", "endnotes", "customXml"))  # used without being named
_TITLES = ("Title", "Subtitle")
_TITLE_NAMES = frozenset(("标题", "title"))
PLACEHOLDERS = _TITLE_NAMES | {"周次", "week", "日期", "dates", "作者", "author", "部门", "team"}


def write_docx_on(template: WordTemplate, document: Document, look: Look = DEFAULT_LOOK) -> bytes:
    """Return ``document`` as a Word file that is based on ``template``."""
    parts = docx_parts(document, fitted(look, template))
    return zipped(based_on(parts, template, placeholder_values(document)))


def placeholder_values(document: Document) -> dict[str, str]:
    """Return what ``{{标题}}`` and the other names in a template stand for, by their Chinese and English names."""
    days = days_text(document.week, document.language)
    values = {
        ("标题", "title"): document.title,
        ("周次", "week"): str(document.week),
        ("日期", "dates"): days,
        ("作者", "author"): document.author,
        ("部门", "team"): document.team,
    }
    return {name: " ".join(said.split()) for names, said in values.items() for name in names}


def based_on(
    parts: Mapping[str, str | bytes], template: WordTemplate, values: Mapping[str, str]
) -> dict[str, str | bytes]:
    """Return the Word file that ``parts`` make in the package of ``template``.

    ``values`` are written where their names stand in double braces."""
    merge = _Merge.of(opened(parts), template)
    merge.restyle()
    merge.fit_page()
    merge.fit_contents()
    merge.move_references()
    merge.move_text()
    return dict(merge.finished(values))


@dataclass(frozen=True)
class _Merge:
    """The two packages while they become one: trees of ours and of theirs, and the draft of what comes out."""

    ours: OfficePackage
    template: WordTemplate
    draft: PackageDraft
    source: "Element"  # our document
    target: "Element"  # theirs
    place: "Element | None"  # where the report goes
    styles: StyleMerge
    lists: "Element"  # our numbering
    numbering: NumberingMerge

    @classmethod
    def of(cls, ours: OfficePackage, template: WordTemplate) -> "_Merge":
        """Return the merge of a whole Word file of ours with ``template``."""
        source, target = parsed(ours.parts[_MAIN]), template.document()
        styles = parsed(ours.parts[_named(ours, "styles")])
        lists = parsed(ours.parts[_named(ours, "numbering")])
        their_styles, their_lists = template.root("styles"), template.root("numbering")
        return cls(
            ours=ours,
            template=template,
            draft=PackageDraft(template.package),
            source=source,
            target=target,
            place=content_place(_body(target)),
            styles=StyleMerge(
                StyleSheet(styles),
                StyleSheet(deepcopy(styles) if their_styles is None else their_styles, used_styles(target)),
            ),
            lists=lists,
            numbering=NumberingMerge.of(lists, made("numbering") if their_lists is None else their_lists),
        )

    def restyle(self) -> None:
        """Let the template's styles do the work of ours, and our lists print our labels."""
        if not self._template_counts_heads():
            number_heads(self.source.iter(f"{W}p"), self.styles)
        self.numbering.renumber(self.source)
        use_styles(self.source, self.styles)
        self.numbering.merge(self.styles)
        settle(self.source.iter(f"{W}p"), self.styles.theirs)
        theme, their_theme = parsed(self.ours.parts[_named(self.ours, "theme")]), self.template.root("theme")
        colors = {} if their_theme is None else palette(theme, their_theme)
        for style in self.styles.added.values():
            self.numbering.renumber(style)
            recolor(style, colors)
        if their_theme is not None:
            drop_other_accents(self.source)
        recolor(self.source, colors)

    def _template_counts_heads(self) -> bool:
        heads = {self.styles.id_of(our_id) for our_id in HEADINGS}
        kept = used_styles(self.target) if self.place is not None else frozenset()
        if not heads.isdisjoint(kept):
            return False  # heads on a cover would be counted with ours
        return labels_are_theirs(self.source, Lists(self.lists), self.styles, Lists(self.numbering.theirs))

    def fit_page(self) -> None:
        """Let tables, drawings and the entries of contents be as wide as the text on the template's page."""
        ours = text_width(section_around(_body(self.source), None), 0)
        theirs = text_width(section_around(_body(self.target), self.place), ours)
        resize(self.source, ours, theirs)
        for style in self.styles.added.values():
            for tab in style.iter(f"{W}tab"):
                if tab.get(f"{W}pos") == str(ours):
                    tab.set(f"{W}pos", str(theirs))

    def fit_contents(self) -> None:
        """Let contents count the pages before the report, and reach across the page in the template's own styles."""
        body = _body(self.target)
        section = section_around(body, self.place)
        later = 0 if self.place is None else pages_before(body, self.place, section)
        width = text_width(section, text_width(section_around(_body(self.source), None), 0))
        for entry in contents_entries(self.source):
            count_later(entry, later)
            style = value(entry, "w:pPr/w:pStyle")
            if not self.styles.theirs.has_tabs(style):
                reach_across(entry, width)

    def move_references(self) -> None:
        """Take in the charts and links that our text refers to, under ids and names that are free."""
        main = self.template.main
        ids = {
            relation.id: self.draft.refer(
                main,
                relation.type,
                relation.target if relation.is_external else self.draft.adopt(self.ours, relation.target),
                is_external=relation.is_external,
            )
            for relation in self.ours.relations[_MAIN]
            if relation.kind not in _TEMPLATES
        }
        point_to(self.source, ids)
        marks = (f"{W}bookmarkStart", f"{W}bookmarkEnd")
        roots = [self.target, *(self.template.tree(name) for name in self.template.stories())]
        shift_ids(
            self.source,
            bookmarks=max(largest_id(root, *marks) for root in roots),
            drawings=max(largest_id(root, f"{WP}docPr") for root in roots),
        )
        taken = frozenset().union(*(bookmark_names(root) for root in roots))
        rename_bookmarks(self.source, free_bookmarks(taken, self.source))

    def move_text(self) -> None:
        """Put our text where the template wants it; what says the title twice is left out."""
        body = _body(self.target)
        blocks = [block for block in _body(self.source) if block.tag != f"{W}sectPr"]
        if self.place is not None and not _TITLE_NAMES.isdisjoint(placeholder_names(body)):
            blocks = drop_title(blocks, tuple(self.styles.id_of(style) for style in _TITLES))
        put_blocks(blocks, body, self.place)
        drop_open_bookmarks(body)

    def finished(self, values: Mapping[str, str]) -> dict[str, bytes]:
        """Return the files of the merged package."""
        fill_placeholders(self.target, values)
        self.draft.put(self.template.main, serialized(self.target))
        self.draft.keep_relations(self.template.main, references(self.target), _IMPLIED)
        for name in self.template.stories():
            story = self.template.tree(name)
            fill_placeholders(story, values)
            self.draft.put(name, serialized(story))
        self._finish_basics()
        for relation in self.ours.relations[""]:
            if relation.kind in _ABOUT:
                self.draft.refer("", relation.type, self.draft.adopt(self.ours, relation.target))
        return self.draft.files()

    def _finish_basics(self) -> None:
        main = self.template.main
        for kind in _BASICS:
            if not self.template.part(kind):
                self.draft.refer(main, _OFFICE + kind, self.draft.adopt(self.ours, _named(self.ours, kind)))
        if styles := self.template.part("styles"):
            self.draft.put(styles, serialized(self.styles.theirs.root))
        if settings := self.template.part("settings"):
            root = self.template.tree(settings)
            fit_settings(root)
            self.draft.put(settings, serialized(root))
        numbering = self.template.part("numbering")
        if not numbering:
            numbering = self.draft.free_name("word/numbering.xml")
            self.draft.refer(main, f"{_OFFICE}numbering", numbering)
        self.draft.put(numbering, serialized(self.numbering.theirs), _NUMBERING)


def _body(document: "Element") -> "Element":
    body = first(document, "w:body")
    if body is None:
        raise ValueError("a document without a body")
    return body


def _named(package: OfficePackage, kind: str) -> str:
    """Return the part that our document refers to as ``kind``."""
    return next(relation.target for relation in package.relations[_MAIN] if relation.kind == kind)
