"""Templates: which sections a new report starts with."""

from pydantic import Field

from weekly_editor.report.bilingual import Language
from weekly_editor.report.model import AnySection, Frozen, Report, Section, Text, new_id
from weekly_editor.report.week import Week


class Template(Frozen):
    """What a new report holds; its sections are those of a report, with their starting rows."""

    id: str = Field(default_factory=new_id)
    name: Text = ""
    language: Language = "zh_CN"
    title: Text = ""
    sections: tuple[AnySection, ...] = ()


def report_from(template: Template, week: Week) -> Report:
    """Return a new report of ``week``; every part of it has an id of its own."""
    sections = tuple(with_new_ids(section) for section in template.sections)
    return Report(week=week, title=template.title, language=template.language, sections=sections)


def with_new_ids(section: Section) -> Section:
    """Return ``section`` with new ids everywhere, so that two reports never share one."""
    renewed = _renewed(section.model_dump())
    return type(section).model_validate(renewed)


def _renewed(value: object) -> object:
    match value:
        case dict():
            return {
                key: new_id() if key in ("id", "matter", "metric") else _renewed(part) for key, part in value.items()
            }
        case list() | tuple():
            return tuple(_renewed(part) for part in value)
        case _:
            return value
