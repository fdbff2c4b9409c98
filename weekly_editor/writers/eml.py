"""A mail as an ``.eml`` file that opens as a draft, the same bytes for the same mail.

Headers are encoded here and not by the policy, because the names of attachments must stand there in two ways at once:
as RFC 2231 says, and as QQ mail and older Outlooks read them, in RFC 2047's words."""

from base64 import encodebytes
from collections.abc import Iterable
from dataclasses import dataclass
from datetime import datetime
from typing import TYPE_CHECKING
from urllib.parse import quote

from weekly_editor.report.clean import clean, clean_line
from weekly_editor.writers.mail_address import MailAddress

if TYPE_CHECKING:  # the package takes 20 ms to import, and few who open the window send a mail
    from email.message import EmailMessage

_MIXED, _ALTERNATIVE = "=_mixed", "=_alternative"  # in no part: base64 has neither - nor _
_LINE_LENGTH = 76
_FOLD = "\r\n "

HeaderField = tuple[str, str]


@dataclass(frozen=True, slots=True)
class Attachment:
    """A file that goes with a mail, under the ``name`` its reader sees."""

    name: str
    data: bytes
    mime_type: str


@dataclass(frozen=True, slots=True)
class Mail:
    """What a draft holds; ``html`` and ``text`` say the same, for readers with and without looks."""

    subject: str
    html: str
    text: str
    to: tuple[MailAddress, ...] = ()
    cc: tuple[MailAddress, ...] = ()
    attachments: tuple[Attachment, ...] = ()
    date: datetime | None = None


def write_eml(mail: Mail) -> bytes:
    """Return ``mail`` as a file of 7-bit lines; what is not given (sender, date, id) its mail program adds."""
    body = _multipart("alternative", _ALTERNATIVE, [_text(mail.text, "plain"), _text(mail.html, "html")])
    parts = [body, *(_attached(attachment) for attachment in mail.attachments)]
    return bytes(_multipart("mixed", _MIXED, parts, _head(mail)))


def _head(mail: Mail) -> Iterable[HeaderField]:
    yield "X-Unsent", "1"
    yield "Subject", _words(mail.subject, "Subject")
    for name, addresses in (("To", mail.to), ("Cc", mail.cc)):
        if addresses:
            yield name, f",{_FOLD}".join(_address(address, name) for address in addresses)
    if mail.date is not None:
        from email.utils import format_datetime

        yield "Date", format_datetime(mail.date)
    yield "MIME-Version", "1.0"


def _multipart(
    subtype: str, boundary: str, parts: Iterable["EmailMessage"], head: Iterable[HeaderField] = ()
) -> "EmailMessage":
    message = _part((*head, ("Content-Type", f'multipart/{subtype}; boundary="{boundary}"')))
    message.set_payload(list(parts))
    return message


def _text(text: str, subtype: str) -> "EmailMessage":
    """Return ``text`` with the line ends that RFC 2045 asks for before base64."""
    data = clean(text).replace("\n", "\r\n").encode()
    return _base64_part((("Content-Type", f"text/{subtype}; charset=utf-8"),), data)


def _attached(attachment: Attachment) -> "EmailMessage":
    name = clean_line(attachment.name)
    if name.isascii() and "=?" not in name:
        plain = name.replace("\\", "\\\\").replace('"', r"\"")
        shown, kept = f'name="{plain}"', f'filename="{plain}"'
    else:
        shown, kept = f'name="{_words(name, "")}"', f"filename*=UTF-8''{quote(name, safe='')}"
    head = (
        ("Content-Type", f"{attachment.mime_type};{_FOLD}{shown}"),
        ("Content-Disposition", f"attachment;{_FOLD}{kept}"),
    )
    return _base64_part(head, attachment.data)


def _base64_part(head: Iterable[HeaderField], data: bytes) -> "EmailMessage":
    message = _part((*head, ("Content-Transfer-Encoding", "base64")))
    message.set_payload(encodebytes(data).decode("ascii"))
    return message


def _part(head: Iterable[HeaderField]) -> "EmailMessage":
    from email.message import EmailMessage
    from email.policy import SMTP

    message = EmailMessage(SMTP.clone(cte_type="7bit", refold_source="none"))
    for name, value in head:
        message.set_raw(name, value)
    return message


def _address(address: MailAddress, header: str) -> str:
    name = clean_line(address.name)
    if not name:
        return address.address
    if name.isascii() and "=?" not in name and len(name) < _LINE_LENGTH:
        name = '"{}"'.format(name.replace("\\", "\\\\").replace('"', r"\""))
    else:
        name = _words(name, header)
    return f"{name}{_FOLD if len(name) + len(address.address) > _LINE_LENGTH else ' '}<{address.address}>"


def _words(text: str, header: str) -> str:
    """Return ``text`` as a header writes it, in encoded words (RFC 2047) where it is not ASCII, lines folded."""
    from email.header import Header

    text = clean_line(text)
    is_plain = text.isascii() and "=?" not in text and len(text) + len(header) + 2 <= _LINE_LENGTH
    charset = "us-ascii" if is_plain else "utf-8"
    return Header(text, charset, maxlinelen=_LINE_LENGTH, header_name=header or None).encode(linesep="\r\n")
