"""Places in a text as Python counts them (characters) and as Qt does (UTF-16 code units): emoji are two to Qt."""


def to_units(text: str, place: int) -> int:
    """Return the number of code units before the character at ``place`` of ``text``."""
    head = text[:place]
    return len(head) if head.isascii() else len(head.encode("utf-16-le", "surrogatepass")) // 2


def to_place(text: str, units: int) -> int:
    """Return the number of characters in the first ``units`` code units of ``text``."""
    if text.isascii():
        return min(units, len(text))
    return len(text.encode("utf-16-le", "surrogatepass")[: 2 * units].decode("utf-16-le", "ignore"))
