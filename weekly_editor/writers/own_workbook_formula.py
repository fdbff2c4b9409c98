"""Simple formulas worked out: sums, averages, growth; whatever else there is stays unknown."""

import math
import re
from collections.abc import Callable, Mapping, Sequence
from operator import add, eq, ge, gt, le, lt, mul, ne, sub

from weekly_editor.report.pattern import late_pattern
from weekly_editor.writers.own_workbook_ref import references

Value = float | str | bool | None  # None: an empty cell
Look = Callable[[str, int, int], Value]  # what a cell says, by sheet, row and column
UNREAD = "\0"  # a text of which only that it is one was read
MAX_CELLS = 200_000  # that one range may have
MAX_DEPTH = 60
_TOKEN = late_pattern(
    r"""\s*(?:
      (?P<text>"(?:[^"]|"")*")
    | (?P<area>(?:'(?:[^']|'')+'!|[^\W\d][\w.]*!)?
        \$?[A-Za-z]{1,3}\$?\d{1,7}(?::\$?[A-Za-z]{1,3}\$?\d{1,7})?(?![\w(.!\[:]))
    | (?P<number>\d+(?:\.\d*)?(?:[Ee][+-]?\d+)?|\.\d+)
    | (?P<function>[A-Za-z]+)\(
    | (?P<sign><=|>=|<>|[-+*/^=<>%(),])
    )""",
    re.VERBOSE,
)
_BINDING = {"=": 1, "<>": 1, "<": 1, ">": 1, "<=": 1, ">=": 1, "+": 3, "-": 3, "*": 4, "/": 4, "^": 5}
_SIGN = 6  # a sign before a number binds closer than a power: -2^2 is 4


class Unknown(Exception):  # noqa: N818  # nothing went wrong: the formula is beyond what is worked out here
    """What a formula comes to cannot be told here."""


class _Failed(Exception):  # noqa: N818  # an error of the sheet, which IFERROR takes
    """The formula comes to an error, such as a division by zero."""


_Operand = Value | tuple[Value, ...]  # a tuple: the cells of a range
_Node = Callable[[], _Operand]


def result_of(formula: str, sheet: str, look: Look) -> float | str | bool:
    """Return what ``formula`` (without its sign), which stands in ``sheet``, comes to. Raises Unknown."""
    try:
        reader = _Reader(formula, sheet, look)
        node = reader.expression(0)
        if reader.sign is not None:
            raise Unknown
        found = _single(node())
    except (_Failed, OverflowError):
        raise Unknown from None
    if found == UNREAD:
        raise Unknown
    return 0.0 if found is None else found


class _Reader:
    """Reads a formula from the left; ``sign`` is the one that comes next, None at the end."""

    def __init__(self, formula: str, sheet: str, look: Look) -> None:
        self._tokens = _tokens(formula)
        self._place = 0
        self._depth = 0
        self._sheet = sheet
        self._look = look

    @property
    def sign(self) -> str | None:
        """The next sign, empty where something else comes, None at the end."""
        if self._place == len(self._tokens):
            return None
        kind, text = self._tokens[self._place]
        return text if kind == "sign" else ""

    def expression(self, binding: int) -> _Node:
        """Read as far as signs bind closer than ``binding``."""
        self._depth += 1
        if self._depth > MAX_DEPTH:
            raise Unknown
        left = self._operand()
        while self.sign and (self.sign == "%" or _BINDING.get(self.sign, 0) > binding):
            sign = self._take()
            if sign == "%":
                left = _joined(mul, left, lambda: 0.01)
            else:
                left = _joined(_OPERATIONS[sign], left, self.expression(_BINDING[sign]))
        self._depth -= 1
        return left

    def _operand(self) -> _Node:
        if self._place == len(self._tokens):
            raise Unknown
        kind, text = self._tokens[self._place]
        self._place += 1
        if kind == "number":
            return lambda: float(text)
        if kind == "text":
            return lambda: text[1:-1].replace('""', '"')
        if kind == "area":
            return self._area(text)
        if kind == "function":
            return self._call(text.upper())
        if text in "+-":
            inner = self.expression(_SIGN)
            return _joined(sub, lambda: 0.0, inner) if text == "-" else inner
        if text != "(":
            raise Unknown
        inner = self.expression(0)
        self._expect(")")
        return inner

    def _call(self, name: str) -> _Node:
        arguments: list[_Node] = []
        if self.sign != ")":
            arguments.append(self.expression(0))
            while self.sign == ",":
                self._take()
                arguments.append(self.expression(0))
        self._expect(")")
        if name == "IF" and 2 <= len(arguments) <= 3:
            otherwise = arguments[2] if len(arguments) == 3 else (lambda: False)
            return lambda: arguments[1]() if _number(_single(arguments[0]())) else otherwise()
        if name == "IFERROR" and len(arguments) == 2:
            return lambda: _or_else(*arguments)
        if name not in _FUNCTIONS:
            raise Unknown
        return lambda: _FUNCTIONS[name]([argument() for argument in arguments])

    def _area(self, text: str) -> _Node:
        sheet, begin, end = references(text, self._sheet)[0]
        rows = range(min(begin.row, end.row), max(begin.row, end.row) + 1)
        columns = range(min(begin.column, end.column), max(begin.column, end.column) + 1)
        if len(rows) * len(columns) > MAX_CELLS:
            raise Unknown
        if ":" not in text:
            return lambda: self._look(sheet, begin.row, begin.column)
        return lambda: tuple(self._look(sheet, row, column) for row in rows for column in columns)

    def _take(self) -> str:
        self._place += 1
        return self._tokens[self._place - 1][1]

    def _expect(self, sign: str) -> None:
        if self.sign != sign:
            raise Unknown
        self._place += 1


