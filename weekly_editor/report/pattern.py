"""Regular expressions that are compiled when they are first used: a program that starts uses few of them."""

import re
from typing import Any, cast


class _LatePattern:
    """Stands for a compiled pattern until one of its methods is asked for."""

    def __init__(self, expression: str, flags: int) -> None:
        self._expression = expression
        self._flags = flags

    def __getattr__(self, name: str) -> Any:
        value = getattr(re.compile(self._expression, self._flags), name)
        setattr(self, name, value)  # the next time it is found without a detour
        return value


def late_pattern(expression: str, flags: int = 0) -> re.Pattern[str]:
    """Return ``re.compile(expression, flags)``, made at first use; a wrong ``expression`` is noticed only then."""
    return cast("re.Pattern[str]", _LatePattern(expression, flags))
