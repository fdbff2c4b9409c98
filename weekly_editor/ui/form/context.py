"""What forms know besides the report itself."""

from collections.abc import Callable
from dataclasses import dataclass

from weekly_editor.analysis.history import NO_HISTORY, History


def _no_history() -> History:
    return NO_HISTORY


def _no_widths(_table: str) -> tuple[int, ...]:
    return ()


def _keep_no_widths(_table: str, _widths: tuple[int, ...]) -> None:
    """Forget them."""


@dataclass(frozen=True, slots=True)
class FormContext:
    """What stands around the open report; everything is asked for when it is needed."""

    history: Callable[[], History] = _no_history  # what the weeks before say
    people: Callable[[], tuple[str, ...]] = tuple  # who may own work, the busiest first
    column_widths: Callable[[str], tuple[int, ...]] = _no_widths  # as dragged earlier, by the name of a table's rows
    keep_column_widths: Callable[[str, tuple[int, ...]], None] = _keep_no_widths
