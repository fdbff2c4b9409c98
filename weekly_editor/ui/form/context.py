"""What forms know besides the report itself."""

from collections.abc import Callable
from dataclasses import dataclass

from weekly_editor.analysis.history import NO_HISTORY, History


def _no_history() -> History:
    return NO_HISTORY


@dataclass(frozen=True, slots=True)
class FormContext:
    """What stands around the open report; everything is asked for when it is needed."""

    history: Callable[[], History] = _no_history  # what the weeks before say
