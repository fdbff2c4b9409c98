"""Growth that does not say of what it is, nor whether it counts points or percent."""

from collections.abc import Iterator, Sequence
from decimal import ROUND_HALF_UP, Decimal

from weekly_editor.analysis.checks.scope import Around
from weekly_editor.analysis.checks.told import Told, replaced_words, sentences_of, told_in
from weekly_editor.analysis.finding import Finding, Fix, Severity, finding_at
from weekly_editor.analysis.growth_reading import StatedGrowth, read_growth
from weekly_editor.analysis.prose import Passage
from weekly_editor.report.bilingual import Bilingual
from weekly_editor.report.figure import EXACT, decimals_of, plain
from weekly_editor.report.pattern import late_pattern

_ALL = Decimal(100)
_MUCH = 5  # times: no share fell from more than so much of itself by points; 0.3 % that fell by 12 % did not
_RISE = (
    r"增[长加幅速至到]?|提升|提高|上升|上涨|上浮|涨幅?|升|回升|多"
    r"|(?i:\bup\b|\bgrew\b|\brose\b|\bincreas\w*|\bgain\w*|\bimprov\w*|\+)"
)
_FALL = (
    r"下[降滑跌调]|降[低幅至到]?|减[少至]|跌|回落|少|缩[短减]"
    r"|(?i:\bdown\b|\bfell\b|\bdropp?\w*|\bdecreas\w*|\bdeclin\w*)"
)
_MOVES, _FALLS = late_pattern(rf"{_RISE}|{_FALL}|环比|同比"), late_pattern(_FALL)
_TO = late_pattern(r"[至到为达]$|达到$|(?i:\bto$)")
_BASIS = (
    r"(?:相?[较比]于?|相对于?|对比|与|和)?(?:上上?个?[周月年季]度?|去年|前[一两]?[周月日]|昨[日天]|年初|月初|去年同期|上期|同期)?"
    r"(?:的?(?:同期|相比|比))?"
)
_LATIN_MOVE = r"up|down|an? (?:increase|decrease|rise|drop) of|growing|rising|increasing|improving|falling"
_BARE = late_pattern(
    rf"[，,；;、（(\s]*(?:而|并|且)?{_BASIS}(?:环比|同比|相比|大幅|小幅|略有?|显著|明显|持续|进一步|已|又|再|有所|整体|总体|均|都|各|分别|双双|同步)*"
    rf"(?:{_RISE}|{_FALL}|环比|同比)+了?(?:约|近|超)?\s*"
    rf"|(?i:[\s,;(]*(?:which is |that is |or |both |each )*(?:{_LATIN_MOVE}) (?:by )?)"
)
_OF_EACH = late_pattern(r"均|都|各|分别|双双|同步|齐|一[起同]|依次|(?i:\bboth\b|\beach\b|\brespectively\b|\ball\b)")
_PERCENT_TOLD = late_pattern(r"相对(?!于|上)|(?i:relative)")
_NOT_NOW = late_pattern(
    r"目标|阈值|标准|[高低]于|优于|不[低高]于|行业|大盘|上上?个?[周月季年]|去年|同期|昨|原|此前|之前|基线|(?i:\btarget|\blast\b|\bprevious|\bfrom\b|\bbaseline|\bplan\b|\bgoal)"
)
_FROM = late_pattern(r"(?:[由从]|(?i:\bfrom))[^，,；;。]*$")
_OWN_SUBJECT = late_pattern(r"(?!占).{2,}(?:占比|比[例重]|率|度|性|份额)|(?i:[a-z ]{3,}(?:share|rate|ratio))")
_RATIO_WORDS = late_pattern(r"占|率|比[例重]|份额|性|度|(?i:share|rate|ratio|availability|coverage|accounts?)")

_OF_LAST_WEEK = late_pattern(r"周|环比|(?i:\bweek)")
_CHINESE = late_pattern(r"[\u4e00-\u9fff]")
_NO_NAME = late_pattern(
    r"[本当上]周|本月|目前|当前|截至\S*|[增升降提]\S?[至到]|达到?|约|为|是|已|[\s：:]|(?i:\bis\b|\bthis week\b)"
)


