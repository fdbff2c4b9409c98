"""The interface's language: our own messages and Qt's."""

from PySide6.QtCore import QLibraryInfo, QLocale, QTranslator
from PySide6.QtWidgets import QApplication

from weekly_editor.report.bilingual import Language
from weekly_editor.resource import resource
from weekly_editor.ui.noop import QT_TRANSLATE_NOOP

QT_MESSAGES = (  # what Qt's own Chinese leaves out of its file dialog
    QT_TRANSLATE_NOOP("QFileDialog", "&Look in:"),
    QT_TRANSLATE_NOOP("QFileDialog", "Files of &type:"),
    QT_TRANSLATE_NOOP("QAbstractFileIconProvider", "Folder"),
)


class Translation:
    """What is installed in the application for one language; the messages in the source are English."""

    def __init__(self, app: QApplication, language: Language) -> None:
        """Let ``app`` speak ``language`` until ``remove``."""
        self._app = app
        self._translators: list[QTranslator] = []
        QLocale.setDefault(QLocale(language))
        qt_folder = QLibraryInfo.path(QLibraryInfo.LibraryPath.TranslationsPath)
        for name, folder in (("weekly_editor", str(resource("translations"))), ("qtbase", qt_folder)):
            translator = QTranslator()
            if translator.load(f"{name}_{language}", folder):
                app.installTranslator(translator)
                self._translators.append(translator)

    def remove(self) -> None:
        """Take the language away again."""
        for translator in self._translators:
            self._app.removeTranslator(translator)
        self._translators = []
