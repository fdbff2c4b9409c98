"""Texts marked for translation where they are declared, translated where they are shown."""


def QT_TRANSLATE_NOOP(context: str, text: str) -> str:
    """Return ``text``; lupdate knows this function by its name (PySide6's own is typed as returning object)."""
    return text
