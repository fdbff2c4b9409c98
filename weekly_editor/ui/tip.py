"""What a tooltip says of words that somebody wrote: the words as they stand, never their markup."""

from PySide6.QtGui import Qt


def plain_tip(text: str) -> str:
    """Return what to give to ``setToolTip`` so that it shows ``text`` as it stands, angle brackets and all."""
    return Qt.convertFromPlainText(text, Qt.WhiteSpaceMode.WhiteSpaceNormal) if Qt.mightBeRichText(text) else text
