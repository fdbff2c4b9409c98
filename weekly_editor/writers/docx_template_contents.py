"""The contents of a report on a template: the page numbers that are printed there, at the right of the page."""

from itertools import takewhile
from typing import TYPE_CHECKING

from weekly_editor.writers.docx_names import W
from weekly_editor.writers.docx_template_style import PARAGRAPH_ORDER
from weekly_editor.writers.docx_template_xml import VAL, first, found, made, set_in_order, value, whole

if TYPE_CHECKING:
    from lxml.etree import _Element as Element


def contents_entries(root: "Element") -> "list[Element]":
    """Return the paragraphs of a report's contents: those that lead to a head and say its page."""
    return [
        each for each in found(root, ".//w:sdt/w:sdtContent/w:p") if first(each, "w:hyperlink/w:r/w:tab") is not None
    ]


def pages_before(body: "Element", place: "Element", section: "Element | None") -> int:
    """Return how many pages at least come before ``place``, as pages are numbered there."""
    numbers = None if section is None else first(section, "w:pgNumType")
    if numbers is not None and numbers.get(f"{W}start") is not None:
        return whole(numbers.get(f"{W}start")) - 1
    before = takewhile(lambda element: element is not place, body.iter())
    return sum(1 for element in before if _breaks_page(element))


def _breaks_page(element: "Element") -> bool:
    match element.tag:
        case tag if tag == f"{W}br":
            return bool(element.get(f"{W}type") == "page")
        case tag if tag == f"{W}pageBreakBefore":
            return element.get(VAL) not in ("0", "false", "off")
        case tag if tag == f"{W}sectPr":
            return value(element, "w:type") not in ("continuous", "nextColumn")
        case _:
            return False


def count_later(entry: "Element", pages: int) -> None:
    """Let an entry of contents, which ends in the number of a page, name one that is ``pages`` later."""
    number = found(entry, "w:hyperlink/w:r/w:t")[-1]
    number.text = str(int(number.text or "0") + pages)


def reach_across(entry: "Element", width: int) -> None:
    """Let the page of an entry of contents stand at the right, ``width`` twips from the left, behind dots."""
    properties = first(entry, "w:pPr")
    if properties is not None:
        tabs = made("tabs")
        tabs.append(made("tab", val="right", leader="dot", pos=str(width)))
        set_in_order(properties, tabs, PARAGRAPH_ORDER)
