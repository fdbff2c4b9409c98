"""Our styles and those of a company's template: which of theirs does the work of which of ours, and what is added."""

from collections.abc import Iterable, Mapping
from copy import deepcopy
from dataclasses import dataclass, field
from functools import cache, cached_property
from typing import TYPE_CHECKING

from weekly_editor.report.bilingual import Bilingual
from weekly_editor.writers.docx_names import W
from weekly_editor.writers.docx_template_xml import VAL, first, found, made, set_in_order, value, whole, words

if TYPE_CHECKING:
    from lxml.etree import _Element as Element

USES_OF_STYLES = ("pStyle", "rStyle", "tblStyle")
_LINKS_OF_STYLES = ("basedOn", "next", "link")
PARAGRAPH_ORDER = words(
    "pStyle keepNext keepLines pageBreakBefore framePr widowControl numPr suppressLineNumbers pBdr shd tabs"
    " suppressAutoHyphens kinsoku wordWrap overflowPunct topLinePunct autoSpaceDE autoSpaceDN bidi adjustRightInd"
    " snapToGrid spacing ind contextualSpacing mirrorIndents suppressOverlap jc textDirection textAlignment"
    " textboxTightWrap outlineLvl divId cnfStyle rPr sectPr pPrChange"
)
_STYLE_ORDER = words(
    "name aliases basedOn next link autoRedefine hidden uiPriority semiHidden unhideWhenUsed qFormat locked personal"
    " personalCompose personalReply rsid pPr rPr tblPr trPr tcPr tblStylePr"
)
_NO_INDENT = {"left": "0", "leftChars": "0", "firstLine": "0", "firstLineChars": "0"}
_COLORS = (  # attributes that hold a colour, and those that say which of the theme it is
    ("fill", "themeFill", "themeFillTint"),
    ("color", "themeColor", "themeTint"),
    ("val", "themeColor", "themeTint"),
)
_COLORED = tuple(W + tag for tag in words("color shd u top left start bottom right end insideH insideV between bar"))
_WORD_SIZE = 20  # half-points, where a template says nothing: Word's own default


@dataclass(frozen=True, slots=True)
class Role:
    """What a style of ours is for, and the names that templates give one that does the same.

    ``names`` are written small and without spaces; one that ends in * stands for all that begin so."""

    style_id: str
    label: Bilingual
    names: tuple[str, ...]
    outline_level: str = ""  # w:outlineLvl of a paragraph that does the same
    kind: str = "paragraph"


ROLES = (
    Role("Title", Bilingual("标题（文档题目）", "Title"), ("title", "标题", "文档标题", "大标题", "报告标题")),
    Role("Subtitle", Bilingual("副标题", "Subtitle"), ("subtitle", "副标题")),
    Role("Heading1", Bilingual("标题 1", "Heading 1"), ("heading1", "标题1", "一级标题", "1级标题"), "0"),
    Role("Heading2", Bilingual("标题 2", "Heading 2"), ("heading2", "标题2", "二级标题", "2级标题"), "1"),
    Role("ListParagraph", Bilingual("列表段落", "List Paragraph"), ("listparagraph", "列表段落", "列出段落")),
    Role("TableText", Bilingual("表格文字", "Table Text"), ("tabletext", "表格文字", "表格正文", "表格内容", "表正文")),
    Role("TableHead", Bilingual("表头", "Table Head"), ("tablehead", "表头", "表格标题行", "表格表头", "tableheader")),
    Role(
        "ReportTable",
        Bilingual("表格样式", "table style"),
        ("reporttable", "周报表格", "公司表格", "gridtable*", "网格表*", "listtable*", "清单表*"),
        kind="table",
    ),
    Role("Hyperlink", Bilingual("超链接", "Hyperlink"), ("hyperlink", "超链接"), kind="character"),
)
_ROLE_OF = {role.style_id: role for role in ROLES}


