"""All checks, by what each of them has to see: the less, the less is done again when a sentence changes."""

from weekly_editor.analysis.checks.average_elsewhere import average_unlike_others
from weekly_editor.analysis.checks.averages import average_mismatch
from weekly_editor.analysis.checks.balances import balance_does_not_hold
from weekly_editor.analysis.checks.cumulatives import cumulative_mismatch
from weekly_editor.analysis.checks.duplicates import duplicate_item, same_as_last_week
from weekly_editor.analysis.checks.group_sums import readings_do_not_agree
from weekly_editor.analysis.checks.growth_above import growth_unlike_above
from weekly_editor.analysis.checks.growths import growth_ambiguous, one_growth_for_two
from weekly_editor.analysis.checks.incidents import incident_outside_week, incident_without_level
from weekly_editor.analysis.checks.list_sums import listed_parts_do_not_sum
from weekly_editor.analysis.checks.metrics import availability_conflict, off_target
from weekly_editor.analysis.checks.milestone import milestone_of_two_dates, wait_without_date
from weekly_editor.analysis.checks.movements import growth_contradicted
from weekly_editor.analysis.checks.multiples import multiple_contradicted
from weekly_editor.analysis.checks.no_such_day import no_such_day
from weekly_editor.analysis.checks.partial_period import partial_period_comparison
from weekly_editor.analysis.checks.plan import plan_not_reported, promise_not_planned
from weekly_editor.analysis.checks.planned_day import planned_for_another_day
from weekly_editor.analysis.checks.portions import portion_contradicted
from weekly_editor.analysis.checks.products import product_does_not_hold
from weekly_editor.analysis.checks.progress import progress_conflict
from weekly_editor.analysis.checks.progress_twice import progress_told_twice
from weekly_editor.analysis.checks.progress_weeks import progress_regressed, progress_stalled
from weekly_editor.analysis.checks.proved_share import share_of_no_part
from weekly_editor.analysis.checks.ratios import ratio_mismatch
from weekly_editor.analysis.checks.retold import count_told_otherwise, total_not_reached
from weekly_editor.analysis.checks.scope import PassageCheck, ReportCheck, SectionCheck
from weekly_editor.analysis.checks.sensitive import sensitive_number
from weekly_editor.analysis.checks.share_above import share_unlike_above
from weekly_editor.analysis.checks.share_elsewhere import share_of_other_entry
from weekly_editor.analysis.checks.shares import share_over_100
from weekly_editor.analysis.checks.since_last_week import growth_unlike_last_week
from weekly_editor.analysis.checks.slip import date_slipped
from weekly_editor.analysis.checks.stage_weeks import stage_turned_back
from weekly_editor.analysis.checks.stages import stage_conflict
from weekly_editor.analysis.checks.sums import parts_do_not_sum
from weekly_editor.analysis.checks.table_sums import table_does_not_add_up
from weekly_editor.analysis.checks.tense import date_already_past, overdue
from weekly_editor.analysis.checks.turned import movement_turned
from weekly_editor.analysis.checks.two_sides import two_sides_are_all
from weekly_editor.analysis.checks.unfinished import placeholder_left, section_empty
from weekly_editor.analysis.checks.weekday import date_weekday_mismatch, incident_weekday

PASSAGE_CHECKS: tuple[PassageCheck, ...] = (
    average_mismatch,
    balance_does_not_hold,
    date_weekday_mismatch,
    growth_ambiguous,
    growth_contradicted,
    growth_unlike_last_week,
    movement_turned,
    multiple_contradicted,
    no_such_day,
    one_growth_for_two,
    parts_do_not_sum,
    placeholder_left,
    portion_contradicted,
    product_does_not_hold,
    ratio_mismatch,
    share_of_no_part,
    share_over_100,
    two_sides_are_all,
)
SECTION_CHECKS: tuple[SectionCheck, ...] = (
    count_told_otherwise,
    cumulative_mismatch,
    date_already_past,
    growth_unlike_above,
    incident_outside_week,
    incident_weekday,
    listed_parts_do_not_sum,
    milestone_of_two_dates,
    off_target,
    overdue,
    partial_period_comparison,
    progress_conflict,
    readings_do_not_agree,
    sensitive_number,
    share_of_other_entry,
    share_unlike_above,
    table_does_not_add_up,
    wait_without_date,
)
REPORT_CHECKS: tuple[ReportCheck, ...] = (
    availability_conflict,
    average_unlike_others,
    date_slipped,
    duplicate_item,
    incident_without_level,
    plan_not_reported,
    planned_for_another_day,
    progress_regressed,
    progress_stalled,
    progress_told_twice,
    promise_not_planned,
    same_as_last_week,
    section_empty,
    stage_conflict,
    stage_turned_back,
    total_not_reached,
)
