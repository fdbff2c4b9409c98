"""The words a document adds to those of its report, in the document's own language."""

from dataclasses import dataclass

from weekly_editor.report.bilingual import Language
from weekly_editor.report.model import Kind

MONTHS = ("Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec")


@dataclass(frozen=True, slots=True)
class Wording:
    """Every fixed word of a document; a name with braces is a format of what stands in them."""

    language: Language
    report_title: str
    section_titles: dict[Kind, str]
    colon: str
    brackets: tuple[str, str]
    aside: tuple[str, str]  # around facts that the sentence does not state
    fact_separator: str
    progress: str  # {progress}
    due: str  # {day}
    owner: str  # {owner}
    risk: str  # {risk}
    metric: str
    this_week: str
    last_week: str
    target: str
    note: str
    time: str
    level: str
    system: str
    what_happened: str
    state: str
    until: str
    state_separator: str
    not_counted: str
    counted_in_part: str  # {share}
    work: str
    task: str
    done: str
    due_on: str
    responsible: str
    change: str
    points: str  # {change}
    relative: str  # {change}, in percent of a value that is in percent itself
    unchanged: str
    met: str
    missed: str
    aside_separator: str
    contents: str


ZH = Wording(
    language="zh_CN",
    report_title="周报",
    section_titles={
        "track": "业务专题",
        "objective": "目标",
        "metrics": "系统运行数据",
        "incidents": "生产事件",
        "notes": "其他",
        "plan": "下周工作及目标",
    },
    colon="：",
    brackets=("（", "）"),
    aside=("〔", "〕"),
    fact_separator=" · ",
    progress="进度 {progress}%",
    due="{day}到期",
    owner="负责人 {owner}",
    risk="风险：{risk}",
    metric="指标",
    this_week="本周",
    last_week="上周",
    target="目标",
    note="说明",
    time="时间",
    level="级别",
    system="系统",
    what_happened="经过",
    state="状态",
    until="—",
    state_separator="；",
    not_counted="不计入",
    counted_in_part="按 {share} 次计",
    work="事项",
    task="工作内容",
    done="进度",
    due_on="到期",
    responsible="负责人",
    change="变化",
    points="{change} 个百分点",
    relative="相对 {change}%",
    unchanged="持平",
    met="✓ 达标",
    missed="✗ 未达标",
    aside_separator="，",
    contents="目录",
)

EN = Wording(
    language="en",
    report_title="Weekly report",
    section_titles={
        "track": "Business track",
        "objective": "Objective",
        "metrics": "Running figures",
        "incidents": "Production incidents",
        "notes": "Other",
        "plan": "Next week",
    },
    colon=": ",
    brackets=(" (", ")"),
    aside=("[", "]"),
    fact_separator=" · ",
    progress="progress {progress}%",
    due="due {day}",
    owner="owner {owner}",
    risk="Risk: {risk}",
    metric="Metric",
    this_week="This week",
    last_week="Last week",
    target="Target",
    note="Note",
    time="Time",
    level="Level",
    system="System",
    what_happened="What happened",
    state="State",
    until="–",
    state_separator="; ",
    not_counted="not counted",
    counted_in_part="counted as {share}",
    work="Work item",
    task="Task",
    done="Done",
    due_on="Due",
    responsible="Owner",
    change="Change",
    points="{change} pp",
    relative="{change}% relative",
    unchanged="unchanged",
    met="✓ met",
    missed="✗ missed",
    aside_separator=", ",
    contents="Contents",
)


def wording_of(language: Language) -> Wording:
    """Return the words for documents in ``language``."""
    return ZH if language == "zh_CN" else EN