@dataclass(frozen=True)
class StyleSheet:
    """The styles of a template, looked up by what they are for; ``used`` are the ids that its own text uses."""

    root: "Element"
    used: frozenset[str] = frozenset()

    @cached_property
    def styles(self) -> "list[Element]":
        """The styles in their order."""
        return found(self.root, "w:style")

    @cached_property
    def by_id(self) -> "dict[str, Element]":
        """The styles by their ids."""
        return {style.get(f"{W}styleId", ""): style for style in self.styles}

    @cached_property
    def names(self) -> dict[str, frozenset[str]]:
        """What each style is called, small and without spaces, by its id."""
        return {style_id(style): _names(style) for style in self.styles}

    def default(self, kind: str) -> str:
        """Return the id of the style of a kind (``paragraph``) where none is named, empty where there is none."""
        for style in self.styles:
            if style.get(f"{W}type") == kind and style.get(f"{W}default") in ("1", "true", "on"):
                return style_id(style)
        return ""

    def match(self, ours: "Element") -> "Element | None":
        """Return the style that does the work of ``ours``: by name, by outline level, then by id."""
        name = _plain(value(ours, "w:name"))
        own = Role(style_id(ours), Bilingual(name, name), (name,), kind=ours.get(f"{W}type", ""))
        return self.match_role(_ROLE_OF.get(style_id(ours), own))

    def match_role(self, role: Role) -> "Element | None":
        """Return the style that does what ``role`` says, None where no style does."""
        candidates = [style for style in self.styles if style.get(f"{W}type") == role.kind]
        named = next((style for name in role.names for style in candidates if self._is_called(style, name)), None)
        outlined = [style for style in candidates if _has_level(style, role.outline_level)]
        in_use = next((style for style in outlined if style_id(style) in self.used), None)
        if named is not None and (in_use is None or style_id(named) in self.used):
            return named
        if outlined:
            return in_use if in_use is not None else outlined[0]
        return next((style for style in candidates if style_id(style) == role.style_id), None)

    def _is_called(self, style: "Element", name: str) -> bool:
        names = self.names[style_id(style)]
        return any(each.startswith(name[:-1]) for each in names) if name.endswith("*") else name in names

    def inherited(self, start: str, path: str, attribute: str) -> str:
        """Return an attribute as a style has it from itself, those it is based on, or the defaults; "" if from none."""
        seen: set[str] = set()
        while (style := self.by_id.get(start)) is not None and start not in seen:
            seen.add(start)
            at = first(style, path)
            if at is not None and at.get(W + attribute) is not None:
                return str(at.get(W + attribute))
            start = value(style, "w:basedOn")
        properties = path.split("/")[0].removeprefix("w:")
        at = first(self.root, f"w:docDefaults/w:{properties}Default/{path}")
        return "" if at is None else str(at.get(W + attribute, ""))

    def indents_first_lines(self, start: str) -> bool:
        """Tell whether paragraphs of a style (empty: the default) begin further in than they go on."""
        start = start or self.default("paragraph")
        return any(
            whole(self.inherited(start, "w:pPr/w:ind", name)) != 0
            for name in ("firstLine", "firstLineChars", "hanging")
        )

    def stretches_lines(self, start: str) -> bool:
        """Tell whether paragraphs of a style (empty: the default) are justified."""
        return self.inherited(start or self.default("paragraph"), "w:pPr/w:jc", "val") in ("both", "distribute")

    def has_tabs(self, start: str) -> bool:
        """Tell whether paragraphs of a style have tab stops of their own."""
        return bool(self.inherited(start, "w:pPr/w:tabs/w:tab", "pos"))

    @property
    def body_size(self) -> int:
        """The size of ordinary text in half-points."""
        return whole(self.inherited(self.default("paragraph"), "w:rPr/w:sz", "val"), _WORD_SIZE)


@dataclass
class StyleMerge:
    """Finds for each of our styles the template's, or adds ours to it; ``ids`` grows as styles are asked for."""

    ours: StyleSheet
    theirs: StyleSheet
    ids: dict[str, str] = field(default_factory=dict)
    added: "dict[str, Element]" = field(default_factory=dict)  # by our ids

    def id_of(self, our_id: str) -> str:
        """Return the id in the template of what is ``our_id`` with us, empty where we know no such style."""
        if our_id in self.ids:
            return self.ids[our_id]
        style = self.ours.by_id.get(our_id)
        if style is None:
            return ""
        if style.get(f"{W}default") in ("1", "true", "on"):
            self.ids[our_id] = self.theirs.default(style.get(f"{W}type", ""))
        elif (match := self.theirs.match(style)) is not None:
            self.ids[our_id] = style_id(match)
        else:
            self._add(our_id, style)
        return self.ids[our_id]

    def _add(self, our_id: str, style: "Element") -> None:
        copy = deepcopy(style)
        known = frozenset().union(*self.theirs.names.values())
        name = value(style, "w:name")
        if _plain(name) in known:
            name = next(f"{name} {n}" for n in range(2, 1000) if _plain(f"{name} {n}") not in known)
            set_in_order(copy, made("name", val=name), _STYLE_ORDER)
        new_id = our_id
        if new_id in self.theirs.by_id:
            new_id = next(f"{our_id}{n}" for n in range(2, 1000) if f"{our_id}{n}" not in self.theirs.by_id)
        copy.set(f"{W}styleId", new_id)
        self.ids[our_id] = new_id
        self.added[our_id] = copy
        self.theirs.root.append(copy)
        self.theirs.styles.append(copy)
        self.theirs.by_id[new_id] = copy
        self.theirs.names[new_id] = _names(copy)
        self._relink(copy)
        self._fit(copy)

    def _relink(self, copy: "Element") -> None:
        for tag in _LINKS_OF_STYLES:
            for link in found(copy, f"w:{tag}"):
                new_id = self.id_of(link.get(VAL, ""))
                if new_id:
                    link.set(VAL, new_id)
                else:
                    copy.remove(link)

    def _fit(self, copy: "Element") -> None:
        """Make an added style stand in the template: sizes by its own text, and lines as we have them."""
        larger = self.theirs.body_size - self.ours.body_size
        spacing = first(copy, "w:pPr/w:spacing")
        if spacing is None or spacing.get(f"{W}lineRule") != "exact":  # an exact line is meant to be as high as it is
            for size in (*found(copy, "w:rPr/w:sz"), *found(copy, "w:rPr/w:szCs")):
                size.set(VAL, str(max(2, whole(size.get(VAL)) + larger)))
        base = value(copy, "w:basedOn")
        if copy.get(f"{W}type") != "paragraph" or not base:
            return
        properties = first(copy, "w:pPr")
        if properties is None:
            properties = made("pPr")
            set_in_order(copy, properties, _STYLE_ORDER)
        if self.theirs.indents_first_lines(base) and first(properties, "w:ind") is None:
            set_in_order(properties, made("ind", **_NO_INDENT), PARAGRAPH_ORDER)
        if self.theirs.stretches_lines(base) and first(properties, "w:jc") is None:
            set_in_order(properties, made("jc", val="left"), PARAGRAPH_ORDER)


