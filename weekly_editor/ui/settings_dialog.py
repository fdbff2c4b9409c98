"""The settings: everything the user chooses, on one page; each choice shows at once."""

from functools import partial
from typing import Any

from PySide6.QtCore import QEvent, QSize, Qt, QTimer, Signal
from PySide6.QtGui import QFont, QFontDatabase, QShowEvent
from PySide6.QtWidgets import (
    QDialog,
    QFrame,
    QGridLayout,
    QHBoxLayout,
    QLabel,
    QLineEdit,
    QPushButton,
    QScrollArea,
    QSpinBox,
    QStyle,
    QVBoxLayout,
    QWidget,
)

from weekly_editor.report.clean import clean
from weekly_editor.storage.problem import StorageError
from weekly_editor.storage.settings import MAX_AUTOSAVE_S, MAX_TEXT_PT, MIN_AUTOSAVE_S, MIN_TEXT_PT
from weekly_editor.storage.template_file import list_templates, own_id
from weekly_editor.ui.field.choice import PickField
from weekly_editor.ui.profile import Profile
from weekly_editor.ui.space import CLOSE_PX, FIELD_PX, GROUP_PX, PAGE_PX
from weekly_editor.ui.template.label import template_label
from weekly_editor.ui.tip import plain_tip
from weekly_editor.ui.wording import LANGUAGES, like_the_system, themes

ROOM = 0.9  # of the screen, at most
WIDTH_PX = 280  # of every field, at least
INDENT_PX = 6  # of figures, to stand below the words of other fields


