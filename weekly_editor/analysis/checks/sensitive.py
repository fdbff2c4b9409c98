"""What must not leave the house: numbers of people and cards, keys, and places inside the own network."""

import re
from collections.abc import Callable, Iterator
from dataclasses import dataclass, replace
from datetime import date
from functools import lru_cache
from hashlib import sha256

from weekly_editor.analysis.checks.scope import Around, ReadSection
from weekly_editor.analysis.finding import Finding, Fix
from weekly_editor.analysis.width import narrow
from weekly_editor.report.bilingual import Bilingual
from weekly_editor.report.loc import Loc
from weekly_editor.report.pattern import late_pattern
from weekly_editor.report.place import Place
from weekly_editor.report.text import texts

_PROVINCES = late_pattern(r"1[1-5]|2[1-3]|3[1-7]|4[1-6]|5[0-4]|6[1-5]|71|8[1-3]")
_WEIGHTS = (7, 9, 10, 5, 8, 4, 2, 1, 6, 3, 7, 9, 10, 5, 8, 4, 2)  # GB 11643
_CHECK_SIGNS = "10X98765432"
_CARD_STARTS = late_pattern(r"62|60|9[56]|4|5[1-5]|2[2-7]|3[4578]")
_CARD_LENGTHS = range(15, 20)
_SERIAL = late_pattern(
    r"(?:订单|流水|交易|单据|批次|运单|工单|合同|商户|终端|设备|凭证)\s?(?:编?号|ID|id|No\.?)?\s?[:：#为是]?\s?$"
    r"|(?:编号|单号|序号|流水号|(?i:\bid|order|trace|batch|no\.?))\s?[:：#为是=]?\s?$"
)
_KEPT = 8_192  # texts whose masks are remembered; more than the findings of the largest reports say
_BEFORE = 16  # characters that may say that a number is a serial one
_SIGNS = late_pattern(
    r"\d[\d \-]{9}|\d\.\d|(?i:BEGIN|eyJ|AKIA|sk-|gh[pousr]_|xox|AIza|LTAI|key|token|secret|passw|pwd"
    r"|密码|口令|密钥|令牌|\.(?:internal|intra|intranet|corp|local|lan)\b|localhost)"
)
_SECRET = (
    r"-----BEGIN [A-Z ]*PRIVATE KEY-----|\bAKIA[0-9A-Z]{16}\b|\bLTAI[0-9A-Za-z]{12,24}\b|\bAIza[0-9A-Za-z_\-]{35}"
    r"|\b(?:sk|pk|rk)[-_](?:live|test|proj|ant)?[-_]?[0-9A-Za-z_\-]{20,}|\bgh[pousr]_[0-9A-Za-z]{36,}|\bxox[abprs]-[0-9A-Za-z\-]{10,}"
    r"|\beyJ[0-9A-Za-z_\-]{10,}\.[0-9A-Za-z_\-]{10,}(?:\.[0-9A-Za-z_\-]+)?"
    r"|(?i:(?:密码|口令|密钥|令牌|password|passwd|pwd|secret(?:[ _]?key)?|api[ _]?key|access[ _]?(?:key|token)|token))"
    r"\s?(?:[:：=]|是|为)\s?(?P<secret>(?=[!-~]*\d)(?=[!-~]*[A-Za-z])[!-~]{6,})"
)
_HOST = (
    r"(?<![\d.])(?:10(?:\.\d{1,3}){3}|192\.168(?:\.\d{1,3}){2}|172\.(?:1[6-9]|2\d|3[01])(?:\.\d{1,3}){2}"
    r"|127(?:\.\d{1,3}){3})(?![\d.]*\d)(?::\d{2,5})?"
    r"|(?i:(?<![\w.\-])(?:[a-z0-9](?:[a-z0-9\-]{0,62})\.){1,6}(?:internal|intra|intranet|corp|local|lan)(?![\w\-])(?::\d{2,5})?)"
    r"|\blocalhost:\d{2,5}"
)
_NUMBER = late_pattern(r"(?<![\dA-Za-z.])\+?\d(?:[ \-]?\d){9,20}[Xx]?(?![\dA-Za-z]|\.\d)")
_MOBILE = late_pattern(r"(?:\+?86)?(1[3-9]\d{9})")
_SECRETS, _HOSTS = late_pattern(_SECRET), late_pattern(_HOST)
_SEPARATORS = str.maketrans("", "", " -+")
_LETTERS, _LENGTH = (
    str.maketrans("0123456789", "ghijklmnop"),
    16,
)  # of a fingerprint: figures count for nothing in signs


@dataclass(frozen=True, slots=True)
class _Kind:
    """A kind of what must not leave: its name, and how many signs at its ends stay when it is masked."""

    name: Bilingual
    head: int
    tail: int


_ID = _Kind(Bilingual("身份证号", "An ID number"), 3, 4)
_CARD = _Kind(Bilingual("银行卡号", "A bank card number"), 6, 4)
_PHONE = _Kind(Bilingual("手机号", "A mobile number"), 3, 4)
_KEY = _Kind(Bilingual("密钥或口令", "A key or password"), 0, 0)
_ADDRESS = _Kind(Bilingual("内网地址", "An address of the internal network"), 3, 0)


