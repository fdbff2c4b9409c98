"""JSON as this program writes it: keys in order, indent 2, numbers as they were read."""

from json.encoder import encode_basestring
from typing import Any

from weekly_editor.report.figure import JsonNumber


def json_text(value: Any, indent: str = "") -> str:
    """Return ``value`` as JSON; its first line has no indent, the others stand below ``indent``.

    Raises TypeError for what JSON cannot hold, binary floats included (a JsonNumber is written as it was read)."""
    match value:
        case str():
            return encode_basestring(value)
        case None:
            return "null"
        case bool():
            return "true" if value else "false"
        case int():
            return str(value)
        case JsonNumber():
            return value.written
        case dict():
            deeper = indent + "  "
            pairs = (f"{encode_basestring(key)}: {json_text(part, deeper)}" for key, part in value.items())
            return _enclosed("{}", list(pairs), indent)
        case list() | tuple():
            return _enclosed("[]", [json_text(part, indent + "  ") for part in value], indent)
        case _:
            raise TypeError(f"{type(value).__name__} has no place in JSON")


def _enclosed(brackets: str, parts: list[str], indent: str) -> str:
    if not parts:
        return brackets
    line = "\n" + indent
    return f"{brackets[0]}{line}  " + f",{line}  ".join(parts) + f"{line}{brackets[1]}"
