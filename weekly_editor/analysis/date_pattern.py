"""What date phrases look like: one pattern with a named group for every kind of them.

A kind is asked for by its own group (``day``, ``week``, ``half``); what it consists of stands in the groups that share
its first letters."""

from weekly_editor.report.pattern import late_pattern

PART = "(?:初|上旬|上半月|上中旬|中下旬|中旬|中(?!心|间|台)|下旬|下半月|底|末)"
MONTH_NAME = r"(?:jan|feb|mar|apr|may|jun|jul|aug|sept?|oct|nov|dec)[a-z]*\.?"
_DAY_NAME = r"(?:mon|tue|wed|thu|fri|sat|sun)[a-z]*"
_COUNTED = r"[.%％‰/]|\s?[万亿元倍个笔次家城人台条张名户项件]"  # what stands behind a figure that is no day
_TO = r"\s?[-–—~～至到]\s?"
_NO_TAIL = "(?<![以成晚早说声证表透申文样基版根过])"  # 说明年度, 版本年份
_NO_NUMBER = r"(?<![\d一二两三四五六七八九十几半多每整近])"  # 三年内 and 每月底 are no days


def _year(group: str) -> str:
    """Return what may stand before a month: 2025年, 25年 or 明年."""
    return rf"(?:(?P<{group}>\d{{4}}|2\d|{_NO_TAIL}[今本去上明](?=年))\s?年度?\s?的?)?"


