"""One milestone that a report tells with two dates, and waits that have a length but no day on which they end."""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date, timedelta

from weekly_editor.analysis.checks.scope import Around, ReadSection
from weekly_editor.analysis.dates import DatePhrase
from weekly_editor.analysis.finding import Finding, finding_at
from weekly_editor.analysis.prose import Passage
from weekly_editor.report.bilingual import Bilingual
from weekly_editor.report.day_wording import day_words
from weekly_editor.report.model import Item, PlanItem
from weekly_editor.report.pattern import late_pattern
from weekly_editor.report.week import Week

_MILESTONE = r"上线|投产|提测|联调|UAT|验收|评审|灰度|交付|发布|切换|下线"
_BEHIND = late_pattern(
    rf"\s?(?:之?前|以前)?\s?(?:正式|全面|全量|完成|进行|启动|开始)?\s?(?P<what>{_MILESTONE})(?!后|以来)"
)
_DONE = late_pattern(r"\s?已|\S{0,6}(?:完毕|了)")
_CLAUSE = late_pattern(r"[。；;，,、!！?？\n：:（）()]")
_LEADS = late_pattern(
    r"预计|预期|计划|争取|拟定?|力争|目标|将?[于在]|安排|定于|时间|日期|可以?|能够?|已|将|[和与及等]|\s"
)
_PARTY = late_pattern(r"(?:业务|产品|技术|研发|渠道|合作|对接|我|对|银行|客户|商户|资金|第三)(?:方|侧)|双方|各方")
_GENERIC = late_pattern(
    r"线上|线下|活动|项目|功能|能力|需求|系统|平台|接口|模块|版本|方案|工作|相关|部分|整体|全部|内部|产品|业务|服务|优化|改造|升级|建设|接入|支持|开发|研发|测试|支付|交易"
)
_APART = late_pattern(r"[一二三四五六七八九十\d]+|[A-Za-z]\w*")  # 一期 and 二期 are two things
_WORD = 2  # characters that two subjects have to share at least
_NEAR = 4  # milestones before one that it is compared with
_TITLE = 12  # characters at most of a title that is a name


@dataclass(frozen=True, slots=True)
class _Told:
    """A day on which ``subject`` comes to ``what``; a ``party`` is a side of one milestone (业务方).

    ``own`` is what of the subject is neither a general word nor one of the titles above it."""

    passage: Passage
    phrase: DatePhrase
    end: int
    subject: str
    own: str
    what: str
    party: str = ""

    @property
    def words(self) -> str:
        """The day in the words of the text, and whose it is."""
        day = self.passage.prose.text[self.phrase.begin : self.phrase.end]
        return f"{self.party} {day}" if self.party else day


def milestone_of_two_dates(section: ReadSection, _around: Around) -> Iterator[Finding]:
    """Believe that one subject in one section comes to a milestone on one day.

    Two names are of one subject where they share a word, and one of them says nothing beyond it but general words and
    those of the titles above; 一期 and 二期 are two."""
    told = [each for passage in section.passages for each in _milestones(passage)]
    reported: set[int] = set()
    for first, second in _pairs([each for each in told if not each.party]):
        shared = _shared(first, second)
        if shared and not {id(first), id(second)} & reported:
            reported |= {id(first), id(second)}
            yield _finding(shared, first, [second, *(each for each in told if _is_side(each, first, second))])


def _pairs(told: list[_Told]) -> Iterator[tuple[_Told, _Told]]:
    """Yield those of one milestone that share two characters and differ in their days, each with few before it."""
    known: dict[tuple[str, str], list[_Told]] = {}
    for each in told:
        keys = [(each.what, each.own[at : at + _WORD]) for at in range(len(each.own) - _WORD + 1)]
        before = {id(other): other for key in keys for other in known.get(key, ())[-_NEAR:]}
        yield from ((other, each) for other in before.values() if not _agree(other, each))
        for key in keys:
            known.setdefault(key, []).append(each)


def _is_side(told: _Told, first: _Told, second: _Told) -> bool:
    """Tell whether ``told`` is the day of a side of the milestone that ``first`` or ``second`` tells."""
    return told.party != "" and any(told.passage is each.passage and told.own == each.own for each in (first, second))


def _milestones(passage: Passage) -> Iterator[_Told]:
    text, subject = passage.prose.text, ""
    titles = _titles(passage)
    for phrase in passage.prose.dates:
        behind = _BEHIND.match(text, phrase.end)
        if behind is None or phrase.last < passage.prose.week.monday or _DONE.match(text, behind.end()):
            continue
        before = _LEADS.sub("", _CLAUSE.split(text[: phrase.begin])[-1])
        side = _PARTY.fullmatch(before)
        subject = subject if side else before
        if subject:
            own = _GENERIC.sub("", re.sub(titles, "", subject) if titles else subject)
            yield _Told(passage, phrase, behind.end(), subject, own, behind["what"], before if side else "")


