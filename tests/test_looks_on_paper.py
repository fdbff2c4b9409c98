"""Every paper wears every look: the built-in ones, and whatever a user may make of them."""

from functools import cache

import pytest
from hypothesis import given, settings
from look_strategy import looks
from paper_lines import html_lines, preview_lines
from PySide6.QtWidgets import QApplication

from weekly_editor.analysis.history import History
from weekly_editor.document.build import build_document
from weekly_editor.document.built_in import BUILT_IN
from weekly_editor.document.look import Look
from weekly_editor.library.history import history_before
from weekly_editor.library.sample import newest_sample
from weekly_editor.paper.paper import Paper
from weekly_editor.paper.pdf import write_pdf
from weekly_editor.report.model import Report
from weekly_editor.storage.report_file import load_report
from weekly_editor.ui.preview.view import Preview
from weekly_editor.writers.export import EXPORTS
from weekly_editor.writers.html import render_html

LANGUAGES = ("zh_CN", "en")
BUILT_IN_LOOKS = pytest.mark.parametrize("look", [own.look for own in BUILT_IN], ids=[own.id for own in BUILT_IN])

pytestmark = pytest.mark.usefixtures("qapp")


@cache
def sample(language: str) -> tuple[Report, History]:
    path = newest_sample(language)
    report = load_report(path)
    return report, history_before(path.parents[1], report.week)


def on_paper(look: Look, language: str = "zh_CN") -> Paper:
    report, history = sample(language)
    paper = Paper(look)
    paper.show(build_document(report, history, look.arrangement))
    return paper


@BUILT_IN_LOOKS
@pytest.mark.parametrize("language", LANGUAGES)
def test_preview_and_web_page_read_alike_in_every_built_in_look(look: Look, language: str):
    report, history = sample(language)
    document = build_document(report, history, look.arrangement)
    assert html_lines(render_html(document, look)) == preview_lines(on_paper(look, language))


@BUILT_IN_LOOKS
@pytest.mark.parametrize("language", LANGUAGES)
def test_a_word_file_in_every_built_in_look_passes_its_self_check(look: Look, language: str):
    assert EXPORTS[".docx"](*sample(language), look)


def test_every_built_in_look_breaks_the_pages_in_its_own_way():
    places = {tuple(page.end for page in on_paper(own.look).pages()) for own in BUILT_IN}
    assert len(places) == len(BUILT_IN)


@BUILT_IN_LOOKS
def test_the_pages_of_a_pdf_are_those_of_the_preview(look: Look):
    report, history = sample("zh_CN")
    written = write_pdf(build_document(report, history, look.arrangement), look)
    assert written.count(b"/Type /Page\n") == len(on_paper(look).pages())


@given(looks())
@settings(max_examples=25)
def test_any_look_can_be_shown_and_exported(look: Look):
    report, history = sample("zh_CN")
    assert on_paper(look).pages()
    for ending in (".docx", ".html"):
        assert EXPORTS[ending](report, history, look)


@given(looks(), looks())
@settings(max_examples=25)
def test_a_preview_that_changes_its_look_shows_what_a_new_one_does(look: Look, other: Look):
    report, history = sample("zh_CN")
    preview = Preview(None, look)
    preview.resize(500, 400)
    preview.show_document(build_document(report, history, look.arrangement))
    preview.show_look(other, build_document(report, history, other.arrangement))
    QApplication.processEvents()
    fresh = on_paper(other)
    assert preview.paper.pages() == fresh.pages()
    assert preview_lines(preview.paper) == preview_lines(fresh)
    preview.deleteLater()