_DAYS = (
    r"(?<![\d.])(?P<full>(?P<fy>\d{4})\s?(?:年|(?P<fs>[-./]))\s?(?P<fm>\d{1,2})\s?(?:月|(?P=fs))\s?(?P<fd>\d{1,2})(?!\d)[日号]?)"
    rf"|(?<![\dA-Za-z.#_-])(?P<compact>20\d{{2}}(?:0[1-9]|1[0-2])(?:0[1-9]|[12]\d|3[01]))(?!\d|[A-Za-z_]|{_COUNTED})"
    rf"|(?<![\d.])(?P<day>{_year('dy')}(?P<dm>\d{{1,2}})\s?月\s?(?P<dd>\d{{1,2}})(?!\d)"
    rf"(?:\s?[日号]|(?<!\s\d)(?<!\s\d\d)(?!{_COUNTED})))"
    r"|(?<![一二三四五六七八九十])(?P<han>(?P<jm>十[一二]?|[一二三四五六七八九])月"
    r"(?P<jd>三十一?|二?十[一二三四五六七八九]?|[一二三四五六七八九])[日号])"
)
_MONTHS = (
    rf"|(?<![\d.])(?P<month>{_year('my')}(?:(?P<mf>\d{{1,2}}){_TO})?(?P<mm>\d{{1,2}})\s?月份?(?P<mp>{PART})?)(?!\d)"
    rf"|(?P<near>(?P<ns>上|本|这|当|下)个?月(?P<np>{PART}|(?P<nd>\d{{1,2}})[日号])?"
    rf"|(?<![\d次每各逐个])(?P<bare>月(?:初|中旬|中(?![心间台日])|底|末|内(?!容|部))))"
    r"|(?<![上中下])(?P<xun>[上中下]旬)"
)
_WEEKS = (
    r"|(?P<week>(?P<ws>上上|下下|上|本|这|下)(?:个)?(?:周|星期|礼拜)(?P<wd>(?!一共[^享同识建管用])[一二三四五六日天末])?"
    r"|(?<![一二三四五六七八九十两\d每])(?:周|星期|礼拜)(?P<wb>(?!一共[^享同识建管用])[一二三四五六日天]))(?![度期])"
    r"|(?P<recent>(?P<rw>最近|过去|近|未来|接下来)(?P<rn>[一二两三四五六1-8])(?:个)?(?:周|星期))(?![年期岁])"
    r"|(?<!\.)(?<![^\W_](?<![于在到至自从和及前为]))(?P<date>(?P<bd>\d{1,2})\s?[日号])(?![均活志常内线楼店机])"
)
_QUARTERS = (
    rf"|(?P<quarter>(?:(?<![\d.])(?P<qy>\d{{4}}|2\d|{_NO_TAIL}[今本去上明](?=年))\s?年?度?\s?)?"
    r"(?:(?<![A-Za-z])[Qq](?P<qn>[1-4])(?![\dA-Za-z])(?:\s(?P<qt>20\d{2})(?![\d年]))?"
    r"|(?<![前至到\-~])(?<!\d[.])第?(?P<qh>[一二三四1-4])季度)(?P<qp>[初末底])?"
    r"|(?P<qs>上|本|这|当|下)个?季(?:度(?P<qsp>[初末底])?|(?P<qse>[初末底]))"
    r"|(?<![上本这当下每各一二三四\d])(?P<qb>季度?[初末底]))"
)
_HALVES = (
    rf"|(?<![\d.])(?P<half>(?:(?P<hy>\d{{4}}|2\d|{_NO_TAIL}[今本去上明](?=年))\s?年\s?)?(?P<hn>[上下])半年度?(?P<hp>[初末底])?"
    r"|(?P<hz>20\d{2}|2\d)\s?年?\s?[Hh](?P<hh>[12])(?![A-Za-z\d])"
    r"|(?<![A-Za-z\d])H(?P<hb>[12])(?=\s?(?:目标|总结|复盘|工作|计划|规划|绩效|考核|述职|OKR|末|底|初|期间|内)|\s?$|[，。；、,;]))"
)
_YEARS = (
    rf"|(?P<year>(?<![\d.])(?P<yy>(?:19|20)\d{{2}}|2\d(?=年[初末底内])|{_NO_TAIL}[今本去上明](?=年))年(?:度(?!可))?"
    r"(?:(?P<yp>[初末底])|(?P<ys>同期)|内(?![容部]))?(?![龄级轮会限货化均])"
    rf"|{_NO_NUMBER}年(?P<yb>[初末底]|内(?![容部存])))"
)
_HOLIDAYS = (
    r"|(?<![\d.十百千万零〇])(?P<holiday>(?:(?P<oy>\d{4}|2\d|[今本去上明](?=年))年)?"
    r"(?P<on>元旦|春节|清明|五一|劳动节|端午|中秋|国庆|双十一|双11|618)节?(?:大促|小?长假|假期|放假)?"
    r"(?:之?(?:(?P<ob>前)(?![端台期沿])|(?P<oa>后)(?![端台续]))|(?P<od>期间|当天|当日)|(?<=假)|(?<=假期)))"
)
_BARE = (
    r"|(?:(?<![\d.$¥￥vV/A-Za-z-])|(?<=\d[./]\d[-~])|(?<=\d[./]\d\d[-~]))"
    rf"(?P<dot>(?P<pm>\d{{1,2}})(?P<ps>[./]|-(?=\d{{1,2}}\s?[（(]?(?:周|星期|礼拜))|(?<=0\d)-(?=\d\d(?!\d)))(?P<pd>\d{{1,2}}))(?!\d|{_COUNTED}|{_TO}\d{{1,3}}(?:\.\d+)?\s?[%％‰万亿元倍个笔])"
)
_WHICH = r"(?P<{0}>(?:the\s)?end\sof|early|mid|late)[-\s]"
_ENGLISH = (
    rf"|(?i:\b(?P<english>(?P<eo>(?:the\sweek\sof|week\s(?:beginning|starting))\s)?(?:(?P<em>{MONTH_NAME})\s(?P<ed>\d{{1,2}})"
    rf"(?:st|nd|rd|th)?(?:{_TO}(?P<et>\d{{1,2}})(?![\d.:%]))?(?:,?\s(?P<ey>\d{{4}}))?\b"
    rf"|(?P<gd>\d{{1,2}})(?:st|nd|rd|th)?\s(?P<gm>{MONTH_NAME})(?:,?\s(?P<gy>\d{{4}}))?\b))"
    rf"|\b(?P<monthpart>{_WHICH.format('xp')}(?P<xm>{MONTH_NAME})(?:,?\s(?P<xy>20\d{{2}}))?)(?![a-z])"
    rf"|\b(?P<quarterpart>{_WHICH.format('zp')}(?P<zy>20\d{{2}}\s?)?q(?P<zq>[1-4]))(?!\w)"
    rf"|\b(?P<unit>(?:{_WHICH.format('up')}(?P<ut>the|this|next|last)\s|(?P<us>this|next|last)\s)"
    r"(?P<uu>month|quarter|year))\b"
    r"|\b(?P<halfof>(?P<ho>first|second)\shalf\sof\s(?P<hyear>20\d{2}|(?:the|this|next|last)\syear))\b"
    rf"|\b(?P<weekday>(?:(?P<es>next|this|last)\s)?(?P<en>{_DAY_NAME})\b|(?P<ew>next|this|last)\sweek\b))"
    r"|(?:(?<=\b[Ii]n\s)|(?<=\b[Bb]y\s)|(?<=\b[Ff]or\s)|(?<=\b[Oo]f\s)|(?<=\b[Ss]ince\s)|(?<=\b[Uu]ntil\s)|(?<=\b[Dd]uring\s))"
    r"(?P<named>(?P<bm>(?:Jan|Feb|Mar|Apr|May|Jun|Jul|Aug|Sep|Oct|Nov|Dec)[a-z]*)(?:\s(?P<by>20\d{2}))?)(?![\w-])"
)

DATE = late_pattern(
    # few places can begin one
    r"(?=[\da-zA-Z上下本这当年月周星礼一二三四六七八九十第最近过未接今明去季元春清五劳端中国双])(?:"
    + _DAYS
    + _HOLIDAYS
    + _QUARTERS
    + _HALVES
    + _MONTHS
    + _WEEKS
    + _YEARS
    + _BARE
    + _ENGLISH
    + ")"
)
