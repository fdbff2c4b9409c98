"""Places in a report, as pydantic names them: ``("sections", 2, "items", 0, "text")``."""

from functools import cache
from typing import Annotated, Any, TypeVar, cast

from pydantic import BaseModel, TypeAdapter

Loc = tuple[str | int, ...]
M = TypeVar("M", bound=BaseModel)


def value_at(root: BaseModel, loc: Loc) -> Any:
    """Return what stands at ``loc``. Raises KeyError if nothing can stand there."""
    value: Any = root
    for key in loc:
        value = _child(value, key)
    return value


def replaced(root: M, loc: Loc, value: object) -> M:
    """Return ``root`` with ``value`` at ``loc``; every part beside the path is the same object as before.

    ``root`` itself comes back where ``value`` stands there already. Raises KeyError if nothing can stand there,
    pydantic's ValidationError if ``value`` does not fit, and TypeError if a row would become one of another kind."""
    if not loc:
        raise KeyError(loc)
    return cast("M", _replaced(root, loc, value))


def is_same(before: object, after: object) -> bool:
    """Tell whether two values are equal and written the same: 10.8 and 10.80 are equal figures, not the same."""
    return before == after and repr(before) == repr(after)


def _replaced(part: Any, loc: Loc, value: object) -> Any:
    key, below = loc[0], loc[1:]
    before = _child(part, key)
    after = _replaced(before, below, value) if below else _validated(part, key, value)
    if after is before or _reads_the_same(before, after):
        return part
    if isinstance(part, tuple):
        index = cast("int", key)
        return (*part[:index], after, *part[index + 1 :])
    return part.model_copy(update={key: after})


def _reads_the_same(before: object, after: object) -> bool:
    """Tell whether two values are written alike; 1.0 and 1.00 are equal, but not alike."""
    return type(before) is type(after) and not isinstance(after, (BaseModel, tuple)) and str(before) == str(after)


def _child(part: Any, key: str | int) -> Any:
    if isinstance(part, tuple) and isinstance(key, int) and 0 <= key < len(part):
        return part[key]
    if isinstance(part, BaseModel) and isinstance(key, str) and key in type(part).model_fields:
        return getattr(part, key)
    raise KeyError(key)


def _validated(part: Any, key: str | int, value: object) -> Any:
    if isinstance(part, BaseModel):
        return _adapter(type(part), cast("str", key)).validate_python(value)
    if type(value) is not type(part[cast("int", key)]):
        raise TypeError(f"{type(value).__name__} cannot stand at {key}")
    return value


@cache
def _adapter(model: type[BaseModel], name: str) -> TypeAdapter[Any]:
    field = model.model_fields[name]
    hint: Any = field.annotation
    for metadata in field.metadata:
        hint = Annotated[hint, metadata]
    return TypeAdapter(hint)