def _tokens(formula: str) -> list[tuple[str, str]]:
    found, place = [], 0
    text = formula.rstrip()
    while place < len(text):
        match = _TOKEN.match(text, place)
        if match is None or match.lastgroup is None:
            raise Unknown
        found.append((match.lastgroup, match[match.lastgroup]))
        place = match.end()
    return found


def _joined(operation: Callable[[float, float], Value], left: _Node, right: _Node) -> _Node:
    return lambda: operation(_number(_single(left())), _number(_single(right())))


def _or_else(node: _Node, otherwise: _Node) -> _Operand:
    try:
        return node()
    except _Failed:
        return otherwise()


def _single(operand: _Operand) -> Value:
    if isinstance(operand, tuple):
        raise Unknown
    return operand


def _number(value: Value) -> float:
    if isinstance(value, str):  # Excel would try to read it
        raise Unknown
    return float(value or 0)


def _numbers(operands: Sequence[_Operand]) -> list[float]:
    """Return the numbers among ``operands``; texts and what is empty do not count in a range."""
    found: list[float] = []
    for operand in operands:
        if isinstance(operand, tuple):
            found += [each for each in operand if isinstance(each, float)]
        else:
            found.append(_number(operand))
    return found


def _divided(left: float, right: float) -> float:
    if right == 0:
        raise _Failed
    return left / right


def _power(left: float, right: float) -> float:
    try:
        return math.pow(left, right)
    except ValueError:
        raise _Failed from None


def _average(numbers: Sequence[float]) -> float:
    return _divided(math.fsum(numbers), len(numbers))


def _rounded(numbers: Sequence[float]) -> float:
    if len(numbers) != 2:
        raise Unknown
    scale = 10.0 ** int(numbers[1])
    return math.copysign(math.floor(abs(numbers[0]) * scale + 0.5), numbers[0]) / scale


def _filled(operands: Sequence[_Operand]) -> float:
    cells = [each for operand in operands for each in (operand if isinstance(operand, tuple) else (operand,))]
    return float(sum(each is not None for each in cells))


_OPERATIONS: Mapping[str, Callable[..., Value]] = {
    "+": add, "-": sub, "*": mul, "/": _divided, "^": _power,
    "=": eq, "<>": ne, "<": lt, ">": gt, "<=": le, ">=": ge,
}  # fmt: skip
_FUNCTIONS: Mapping[str, Callable[[Sequence[_Operand]], float]] = {
    "SUM": lambda operands: math.fsum(_numbers(operands)),
    "AVERAGE": lambda operands: _average(_numbers(operands)),
    "MIN": lambda operands: min(_numbers(operands), default=0.0),
    "MAX": lambda operands: max(_numbers(operands), default=0.0),
    "COUNT": lambda operands: float(len(_numbers(operands))),
    "COUNTA": _filled,
    "ROUND": lambda operands: _rounded(_numbers(operands)),
    "ABS": lambda operands: abs(math.fsum(_numbers(operands))),
}
