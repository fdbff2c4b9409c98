"""Why pydantic refused a value, worded for a reader."""

from collections.abc import Mapping

from pydantic import ValidationError
from pydantic_core import ErrorDetails

from weekly_editor.report.bilingual import Bilingual

_REASONS: Mapping[str, Bilingual] = {
    "missing": Bilingual("缺少这一项", "it is missing"),
    "string_type": Bilingual("应当是文字", "it must be text"),
    "bool_type": Bilingual("应当是 true 或 false", "it must be true or false"),
    "bool_parsing": Bilingual("应当是 true 或 false", "it must be true or false"),
    "date_type": Bilingual("应当是 2024-08-09 这样的日期", "it must be a day like 2024-08-09"),
    "datetime_type": Bilingual("应当是 2024-08-09T21:45 这样的时间", "it must be a time like 2024-08-09T21:45"),
    "decimal_type": Bilingual("应当是数字", "it must be a figure"),
    "tuple_type": Bilingual("应当是列表", "it must be a list"),
    "is_instance_of": Bilingual("应当是 2024-W32 这样的周次", "it must be a week like 2024-W32"),
    "model_type": Bilingual("应当是对象", "it must be an object"),
    "model_attributes_type": Bilingual("应当是对象", "it must be an object"),
    "literal_error": Bilingual("不是可用的值", "it is none of the values known here"),
    "union_tag_invalid": Bilingual("不认识这种章节", "this kind of section is unknown"),
    "union_tag_not_found": Bilingual("没有写明章节的种类", "the section does not name its kind"),
    "value_error": Bilingual("写法不对", "it is written wrong"),
}


def rejection(error: ValidationError) -> Bilingual:
    """Return what is wrong first, and in which field: ``字段 sections.0.title 应当是文字``."""
    first = error.errors(include_url=False, include_input=False)[0]
    place = ".".join(_keys(first))
    reason = _REASONS.get(first["type"], Bilingual("内容不对", first["msg"]))
    return Bilingual(f"字段 {place} {reason.zh}", f"field {place}: {reason.en}")


def _keys(error: ErrorDetails) -> list[str]:
    """Return the keys that lead to the value in the file; pydantic also names the section's kind on the way."""
    keys = [str(key) for key in error["loc"]]
    return keys[:2] + keys[3:] if keys[0] == "sections" and len(keys) > 2 else keys
