"""Text as XML writes it; the standard library's module for this takes in an HTTP client."""

_ATTRIBUTE = str.maketrans({'"': "&quot;", "\n": "&#10;", "\r": "&#13;", "\t": "&#9;"})


def escape(text: str) -> str:
    """Return ``text`` as the content of an element."""
    return text.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;")


def quoteattr(text: str) -> str:
    """Return ``text`` as the value of an attribute, its quotation marks included."""
    return f'"{escape(text).translate(_ATTRIBUTE)}"'