def growth_ambiguous(passage: Passage, around: Around) -> Iterator[Finding]:
    """Believe that a percentage by which a percentage grew may be points or percent, unless one is impossible."""
    for sentence, index in _changes(passage):
        ratios = _behind(sentence, index)
        if len(ratios) == 1 and is_bare(sentence[index]):
            yield from _told_twice(passage, ratios[0], sentence[index], around)


def one_growth_for_two(passage: Passage, _around: Around) -> Iterator[Finding]:
    """Believe that one growth behind two shares is of one of them only, unless words give it to both."""
    for sentence, index in _changes(passage):
        ratios, change = _behind(sentence, index), sentence[index]
        if len(ratios) > 1 and is_bare(change) and not _OF_EACH.search(change.lead):
            yield _for_two(passage, ratios[-2:], change)


def _changes(passage: Passage) -> Iterator[tuple[list[Told], int]]:
    """Yield each change in percent, as its sentence and its number in there; those of our own phrases aside."""
    text = passage.prose.text
    if ("%" not in text and "％" not in text) or _MOVES.search(text) is None:
        return
    figures = told_in(passage.prose)
    own = read_growth(text) if len(figures) > 1 else ()
    for sentence in sentences_of(figures):
        for index, each in enumerate(sentence):
            if index and is_change(each) and not is_ours(each, own):
                yield sentence, index


def is_ours(figure: Told, own: Sequence[StatedGrowth]) -> bool:
    """Tell whether ``figure`` stands in one of the phrases of growth that the program itself writes."""
    return any(stated.begin <= figure.quantity.begin < stated.end for stated in own)


def is_change(figure: Told) -> bool:
    """Tell whether ``figure`` is by how many percent something moved."""
    if (
        figure.unit != "%"
        or figure.quantity.role not in ("change", "amount", "share")
        or figure.quantity.bound in ("above", "below")
    ):
        return False
    return _MOVES.search(figure.words) is not None and not _TO.search(figure.words)


def is_bare(change: Told) -> bool:
    """Tell whether ``change`` says only how something moved and since when, not what."""
    return _BARE.fullmatch(change.lead) is not None


def _behind(sentence: list[Told], index: int) -> list[Told]:
    """Return the shares and rates right before the change at ``index``; none where one is told from its past."""
    found: list[Told] = []
    for each in sentence[:index][::-1]:
        if each.unit != "%" or is_change(each) or each.quantity.role in ("from", "low", "high"):
            break
        if _NOT_NOW.search(each.words) or _FROM.search(each.lead):
            return []
        found.insert(0, each)
    return found if found and _has_subject(found, sentence) and not _is_told_before(sentence, index) else []


def _has_subject(ratios: list[Told], sentence: list[Told]) -> bool:
    """Tell whether ``ratios`` are what is spoken of, not only said of an amount before them: 交易 208 笔，占比 5%."""
    first = ratios[0]
    if not any(_RATIO_WORDS.search(each.words) for each in ratios):
        return False
    return sentence[0] is first or _OWN_SUBJECT.match(first.words) is not None


def _is_told_before(sentence: list[Told], index: int) -> bool:
    """Tell whether the figure behind the change at ``index`` says what it grew from: 上周 45%."""
    after = sentence[index + 1 : index + 2]
    return any(each.unit == "%" and _NOT_NOW.search(each.words) and not _MOVES.search(each.words) for each in after)


