"""What the window lets its user choose about itself: the settings, theme and language in the menu, the size of text."""

from collections.abc import Callable, Iterable

from PySide6.QtCore import QObject, QPoint
from PySide6.QtGui import QActionGroup
from PySide6.QtWidgets import QMenu, QWidget

from weekly_editor.storage.settings import MAX_TEXT_PT, MIN_TEXT_PT, TEXT_PT
from weekly_editor.ui.command import Commands
from weekly_editor.ui.profile import Profile
from weekly_editor.ui.settings_dialog import SettingsDialog
from weekly_editor.ui.wording import LANGUAGES, themes


class Preferences(QObject):
    """Changes the settings of a profile for one window; whoever made the window shows them."""

    def __init__(self, window: QWidget, profile: Profile, commands: Commands) -> None:
        """Work for ``window``; ``commands`` know about the library folder."""
        super().__init__(window)
        self._window = window
        self._profile = profile
        self._commands = commands
        self.dialog: SettingsDialog | None = None

    def add_menus(self, view: QMenu) -> None:
        """Let the menu ``view`` offer themes and languages."""
        view.addSeparator()
        chosen = self._profile.settings.theme
        self._themes = _group(
            view.addMenu(self.tr("Theme")), themes(), chosen, lambda theme: self._profile.change(theme=theme)
        )
        _group(
            view.addMenu(self.tr("Language")),
            LANGUAGES,
            self._profile.language,
            lambda language: self._profile.change(language=language),
        )
        self._profile.changed.connect(self._mark_theme)

    def show(self) -> SettingsDialog:
        """Open the settings, or bring them to the front."""
        if self.dialog is None:
            self.dialog = SettingsDialog(self._profile, self._window)
            self.dialog.libraryAsked.connect(self._commands.choose_library)
            self.dialog.libraryReset.connect(lambda: self._commands.use_library(None))
        self.dialog.show()
        self.dialog.raise_()
        self.dialog.activateWindow()
        return self.dialog

    def show_at(self, place: QPoint) -> None:
        """Open the settings where they stood when another language was chosen in them."""
        dialog = self.show()
        dialog.move(place)
        dialog.language.setFocus()

    def place(self) -> QPoint | None:
        """Return where the settings stand, None where they are not open."""
        return self.dialog.pos() if self.dialog is not None and self.dialog.isVisible() else None

    def enlarge_text(self) -> None:
        """Show all text of the window a point larger, as far as that goes."""
        self._resize_text(self._profile.settings.text_size_pt + 1)

    def reduce_text(self) -> None:
        """Show all text of the window a point smaller, as far as that goes."""
        self._resize_text(self._profile.settings.text_size_pt - 1)

    def reset_text(self) -> None:
        """Show all text of the window in its normal size."""
        self._resize_text(TEXT_PT)

    def _resize_text(self, size_pt: int) -> None:
        self._profile.change(text_size_pt=min(max(size_pt, MIN_TEXT_PT), MAX_TEXT_PT))

    def _mark_theme(self) -> None:
        for action in self._themes.actions():
            action.setChecked(action.data() == self._profile.settings.theme)


def _group(
    menu: QMenu, choices: Iterable[tuple[str, str]], current: str, choose: Callable[[str], object]
) -> QActionGroup:
    """Fill ``menu`` with choices of which one holds."""
    group = QActionGroup(menu)
    for value, text in choices:
        action = menu.addAction(text)
        action.setCheckable(True)
        action.setData(value)
        action.setChecked(value == current)
        action.triggered.connect(lambda _checked=False, value=value: choose(value))
        group.addAction(action)
    return group
