"""The template check: what of a company's Word template is used, lacking, left out, or worth a look, in plain words."""

from collections.abc import Iterator
from typing import TYPE_CHECKING

from weekly_editor.report.bilingual import Bilingual
from weekly_editor.writers.docx_names import W
from weekly_editor.writers.docx_template import PLACEHOLDERS
from weekly_editor.writers.docx_template_body import (
    CONTENT_NAMES,
    content_place,
    placeholder_names,
    section_around,
    sections_of,
    text_of,
    text_width,
)
from weekly_editor.writers.docx_template_note import TemplateNote, note
from weekly_editor.writers.docx_template_numbering import HEADINGS, LevelLook, Lists, heading_level_look
from weekly_editor.writers.docx_template_read import WordTemplate
from weekly_editor.writers.docx_template_style import ROLES, Role, StyleSheet, style_name, used_styles
from weekly_editor.writers.docx_template_theme import chinese_font, theme_color
from weekly_editor.writers.docx_template_xml import first, found, value, whole

if TYPE_CHECKING:
    from lxml.etree import _Element as Element

_A4 = (11906, 16838)  # twips
_NEAR = 120  # twips that a page may differ from A4 by
_NARROW = 6800  # twips, 12 cm
_PICTURES = ("image", "hdphoto")
_PRINTED = (LevelLook("chineseCountingThousand", "%1、"), LevelLook("chineseCountingThousand", "（%2）"))
_MODE_NOW = 15


def check_template(template: WordTemplate) -> tuple[TemplateNote, ...]:
    """Return what there is to say of ``template``: what is mapped first, then what lacks, was left out, or is odd."""
    document = template.document()
    body = found(document, "w:body")[0]
    styles_root = template.root("styles")
    notes = [*_head_notes(template, body), *_place_notes(template, body)]
    if styles_root is None:
        notes.append(note("missing", "模板没有样式，使用程序自带的样式", "the template has no styles; ours are used"))
    else:
        styles = StyleSheet(styles_root, used_styles(document))
        notes += [*_style_notes(styles), *_numbering_notes(template, styles), *_font_notes(template, styles)]
    notes += [*_page_notes(body), *_setting_notes(template), *template.dropped]
    order = ("mapped", "missing", "dropped", "hint")
    return tuple(sorted(notes, key=lambda each: order.index(each.severity)))


def _head_notes(template: WordTemplate, body: "Element") -> Iterator[TemplateNote]:
    kinds = {
        kind: [r.target for r in template.package.relations[template.main] if r.kind == kind]
        for kind in ("header", "footer")
    }
    words = {"header": Bilingual("页眉", "header"), "footer": Bilingual("页脚", "footer")}
    for kind, names in kinds.items():
        has_picture = any(r.kind in _PICTURES for name in names for r in template.package.relations.get(name, ()))
        if not names:
            continue
        word = words[kind]
        if has_picture:
            yield note("mapped", f"{word.zh}及其中的徽标图片保留", f"the {word.en} is kept, with the picture in it")
        else:
            yield note("mapped", f"{word.zh}保留", f"the {word.en} is kept")
    if not any(kinds.values()):
        yield note(
            "missing",
            "模板没有页眉页脚，导出的文件没有页码",
            "the template has neither header nor footer; documents will have no page numbers",
        )
    sections = sections_of(body)
    if any(first(section, "w:titlePg") is not None for section in sections):
        yield note("mapped", "首页的页眉页脚另外设置，保留", "the first page has a header and footer of its own; kept")


def _place_notes(template: WordTemplate, body: "Element") -> Iterator[TemplateNote]:
    names = set(placeholder_names(body))
    for story in template.stories():
        names |= set(placeholder_names(template.tree(story)))
    if content_place(body) is not None:
        yield note(
            "mapped",
            "正文放在 {{正文}} 处，模板的其他内容保留",
            "the report goes where {{content}} stands; the rest is kept",
        )
    elif not names.isdisjoint(CONTENT_NAMES):
        yield note(
            "missing",
            "{{正文}} 要独占一段，且不在表格或文本框里；现在按没有处理，模板原有的内容不会保留",
            "{{content}} has to be a paragraph of its own outside tables and text boxes; as it is, it is not used",
        )
    elif count := sum(1 for paragraph in body.iter(f"{W}p") if text_of(paragraph).strip()):
        yield note(
            "dropped",
            f"模板正文里没有 {{{{正文}}}}，原有的 {count} 段文字不会保留",
            f"there is no {{{{content}}}} in the template; the text in it ({count} paragraphs) is not kept",
        )
    filled = sorted(name for name in names if name in PLACEHOLDERS)
    if filled:
        said = " ".join(f"{{{{{name}}}}}" for name in filled)
        yield note("mapped", f"会填入：{said}", f"filled in: {said}")
    for name in sorted(names - PLACEHOLDERS - CONTENT_NAMES):
        yield note("hint", f"不认识 {{{{{name}}}}}，原样保留", f"{{{{{name}}}}} is not known and stays as it is")


