"""What of our colours is a template's own instead, and what else a template says for the whole document."""

from collections.abc import Iterator
from typing import TYPE_CHECKING

from weekly_editor.writers.docx_names import A, W
from weekly_editor.writers.docx_template_style import StyleSheet
from weekly_editor.writers.docx_template_xml import first, found, in_word, made, words

if TYPE_CHECKING:
    from lxml.etree import _Element as Element

_TINT = 0x1A  # how much of the accent is left in the fill of a table's head, of 255
_CHINESE = "zh-CN"
_BEHIND_FONT_LANGUAGE = frozenset(
    words(
        "clrSchemeMapping doNotIncludeSubdocsInStats doNotAutoCompressPictures forceUpgrade captions"
        " readModeInkLockDown smartTagType shapeDefaults doNotEmbedSmartTags decimalSymbol listSeparator"
    )
)


def palette(ours: "Element", theirs: "Element") -> dict[str, tuple[str, str]]:
    """Return which colour of the template (RRGGBB) stands for which of ours, and which tint of the accent it is."""
    our_accent, accent, our_fill = (
        theme_color(ours, "accent1"),
        theme_color(theirs, "accent1"),
        theme_color(ours, "lt2"),
    )
    if not our_accent or not accent:
        return {}
    tinted = "".join(f"{255 - (255 - int(accent[i : i + 2], 16)) * _TINT // 255:02X}" for i in (0, 2, 4))
    return {our_accent: (accent, ""), our_fill: (tinted, f"{_TINT:02X}")}


def theme_color(theme: "Element", name: str) -> str:
    """Return a colour of a theme (``accent1``, ``lt2``) as RRGGBB, empty where it is not given so."""
    for color in found(theme, f"a:themeElements/a:clrScheme/a:{name}/*"):
        said = color.get("lastClr") if color.tag == f"{A}sysClr" else color.get("val")
        if said and len(said) == 6 and not said.strip("0123456789abcdefABCDEF"):
            return str(said).upper()
    return ""


def theme_fonts(theme: "Element | None") -> Iterator[str]:
    """Yield the fonts that a theme has for Chinese text."""
    if theme is not None:
        for fonts in found(theme, "a:themeElements/a:fontScheme/a:minorFont"):
            for font in (*found(fonts, "a:ea"), *found(fonts, "a:font[@script='Hans']")):
                if font.get("typeface"):
                    yield str(font.get("typeface"))


def chinese_font(theme: "Element | None", styles: StyleSheet) -> str:
    """Return the font of Chinese text in a template, empty where it names none."""
    named = styles.inherited(styles.default("paragraph"), "w:rPr/w:rFonts", "eastAsia")
    by_theme = styles.inherited(styles.default("paragraph"), "w:rPr/w:rFonts", "eastAsiaTheme")
    return next(theme_fonts(theme), "") if by_theme or not named else named


def fit_settings(settings: "Element") -> None:
    """Tell Word that Chinese text is Chinese, where the template does not say what it is."""
    languages = first(settings, "w:themeFontLang")
    if languages is None:
        languages = made("themeFontLang", val="en-US")
        place = next((index for index, each in enumerate(settings) if _is_behind(each)), len(settings))
        settings.insert(place, languages)
    if not languages.get(f"{W}eastAsia"):
        languages.set(f"{W}eastAsia", _CHINESE)


def _is_behind(element: "Element") -> bool:
    return not in_word(element) or element.tag[len(W) :] in _BEHIND_FONT_LANGUAGE
