"""The figures of a passage with the words that stand between them: what arithmetic on them is read from."""

from bisect import bisect_right
from dataclasses import dataclass, replace
from decimal import ROUND_HALF_UP, Decimal
from functools import lru_cache

from weekly_editor.analysis.finding import Fix
from weekly_editor.analysis.prose import Passage, Prose
from weekly_editor.analysis.quantity.quantity import Quantity
from weekly_editor.analysis.row import as_named
from weekly_editor.analysis.width import narrow
from weekly_editor.report.bilingual import Bilingual
from weekly_editor.report.figure import EXACT, decimals_of, plain
from weekly_editor.report.pattern import late_pattern

_SENTENCE_END = late_pattern(r"[。！？!?\n]|(?<!\bi\.e)(?<!\be\.g)(?<!\bvs)\.(?=\s|$)")
_WORDS_BEGIN = late_pattern(r"[，,；;：:（）()、\-—|]")
_STATE = late_pattern(r"(?<=[a-z]s) (?:up|down)$")  # of things that run or do not, no movement: minutes down
_OPEN, _CLOSE = late_pattern(r"[（(\[【]"), late_pattern(r"[）)\]】]")
_ROUNDED_UNITS = late_pattern(r"元|[$€£¥￥%‰]|USD|CNY|RMB|[KMGT]B?|ms|毫?秒|分钟|小时")
_CENT, _TENTH, _MONEY = Decimal("0.01"), Decimal("0.1"), ("元", "$", "€", "£")
_TIMES = frozenset({"ms", "second", "minute", "hour", "day", "week", "month", "quarter", "year", "pp", "bps"})
_TIME_UNITS = _TIMES | {"天", "日", "周", "个月", "年", "小时", "分钟", "分", "秒"}
_VERSION = late_pattern(r"(?:[A-Za-z]|[\u4e00-\u9fff])(?<![为是达到至共计了率比值分])$")
_MAJOR = 20  # versions are seldom higher
_TOTAL = late_pattern(
    r"合计|总计|共计|总共|一共|小计|两者相加|总(?=数|量|额|交易|笔|金额|单|订单|人|户|体|[^一-鿿]|$)|(?<![公])共(?![享同识建管用])"
    r"|(?i:\btotal|\baltogether\b|\bin all\b|\boverall\b)"
)
_TOTAL_BEHIND = late_pattern(r"(?i:\s*[a-z]*\s?(?:in total|in all|altogether|overall)\b)")
_GROWTH = late_pattern(
    r"增[长幅速]|涨|环比|同比|提升|提高|上升|下降|降低|较|(?<!占)比(?!例|重)|相当于|目标|上[周月]"
    r"|(?i:(?<!made )(?<!makes )(?<!make )\bup\b|\bdown\b|growth|\bof (?:plan|target))"
)
_OTHER_TIME = late_pattern(
    r"上[上一]?个?(?:[周月年季]|礼拜|星期)|去年|同期|昨[天日]|前[一日天]|目标|计划|预算|阈值|预计|预期|此前|之前|原(?:来|先|本|为)?(?=$|[^\w])"
    r"|(?i:\blast\b|\bprevious|\bplan|\btarget|\bbudget|\bexpect)"
)
_NO_PART = late_pattern(
    r"累计|平均|[人单户日月周店笔次件台]均|均[价值]|峰值|最[高低大小多少长短快慢]|单日|余额|环比|同比|较|相比|比上"
    r"|增长|增加了?|减少|下降|降低|上升|提升|提高|降至|升至|缩短|流失|净增|净[收支利流]|扣[除减]|注销|上限|下限|限额|应[到交]|定员|编制|阈值|门槛|红线|SLA|每(?!周|月)"
    r"|(?i:\bcumulative|\baverag(?:e|ing)|\bavg\b|\bper\b|\bpeak\b|\bmax|\bmin\b|\bgrew|\brose|\bfell|\bup\b|\bdown\b)"
)


