"""Addresses of mail as people type and paste them: ``张三 <zhang@example.com>；李四 <li@example.com>``."""

import re
from collections.abc import Iterator
from dataclasses import dataclass

from weekly_editor.report.bilingual import Bilingual
from weekly_editor.report.clean import clean_line
from weekly_editor.report.pattern import late_pattern

_FULL_WIDTH = str.maketrans("＜＞＠；，、“”", '<>@;,;""')
_ONE = late_pattern(r'\s*(?:"(?P<quoted>[^"]*)"|(?P<name>[^<>;,"]*))\s*(?:<(?P<bracketed>[^<>]*)>)?\s*[;,]?')
_LOCAL = r"[A-Za-z0-9!#$%&'*+/=?^_`{|}~-]+"
_LABEL = r"[A-Za-z0-9](?:[A-Za-z0-9-]{0,61}[A-Za-z0-9])?"
_ADDRESS = late_pattern(rf"(?=[^@]{{1,64}}@){_LOCAL}(?:\.{_LOCAL})*@(?=.{{1,255}}$){_LABEL}(?:\.{_LABEL})*", re.ASCII)


@dataclass(frozen=True, slots=True)
class MailAddress:
    """Whom mail goes to: ``name`` is what is shown, "" where only the address is known.

    Raises AddressError where ``address`` is none (RFC 5321, in ASCII)."""

    name: str
    address: str

    def __post_init__(self) -> None:
        """Refuse what no mail can go to."""
        if _ADDRESS.fullmatch(self.address) is None:
            raise AddressError(str(self))

    def __str__(self) -> str:
        """Return it as it is typed, so that it can be read again."""
        if not self.name:
            return self.address
        if re.search(r'[<>;,"；，、]', self.name):
            return '"{}" <{}>'.format(self.name.replace('"', "'"), self.address)
        return f"{self.name} <{self.address}>"


class AddressError(ValueError):
    """Something that was typed is no address; ``text`` is what, ``reason`` says so."""

    def __init__(self, text: str) -> None:
        self.text = text
        self.reason = Bilingual(f"“{text}”不是邮件地址", f"“{text}” is not a mail address")
        super().__init__(self.reason.en)


def read_addresses(text: str) -> tuple[MailAddress, ...]:
    """Return the addresses in ``text``, each one once, parted by commas, semicolons or lines.

    Chinese signs are as good as others. Raises AddressError for the first that is none."""
    written = clean_line(re.sub(r"[\n\t]", ";", text)).translate(_FULL_WIDTH)
    found: dict[str, MailAddress] = {}
    place = 0
    while place < len(written):
        match = _ONE.match(written, place)
        if match is None or match.end() == place:
            raise AddressError(written[place:].strip())
        place = match.end()
        for address in _addresses(match):
            found.setdefault(address.address.lower(), address)
    return tuple(found.values())


def _addresses(match: re.Match[str]) -> Iterator[MailAddress]:
    """Yield what stands between two separators: one address, or bare ones with blanks between them."""
    name = (match["quoted"] or match["name"] or "").strip()
    bare = name.split()
    if match["bracketed"] is not None:
        address = match["bracketed"].strip()
        yield MailAddress("" if name == address else name, address)
    elif len(bare) > 1 and all("@" in word for word in bare):
        yield from (MailAddress("", word) for word in bare)
    elif name:
        yield MailAddress("", name)
