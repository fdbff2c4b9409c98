"""The sounds that Chinese words begin with, so that 导出 is found by "dc" where no input method is at hand."""

from bisect import bisect

# GB 2312 keeps its 3,755 most common characters in the order of their sounds: where each letter begins there.
_LETTERS = "abcdefghjklmnopqrstwxyz"
_BEGINNINGS = (
    0xB0A1, 0xB0C5, 0xB2C1, 0xB4EE, 0xB6EA, 0xB7A2, 0xB8C1, 0xB9FE, 0xBBF7, 0xBFA6, 0xC0AC, 0xC2E8,
    0xC4C3, 0xC5B6, 0xC5BE, 0xC6DA, 0xC8BB, 0xC8F6, 0xCBFA, 0xCDDA, 0xCEF4, 0xD1B9, 0xD4D1,
)  # fmt: skip
_END = 0xD7F9


def initials(text: str) -> str:
    """Return the first letter of each word of ``text``, and of the sound of each common Chinese character.

    A character with several sounds has the one GB 2312 sorts it by; a rare one is left out."""
    found: list[str] = []
    follows = False
    for sign in text.casefold():
        is_latin = sign.isascii() and sign.isalnum()
        if is_latin and not follows:
            found.append(sign)
        elif not is_latin:
            found.append(_sound(sign))
        follows = is_latin
    return "".join(found)


def _sound(sign: str) -> str:
    try:
        code = int.from_bytes(sign.encode("gb2312"))
    except UnicodeEncodeError:
        return ""
    return _LETTERS[bisect(_BEGINNINGS, code) - 1] if _BEGINNINGS[0] <= code <= _END else ""
