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
    thousandths: str  # {change}; points of ratios in ‰
    relative: str  # {change}, in percent of a value that is in percent itself
    unchanged: str
    met: str
    missed: str
    aside_separator: str
    contents: str
    totals: str  # {clauses}; below incidents, as are the clauses, which state_separator parts
    total_count: str  # {count}
    total_of_level: str  # {level} {count}
    total_down: str  # {minutes}
    total_charged: str  # {minutes}
    total_available: str  # {percent}
    total_left: str  # {target} {minutes}
    total_over: str  # {target} {minutes}


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
    thousandths="{change} 个千分点",
    relative="相对 {change}%",
    unchanged="持平",
    met="✓ 达标",
    missed="✗ 未达标",
    aside_separator="，",
    contents="目录",
    totals="合计：{clauses}",
    total_count="本周计入 {count} 次",
    total_of_level="{level} {count} 次",
    total_down="停机 {minutes} 分钟",
    total_charged="按份额计 {minutes} 分钟",
    total_available="年初至今可用性 {percent}%",
    total_left="按 {target}% 的目标，全年还可停机 {minutes} 分钟",
    total_over="按 {target}% 的目标，全年已超出 {minutes} 分钟",
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
    thousandths="{change} per-mille points",
    relative="{change}% relative",
    unchanged="unchanged",
    met="✓ met",
    missed="✗ missed",
    aside_separator=", ",
    contents="Contents",
    totals="In total: {clauses}",
    total_count="counted this week {count}",
    total_of_level="{level} {count}",
    total_down="down {minutes} min",
    total_charged="{minutes} min by share",
    total_available="availability this year {percent}%",
    total_left="for {target}% {minutes} min are left this year",
    total_over="for {target}% {minutes} min too many this year",
)


def wording_of(language: Language) -> Wording:
    """Return the words for documents in ``language``."""
    return ZH if language == "zh_CN" else EN
