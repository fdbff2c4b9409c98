"""The look that a report has on a template's pages: what is measured and estimated is, on them."""

from dataclasses import replace
from typing import TYPE_CHECKING

from weekly_editor.document.look import Look
from weekly_editor.writers.docx_measure import line_twips
from weekly_editor.writers.docx_names import W
from weekly_editor.writers.docx_template_body import content_place, section_around, text_width
from weekly_editor.writers.docx_template_read import WordTemplate
from weekly_editor.writers.docx_template_style import StyleSheet
from weekly_editor.writers.docx_template_xml import first, whole

if TYPE_CHECKING:
    from lxml.etree import _Element as Element

_MM = 1440 / 25.4  # twips
_HALF_POINTS = 2
_SINGLE = 240  # w:line of single lines
_CHINESE_FONT = 1.1  # how much higher lines are than those of a Latin font
_MAX_LINE_HEIGHT = 2.5


def fitted(look: Look, template: WordTemplate) -> Look:
    """Return ``look`` with the page of ``template`` and the size and lines of its text, all other sizes as much larger.

    A look has one margin: it is that at the sides, and the page is as high as its text wants it to be."""
    body = first(template.document(), "w:body")
    styles = template.root("styles")
    section = None if body is None else section_around(body, content_place(body))
    if section is not None:
        look = _on_page(look, section)
    return look if styles is None else _in_size(look, StyleSheet(styles))


def _on_page(look: Look, section: "Element") -> Look:
    width = text_width(section, 0)
    size, margins = first(section, "w:pgSz"), first(section, "w:pgMar")
    if not width or size is None or margins is None:
        return look
    page_width = whole(size.get(f"{W}w"))
    margin = (page_width - width) / 2
    height = whole(size.get(f"{W}h")) - sum(abs(whole(margins.get(W + side))) for side in ("top", "bottom"))
    return replace(
        look, page_width_mm=page_width / _MM, margin_mm=margin / _MM, page_height_mm=(height + 2 * margin) / _MM
    )


def _in_size(look: Look, styles: StyleSheet) -> Look:
    body_pt = styles.body_size / _HALF_POINTS
    larger = body_pt - look.body_pt
    first_pt, second_pt = look.heading_pt
    return replace(
        look,
        body_pt=body_pt,
        small_pt=look.small_pt + larger,
        title_pt=look.title_pt + larger,
        heading_pt=(first_pt + larger, second_pt + larger),
        line_height=min(max(_line_height(styles, body_pt), 1.0), _MAX_LINE_HEIGHT),
    )


def _line_height(styles: StyleSheet, body_pt: float) -> float:
    """Return the pitch of lines of text, times that of a Latin font; single lines are those of a Chinese one."""
    text = styles.default("paragraph")
    line = whole(styles.inherited(text, "w:pPr/w:spacing", "line"), _SINGLE)
    if styles.inherited(text, "w:pPr/w:spacing", "lineRule") in ("exact", "atLeast"):
        return line / (line_twips(body_pt, 1) or 1)
    return line / _SINGLE * _CHINESE_FONT