def sensitive_number(section: ReadSection, _around: Around) -> Iterator[Finding]:
    """Believe that a number with the check digit of an ID or a card, a mobile number, a key or an inner host is one."""
    for loc, text in texts(section.section, section.loc):
        plain = narrow(text)
        if _SIGNS.search(plain) is not None:
            for kind, begin, end in _found(plain):
                yield _finding(loc, text, begin, end, kind)


def _found(text: str) -> Iterator[tuple[_Kind, int, int]]:
    for match in _NUMBER.finditer(text):
        kind = _kind_of(match[0].translate(_SEPARATORS), text[max(0, match.start() - _BEFORE) : match.start()])
        if kind is not None:
            yield kind, *match.span()
    for pattern, kind in ((_SECRETS, _KEY), (_HOSTS, _ADDRESS)):
        for match in pattern.finditer(text):
            yield kind, *_span(match)


def _span(match: re.Match[str]) -> tuple[int, int]:
    """Return where the secret itself stands, not the word that names it."""
    return match.span("secret") if match.groupdict().get("secret") else match.span()


def _kind_of(number: str, before: str) -> _Kind | None:
    is_serial = _SERIAL.search(before) is not None
    tests: tuple[tuple[_Kind, Callable[[str], bool]], ...] = ((_ID, is_id_number), (_CARD, is_card_number))
    found = next((kind for kind, test in tests if test(number)), None)
    if found is not None:
        return None if is_serial else found
    return _PHONE if _MOBILE.fullmatch(number) and not is_serial else None


def is_id_number(number: str) -> bool:
    """Tell whether ``number`` is one of a Chinese identity card: province, day of birth and check sign (GB 11643)."""
    if len(number) != 18 or not number[:17].isdecimal() or _PROVINCES.match(number) is None:
        return False
    try:
        date(int(number[6:10]), int(number[10:12]), int(number[12:14]))
    except ValueError:
        return False
    total = sum(weight * int(digit) for weight, digit in zip(_WEIGHTS, number, strict=False))
    return 1800 <= int(number[6:10]) <= 2100 and _CHECK_SIGNS[total % 11] == number[17].upper()


def is_card_number(number: str) -> bool:
    """Tell whether ``number`` is one of a bank card: how it begins, how long it is, and its check digit (Luhn)."""
    if not number.isdecimal() or len(number) not in _CARD_LENGTHS or not _CARD_STARTS.match(number):
        return False
    digits = [int(digit) for digit in reversed(number)]
    doubled = (sum(divmod(2 * digit, 10)) for digit in digits[1::2])
    return (sum(digits[::2]) + sum(doubled)) % 10 == 0 and len(set(number)) > 1


def _finding(loc: Loc, text: str, begin: int, end: int, kind: _Kind) -> Finding:
    shown = masked(text[begin:end], kind.head, kind.tail)
    message = Bilingual(f"{kind.name.zh}不应外发", f"{kind.name.en} must not leave the house")
    label = Bilingual(f"打码为 {shown}", f"Mask as {shown}")
    fix = Fix(label, loc, text, text[:begin] + shown + text[end:])
    place, words = Place(loc, (begin, end)), _fingerprint(text[begin:end])
    return Finding("sensitive_number", "error", place, shown, message, fix=fix, words=words)


def without_secrets(finding: Finding) -> Finding:
    """Return ``finding`` with what must not leave masked wherever it repeats the text."""
    told = (finding.message.zh, finding.message.en, finding.excerpt, finding.words, *finding.detail.values())
    if finding.kind == "sensitive_number" or all(mask_secrets(each) is each for each in told):
        return finding
    message = Bilingual(mask_secrets(finding.message.zh), mask_secrets(finding.message.en))
    detail = {name: mask_secrets(value) for name, value in finding.detail.items()}
    excerpt, words = mask_secrets(finding.excerpt), mask_secrets(finding.words)
    return replace(finding, message=message, detail=detail, excerpt=excerpt, words=words)


@lru_cache(_KEPT)
def mask_secrets(text: str) -> str:
    """Return ``text`` with all in it that must not leave the house masked."""
    if _SIGNS.search(narrow(text)) is None:
        return text
    for kind, begin, end in sorted(_found(narrow(text)), key=lambda each: -each[1]):
        text = text[:begin] + masked(text[begin:end], kind.head, kind.tail) + text[end:]
    return text


def _fingerprint(words: str) -> str:
    """Return letters by which ``words`` are known again, whatever separates them, but which do not say them."""
    digest = sha256(narrow(words).translate(_SEPARATORS).encode()).hexdigest()
    return digest.translate(_LETTERS)[:_LENGTH]


def masked(words: str, head: int, tail: int) -> str:
    """Return ``words`` with four asterisks for all but ``head`` signs before and ``tail`` behind."""
    return f"{words[:head]}****{words[len(words) - tail :]}"