@dataclass(frozen=True, slots=True)
class Told:
    """A figure, and the words of its sentence before it (``lead``) and behind it (``tail``), to the next figures.

    ``words`` are those right before it, from the last comma, colon or bracket on; ``sentence`` counts the sentences of
    its passage, ``depth`` the brackets that it stands in."""

    quantity: Quantity
    lead: str
    tail: str
    words: str
    sentence: int
    depth: int

    @property
    def value(self) -> Decimal:
        """How much it is, in its base unit."""
        return self.quantity.value

    @property
    def unit(self) -> str:
        """What it is counted in."""
        return self.quantity.unit

    @property
    def is_total(self) -> bool:
        """Whether its words say that it is all of something: 合计, 共, total."""
        is_told = _TOTAL.search(self.words) is not None or _TOTAL_BEHIND.match(self.tail) is not None
        return is_told and not _OTHER_TIME.search(self.words)

    @property
    def name(self) -> str:
        """Its words, with those behind it in English prose, where they say what it counts: 120 approved."""
        return self.words + (self.tail if self.tail[:2].strip().isascii() else "")

    @property
    def is_amount(self) -> bool:
        """Whether it counts something of now: no share, no change, no average, nothing of another time."""
        is_plain = self.quantity.role in ("amount", "to") and not self.quantity.basis
        return is_plain and not _OTHER_TIME.search(self.words) and not _NO_PART.search(self.words)

    @property
    def is_plain(self) -> bool:
        """Whether it counts something, of whatever time: no share, no average, no end of a range."""
        is_count = self.quantity.role in ("amount", "from", "to") or (
            self.quantity.role == "change" and self.unit != "%"
        )
        return is_count and self.value > 0

    @property
    def thing(self) -> str:
        """What it is counted in where sums are concerned: "" for any noun of English prose, as for none."""
        is_noun = (
            self.unit.isascii()
            and self.unit.replace("-", "").isalpha()
            and self.unit.islower()
            and self.unit not in _TIMES
        )
        return "" if is_noun else self.unit

    @property
    def is_time(self) -> bool:
        """Whether it counts days, hours and the like."""
        return self.unit in _TIME_UNITS

    @property
    def is_version(self) -> bool:
        """Whether it is written like a version: right behind a name, with one decimal and no unit: 路由2.0."""
        is_written_so = not self.unit and self.quantity.step == _TENTH and self.value < _MAJOR
        return is_written_so and _VERSION.search(self.lead) is not None

    @property
    def tells_growth(self) -> bool:
        """Whether its words hold it against another figure: 环比, 增长, 目标."""
        return _GROWTH.search(self.words) is not None

    @property
    def steps(self) -> Decimal:
        """How many of its last digit it counts: the fewer, the sooner it comes near others by chance."""
        return self.value / self.quantity.step

    @property
    def slack(self) -> Decimal:
        """How far it may lie from what it stands for: half of its last digit; nothing where it is counted exactly.

        That is in ones, or in cents where it is money, and no average."""
        is_exact_money = self.quantity.step == _CENT and self.unit in _MONEY and self.quantity.role != "average"
        is_counted = is_exact_money or (self.quantity.step == 1 and not _ROUNDED_UNITS.match(self.unit))
        return Decimal(0) if is_counted else self.quantity.step / 2


@lru_cache(4096)
def told_in(prose: Prose) -> tuple[Told, ...]:
    """Return the figures of ``prose`` in order."""
    text = as_named(prose.text)
    ends = [match.end() for match in _SENTENCE_END.finditer(text)]
    found: list[Told] = []
    before, depth = 0, 0
    quantities = prose.quantities
    for index, quantity in enumerate(quantities):
        sentence = bisect_right(ends, quantity.begin)
        begin = max(before, ends[sentence - 1] if sentence else 0)
        stop = ends[sentence] if sentence < len(ends) else len(text)
        if index + 1 < len(quantities):
            stop = max(quantity.end, min(stop, quantities[index + 1].begin))
        lead = text[begin : quantity.begin]
        depth = _depth(depth, text[before : quantity.begin])
        words = _words_before(lead, is_behind=begin > 0 and begin == before)
        found.append(Told(quantity, lead, text[quantity.end : stop], words, sentence, depth))
        before = quantity.end
    return tuple(found)


def named(figure: Told) -> Told:
    """Return the figure of a reading with the name before its colon as its words."""
    return replace(figure, words=_STATE.sub("", figure.lead.strip(" ：:")))


