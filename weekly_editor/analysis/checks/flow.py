"""Words for what comes to a stock, and what goes from it: 新增, 流失."""

from weekly_editor.report.pattern import late_pattern

CAME = late_pattern(
    r"新[增开签进收]|[转流汇存入]入|入[库金账]|增加|回流|^[加＋](?=\s|上|$)"
    r"|(?i:\b(?:added|hired|joined|opened(?! (?:at|with|the)\b)|new|received|arrived|issued|earned|plus|in|inflows?"
    r"|deposits?|deliver(?:y|ies|ed))\b)"
)
WENT = late_pattern(
    r"流失|[转流汇支]出|出[库金账]|减少|[退销]出|[注核]销|销户|关闭|结案|办结|处理|解决|完成|清理|消耗|用掉"
    r"|^减(?=\s|去|掉|$)|(?i:\b(?:closed(?! (?:at|with))|cleared|handled|left|lost|removed|out|off|resolved|completed"
    r"|finished|sent|shipped|sold|used|answered|expired|redeemed|spent|minus|outflows?|withdrawals?|churned)\b)"
)
