"""Groups of readings out of branches: ``入金成功率：99.998%``, ``A级0次，B级1次``, and rows of a table."""

import re
from collections.abc import Callable, Iterable, Sequence
from decimal import Decimal

from weekly_editor.analysis.width import narrow
from weekly_editor.readers.prose import is_lead, joined, node_text, nodes_of, table_groups, without_colon
from weekly_editor.readers.table import Table, read_table
from weekly_editor.readers.tree import Branch
from weekly_editor.report.figure import figure
from weekly_editor.report.model import MetricGroup, Reading
from weekly_editor.report.pattern import late_pattern

MAX_READING = 400  # characters; a longer line is prose
_NUMBER = r"(?P<value>-?(?!0\d)(?:\d{1,3}(?:,\d{3})+|\d{1,15})(?:\.\d{1,10})?)"  # 007 and +5 would not stay as written
_UNIT = (
    r"(?P<unit>[%％‰]|[A-Za-z]{1,4}(?:/[a-z])?(?![A-Za-z])|[^\d\s，。；：、,;:()（）%]{1,4}(?=$|[\s，。；、,;(（]))?"
)
_VALUE = late_pattern(rf"{_NUMBER}\s?{_UNIT}(?P<rest>.*)", re.DOTALL)
_LABELLED = late_pattern(rf"(?P<name>[^：:]{{1,60}}?)\s*[：:]\s*(?:约|为)?(?={_NUMBER})")
_COUNT = late_pattern(rf"(?P<name>[^\d，。；：:]{{1,30}}?(?:[A-Za-z]\d)?[^\d，。；：:]{{0,20}}?){_NUMBER}\s?{_UNIT}")
_MEASURED = late_pattern(rf"{_NUMBER}\s?(?P<unit>[A-Za-z]+(?:\s[A-Za-z]+){{0,2}})(?P<rest>)")
_TARGET = late_pattern(
    r"[，,；;\s]*(?P<open>[（(])?\s*(?:目标值?|target)\s?(?:为|是|:|：|≥|>=|of)?\s?(?P<value>\d{1,15}(?:\.\d{1,10})?)\s?"
    r"(?P<unit>[%％‰]|[^\d\s，。；、,;()（）]{1,4})?\s*(?(open)[）)])(?P<rest>.*)",
    re.IGNORECASE | re.DOTALL,
)
_CHANGE = late_pattern(
    r"环比|同比|较|上升|下降|提升|增长|增加|减少|其中|目标|持平|\b(?:up|down|from|target)\b", re.IGNORECASE
)
_SENTENCE = late_pattern(
    r"\d.*[，,](?!\d{3})|[，,](?!\d{3}).*\d"
    r"|\b(?:is|are|was|were|had|has|have|came|stood|reached|took|made|saw|got|total(?:l?ed|s))\b.*\d",
    re.IGNORECASE,
)
_PREFIX = late_pattern(r"[^：:，。；]{1,20}[：:](?=\s?[^\d\s\-])")
_STOPS = late_pattern(r"[，；、,;](?!\d{3})\s*")
_SEPARATORS = "，,；;、 \t\u3000"
_Draft = tuple[str, list[Reading]]  # the title of a group and its readings


def groups_of(branches: Iterable[Branch]) -> tuple[MetricGroup, ...]:
    """Return the groups that ``branches`` are: what announces readings is the title of a group."""
    return tuple(MetricGroup(title=title, readings=tuple(readings)) for title, readings in _drafts(branches))


def holds_readings(branches: Sequence[Branch]) -> bool:
    """Tell whether any line of ``branches`` is a reading."""
    return any(
        readings_in(branch.line.text) or branch.line.kind == "table" or holds_readings(branch.children)
        for branch in branches
    )


def readings_in(text: str) -> tuple[Reading, ...]:
    """Return the readings that ``text`` consists of, none where it is prose."""
    if len(text) > MAX_READING:
        return ()
    text = narrow(text)
    return _counts(text) or _labels(text) or _labelled(text) or _counted(text)


def _counts(text: str) -> tuple[Reading, ...]:
    """Return the readings of ``A级0次，B级1次``, behind their label where they have one."""
    prefix = _PREFIX.match(text)
    begin = prefix.end() if prefix else 0
    parts = _parts(_COUNT.fullmatch, text[begin:].rstrip("。"))
    if len(parts) < 2:
        return ()
    return tuple(_reading(part["name"], part["value"], part["unit"], "") for part in parts)


def _labels(text: str) -> tuple[Reading, ...]:
    """Return the readings of ``成功率：99.9%，失败率：0.1%``."""
    parts = _parts(_LABELLED.match, text)
    return tuple(reading for part in parts for reading in _labelled(part.string)) if len(parts) > 1 else ()