def _style_notes(styles: StyleSheet) -> Iterator[TemplateNote]:
    lacking = []
    for role in ROLES:
        match = styles.match_role(role)
        if match is None:
            lacking.append(role)
        else:
            yield _mapped(role, style_name(match))
    if lacking:
        zh = "、".join(role.label.zh for role in lacking)
        en = ", ".join(role.label.en for role in lacking)
        yield note(
            "missing", f"模板没有这些样式，已按它的字体和主题色补充：{zh}", f"added in its fonts and colours: {en}"
        )


def _mapped(role: Role, name: str) -> TemplateNote:
    return note("mapped", f"{role.label.zh} → 模板样式“{name}”", f"{role.label.en} → the template's style “{name}”")


def _numbering_notes(template: WordTemplate, styles: StyleSheet) -> Iterator[TemplateNote]:
    """Tell what the template's headings count by themselves."""
    root = template.root("numbering")
    if root is None:
        return
    matches = [styles.match_role(role) for role in ROLES if role.style_id in HEADINGS]
    looks = [
        None if match is None else heading_level_look(match, styles, Lists(root), level)
        for level, match in enumerate(matches)
    ]
    if all(look is not None and look.prints_like(ours) for look, ours in zip(looks, _PRINTED, strict=True)):
        yield note("mapped", "标题编号 一、（一）沿用模板的", "headings are counted by the template's own 一、（一）")
        return
    for match, look in zip(matches, looks, strict=True):
        if match is not None and look is not None:
            name = style_name(match)
            yield note(
                "hint",
                f"“{name}”自带编号（{look.sample}），与预览不同，导出的编号以预览为准",
                f"“{name}” counts by itself ({look.sample}); documents are numbered as the preview is",
            )


def _font_notes(template: WordTemplate, styles: StyleSheet) -> Iterator[TemplateNote]:
    theme = template.root("theme")
    size = styles.body_size / 2
    if font := chinese_font(theme, styles):
        yield note(
            "mapped", f"正文用模板的字体：{font}，{size:g} 磅", f"text is in the template's font: {font}, {size:g} pt"
        )
    else:
        yield note(
            "hint",
            "模板没有设置中文字体，中文由 Word 自行选择字体",
            "the template names no font for Chinese text; Word will choose one",
        )
    if theme is None:
        yield note("missing", "模板没有主题，使用程序自带的主题", "the template has no theme; ours is used")
    elif accent := theme_color(theme, "accent1"):
        yield note("mapped", f"强调色用模板的主题色 #{accent}", f"the accent is the template's: #{accent}")


def _page_notes(body: "Element") -> Iterator[TemplateNote]:
    section = section_around(body, content_place(body))
    size = None if section is None else first(section, "w:pgSz")
    if size is None:
        yield note("hint", "模板没有设置纸张", "the template names no size of paper")
        return
    width, height = whole(size.get(f"{W}w")), whole(size.get(f"{W}h"))
    lying = width > height
    if any(abs(a - b) > _NEAR for a, b in zip(sorted((width, height)), _A4, strict=True)):
        inches = f"{width / 56.7:.0f} × {height / 56.7:.0f} mm"
        yield note("hint", f"纸张不是 A4（{inches}），打印前请确认", f"the paper is not A4 ({inches})")
    if lying:
        yield note("hint", "正文所在的页是横向的", "the report stands on pages in landscape")
    if 0 < text_width(section, 0) < _NARROW:
        yield note("hint", "版心较窄，表格会比较拥挤", "the text is narrow; tables will be crowded")


def _setting_notes(template: WordTemplate) -> Iterator[TemplateNote]:
    settings = template.root("settings")
    if settings is None:
        return
    mode = value(settings, "w:compat/w:compatSetting[@w:name='compatibilityMode']")
    if whole(mode) < _MODE_NOW:
        yield note(
            "hint",
            "模板是兼容模式，Word 会在标题栏注明；在 Word 里“文件 → 转换”可以升级",
            "the template is in compatibility mode; File → Convert in Word brings it up to date",
        )
