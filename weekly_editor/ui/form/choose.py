"""Which form belongs to which kind of section."""

from weekly_editor.editing.session import ReportSession
from weekly_editor.report.loc import Loc
from weekly_editor.report.model import Kind
from weekly_editor.ui.form.context import FormContext
from weekly_editor.ui.form.incidents import IncidentsForm
from weekly_editor.ui.form.metrics import MetricsForm
from weekly_editor.ui.form.notes import NotesForm
from weekly_editor.ui.form.objective import ObjectiveForm
from weekly_editor.ui.form.plan import PlanForm
from weekly_editor.ui.form.section_form import SectionForm
from weekly_editor.ui.form.track import TrackForm

FORMS: dict[Kind, type[SectionForm]] = {
    "track": TrackForm,
    "objective": ObjectiveForm,
    "metrics": MetricsForm,
    "incidents": IncidentsForm,
    "notes": NotesForm,
    "plan": PlanForm,
}


def form_for(kind: Kind, session: ReportSession, loc: Loc, context: FormContext) -> SectionForm:
    """Return the form of the section of ``kind`` at ``loc``."""
    return FORMS[kind](session, loc, context)
