"""What the profile knows of an editor: how it was left, and what stands around its report."""

from weekly_editor.analysis.incident_ledger import LedgerMemory, reading_check
from weekly_editor.editing.desk import Desk
from weekly_editor.report.model import Reading
from weekly_editor.storage.settings import Settings
from weekly_editor.ui.editor import ReportEditor
from weekly_editor.ui.form.context import FormContext, ReadingNote
from weekly_editor.ui.form.ledger import check_note
from weekly_editor.ui.glossing import Glossing, Ways
from weekly_editor.ui.profile import Profile


def form_context(desk: Desk, profile: Profile, ways: Ways) -> FormContext:
    """Return what forms know besides the report on ``desk``; widths and choice of columns are kept in ``profile``.

    ``ways`` returns what can be done about a finding."""
    ledgers = LedgerMemory()
    glossing = Glossing(lambda: desk.proofing.proof, profile.language, lambda: profile.settings.show_marks, ways)

    def note(reading: Reading) -> ReadingNote:
        if desk.session is None:
            return ReadingNote()
        check = reading_check(reading, ledgers.ledger(desk.session.report, desk.history()))
        if check is None:
            return ReadingNote()
        return ReadingNote(check_note(check, profile.language), contradicts=check.verdict == "differs")

    return FormContext(
        desk.history,
        desk.people,
        lambda table: profile.settings.column_widths.get(table, ()),
        lambda table, widths: profile.change(column_widths=profile.settings.column_widths | {table: widths}),
        lambda table: profile.settings.shown_columns.get(table, {}),
        lambda table, choice: profile.change(shown_columns=profile.settings.shown_columns | {table: choice}),
        note,
        glossing.glosses,
    )


def restore_editor(editor: ReportEditor, settings: Settings) -> None:
    """Arrange ``editor`` as one was left before."""
    editor.show_section(settings.last_sections)
    editor.preview.set_zoom(settings.preview_zoom)
    if len(settings.editor_sizes) == editor.splitter.count():
        editor.splitter.setSizes(list(settings.editor_sizes))


def remember_editor(editor: ReportEditor, profile: Profile, *, with_sizes: bool) -> None:
    """Remember where ``editor`` is; ``with_sizes`` also how wide its panels are, where all can be seen."""
    profile.keep(profile.settings.with_last_section(editor.section_id()))
    profile.change(preview_zoom=editor.preview.zoom())
    sizes = tuple(editor.splitter.sizes())
    if with_sizes and all(sizes):
        profile.change(editor_sizes=sizes)