class SettingsDialog(QDialog):
    """Shows the settings of a profile and follows them, whoever changes them."""

    libraryAsked = Signal()  # for another folder of weeks
    libraryReset = Signal()

    def __init__(self, profile: Profile, parent: QWidget | None = None) -> None:
        """Show the settings of ``profile``."""
        super().__init__(parent)
        self._profile = profile
        self.setWindowTitle(self.tr("Settings"))
        self.language = PickField(parent=self)
        self.theme = PickField(parent=self)
        self.family = PickField(parent=self)
        self.size_pt = QSpinBox(self)
        self.author = QLineEdit(self)
        self.team = QLineEdit(self)
        self.template = PickField(parent=self)
        self.library = QLineEdit(self)
        self.choose_library = QPushButton(self.tr("Choose…"), self)
        self.reset_library = QPushButton(self.tr("Use default"), self)
        self.autosave_s = QSpinBox(self)
        self._fill()
        self._lay_out()
        self._connect()
        self._fill_templates()
        self.refresh()

    def refresh(self) -> None:
        """Show the settings as they are now."""
        settings = self._profile.settings
        self.language.setValue(settings.language)
        self.theme.setValue(settings.theme)
        if settings.text_family not in dict(self.family.choices()):
            self.family.addItem(settings.text_family, settings.text_family)  # not on this computer
        self.family.setValue(settings.text_family)
        known = settings.default_template in dict(self.template.choices())
        self.template.setValue(settings.default_template if known else "")
        for box, number in ((self.size_pt, settings.text_size_pt), (self.autosave_s, settings.autosave_s)):
            if box.value() != number:
                box.setValue(number)
        for line, text in ((self.author, settings.author), (self.team, settings.team)):
            if line.text() != text and not line.isModified():  # what is being typed stays
                line.setText(text)
        path = str(self._profile.library)
        if self.library.text() != path:
            self.library.setText(path)
            self.library.setToolTip(plain_tip(path))
        self.reset_library.setEnabled(settings.library is not None)

    def showEvent(self, event: QShowEvent) -> None:
        """Take the size that the page needs."""
        super().showEvent(event)
        self._fit()

    def changeEvent(self, event: QEvent) -> None:
        """Look for templates made meanwhile, and grow with the text."""
        if event.type() == QEvent.Type.FontChange:
            QTimer.singleShot(0, self, self._fit)  # when all that stands here has the font too
        if event.type() == QEvent.Type.ActivationChange and self.isActiveWindow():
            self._fill_templates()
            self.refresh()
        super().changeEvent(event)

    def _fill(self) -> None:
        self.language.setChoices((("auto", like_the_system()), *LANGUAGES))
        self.theme.setChoices(themes())
        families = [family for family in QFontDatabase.families() if not QFontDatabase.isPrivateFamily(family)]
        self.family.setChoices([("", self.tr("Default font")), *((family, family) for family in families)])
        self.size_pt.setRange(MIN_TEXT_PT, MAX_TEXT_PT)
        self.size_pt.setSuffix(self.tr(" pt"))
        self.autosave_s.setRange(MIN_AUTOSAVE_S, MAX_AUTOSAVE_S)
        self.autosave_s.setSuffix(self.tr(" seconds"))
        for box in (self.size_pt, self.autosave_s):
            box.lineEdit().setTextMargins(INDENT_PX, 0, 0, 0)
        self.library.setReadOnly(True)

    def _fill_templates(self) -> None:
        try:
            templates = list_templates(self._profile.places, self._profile.language).templates
        except StorageError:
            return  # whoever starts a report from one says what is wrong
        own = own_id(self._profile.language)
        choices = tuple(("" if template.id == own else template.id, template_label(template)) for template in templates)
        if choices != self.template.choices():
            self.template.setChoices(choices)

    def _lay_out(self) -> None:
        self._page = QWidget()
        self._grid = QGridLayout(self._page)
        self._grid.setContentsMargins(PAGE_PX, PAGE_PX, PAGE_PX, PAGE_PX)
        self._grid.setHorizontalSpacing(GROUP_PX)
        self._grid.setVerticalSpacing(FIELD_PX)
        self._grid.setColumnStretch(1, 1)
        self._add_heading(self.tr("Appearance"))
        self._add(self.tr("Language"), self.language)
        self._add(self.tr("Theme"), self.theme)
        self._add(self.tr("Font"), self.family)
        self._add(self.tr("Text size"), self.size_pt)
        self._add_heading(self.tr("New reports"))
        self._add(self.tr("Author"), self.author)
        self._add(self.tr("Team"), self.team)
        self._add(self.tr("Template"), self.template)
        self._add_heading(self.tr("Files"))
        self._add(self.tr("Library folder"), self.library)
        self._add_beside(self.choose_library, self.reset_library)
        self._add(self.tr("Autosave interval"), self.autosave_s)
        self._grid.setRowStretch(self._grid.rowCount(), 1)
        self._enclose()

    def _enclose(self) -> None:
        """Let the page scroll above the one button."""
        area = QScrollArea(self)
        area.setWidgetResizable(True)
        area.setFrameShape(QFrame.Shape.NoFrame)
        area.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        area.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        area.setWidget(self._page)
        self._bar = QFrame(self)
        self._bar.setProperty("bar", "bottom")
        foot = QHBoxLayout(self._bar)
        foot.setContentsMargins(PAGE_PX, FIELD_PX, PAGE_PX, FIELD_PX)
        close = QPushButton(self.tr("Close"), self._bar)
        close.setAutoDefault(False)
        close.clicked.connect(self.close)
        foot.addStretch()
        foot.addWidget(close)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(0)
        layout.addWidget(area, 1)
        layout.addWidget(self._bar)

    def _fit(self) -> None:
        """Be as large as the page, as far as the screen has room; what is below then scrolls."""
        room = self.screen().availableSize() * ROOM
        page = self._page.sizeHint()
        height = page.height() + self._bar.sizeHint().height()
        bar = self.style().pixelMetric(QStyle.PixelMetric.PM_ScrollBarExtent) if height > room.height() else 0
        self.resize(QSize(page.width() + bar, height).boundedTo(room))

    def _add_heading(self, text: str) -> None:
        heading = QLabel(text, self)
        font = heading.font()
        font.setWeight(QFont.Weight.DemiBold)
        heading.setFont(font)
        row = self._grid.rowCount()
        if row > 1:
            self._grid.setRowMinimumHeight(row, CLOSE_PX)
            row += 1
        self._grid.addWidget(heading, row, 0, 1, 2)

    def _add(self, text: str, field: QWidget) -> None:
        label = QLabel(text, self)
        label.setBuddy(field)
        field.setAccessibleName(text)
        row = self._grid.rowCount()
        self._grid.addWidget(label, row, 0)
        is_number = isinstance(field, QSpinBox)
        self._grid.addWidget(field, row, 1, Qt.AlignmentFlag.AlignLeft if is_number else Qt.AlignmentFlag(0))
        if not is_number:
            field.setMinimumWidth(WIDTH_PX)
        if isinstance(field, PickField):
            field.setSizeAdjustPolicy(PickField.SizeAdjustPolicy.AdjustToMinimumContentsLengthWithIcon)

    def _add_beside(self, *buttons: QPushButton) -> None:
        line = QHBoxLayout()
        line.setSpacing(CLOSE_PX)
        for button in buttons:
            button.setAutoDefault(False)
            line.addWidget(button)
        line.addStretch()
        self._grid.addLayout(line, self._grid.rowCount(), 1)

    def _connect(self) -> None:
        for field, name in (
            (self.language, "language"),
            (self.theme, "theme"),
            (self.family, "text_family"),
            (self.template, "default_template"),
        ):
            field.valueChanged.connect(lambda value, name=name: self._change(name, value))
        for line, name in ((self.author, "author"), (self.team, "team")):
            line.editingFinished.connect(partial(self._take_line, line, name))
        for box, name in ((self.size_pt, "text_size_pt"), (self.autosave_s, "autosave_s")):
            box.setKeyboardTracking(False)
            box.valueChanged.connect(lambda number, name=name: self._change(name, number))
        self.choose_library.clicked.connect(self.libraryAsked)
        self.reset_library.clicked.connect(self.libraryReset)
        self._profile.changed.connect(self.refresh)

    def _take_line(self, line: QLineEdit, name: str) -> None:
        line.setModified(False)
        self._change(name, clean(line.text()))

    def _change(self, name: str, value: Any) -> None:
        self._profile.change(**{name: value})