def _words_before(lead: str, *, is_behind: bool) -> str:
    """Return the words of ``lead`` right before a figure; those that a colon ends where there are none behind it.

    Where the lead ``is_behind`` a figure, its first words are of that: 4.5 dollars per dispute: 540 dollars."""
    *others, name, words = ("", *_WORDS_BEGIN.split(lead))
    is_of_other = is_behind and len(others) == 1
    is_named = not words.strip() and lead.rstrip()[-1:] in (":", "：") and not is_of_other
    return (name if is_named else words).strip()


def _depth(depth: int, words: str) -> int:
    return max(0, depth + len(_OPEN.findall(words)) - len(_CLOSE.findall(words)))


def sentences_of(figures: tuple[Told, ...]) -> list[list[Told]]:
    """Return ``figures`` by the sentences that they stand in."""
    found: dict[int, list[Told]] = {}
    for each in figures:
        found.setdefault(each.sentence, []).append(each)
    return list(found.values())


def valued(figure: Told, value: Decimal) -> Told:
    """Return ``figure`` as one of ``value``, which no digits of the text write."""
    return replace(figure, quantity=replace(figure.quantity, value=value, digits_begin=figure.quantity.digits_end))


def written_unit(text: str, quantity: Quantity) -> str:
    """Return the unit of ``quantity`` as ``text`` writes it: 万元 of 361万元."""
    return text[quantity.digits_end : quantity.end].strip()


def with_written_unit(text: str, quantity: Quantity, digits: str) -> str:
    """Return ``digits`` with the unit of ``quantity`` as ``text`` writes it, spaces too: 17单, 1.6 points."""
    return digits + text[quantity.digits_end : quantity.end].rstrip()


def in_writing_of(text: str, quantity: Quantity, value: Decimal) -> str:
    """Return ``value`` in digits as ``text`` writes those of ``quantity``: 3600000 is 360 where that is 361万元."""
    digits = _digits(text, quantity)
    is_scaled = digits not in (0, quantity.value)
    factor = quantity.step.scaleb(decimals_of(digits)).copy_sign(quantity.value) if is_scaled else Decimal(1)
    exact = EXACT.divide(value, factor) if factor else value
    shown = exact.quantize(Decimal(1).scaleb(-decimals_of(digits)), context=EXACT)
    is_near = abs(exact - shown) * 20 < Decimal(1).scaleb(-decimals_of(digits))
    return plain(shown if is_near and (shown or not exact) else exact.normalize(EXACT))


def _digits(text: str, quantity: Quantity) -> Decimal:
    try:
        return Decimal(narrow(text[quantity.digits_begin : quantity.digits_end]).replace(",", "").replace("，", ""))
    except ArithmeticError:  # digits of another writing: 三百
        return quantity.value


def rewritten(passage: Passage, quantity: Quantity, words: str, label: Bilingual) -> Fix:
    """Return the fix that writes ``words`` in place of the digits of ``quantity``."""
    return replaced_words(passage, quantity.digits_begin, quantity.digits_end, words, label)


def replaced_words(passage: Passage, begin: int, end: int, words: str, label: Bilingual) -> Fix:
    """Return the fix that writes ``words`` in place of ``passage.prose.text[begin:end]``."""
    span = passage.place(begin, end).span or (0, 0)
    value = passage.written[: span[0]] + words + passage.written[span[1] :]
    return Fix(label, passage.loc, passage.written, value)


def with_thousands(text: str, quantity: Quantity, digits: str) -> str:
    """Return ``digits`` with commas where those of ``quantity`` have them."""
    if "," not in text[quantity.digits_begin : quantity.digits_end]:
        return digits
    return format(Decimal(digits), ",f")


def in_steps(text: str, figure: Told, exact: Decimal, step: Decimal | None = None) -> str:
    """Return ``exact`` in the writing of ``figure``, in steps of ``step``, of its own ones where that is None."""
    step = step or figure.quantity.step
    rounded = EXACT.multiply(EXACT.divide(exact, step).quantize(Decimal(1), ROUND_HALF_UP, EXACT), step)
    return in_writing_of(text, figure.quantity, rounded)
