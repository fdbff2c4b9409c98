"""List signs typed at the start of a text: they become the marker of its node."""

from dataclasses import dataclass

from weekly_editor.report.model import Marker, Node
from weekly_editor.report.pattern import late_pattern

_SIGN = late_pattern(
    r"(?:(?P<number>[1１][.．。、)）])|(?P<bullet>[-*－＊])|(?P<todo>\[ ?\]|【 ?】|［\s?］)"
    r"|(?P<done>\[[xX]\]|【[xX×]】))[ \u3000]"
)
_MARKERS: dict[str, Marker] = {"number": "number", "bullet": "bullet", "todo": "todo", "done": "done"}


@dataclass(frozen=True, slots=True)
class TypedSign:
    """A sign that was typed, what it means, and the marker that its node had before."""

    node_id: str
    text: str
    means: Marker
    marker: Marker


def sign_typed(before: Node, after: Node, caret: int) -> TypedSign | None:
    """Return the sign that the space before ``caret`` has completed, None where it completed none."""
    match = _SIGN.match(after.text)
    if match is None or match.end() != caret or len(before.text) >= len(after.text):
        return None
    if before.text != after.text[: caret - 1] + after.text[caret:] and before.text != after.text[caret:]:
        return None
    return TypedSign(after.id, match[0], _MARKERS[match.lastgroup or "bullet"], before.marker)


def without_sign(node: Node, sign: TypedSign) -> Node:
    """Return ``node`` with the marker that ``sign`` means, and its text without it."""
    return node.model_copy(update={"text": node.text[len(sign.text) :], "marker": sign.means})
