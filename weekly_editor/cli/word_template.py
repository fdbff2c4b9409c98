"""The Word template that a command writes documents on."""

from pathlib import Path

from weekly_editor.cli.message import complain
from weekly_editor.report.bilingual import Language
from weekly_editor.storage.places import Places
from weekly_editor.storage.problem import StorageError
from weekly_editor.storage.word_template_file import load_word_template, read_word_template, word_template_path
from weekly_editor.writers.docx_template_check import check_template
from weekly_editor.writers.docx_template_note import TemplateRefused
from weekly_editor.writers.docx_template_read import WordTemplate, read_template


def template_for(wanted: Path | None, kept: str, places: Places, language: Language) -> WordTemplate | None:
    """Return the template at ``wanted``, else the one that the look keeps as ``kept``, None where there is neither.

    What the template check finds wrong with the one that is wanted is said on stderr. Raises StorageError."""
    if wanted is not None:
        template = _taken_in(wanted, read_word_template(wanted))
        for note in check_template(template):
            if note.severity != "mapped":
                complain(str(wanted), note.text.text(language))
        return template
    return _taken_in(word_template_path(places, kept), load_word_template(places, kept)) if kept else None


def _taken_in(path: Path, data: bytes) -> WordTemplate:
    try:
        return read_template(data)
    except TemplateRefused as error:
        raise StorageError(path, error.reason) from None