def _agree(first: _Told, second: _Told) -> bool:
    one, other = first.phrase, second.phrase
    return (one.first, one.last) == (other.first, other.last)


def _shared(first: _Told, second: _Told) -> str:
    """Return the word that makes the subjects of both one, "" where they are two."""
    if first.passage is second.passage or _APART.findall(first.subject) != _APART.findall(second.subject):
        return ""
    shorter, longer = sorted((first.own, second.own), key=len)
    return shorter if len(shorter) >= _WORD and shorter in longer else ""


def _titles(passage: Passage) -> str:
    """Return an expression for the short titles above ``passage``."""
    titles = {title.strip("【】[] ：:") for title in passage.above if len(title) <= _TITLE} - {""}
    return "|".join(re.escape(each) for each in sorted(titles, key=len, reverse=True))


def _finding(shared: str, first: _Told, others: list[_Told]) -> Finding:
    every = [first, *others]
    days = "、".join(each.words for each in every)
    message = Bilingual(
        f"“{shared}”的{first.what}写了 {len(every)} 个日期：{days}，请确认是否同一里程碑",
        f"“{shared}” ({first.what}) is told with {len(every)} dates: {days}",
    )
    detail = {f"date_{number}": each.phrase.last.isoformat() for number, each in enumerate(every, 1)}
    places = tuple(each.passage.place(each.phrase.begin, each.end) for each in others)
    span = first.phrase.begin, first.end
    return finding_at(first.passage, *span, "date_slipped", "hint", message, detail=detail, others=places)


_NUMBERS = {sign: number for number, sign in enumerate("一二三四五六七八九十", 1)} | {"两": 2, "半": 0}
_AWAITED = (
    r"(?:反馈|审批|审核|评审|评估|受理|备案|采购|检测|排期|排队|等待|入网|认证|过检|批复|回复|答复|到货|供货|周期)"
)
_WAIT = late_pattern(
    rf"{_AWAITED}[^。；;，,\d一二两三四五六七八九十]{{0,8}}?(?:至少|最少|最快|需要?|预计|约|大约|为|要)[^。；;，,\d一二两三四五六七八九十]{{0,4}}"
    r"(?P<count>\d{1,2}|[一二两三四五六七八九十])(?:[-~至到]\d{1,2})?\s?(?P<unit>个?月|个?(?:星期|周)|个?工作日|天)"
    r"|\b(?:at\sleast|takes?|wait(?:ing)?(?:\sof)?|another)\s(?:about\s)?(?P<number>\d{1,2})\s(?:more\s)?(?P<english>month|week)s?\b",
    re.IGNORECASE,
)
_OVER = late_pattern(r"已(?:等待|耗时|历时)|历时|缩短|降[至到低]|节省|提速|saved|reduced|took", re.IGNORECASE)
_SHORTEST = timedelta(days=14)  # what takes less is over before the next report but one


def wait_without_date(section: ReadSection, around: Around) -> Iterator[Finding]:
    """Believe that work which waits for weeks or months needs a day, and that its row names one."""
    for passage in section.passages:
        match = _WAIT.search(passage.prose.text)
        if match is None or _OVER.search(passage.prose.text) or _has_day(section, passage, around.week):
            continue
        earliest = _after(around.week.monday, match)
        if earliest is not None and earliest - around.week.monday >= _SHORTEST:
            yield _wait_finding(passage, match, earliest)


def _has_day(section: ReadSection, passage: Passage, week: Week) -> bool:
    row = passage.row
    if isinstance(row, Item | PlanItem):
        if row.due is not None:
            return True
        near = [each for each in section.passages if each.row is row]
    else:
        near = [passage]
    return any(phrase.last > week.sunday for each in near for phrase in each.prose.dates)


def _after(start: date, match: re.Match[str]) -> date | None:
    """Return the day so long after ``start``; None for a length of no sense."""
    written = match["count"] or match["number"]
    count = int(written) if written.isdecimal() else _NUMBERS[written]
    unit = match["unit"] or match["english"].lower()
    if "月" in unit or unit == "month":
        years, month = divmod(start.month - 1 + count, 12)
        return date(start.year + years, month + 1, min(start.day, 28))
    if "工作日" in unit:
        return start + timedelta(days=count * 7 // 5)
    return start + (timedelta(days=count) if unit == "天" else timedelta(weeks=count))


def _wait_finding(passage: Passage, match: re.Match[str], earliest: date) -> Finding:
    day = day_words(earliest, "with")
    message = Bilingual(
        f"“{match[0]}”从本周算起最早到 {day.zh}，文中没有写日期",
        f"“{match[0]}” from this week on is {day.en} at the earliest, and no date is given",
    )
    detail = {"earliest": earliest.isoformat()}
    return finding_at(passage, *match.span(), "date_slipped", "hint", message, detail=detail)
