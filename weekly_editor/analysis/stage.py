"""Stages of work, where a sentence names one: 需求评审, 研发中, 已上线."""

from dataclasses import dataclass
from typing import Literal

Stage = Literal[
    "proposed", "required", "designed", "scheduled", "developed", "integrated", "tested", "piloted", "live", "done"
]
STAGES: tuple[Stage, ...] = (
    *("proposed", "required", "designed", "scheduled", "developed"),
    *("integrated", "tested", "piloted", "live", "done"),
)
Tense = Literal["reached", "running", "coming"]  # 已上线; 研发中; 下周上线, 待上线


@dataclass(frozen=True, slots=True)
class StatedStage:
    """A stage that ``text[begin:end]`` names, and whether the work has reached it, is in it, or is yet to come to it.

    ``subject`` is what it is said of, in the words of the text; "" where that is the matter of the whole text."""

    stage: Stage
    tense: Tense
    begin: int
    end: int
    subject: str = ""


def find_stages(text: str) -> tuple[StatedStage, ...]:  # noqa: ARG001
    """Return every stage that ``text`` tells of its work, in order."""
    return ()
