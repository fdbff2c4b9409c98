"""The draft of a report: the subject says what its pattern asks for, the documents go under readable names."""

from datetime import datetime

import pytest
from document.example import example_report, report_of

from weekly_editor.analysis.history import NO_HISTORY
from weekly_editor.writers.mail_address import MailAddress
from weekly_editor.writers.report_mail import PLACEHOLDERS, mail_subject, report_mail

REPORT = report_of(title="**码头**周报", team="码头组", author="林夏", created_at=datetime(2031, 5, 15, 9))


@pytest.mark.parametrize(
    ("pattern", "subject"),
    [
        ("", "码头周报（2031-W20）"),
        ("  ", "码头周报（2031-W20）"),
        ("【周报】{title} {week}", "【周报】码头周报 2031-W20"),
        ("｛week｝周报", "2031-W20周报"),
        ("{team} {author} {date}", "码头组 林夏 2031-05-15"),
        ("{foo} {} {{week}} {0}", "{foo} {} {2031-W20} {0}"),
        ("a\nBcc: b@c", "a Bcc: b@c"),
    ],
)
def test_the_subject_is_what_the_pattern_says(pattern, subject):
    assert mail_subject(pattern, REPORT) == subject


def test_a_report_without_title_and_day_still_has_a_subject():
    bare = report_of(language="en")
    assert mail_subject("", bare) == "Weekly report (2031-W20)"
    assert mail_subject("{date}", bare) == "2031-05-16"


def test_every_placeholder_is_filled():
    pattern = " ".join(f"{{{name}}}" for name in PLACEHOLDERS)
    assert "{" not in mail_subject(pattern, REPORT)


def test_the_documents_go_under_the_name_of_the_report():
    report = example_report().model_copy(update={"title": "码头/周报"})
    mail = report_mail(
        report,
        NO_HISTORY,
        {".docx": b"w", ".xlsx": b"x"},
        to=[MailAddress("张三", "zhang@example.com")],
        subject="{title}",
    )
    assert [attachment.name for attachment in mail.attachments] == [
        "2031-W20 码头 周报.docx",
        "2031-W20 码头 周报.xlsx",
    ]
    assert [attachment.data for attachment in mail.attachments] == [b"w", b"x"]
    assert (mail.subject, mail.to[0].name, mail.cc) == ("码头/周报", "张三", ())
    assert "码头/周报" in mail.html
    assert mail.text.startswith("码头/周报\n")
