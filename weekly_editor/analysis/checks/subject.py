"""Of what and of which time a figure is, by the words of its own clause."""

from typing import Literal

from weekly_editor.analysis.checks.told import Told
from weekly_editor.report.pattern import late_pattern

Time = Literal["past", "now", ""]

_LATIN_TIME = r"(?:week|month|quarter|year)"
_TIME_BEHIND = late_pattern(
    rf"(?i:\s?(?:[a-z]+\s){{0,3}}?(?:(?:in|for|over)\s)?(?:the\s)?"
    rf"(?:(?P<past>(?:last|previous|prior)\s{_LATIN_TIME}|a\s{_LATIN_TIME}\s(?:ago|earlier|before)"
    rf"|before)|{_LATIN_TIME}[ -]o(?:n|ver)[ -]{_LATIN_TIME}|WoW|MoM|YoY|(?P<now>this\s{_LATIN_TIME}|now))\b(?!['’]s))"
)
_PAST = late_pattern(
    r"(?:上[上一]?个?(?:[周月季年期]|礼拜|星期)|去年|上年|同期|此前|之前|原(?:来|先|本|有|为)?|昨[天日]|[年月季]初(?!至|以来|起)|(?<![目当日提以])前(?![十百端台海置往后]))(?!末以来)[^，,；;。]{0,12}$"
    r"|[较比](?![例重率对])[^，,；;。]{1,10}的?$"
    r"|[由从自](?!于|而|然|动|助|有|主|营)[^，,；;。]{0,12}$"
    rf"|(?i:\b(?:last|previous|prior)\s{_LATIN_TIME}(?:'s|’s)?[\W是为有只才仅]*(?:[a-z]+\s){{0,3}}[a-z]*$"
    r"|\b(?:from|against|versus|vs\.?|compared (?:with|to)|than|on)\s?(?:the\s?)?$)"
)
_NOW = late_pattern(
    rf"[本这当]个?(?:[周月季年期]|礼拜|星期)|今[年天日]|现(?:在|有|为|行)|目前|当前|后|(?i:\bthis\s{_LATIN_TIME}\b|\bnow\b)"
)
_MONTH = late_pattern(r"(?<!\d)(1[0-2]|[1-9])\s?月份?(?![末底初])")
_QUARTER = late_pattern(r"([一二三四])季度|\bQ([1-4])\b")
_WORDS_BEGIN = late_pattern(r"[，,；;：:（）()、—|]")
_CLAUSE_BEGIN = late_pattern(r"[，,；;（）()、—|]")
_NO_NOUN = late_pattern(
    r"[本当这上]个?(?:[周月期季年]度?|礼拜|星期)|去年[底末初]?|同期|[年月季周][底末初]|本[日次]|\d+\s?月份?|[一二三四]季度|Q[1-4]|今[年日天]|年[内初]|以来|至今|截至\S*?[，,]?|截止|目前|当前"
    r"|此前|之前|原[来先有]|现[有在]|前|后|新增|累计|共计?|合计|总计|其中|完成|处理|达到|较|相比"
    r"|增加?[至到]|[增升降减涨跌压缩提调下上回改]{1,2}[至到为成]|[由从自至到是已达约近为了数量的比约超有只才仅]|[：:“”\"]"
    rf"|(?i:\b(?:this|last|previous|prior)\s{_LATIN_TIME}(?:'s|’s)?|\bto date\b"
    r"|\bso far\b|\bin total\b|\bcumulative(?:ly)?\b|\bytd\b"
    r"|\b(?:a|an|the|new|is|was|were|are|we|of|and|to|from|in|on|at|for|by|with|has|have|had"
    r"|been|against|which|them|total|reached|completed|versus|vs|compared|than|up|down|rose|fell|grew|dropped|by|higher|lower|more|less|fewer)\b)"
)

_SAID_END = late_pattern(r"[,，;；.。（(]")
_SAID_BEGIN = late_pattern(r"[，,；;（()）、—|。]")


def own_lead(figure: Told, before: Told | None) -> str:
    """Return the words before ``figure`` without those that say of which time the figure ``before`` it is."""
    if before is None or before.sentence != figure.sentence:
        return figure.lead
    behind = _TIME_BEHIND.match(figure.lead)
    return figure.lead[behind.end() :] if behind else figure.lead


def said_of(figure: Told) -> str:
    """Return the words around ``figure`` that speak of it: those of its clause, and what a colon ends before these."""
    words = _SAID_BEGIN.split(figure.lead)[-1].strip()
    tail = _SAID_END.split(figure.tail)[0]
    return f"{words} {tail}" if tail[:2].strip().isascii() else words


def time_of(figure: Told, before: Told | None) -> Time:
    """Return whether ``figure`` is of the time that is reported on, of one before it, or does not say."""
    behind = _TIME_BEHIND.match(figure.tail)
    if behind is not None:
        return "past" if behind["past"] else "now" if behind["now"] else ""
    words = own_words(figure, before)
    if figure.quantity.role == "from" or _PAST.search(words) or _PAST.search(_clause_of(own_lead(figure, before))):
        return "past"
    return "now" if figure.quantity.role == "to" or _NOW.search(words) else ""


def _clause_of(lead: str) -> str:
    return _CLAUSE_BEGIN.split(lead)[-1].rstrip(":： ")


def own_words(figure: Told, before: Told | None) -> str:
    """Return the words right before ``figure`` that speak of it, not of the figure ``before`` it."""
    lead = own_lead(figure, before)
    return figure.words if lead is figure.lead else _WORDS_BEGIN.split(lead)[-1]


def follows_in_time(earlier: Told, later: Told) -> bool:
    """Tell whether the words of ``later`` name the month or quarter right after that of ``earlier``."""
    for pattern, size in ((_MONTH, 12), (_QUARTER, 4)):
        one, other = (pattern.search(each.words) for each in (earlier, later))
        if one and other:
            return (_number(one.group(one.lastindex or 1)) % size) + 1 == _number(other.group(other.lastindex or 1))
    return False


def _number(written: str) -> int:
    return int(written) if written.isdigit() else "一二三四".index(written) + 1


def noun_of(words: str) -> str:
    """Return ``words`` without those that say when, how much in all, and that it is: what is counted."""
    noun = _NO_NOUN.sub("", words).strip("，,；;。.（()）—->、$€£¥￥ ")
    if noun.isascii():
        return " ".join(each for each in noun.split() if not each.endswith(("ed", "ing")))
    return "".join(noun.split())


def same_noun(one: str, other: str) -> bool:
    """Tell whether two nouns can be of the same thing: some of their words in common, or one is not told."""
    return not one or not other or shares_words(one, other)


def shares_words(one: str, other: str) -> bool:
    """Tell whether two texts have two characters of Chinese, or a Latin word, in common."""
    if one.isascii() or other.isascii():
        return bool(_latin_words(one) & _latin_words(other))
    return any(one[at : at + 2] in other for at in range(len(one) - 1)) or (len(one) == 1 and one in other)


def _latin_words(text: str) -> set[str]:
    return {each.strip(".,;:()").removesuffix("s") for each in text.lower().split() if len(each) > 2}


def is_alike(one: Told, other: Told) -> bool:
    """Tell whether both count in the same unit, which one of them may leave to the other: from 10 to 12 people."""
    is_left_out = "" in (one.unit, other.unit) and max(one.quantity.step, other.quantity.step) <= 1
    return one.unit == other.unit or (is_left_out and "%" not in (one.unit, other.unit))
