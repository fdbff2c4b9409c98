"""The words for what is chosen in more than one place: languages and themes."""

from PySide6.QtCore import QCoreApplication

from weekly_editor.report.bilingual import Language
from weekly_editor.storage.settings import Theme

LANGUAGES: tuple[tuple[Language, str], ...] = (("zh_CN", "简体中文"), ("en", "English"))  # each in its own words


def like_the_system() -> str:
    """Return the words for a choice that is left to the system."""
    return QCoreApplication.translate("Preferences", "Like the system")


def themes() -> tuple[tuple[Theme, str], ...]:
    """Return the themes and their names."""
    return (
        ("auto", like_the_system()),
        ("light", QCoreApplication.translate("Preferences", "Light")),
        ("dark", QCoreApplication.translate("Preferences", "Dark")),
    )
