"""Text as XML writes it; the standard library's module for this takes in an HTTP client."""

_TEXT = str.maketrans({"&": "&amp;", "<": "&lt;", ">": "&gt;"})
_ATTRIBUTE = _TEXT | str.maketrans({'"': "&quot;", "\n": "&#10;", "\r": "&#13;", "\t": "&#9;"})


def escape(text: str) -> str:
    """Return ``text`` as the content of an element."""
    return text.translate(_TEXT)


def quoteattr(text: str) -> str:
    """Return ``text`` as the value of an attribute, its quotation marks included."""
    return f'"{text.translate(_ATTRIBUTE)}"'
