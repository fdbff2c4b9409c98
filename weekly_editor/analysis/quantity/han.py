"""Numbers in Chinese numerals, where nothing but a count can be meant: 千分之三, 两家, 四个系统."""

from collections.abc import Iterator
from decimal import Decimal

from weekly_editor.analysis.quantity.number import Number
from weekly_editor.report.pattern import late_pattern

_DIGITS = {"两": 2} | {han: number for number, han in enumerate("一二三四五六七八九", 1)}
_PARTS = {"百": "%", "千": "‰"}
# 第三个, 周三个, 二十三个: not the digit alone. One (一家) says more often "a" than a count.
_SPOKEN = late_pattern(
    r"(?P<whole>[百千])分之(?P<part>[一二三四五六七八九])(?![一二三四五六七八九十百千万点])"
    r"|(?<![第每几数零〇一二两三四五六七八九十百千万亿点分上下年月周期星.\d])(?P<count>[两二三四五六七八九])"
    r"(?P<unit>个月|个工作日|个小时|[个家笔户台项起批场组名](?![月季义字])|周(?![一二三四五六日年岁]))"
)


def find_spoken(text: str) -> Iterator[Number]:
    """Yield every number of ``text`` that is written as one Chinese numeral with its unit."""
    for match in _SPOKEN.finditer(text):
        digit = "part" if match["part"] else "count"
        unit = _PARTS[match["whole"]] if match["part"] else match["unit"]
        value = Decimal(_DIGITS[match[digit]])
        yield Number(match.start(), match.end(), *match.span(digit), value, Decimal(1), unit)
