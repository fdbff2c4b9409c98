"""Templates: which sections a new report starts with."""

from typing import Any, cast

from pydantic import Field

from weekly_editor.report.bilingual import Language
from weekly_editor.report.model import AnySection, Frozen, Report, Section, Text, new_id
from weekly_editor.report.week import Week

_IDS = ("id", "matter", "metric")


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
    return cast("Section", _renewed(section))


def _renewed(part: Any) -> Any:
    match part:
        case Frozen():
            fields = type(part).model_fields
            return part.model_copy(
                update={name: new_id() if name in _IDS else _renewed(getattr(part, name)) for name in fields}
            )
        case tuple():
            return tuple(_renewed(row) for row in part)
        case _:
            return part
