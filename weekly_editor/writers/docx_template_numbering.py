"""Our lists beside those of a company's template, and who counts the heads."""

from dataclasses import dataclass
from typing import TYPE_CHECKING

from weekly_editor.report.pattern import late_pattern
from weekly_editor.writers.docx_names import W
from weekly_editor.writers.docx_numbering import HEADING_NUM
from weekly_editor.writers.docx_template_style import StyleMerge, StyleSheet, number_directly
from weekly_editor.writers.docx_template_xml import VAL, first, found, remove, value, whole

if TYPE_CHECKING:
    from collections.abc import Iterable

    from lxml.etree import _Element as Element

HEADINGS = ("Heading1", "Heading2")  # ours, by level
_HAN = frozenset(("chineseCounting", "chineseCountingThousand", "japaneseCounting", "ideographTraditional"))
_AFTER_ABSTRACTS = (f"{W}num", f"{W}numIdMacAtCleanup")
_NUMBER = late_pattern(r"%(\d)")


@dataclass(frozen=True, slots=True)
class LevelLook:
    """How a level of a list counts: the format of its number and the text around it."""

    kind: str
    text: str

    @property
    def sample(self) -> str:
        """What it prints first, for a reader."""
        one = {"decimal": "1", "upperRoman": "I", "lowerRoman": "i", "upperLetter": "A", "lowerLetter": "a"}
        return _NUMBER.sub("一" if self.kind in _HAN else one.get(self.kind, "1"), self.text)

    def prints_like(self, other: "LevelLook") -> bool:
        """Tell whether both print the same labels; the Chinese ways of counting agree up to 99."""
        one_kind = self.kind == other.kind or {self.kind, other.kind} <= {"chineseCounting", "chineseCountingThousand"}
        return one_kind and self.text == other.text


class Lists:
    """The lists of numbering.xml by their ids."""

    def __init__(self, root: "Element") -> None:
        self.root = root
        self._abstracts = {each.get(f"{W}abstractNumId"): each for each in found(root, "w:abstractNum")}
        self._nums = {each.get(f"{W}numId"): each for each in found(root, "w:num")}

    def abstract_id(self, num_id: str) -> str:
        """Return the pattern that a list counts by, empty where there is no such list."""
        num = self._nums.get(num_id)
        return "" if num is None else value(num, "w:abstractNumId")

    def level(self, num_id: str, level: int) -> LevelLook | None:
        """Return how a list prints its ``level``; None where there is no such level, or it is not counted from one."""
        num, abstract = self._nums.get(num_id), self._abstracts.get(self.abstract_id(num_id))
        if num is None or abstract is None or found(num, "w:lvlOverride/w:lvl"):
            return None
        at = first(abstract, f"w:lvl[@w:ilvl='{level}']")
        if at is None or value(at, "w:start") != "1" or first(at, "w:isLgl") is not None:
            return None
        return LevelLook(value(at, "w:numFmt") or "decimal", value(at, "w:lvlText"))


def heading_level_look(style: "Element", styles: StyleSheet, lists: Lists | None, level: int) -> LevelLook | None:
    """Return how a heading style of a template counts its paragraphs, None where it does not."""
    num_id = styles.inherited(style.get(f"{W}styleId", ""), "w:pPr/w:numPr/w:numId", "val")
    if lists is None or num_id in ("", "0"):
        return None
    own = styles.inherited(style.get(f"{W}styleId", ""), "w:pPr/w:numPr/w:ilvl", "val")
    return lists.level(num_id, whole(own, level if _is_linked(lists, num_id, style, level) else 0))


def _is_linked(lists: Lists, num_id: str, style: "Element", level: int) -> bool:
    look = first(lists.root, f"w:abstractNum[@w:abstractNumId='{lists.abstract_id(num_id)}']/w:lvl[@w:ilvl='{level}']")
    return look is not None and value(look, "w:pStyle") == style.get(f"{W}styleId")


