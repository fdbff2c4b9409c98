"""The sample weeks, and what of a report is compared once it has been through a file of another kind."""

from datetime import date

from weekly_editor.readers.markdown import understand_markdown
from weekly_editor.report.row import rows_of
from weekly_editor.resource import resource

TODAY = date(2026, 7, 10)
WEEKS = sorted(path.name.removesuffix(".md") for path in resource("samples", "source").iterdir())
IDS = {"id", "matter", "metric", "origin"}


def source(week):
    return resource("samples", "source", f"{week}.md").read_text("utf-8")


def imported(text):
    return understand_markdown(text, TODAY).imported().report


def sections(report, *, with_empty=True):
    """Return the sections of ``report`` for comparing; our documents leave out those that say nothing."""
    return [without_ids(each.model_dump()) for each in report.sections if with_empty or rows_of(each)]


def sections_on_paper(report, arrangement):
    """Return the sections of ``report`` as a document in ``arrangement`` can give them back."""
    wanted = sections(report, with_empty=False)
    return [_without_outer_bullets(section) for section in wanted] if arrangement.notes == "text" else wanted


def without_ids(value):
    """Return what ``value`` says, and how it is nested, without the ids that every import makes anew."""
    if isinstance(value, dict):
        return {key: without_ids(each) for key, each in value.items() if key not in IDS}
    return [without_ids(each) for each in value] if isinstance(value, list | tuple) else value


def _without_outer_bullets(section):
    """Return ``section`` as it reads where reflections stand as text: paragraphs, with lists below."""
    if section["kind"] != "notes":
        return section
    plain = [{**each, "marker": "plain"} if each["marker"] == "bullet" else each for each in section["entries"]]
    return {**section, "entries": plain}