def _told_twice(passage: Passage, ratio: Told, change: Told, around: Around) -> Iterator[Finding]:
    befores = befores_of(ratio, change)
    if befores is None or _PERCENT_TOLD.search(change.lead):
        return
    points, percent = (plain(each) for each in befores)
    shown = f"{plain(abs(change.value))}%"
    zh = f"{shown}可能是百分点（之前 {points}%），也可能是相对变化（之前 {percent}%）"
    en = f"{shown} may be points (from {points}%) or percent (from {percent}%)"
    known = _last_week(passage, ratio, around) if _OF_LAST_WEEK.search(change.lead) else None
    severity: Severity = "ask"
    if known is not None:
        fits_points, fits_percent = (abs(known.value - each) <= ratio.slack + known.slack for each in befores)
        if fits_percent and not fits_points:
            return
        if not fits_points:
            severity = "error"
        zh = f"{zh}；上周周报是 {plain(known.value)}%，" + ("与百分点相符" if fits_points else "都不相符")
        en = f"{en}; last week said {plain(known.value)}%, which fits " + ("points" if fits_points else "neither")
    detail = {"now": plain(ratio.value), "change": plain(change.value), "points": points, "percent": percent}
    fix = as_points(passage, change) if severity == "ask" else None
    begin, end, message = ratio.quantity.begin, change.quantity.end, Bilingual(zh, en)
    yield finding_at(passage, begin, end, "growth_ambiguous", severity, message, detail=detail, fix=fix)


def befores_of(ratio: Told, change: Told) -> tuple[Decimal, Decimal] | None:
    """Return from what ``ratio`` came by ``change`` in points and in percent; None where one of them is impossible."""
    by = -abs(change.value) if is_fall(change) else abs(change.value)
    points = ratio.value - by
    if by in (0, -_ALL) or not 0 <= points <= min(_ALL, ratio.value * _MUCH) or by < -_ALL:
        return None
    percent = EXACT.divide(ratio.value * _ALL, _ALL + by)
    places = Decimal(1).scaleb(-max(2, decimals_of(ratio.value)))
    return (points, percent.quantize(places, ROUND_HALF_UP, EXACT)) if percent <= _ALL else None


def is_fall(change: Told) -> bool:
    """Tell whether ``change`` is one downwards, by its words or its sign."""
    return change.value < 0 or _FALLS.search(change.words) is not None


def as_points(passage: Passage, change: Told) -> Fix:
    """Return the fix that writes ``change`` in points."""
    quantity, text = change.quantity, passage.prose.text
    digits = text[quantity.digits_begin : quantity.digits_end]
    words = f"{digits}个百分点" if _CHINESE.search(text) else f"{digits} percentage points"
    label = Bilingual(f"改为“{digits}个百分点”", f"Change to “{digits} percentage points”")
    return replaced_words(passage, quantity.digits_begin, quantity.end, words, label)


def _last_week(passage: Passage, ratio: Told, around: Around) -> Told | None:
    """Return what the report of the week before says of ``ratio`` in the same words, None where it does not."""
    before = around.previous
    if before is None or before.week != around.week.shifted(-1):
        return None
    name = label_of(ratio)
    for other in before.passages:
        if other.matter == passage.matter or other.above == passage.above:
            for each in told_in(other.prose):
                if each.unit == "%" and not is_change(each) and label_of(each) == name:
                    return each
    return None


def label_of(figure: Told) -> str:
    """Return the words of ``figure`` without those that say when and that it is: AI自动初审占比."""
    return _NO_NAME.sub("", figure.words)


def _for_two(passage: Passage, ratios: list[Told], change: Told) -> Finding:
    one, other = (plain(each.value) for each in ratios)
    shown = f"{plain(abs(change.value))}%"
    by = abs(change.value)
    zh, en = f"{shown} 没有说明是 {one}% 还是 {other}% 的变化", f"{shown} may be of {one}% or of {other}%"
    if not is_fall(change) and all(each.value < by for each in ratios):
        zh, en = f"{zh}，且不可能是百分点", f"{en}, and cannot be points"
    detail = {"first": one, "second": other, "change": plain(change.value)}
    begin, end, message = ratios[0].quantity.begin, change.quantity.end, Bilingual(zh, en)
    return finding_at(passage, begin, end, "one_growth_for_two", "ask", message, detail=detail)
