"""Numbers as lists are counted with: Chinese numerals, letters and small Roman numerals."""

_HAN_DIGITS = "零一二三四五六七八九"
_ROMAN = (
    *((1000, "m"), (900, "cm"), (500, "d"), (400, "cd"), (100, "c"), (90, "xc"), (50, "l"), (40, "xl")),
    *((10, "x"), (9, "ix"), (5, "v"), (4, "iv"), (1, "i")),
)


def letters(number: int) -> str:
    """Return a, b … z, aa, bb … as Word counts with letters."""
    times, place = divmod(number - 1, 26)
    return chr(ord("a") + place) * (times + 1)


def roman(number: int) -> str:
    """Return ``number`` in small Roman numerals."""
    written = ""
    for value, sign in _ROMAN:
        times, number = divmod(number, value)
        written += sign * times
    return written


def han_numeral(number: int) -> str:
    """Return ``number`` (1 to 99) in Chinese numerals, anything else in digits."""
    if not 0 < number < 100:
        return str(number)
    tens, ones = divmod(number, 10)
    written = {0: "", 1: "十"}.get(tens, f"{_HAN_DIGITS[tens]}十")
    return written + (_HAN_DIGITS[ones] if ones else "")
