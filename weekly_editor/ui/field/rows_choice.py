"""Which columns of a table are shown: those that its user chose, and of the others as many as there is room for."""

from collections.abc import Callable, Collection, Mapping, Sequence

from weekly_editor.ui.field.cell import Column


def shown_columns(
    columns: Sequence[Column],
    least: Mapping[str, int],
    room: int,
    choice: Mapping[str, bool],
    is_empty: Callable[[str], bool],
    kept: Collection[str] = (),
) -> tuple[Column, ...]:
    """Return which of ``columns`` are shown in ``room`` px, of which each needs its ``least``.

    ``choice`` says of columns by name whether their user wants them, ``kept`` names others that stay. Where there is
    too little room, columns give way: first those in which nothing stands, then by what their ``gives_way`` says."""
    shown = [column for column in columns if choice.get(column.name, True) or column.name in kept]
    free = [column for column in shown if column.gives_way and column.name not in choice and column.name not in kept]
    if sum(least[column.name] for column in shown) <= room:
        return tuple(shown)
    for column in sorted(free, key=lambda column: (not is_empty(column.name), column.gives_way)):
        shown.remove(column)
        if sum(least[column.name] for column in shown) <= room:
            break
    return tuple(shown)