@dataclass(frozen=True)
class NumberingMerge:
    """Puts our lists behind those of the template; ``first_num`` is added to the ids of ours."""

    ours: "Element"
    theirs: "Element"
    first_num: int
    first_abstract: int

    @classmethod
    def of(cls, ours: "Element", theirs: "Element") -> "NumberingMerge":
        """Return a merge that takes the ids the template has left."""
        nums = [whole(each.get(f"{W}numId")) for each in found(theirs, "w:num")]
        abstracts = [whole(each.get(f"{W}abstractNumId")) for each in found(theirs, "w:abstractNum")]
        return cls(ours, theirs, max(nums, default=0), max(abstracts, default=-1) + 1)

    def renumber(self, root: "Element") -> None:
        """Let what is counted below ``root`` be counted by the lists under their new ids."""
        for num in root.iter(f"{W}numId"):
            if (old := whole(num.get(VAL))) > 0:
                num.set(VAL, str(old + self.first_num))

    def merge(self, styles: StyleMerge) -> None:
        """Append our lists: all patterns before all lists, signatures that no other has."""
        signatures = {value(each, "w:nsid").upper() for each in found(self.theirs, "w:abstractNum")}
        place = next((i for i, each in enumerate(self.theirs) if each.tag in _AFTER_ABSTRACTS), len(self.theirs))
        for offset, abstract in enumerate(found(self.ours, "w:abstractNum")):
            abstract.set(f"{W}abstractNumId", str(self.first_abstract + whole(abstract.get(f"{W}abstractNumId"))))
            for nsid in found(abstract, "w:nsid"):
                nsid.set(VAL, _free_signature(nsid.get(VAL, ""), signatures))
            for link in found(abstract, "w:lvl/w:pStyle"):
                if link.get(VAL) in styles.added:
                    link.set(VAL, styles.id_of(link.get(VAL, "")))
                else:
                    remove(link)  # the template's own style stays free of our list
            self.theirs.insert(place + offset, abstract)
        end = next((i for i, each in enumerate(self.theirs) if each.tag == f"{W}numIdMacAtCleanup"), len(self.theirs))
        for offset, num in enumerate(found(self.ours, "w:num")):
            num.set(f"{W}numId", str(whole(num.get(f"{W}numId")) + self.first_num))
            for link in found(num, "w:abstractNumId"):
                link.set(VAL, str(whole(link.get(VAL)) + self.first_abstract))
            self.theirs.insert(end + offset, num)


def _free_signature(wanted: str, taken: set[str]) -> str:
    number = whole(str(int(wanted or "0", 16)))
    while f"{number:08X}" in taken:
        number += 0x100
    taken.add(f"{number:08X}")
    return f"{number:08X}"


def labels_are_theirs(body: "Element", ours: Lists, styles: StyleMerge, theirs: Lists) -> bool:
    """Tell whether the template's own headings print what our heads are to print, all through the document.

    They do where each head is counted by the first list of ours, or not at all, and both lists print alike."""
    for paragraph in body.iter(f"{W}p"):
        own = value(paragraph, "w:pPr/w:numPr/w:numId")
        is_head = value(paragraph, "w:pPr/w:pStyle") in HEADINGS
        if own and is_head and ours.abstract_id(own) == ours.abstract_id(str(HEADING_NUM)):
            return False
    lists = set()
    for level, our_id in enumerate(HEADINGS):
        their_id = styles.id_of(our_id)
        if our_id in styles.added:
            return False
        style = styles.theirs.by_id[their_id]
        look, wanted = heading_level_look(style, styles.theirs, theirs, level), ours.level(str(HEADING_NUM), level)
        if look is None or wanted is None or not look.prints_like(wanted):
            return False
        lists.add(styles.theirs.inherited(their_id, "w:pPr/w:numPr/w:numId", "val"))
    return len(lists) == 1


def number_heads(paragraphs: "Iterable[Element]", styles: StyleMerge) -> None:
    """Let heads that our style would count be counted by our list, whatever the style of the template counts.

    To be called while the paragraphs still have our styles and the ids of our lists."""
    for paragraph in paragraphs:
        name = value(paragraph, "w:pPr/w:pStyle")
        if name in HEADINGS and name not in styles.added and first(paragraph, "w:pPr/w:numPr") is None:
            number_directly(paragraph, HEADINGS.index(name), HEADING_NUM)
