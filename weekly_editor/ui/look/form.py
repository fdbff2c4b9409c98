"""The fields of a look, in groups."""

from collections.abc import Callable
from dataclasses import replace
from functools import partial
from typing import Any, cast

from PySide6.QtCore import QCoreApplication, Qt, Signal
from PySide6.QtGui import QFont, QFontDatabase
from PySide6.QtWidgets import QGridLayout, QLabel, QLineEdit, QVBoxLayout, QWidget

from weekly_editor.document.arrangement import Numbering
from weekly_editor.document.look import BOUNDS, DEFAULT_LOOK, HEADING_PT, Look, is_font_name, with_accent
from weekly_editor.ui.field.choice import ChoiceField, PickField
from weekly_editor.ui.form.form import labelled
from weekly_editor.ui.look.accent import AccentField
from weekly_editor.ui.look.arrangement import ArrangementField
from weekly_editor.ui.look.field import FontLine, NumberField
from weekly_editor.ui.look.wording import densities, numberings, table_styles
from weekly_editor.ui.space import CLOSE_PX, FIELD_PX, GROUP_PX

HAN_FONTS = ("微软雅黑", "宋体", "黑体", "等线", "仿宋", "楷体")
LATIN_FONTS = ("Calibri", "Arial", "Times New Roman", "Georgia", "Segoe UI", "Cambria")
TOP = Qt.AlignmentFlag.AlignTop  # combo boxes and spin boxes differ by a little in height
STEP_PT, STEP_MM, STEP_LINES = 0.5, 1.0, 0.1
Put = Callable[[Look, Any], Look]  # a look with another value in one of its fields