def _labelled(text: str) -> tuple[Reading, ...]:
    label = _LABELLED.match(text)
    value = _VALUE.match(text, label.end()) if label else None
    if label is None or value is None or re.match(r"[\d:：/.\-]", value["rest"]):
        return ()
    if _SENTENCE.search(label["name"]) and re.search(r"\d", value["rest"]):
        return ()  # it counts before its colon already: Returns came to 90, 2.5% of all: 54 unknown, 36 closed
    return (_reading(label["name"], value["value"], value["unit"], value["rest"]),)


def _counted(text: str) -> tuple[Reading, ...]:
    begin = min((text.find(sign) for sign in "（(" if sign in text), default=len(text))
    match = _COUNT.fullmatch(text[:begin].rstrip())
    is_bare = match is not None and match["unit"] is None and not match["name"].endswith((" ", "\u3000"))
    if match is None or is_bare or _CHANGE.search(match["name"]):
        return ()
    return (_reading(match["name"], match["value"], match["unit"], text[begin:]),)


def _parts(find: Callable[[str], re.Match[str] | None], text: str) -> list[re.Match[str]]:
    """Return what ``find`` finds in each part of ``text``; nothing where a part is none, or tells of a change."""
    found = [match for match in map(find, _STOPS.split(text)) if match and not _CHANGE.search(match["name"])]
    return found if len(found) == len(_STOPS.split(text)) else []


def _reading(name: str, value: str, unit: str | None, rest: str) -> Reading:
    target = _TARGET.match(rest)
    if target is not None and (target["unit"] or "") in ("", unit or ""):
        rest = target["rest"]
    else:
        target = None
    return Reading(
        name=name.strip(),
        value=_figure(value),
        unit=(unit or "").replace("％", "%"),
        target=_figure(target["value"]) if target else None,
        note=rest.strip(_SEPARATORS),
    )


def _figure(written: str) -> Decimal:
    return figure(written.replace(",", ""))


def _drafts(branches: Iterable[Branch]) -> list[_Draft]:
    """Return the title and the readings of every group; the first is without a title where readings stand first."""
    drafts: list[_Draft] = []
    for group in table_groups(branches):
        line = group[0].line
        if line.kind == "table":
            _draft(drafts).extend(_readings_of_table(read_table([branch.line for branch in group]), group))
        elif is_lead(group[0]) or (group[0].children and not readings_in(line.text)):
            drafts.append((without_colon(node_text(line)), []))
            for title, readings in _drafts(group[0].children):
                if title:
                    drafts.append((title, readings))
                else:
                    _draft(drafts).extend(readings)
        elif (labelled := _labelled_counts(group[0])) is not None:
            drafts.append(labelled)
            drafts.append(("", []))
        else:
            _draft(drafts).extend(_readings_below(group[0]))
    return [draft for draft in drafts if draft[0] or draft[1]]


def _labelled_counts(branch: Branch) -> _Draft | None:
    """Return the group that ``故障：A级0次，B级1次`` is, None where ``branch`` is anything else."""
    text = narrow(branch.line.text)
    prefix = _PREFIX.match(text)
    if prefix is None or len(text) > MAX_READING or branch.line.kind in ("code", "table") or not _counts(text):
        return None
    below = [reading for child in branch.children for reading in _readings_below(child)]
    return without_colon(prefix[0]), [*_counts(text), *below]


def _draft(drafts: list[_Draft]) -> list[Reading]:
    """Return the readings of the last group, which is made where there is none."""
    if not drafts:
        drafts.append(("", []))
    return drafts[-1][1]


def _readings_below(branch: Branch) -> tuple[Reading, ...]:
    text = node_text(branch.line)
    own = readings_in(text) or ((Reading(note=text),) if text else ())
    return (*own, *(reading for child in branch.children for reading in _readings_below(child)))


def _readings_of_table(table: Table, rows: Sequence[Branch]) -> tuple[Reading, ...]:
    """Return a reading a row where the heads say what is what; else the cells as notes."""
    if not {"name", "value"} & set(table.roles()):
        return tuple(Reading(note=node.text) for row in rows for node in nodes_of(row))
    return tuple(_reading_of_row(table, row) for row in table.rows)


def _value(cell: str) -> re.Match[str] | None:
    """Return what a cell measures; there its unit may be several words."""
    return _MEASURED.fullmatch(cell) or _VALUE.fullmatch(cell)


def _reading_of_row(table: Table, row: Sequence[str]) -> Reading:
    cells = table.named(row)
    value, target = (_value(cells.get(role, "")) for role in ("value", "target"))
    used = {"number", "unit", "name"}
    number = _figure(value["value"]) if value else None
    unit = cells.get("unit", "") or (value["unit"] or "" if value else "")
    if number is not None:
        used.add("value")
    goal = _figure(target["value"]) if target and not target["rest"] and (target["unit"] or unit) == unit else None
    if goal is not None:
        used.add("target")
    note = table.rest(row, used)
    if value is not None and number is not None:
        note = joined([value["rest"].strip(_SEPARATORS), note])
    return Reading(name=cells.get("name", ""), value=number, unit=unit.replace("％", "%"), target=goal, note=note)