def use_styles(root: "Element", merge: StyleMerge) -> None:
    """Let every use of one of our styles below ``root`` be a use of the template's."""
    for use in root.iter(*(W + tag for tag in USES_OF_STYLES)):
        if new_id := merge.id_of(use.get(VAL, "")):
            use.set(VAL, new_id)


def settle(paragraphs: "Iterable[Element]", theirs: StyleSheet) -> None:
    """Let paragraphs of ours keep their shape in styles that put first lines further in, or stretch every line."""
    indents, stretches = cache(theirs.indents_first_lines), cache(theirs.stretches_lines)
    for paragraph in paragraphs:
        name = value(paragraph, "w:pPr/w:pStyle")
        if indents(name):
            _keep_entry_in_place(paragraph)
        if stretches(name) and first(paragraph, "w:r/w:br") is not None:
            _keep_lines_ragged(paragraph)


def _keep_entry_in_place(paragraph: "Element") -> None:
    """Take the first line of an entry of a list back to where the list wants it; text may begin further in."""
    properties = first(paragraph, "w:pPr")
    numbered = None if properties is None else first(properties, "w:numPr")
    indent = None if properties is None else first(properties, "w:ind")
    if properties is None or (numbered is None and indent is None):
        return
    if indent is None:
        indent = made("ind")
        set_in_order(properties, indent, PARAGRAPH_ORDER)
    elif indent.get(f"{W}hanging") is None and indent.get(f"{W}firstLine") is None and numbered is None:
        indent.set(f"{W}firstLine", "0")
    indent.set(f"{W}firstLineChars", "0")


def _keep_lines_ragged(paragraph: "Element") -> None:
    """Keep a line that is broken off from being stretched to the margin."""
    properties = first(paragraph, "w:pPr")
    if properties is None:
        properties = made("pPr")
        paragraph.insert(0, properties)
    if first(properties, "w:jc") is None:
        set_in_order(properties, made("jc", val="left"), PARAGRAPH_ORDER)


def number_directly(paragraph: "Element", level: int, num_id: int) -> None:
    """Let a paragraph be counted by ``num_id`` whatever its style says."""
    numbered = made("numPr")
    numbered.append(made("ilvl", val=str(level)))
    numbered.append(made("numId", val=str(num_id)))
    properties = first(paragraph, "w:pPr")
    if properties is not None:
        set_in_order(properties, numbered, PARAGRAPH_ORDER)


def recolor(root: "Element", palette: Mapping[str, tuple[str, str]]) -> None:
    """Let lines and fills of our accent be the template's.

    ``palette`` gives for a colour of ours (RRGGBB) theirs, and how much of it is left where it is a tint (00 to FF)."""
    for element in root.iter(*_COLORED):
        for attribute, theme, theme_tint in _COLORS:
            if attribute == "val" and element.tag != f"{W}color":
                continue
            if new := palette.get(element.get(W + attribute, "").upper()):
                color, tint = new
                element.set(W + attribute, color)
                element.set(W + theme, "accent1")
                if tint:
                    element.set(W + theme_tint, tint)


def drop_other_accents(root: "Element") -> None:
    """Let colours below ``root`` that are other accents of our theme be what they are, whatever a theme calls so."""
    for element in root.iter(*_COLORED):
        for _, theme, _ in _COLORS:
            if element.get(W + theme, "").startswith("accent") and element.get(W + theme) != "accent1":
                del element.attrib[W + theme]


def used_styles(root: "Element") -> frozenset[str]:
    """Return the ids of the styles that are used below ``root``."""
    return frozenset(use.get(VAL, "") for use in root.iter(*(W + tag for tag in USES_OF_STYLES)))


def style_id(style: "Element") -> str:
    """Return the id of a style."""
    return str(style.get(f"{W}styleId", ""))


def style_name(style: "Element") -> str:
    """Return the name of a style as Word shows it."""
    return value(style, "w:name")


def _names(style: "Element") -> frozenset[str]:
    names = [value(style, "w:name"), *value(style, "w:aliases").split(",")]
    return frozenset(_plain(name) for name in names if name)


def _plain(name: str) -> str:
    return "".join(name.lower().split())


def _has_level(style: "Element", level: str) -> bool:
    return bool(level) and value(style, "w:pPr/w:outlineLvl") == level