class LookForm(QWidget):
    """Shows one look and says when its user changed it."""

    valueChanged = Signal(object, str)  # Look; what of it, as it is called

    def __init__(self, parent: QWidget | None = None) -> None:
        """Start with the standard look."""
        super().__init__(parent)
        self._value = DEFAULT_LOOK
        self._fields: list[tuple[Any, Callable[[Look], Any]]] = []
        self._layout = QVBoxLayout(self)
        self._layout.setContentsMargins(0, 0, 0, 0)
        self._layout.setSpacing(CLOSE_PX)
        self._add_fonts()
        self._add_sizes()
        self._add_page()
        self._add_arrangement()
        self.setValue(self._value)

    def value(self) -> Look:
        """Return the look."""
        return self._value

    def setValue(self, value: Look) -> None:
        """Show ``value`` without a signal."""
        self._value = value
        for field, get in self._fields:
            field.setValue(get(value))

    def _add_fonts(self) -> None:
        latin, han = (_with_installed(names) for names in (LATIN_FONTS, HAN_FONTS))
        self.han_font = ChoiceField(han, self, FontLine)
        self.latin_font = ChoiceField(latin, self, FontLine)
        self.heading_han_font = ChoiceField(han, self, partial(FontLine, required=False))
        self.heading_latin_font = ChoiceField(latin, self, partial(FontLine, required=False))
        grid = self._group(self.tr("Fonts"))
        for place, (name, text) in enumerate(
            (
                ("han_font", self.tr("Chinese text")),
                ("latin_font", self.tr("Latin text")),
                ("heading_han_font", self.tr("Chinese headings")),
                ("heading_latin_font", self.tr("Latin headings")),
            )
        ):
            field = getattr(self, name)
            field.setSizeAdjustPolicy(ChoiceField.SizeAdjustPolicy.AdjustToMinimumContentsLengthWithIcon)
            self._bind(field, name, text)
            grid.addWidget(labelled(text, field), place // 2, place % 2)
        for field in (self.heading_han_font, self.heading_latin_font):
            cast("QLineEdit", field.lineEdit()).setPlaceholderText(self.tr("As the text"))

    def _add_sizes(self) -> None:
        pt = self.tr(" pt")
        self.body_pt = NumberField(BOUNDS["body_pt"], STEP_PT, pt, self)
        self.small_pt = NumberField(BOUNDS["small_pt"], STEP_PT, pt, self)
        self.line_height = NumberField(BOUNDS["line_height"], STEP_LINES, "", self)
        self.title_pt = NumberField(BOUNDS["title_pt"], STEP_PT, pt, self)
        self.section_pt = NumberField(HEADING_PT, STEP_PT, pt, self)
        self.topic_pt = NumberField(HEADING_PT, STEP_PT, pt, self)
        grid = self._group(self.tr("Sizes"))
        for place, (name, text) in enumerate(
            (
                ("body_pt", self.tr("Text")),
                ("small_pt", self.tr("Table text")),
                ("line_height", self.tr("Line spacing")),
            )
        ):
            self._bind(getattr(self, name), name, text)
            grid.addWidget(labelled(text, getattr(self, name)), 0, place)
        text = self.tr("Title")
        self._bind(self.title_pt, "title_pt", text)
        grid.addWidget(labelled(text, self.title_pt), 1, 0)
        for place, (field, text) in enumerate(
            ((self.section_pt, self.tr("Headings")), (self.topic_pt, self.tr("Subheadings")))
        ):
            self._bind_heading(field, place, text)
            grid.addWidget(labelled(text, field), 1, 1 + place)

    def _add_page(self) -> None:
        self.accent = AccentField(self)
        self.density = PickField(densities(), self)
        self.table_style = PickField(table_styles(), self)
        self.numbering = PickField(numberings(), self)
        self.margin_mm = NumberField(BOUNDS["margin_mm"], STEP_MM, self.tr(" mm"), self)
        grid = self._group(self.tr("Page"))
        text = self.tr("Colour of headings")
        self._bind(self.accent, "accent", text, with_accent)
        grid.addWidget(labelled(text, self.accent), 0, 0, 1, 2)
        for place, (name, text) in enumerate(
            (
                ("density", self.tr("Spacing")),
                ("margin_mm", self.tr("Margins")),
                ("table_style", self.tr("Table style")),
            )
        ):
            self._bind(getattr(self, name), name, text)
            grid.addWidget(labelled(text, getattr(self, name)), 1 + place // 2, place % 2, TOP)
        text = self.tr("Numbers of headings")
        self._add_field(self.numbering, text, lambda look: look.arrangement.numbering)
        self.numbering.valueChanged.connect(lambda value: self._take(_numbered(self._value, value), text))
        grid.addWidget(labelled(text, self.numbering), 2, 1, TOP)

    def _add_arrangement(self) -> None:
        self.arrangement = ArrangementField(self)
        grid = self._group(self.tr("What is shown"))
        grid.addWidget(self.arrangement, 0, 0)
        self._fields.append((self.arrangement, lambda look: look.arrangement))
        self.arrangement.valueChanged.connect(
            lambda value, text: self._take(replace(self._value, arrangement=value), text)
        )

    def _group(self, text: str) -> QGridLayout:
        """Add a heading and return the grid below it."""
        if self._layout.count():
            self._layout.addSpacing(GROUP_PX)
        grid = QGridLayout()
        grid.setHorizontalSpacing(FIELD_PX)
        grid.setVerticalSpacing(FIELD_PX)
        self._layout.addWidget(group_heading(text, self))
        self._layout.addLayout(grid)
        return grid

    def _bind(self, field: Any, name: str, text: str, put: Put | None = None) -> None:
        """Let ``field`` edit ``name``; ``put`` does where a value changes more than that."""
        self._add_field(field, text, lambda look: getattr(look, name))
        field.valueChanged.connect(
            lambda value: self._take(put(self._value, value) if put else replace(self._value, **{name: value}), text)
        )

    def _bind_heading(self, field: NumberField, place: int, text: str) -> None:
        self._add_field(field, text, lambda look: look.heading_pt[place])

        def take(size_pt: float) -> None:
            first, second = self._value.heading_pt
            sizes = (first, size_pt) if place else (size_pt, second)
            self._take(replace(self._value, heading_pt=sizes), text)

        field.valueChanged.connect(take)

    def _add_field(self, field: Any, text: str, get: Callable[[Look], Any]) -> None:
        field.setAccessibleName(text)
        self._fields.append((field, get))

    def _take(self, look: Look, text: str) -> None:
        self._value = look
        self.valueChanged.emit(look, QCoreApplication.translate("Form", "Edit %1").replace("%1", text))


def group_heading(text: str, parent: QWidget) -> QLabel:
    """Return what stands above a group of fields."""
    heading = QLabel(text, parent)
    font = heading.font()
    font.setWeight(QFont.Weight.DemiBold)
    heading.setFont(font)
    return heading


def _with_installed(names: tuple[str, ...]) -> list[str]:
    """Return ``names`` and the other fonts of this computer."""
    installed = [family for family in QFontDatabase.families() if not QFontDatabase.isPrivateFamily(family)]
    return list(dict.fromkeys((*names, *filter(is_font_name, installed))))


def _numbered(look: Look, numbering: Numbering) -> Look:
    return replace(look, arrangement=replace(look.arrangement, numbering=numbering))
