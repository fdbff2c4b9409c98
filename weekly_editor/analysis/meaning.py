"""What the recognised phrases of a text mean, in words for whoever writes it."""

from bisect import bisect_left
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from decimal import Decimal
from types import MappingProxyType
from typing import Literal

from weekly_editor.analysis.date_meaning import meaning
from weekly_editor.analysis.dates import DatePhrase
from weekly_editor.analysis.progress import Stated
from weekly_editor.analysis.promise import Promise
from weekly_editor.analysis.prose import Prose
from weekly_editor.analysis.quantity.quantity import Quantity
from weekly_editor.analysis.risk import risk_span, stated_risk
from weekly_editor.analysis.stage import Stage, StatedStage, Tense
from weekly_editor.analysis.width import narrow
from weekly_editor.report.bilingual import Bilingual
from weekly_editor.report.figure import plain
from weekly_editor.report.pattern import late_pattern
from weekly_editor.report.week import Week

MarkKind = Literal["promise", "date", "progress", "quantity", "stage", "risk"]

_WRITTEN = late_pattern(r"[+-]?\d+(?:\.\d+)?")
_WORDS = late_pattern(r"\w(?:.*\S)?")
_STAGES: Mapping[Stage, Bilingual] = MappingProxyType(
    {
        "proposed": Bilingual("立项", "proposal"),
        "required": Bilingual("需求", "requirements"),
        "designed": Bilingual("方案设计", "design"),
        "scheduled": Bilingual("排期", "scheduling"),
        "developed": Bilingual("研发", "development"),
        "integrated": Bilingual("联调", "integration"),
        "tested": Bilingual("测试", "testing"),
        "piloted": Bilingual("试点", "pilot"),
        "live": Bilingual("上线", "going live"),
        "done": Bilingual("结项", "closing"),
    }
)
_TENSES: Mapping[Tense, Bilingual] = MappingProxyType(
    {
        "reached": Bilingual("已完成", "reached"),
        "running": Bilingual("进行中", "under way"),
        "coming": Bilingual("未到", "still to come"),
    }
)


@dataclass(frozen=True, slots=True)
class Mark:
    """A phrase, ``text[begin:end]`` of its prose, and what it was taken for: ``words`` says it."""

    begin: int
    end: int
    kind: MarkKind
    words: Bilingual
    phrase: DatePhrase | None = None  # of a day that may be another one


def marks(prose: Prose) -> tuple[Mark, ...]:
    """Return what is told of the phrases of ``prose``, in order; of two over one place the more telling one stays."""
    kept: list[Mark] = []  # in order
    for mark in _found(prose):
        at = bisect_left(kept, mark.begin, key=_begin)
        if (not at or kept[at - 1].end <= mark.begin) and (at == len(kept) or mark.end <= kept[at].begin):
            kept.insert(at, mark)
    kept += _of_risk(prose.text, tuple(kept))
    return tuple(sorted(kept, key=_begin))


def _begin(mark: Mark) -> int:
    return mark.begin


def _found(prose: Prose) -> Iterator[Mark]:
    """Yield every mark, the most telling kind first."""
    yield from (_of_promise(promise, prose.week) for promise in prose.promises)
    yield from (_of_date(phrase, prose.week) for phrase in prose.dates)
    if prose.progress is not None:
        yield _of_progress(prose.progress, prose.text)
    for quantity in prose.quantities:
        words = _of_quantity(quantity, prose.text)
        if words is not None:
            yield Mark(quantity.begin, quantity.end, "quantity", words)
    yield from (_of_stage(stage) for stage in prose.stages)


def _of_promise(promise: Promise, week: Week) -> Mark:
    """Return the mark of the promised date: what will be done is said there, and marked on its own."""
    day, what = meaning(promise.date, week), promise.what
    words = Bilingual(f"承诺：{day.zh} {what}".rstrip(), f"Promised: {day.en} {what}".rstrip())
    return Mark(promise.date.begin, promise.date.end, "promise", words, None if promise.date.is_range else promise.date)


def _of_date(phrase: DatePhrase, week: Week) -> Mark:
    return Mark(phrase.begin, phrase.end, "date", meaning(phrase, week), phrase if phrase.is_day else None)


def _of_progress(stated: Stated, text: str) -> Mark:
    end = stated.end + (narrow(text[stated.end : stated.end + 1]) == "%")
    percent = f"{plain(stated.value)}%"
    return Mark(stated.begin, end, "progress", Bilingual(f"进度：{percent}", f"Progress: {percent}"))


def _of_quantity(quantity: Quantity, text: str) -> Bilingual | None:
    """Return what ``quantity`` is, None where its words say so plainly: 71笔."""
    amount = f"{quantity.value:,f}" + (quantity.unit if quantity.unit == "%" else f" {quantity.unit}".rstrip())
    match quantity.role:
        case "change":
            return _of_change(quantity, amount)
        case "share":
            return _of_share(quantity)
        case "average" if quantity.of:
            return Bilingual(f"平均每{quantity.of} {amount}", f"{amount} per {quantity.of} on average")
        case _:
            return Bilingual(amount, amount) if _is_scaled(quantity, text) else None


def _of_change(quantity: Quantity, amount: str) -> Bilingual | None:
    """Return by how much what has changed against what, None where the text says neither."""
    if not (quantity.label or quantity.basis):
        return None
    signed = amount if quantity.value < 0 else f"+{amount}"
    zh = " ".join(part for part in (quantity.label, quantity.basis and f"较{quantity.basis}", signed) if part)
    against = f" against {quantity.basis}" if quantity.basis else ""
    return Bilingual(f"变化：{zh}", f"Change{against}: {f'{quantity.label} {signed}'.strip()}")


def _of_share(quantity: Quantity) -> Bilingual | None:
    if quantity.of:
        return Bilingual(f"占比：占{quantity.of}", f"Share of {quantity.of}")
    return Bilingual(f"占比：{quantity.label}", f"Share: {quantity.label}") if quantity.label else None


def _is_scaled(quantity: Quantity, text: str) -> bool:
    """Tell whether its digits are not its value: 361万元 is 3,610,000 元."""
    digits = narrow(text[quantity.digits_begin : quantity.digits_end]).replace(",", "")
    return _WRITTEN.fullmatch(digits) is not None and abs(Decimal(digits)) != abs(quantity.value)


def _of_stage(stated: StatedStage) -> Mark:
    name, tense = _STAGES[stated.stage], _TENSES[stated.tense]
    of = Bilingual(f"（{stated.subject}）", f" ({stated.subject})") if stated.subject else Bilingual("", "")
    words = Bilingual(f"阶段：{name.zh}，{tense.zh}{of.zh}", f"Stage: {name.en}, {tense.en}{of.en}")
    return Mark(stated.begin, stated.end, "stage", words)


def _of_risk(text: str, others: Sequence[Mark]) -> Iterator[Mark]:
    """Yield the marks of a risk that ``text`` names: all of it that ``others``, in order, leave bare."""
    span = risk_span(text)
    if span is None:
        return
    begin, end = span
    risk = stated_risk(text)
    words = Bilingual(f"风险：{risk}", f"Risk: {risk}")
    inside = [(max(each.begin, begin), each.end) for each in others if begin < each.end and each.begin < end]
    for stop, go_on in (*inside, (end, end)):
        if bare := _WORDS.search(text, begin, stop):
            yield Mark(*bare.span(), "risk", words)
        begin = go_on
