"""What forms know besides the report itself."""

from collections.abc import Callable
from dataclasses import dataclass

from weekly_editor.analysis.history import NO_HISTORY, History
from weekly_editor.report.loc import Loc
from weekly_editor.report.model import Reading
from weekly_editor.report.week import Week
from weekly_editor.ui.field.gloss import Glosses


def _no_history() -> History:
    return NO_HISTORY


def _no_widths(_table: str) -> tuple[int, ...]:
    return ()


def _keep_no_widths(_table: str, _widths: tuple[int, ...]) -> None:
    """Forget them."""


def _no_choice(_table: str) -> dict[str, bool]:
    return {}


def _keep_no_choice(_table: str, _choice: dict[str, bool]) -> None:
    """Forget it."""


@dataclass(frozen=True, slots=True)
class ReadingNote:
    """One more line about a reading, "" for none, and whether it ``contradicts`` what was typed."""

    words: str = ""
    contradicts: bool = False


def _no_note(_reading: Reading) -> ReadingNote:
    return ReadingNote()


def _no_glosses(_loc: Loc, _text: str, _week: Week) -> Glosses:
    return ()


@dataclass(frozen=True, slots=True)
class FormContext:
    """What stands around the open report; everything is asked for when it is needed."""

    history: Callable[[], History] = _no_history  # what the weeks before say
    people: Callable[[], tuple[str, ...]] = tuple  # who may own work, the busiest first
    column_widths: Callable[[str], tuple[int, ...]] = _no_widths  # as dragged earlier, by the name of a table's rows
    keep_column_widths: Callable[[str, tuple[int, ...]], None] = _keep_no_widths
    shown_columns: Callable[[str], dict[str, bool]] = _no_choice  # by name, of those that their user decided on
    keep_shown_columns: Callable[[str, dict[str, bool]], None] = _keep_no_choice
    reading_note: Callable[[Reading], ReadingNote] = _no_note  # what is known of a reading besides
    glosses: Callable[[Loc, str, Week], Glosses] = _no_glosses  # what is to be said of a text at its place
