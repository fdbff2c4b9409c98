"""A report as a draft of mail: its subject, its text, and its documents attached."""

from collections.abc import Iterable, Mapping
from types import MappingProxyType

from weekly_editor.analysis.history import History
from weekly_editor.document.arrangement import in_words
from weekly_editor.document.build import build_document
from weekly_editor.document.inline import is_blank
from weekly_editor.document.look import DEFAULT_LOOK, Look
from weekly_editor.report.bilingual import Bilingual
from weekly_editor.report.clean import clean_line
from weekly_editor.report.markup import visible
from weekly_editor.report.model import Report
from weekly_editor.report.pattern import late_pattern
from weekly_editor.report.wording import wording_of
from weekly_editor.writers.eml import Attachment, Mail
from weekly_editor.writers.file_name import file_name
from weekly_editor.writers.mail_address import MailAddress
from weekly_editor.writers.mail_html import render_mail_html
from weekly_editor.writers.plain_text import render_plain_text

DEFAULT_SUBJECT = Bilingual("{title}（{week}）", "{title} ({week})")
PLACEHOLDERS = ("title", "week", "date", "team", "author")
MIME_TYPES: Mapping[str, str] = MappingProxyType(
    {
        ".docx": "application/vnd.openxmlformats-officedocument.wordprocessingml.document",
        ".xlsx": "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet",
        ".pdf": "application/pdf",
    }
)
_FRIDAY = 5
_PLACEHOLDER = late_pattern(rf"[{{｛]({'|'.join(PLACEHOLDERS)})[}}｝]")  # an input method gives wide braces


def mail_subject(pattern: str, report: Report) -> str:
    """Return ``pattern`` with PLACEHOLDERS in braces replaced by what ``report`` says, an empty one by the usual.

    ``{date}`` is the day of the report, the week's Friday where it has none. Other words in braces stay."""
    told = {
        "title": wording_of(report.language).report_title if is_blank(report.title) else visible(report.title),
        "week": str(report.week),
        "date": (report.created_at.date() if report.created_at else report.week.day(_FRIDAY)).isoformat(),
        "team": visible(report.team),
        "author": visible(report.author),
    }
    wanted = DEFAULT_SUBJECT.text(report.language) if is_blank(pattern) else pattern
    return clean_line(_PLACEHOLDER.sub(lambda match: told[match[1]], wanted))


def report_mail(
    report: Report,
    history: History,
    files: Mapping[str, bytes],
    *,
    to: Iterable[MailAddress] = (),
    cc: Iterable[MailAddress] = (),
    subject: str = "",
    look: Look = DEFAULT_LOOK,
) -> Mail:
    """Return the draft of ``report``, compared with ``history``, with ``files`` attached by their endings.

    ``subject`` is a pattern. The endings are those of MIME_TYPES."""
    attachments = (Attachment(file_name(report, ending), data, MIME_TYPES[ending]) for ending, data in files.items())
    return Mail(
        subject=mail_subject(subject, report),
        html=render_mail_html(build_document(report, history, look.arrangement), look),
        text=render_plain_text(build_document(report, history, in_words(look.arrangement))),
        to=tuple(to),
        cc=tuple(cc),
        attachments=tuple(attachments),
    )
