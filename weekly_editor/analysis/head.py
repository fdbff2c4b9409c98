"""What a sentence is about: the name that it begins with, 对公收款 of 对公收款8月5日（周一）已上线，进度100%."""

from functools import lru_cache

from weekly_editor.analysis.matter import core_name, distinctive
from weekly_editor.analysis.width import narrow
from weekly_editor.report.pattern import late_pattern

_STEP = (
    r"立项|预研|需求|方案|设计|排期|研发|开发|编码|写代码|代码|联调|测试|提测|压测|验收|复测|转测|封版|灰度|试点|试运行|试用|内测|公测"
    r"|评审|上线|投产|发布|切换|割接|全量|启用|投用|交付|部署|结项|收尾|关闭|完成|启动|开始|进度|进展"
)
_END = late_pattern(
    rf"[，,。；;：:！!？?（(）)\n“”\"|]|\.(?=\s|$)|\d+\s?月|\d{{1,2}}[./]\d{{1,2}}|\d+(?:\.\d+)?\s?%|[本上下]?周[一二三四五六日]|{_STEP}"
    rf"|没有?(?={_STEP})|[尚仍还暂]未|[未待](?={_STEP})|已|[仍尚]|还(?=[在没未有是要])|正(?=[在处])|依[旧然]|目前|现[在处阶]|当前|[由从在][\d\u4e00-\u9fff]|(?<=\s)(?:is|are|was|were|has|have|had|went|will|remains?|stands?|moves?|at|in|on)\s"
)
_LEAD = late_pattern(
    r"^(?:[一二三四五六七八九]是|其[一二三四五]|[①-⑳]|[（(]?[一二三四五六七八九十\d]{1,2}[）).、]|[-*•·]|\d{1,2}月\d{1,2}日|[（(]周.[）)]|本周[一二三四五六日]?"
    r"|(?:之?前)|目前|另外|其中|同时|继续|推进|完成|(?i:the|our|a)\s|\s)+"
)
_MIN = 3  # characters
_MAX = 24


@lru_cache(16_384)
def head_of(sentence: str) -> str:
    """Return the name that ``sentence`` begins with, small and narrow; "" where it begins with none."""
    text = _LEAD.sub("", narrow(sentence))
    end = _END.search(text)
    return name_of(text[: end.start()] if end else text)


@lru_cache(16_384)
def name_of(words: str) -> str:
    """Return ``words`` as a name is compared, "" where they are too short, too long, or say nothing of their own."""
    name = core_name(_LEAD.sub("", words.strip(" *“”\"'的：:。."))).strip(" *“”\"'的")
    is_name = _MIN <= len(name) <= _MAX * (2 if name.isascii() else 1) and distinctive(name)
    return name if is_name else ""
