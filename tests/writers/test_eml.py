"""A draft as mail programs read it: the standard library's two parsers stand for them."""

from datetime import datetime, timedelta, timezone
from email import message_from_bytes, policy
from email.header import decode_header, make_header
from email.utils import parseaddr

import pytest
from hypothesis import given
from hypothesis import strategies as st

from weekly_editor.report.clean import clean_line
from weekly_editor.writers.eml import Attachment, Mail, write_eml
from weekly_editor.writers.mail_address import MailAddress

LINES = st.text(st.characters(exclude_categories=["C", "Zl", "Zp"]), max_size=90).map(clean_line)
WORD = "application/vnd.openxmlformats-officedocument.wordprocessingml.document"
MAIL = Mail(
    subject="支付业务周报（2031-W20）",
    html="<p>一、业务专题</p>\n",
    text="一、业务专题\n1. 签约\n",
    to=(MailAddress("张三", "zhang@example.com"), MailAddress("", "team@example.com")),
    cc=(MailAddress('Li "Si", Jr.', "li@example.com"),),
    attachments=(
        Attachment("2031-W20 支付业务周报.docx", bytes(range(256)), WORD),
        Attachment("a b.pdf", b"x", "application/pdf"),
    ),
)


def parsed(mail: Mail):
    """Return ``mail`` as the modern parser reads it."""
    return message_from_bytes(write_eml(mail), policy=policy.default)


def read_old(mail: Mail):
    """Return ``mail`` as the parser reads it that knows no more than old mail programs."""
    return message_from_bytes(write_eml(mail), policy=policy.compat32)


def files(message):
    return list(message.iter_attachments())


def words(value: str) -> str:
    return str(make_header(decode_header(value)))


def test_it_opens_as_a_draft_with_both_texts_and_everything_attached():
    message = parsed(MAIL)
    assert message["X-Unsent"] == "1"
    assert message["Subject"] == MAIL.subject
    assert [str(address) for address in message["To"].addresses] == ["张三 <zhang@example.com>", "team@example.com"]
    assert message["Cc"].addresses[0].display_name == 'Li "Si", Jr.'
    assert message.get_body(("plain",)).get_content().replace("\r\n", "\n") == MAIL.text
    assert message.get_body(("html",)).get_content().replace("\r\n", "\n") == MAIL.html
    attached = [Attachment(part.get_filename(), part.get_content(), part.get_content_type()) for part in files(message)]
    assert attached == list(MAIL.attachments)
    assert [part.get_content_type() for part in message.walk()][:4] == [
        "multipart/mixed",
        "multipart/alternative",
        "text/plain",
        "text/html",
    ]


def test_chinese_names_of_attachments_stand_there_in_both_ways():
    attached = read_old(MAIL).get_payload()[1]
    assert words(attached.get_param("name")) == MAIL.attachments[0].name
    assert attached["Content-Disposition"].startswith("attachment;\r\n filename*=UTF-8''2031-W20%20%E6%94%AF")
    assert attached.get_filename() == MAIL.attachments[0].name
    assert parsed(MAIL).defects == []


def test_every_line_is_short_ascii_and_ends_as_mail_does():
    data = write_eml(MAIL)
    assert data.isascii()
    assert data.count(b"\n") == data.count(b"\r\n")
    assert max(len(line) for line in data.split(b"\r\n")) <= 200


def test_the_same_mail_is_the_same_file():
    assert write_eml(MAIL) == write_eml(MAIL)
    assert b"Message-ID" not in write_eml(MAIL)
    assert parsed(MAIL)["Date"] is None
    assert parsed(MAIL)["From"] is None


def test_a_date_is_written_where_there_is_one():
    sent = datetime(2031, 5, 16, 18, 30, tzinfo=timezone(timedelta(hours=8)))
    assert parsed(Mail("周报", "", "", date=sent))["Date"].datetime == sent


def test_without_anybody_it_has_no_such_lines():
    message = parsed(Mail("周报", "<p></p>", ""))
    assert message["To"] is None
    assert message["Cc"] is None


@pytest.mark.parametrize("break_", ["\r\n", "\n", "\r", "\x0b", "\u2028", "\x85", "\x00"])
def test_no_text_can_bring_a_header_of_its_own(break_):
    bad = f"周报{break_}Bcc: spy@example.com"
    name = MailAddress(bad, "a@example.com")
    message = parsed(Mail(bad, "", "", to=(name,), attachments=(Attachment(f"{bad}.docx", b"", WORD),)))
    assert message["Bcc"] is None
    assert message.get_all("Subject") == [clean_line(bad)]
    assert sorted(message.keys()) == ["Content-Type", "MIME-Version", "Subject", "To", "X-Unsent"]


ODD_NAMES = ("周" * 200 + ".docx", "a" * 200 + ".docx", 'q"u\\o;te.docx', "=?utf-8?q?x?=.docx", "🙂.docx")


@pytest.mark.parametrize("name", ODD_NAMES)
def test_long_and_odd_names_come_through(name):
    mail = Mail("", "", "", attachments=(Attachment(name, b"data", WORD),))
    (attached,) = files(parsed(mail))
    assert attached.get_filename() == name
    assert attached.get_content() == b"data"
    assert words(read_old(mail).get_payload()[1].get_param("name")) == name


@given(LINES, LINES, LINES)
def test_what_is_written_is_read_again(subject: str, name: str, text: str):
    address = MailAddress(name, "a@example.com")
    mail = Mail(subject, f"<p>{text}</p>", text, (address,), (address,), (Attachment(f"{text}.docx", b"\x00", WORD),))
    data = write_eml(mail)
    assert data.isascii()
    assert max(len(line) for line in data.split(b"\r\n")) <= 998
    message, old = parsed(mail), read_old(mail)
    assert words(old["Subject"]) == subject
    assert words(parseaddr(old["To"])[0]) == name
    assert [str(found.addr_spec) for found in message["To"].addresses] == ["a@example.com"]
    shown = message["To"].addresses[0].display_name  # with blanks of its own between encoded words
    assert "".join(shown.split()) == "".join(name.split())
    assert message.get_body(("plain",)).get_content().strip("\r\n") == text
    (attached,) = files(message)
    assert attached.get_content() == b"\x00"
    assert old.get_payload()[1].get_filename() == clean_line(f"{text}.docx")
