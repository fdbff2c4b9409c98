"""Where the program starts: a command runs without a window, anything else opens it.

The one place with deferred imports: a command takes in only what it needs, none takes in Qt."""

import gc
import os
import sys
from collections.abc import Callable, Iterator, Sequence
from contextlib import contextmanager

from weekly_editor.cli.arguments import COMMANDS
from weekly_editor.cli.run import Command, run

os.environ.setdefault("PYDANTIC_DISABLE_PLUGINS", "__all__")  # pydantic would read the metadata of all packages


def main(argv: Sequence[str] | None = None) -> int:
    """Run the program with ``argv``, by default what it was started with, and return its exit status."""
    arguments = list(sys.argv[1:] if argv is None else argv)
    if opens_window(arguments):
        return window()(arguments)
    with _garbage_left(for_good=argv is None):
        return run(arguments, _command)


def window() -> Callable[[Sequence[str]], int]:
    """Return what opens the window, with all it needs imported; it collects garbage again once the window is there.

    What a program makes while it starts stays, and looking for garbage in it takes a tenth of the time."""
    gc.disable()
    # before Qt: once PySide6 is in, it reads the source of every module that is imported (shibokensupport.feature)
    import importlib.metadata  # noqa: F401  # pydantic's, at its first check

    import weekly_editor.readers.importing
    import weekly_editor.writers.chat
    import weekly_editor.writers.export
    import weekly_editor.writers.report_mail  # noqa: F401
    from weekly_editor.app import main as open_window

    return open_window


def opens_window(arguments: Sequence[str]) -> bool:
    """Tell whether ``arguments`` are those of the window: a report, a profile, samples."""
    rest = [argument for argument in arguments if argument != "--samples"]
    if len(rest) > 1 and rest[0] == "--profile" and not rest[1].startswith("-"):
        del rest[:2]
    elif rest and rest[0].startswith("--profile="):
        del rest[:1]
    return not rest or (len(rest) == 1 and rest[0] not in COMMANDS and _may_be_a_file(rest[0]))


def _may_be_a_file(argument: str) -> bool:
    """Tell a report to open from an option or a mistyped command: a bare word that names no file."""
    return not argument.startswith("-") and (not argument.isidentifier() or os.path.lexists(argument))


def _command(name: str) -> Command:
    match name:
        case "import":
            from weekly_editor.cli.importing import import_report

            return import_report
        case "export":
            from weekly_editor.cli.exporting import export_report

            return export_report
        case "check":
            from weekly_editor.cli.checking import check_report

            return check_report
        case "facts":
            from weekly_editor.cli.facts import list_facts

            return list_facts
        case _:
            from weekly_editor.cli.listing import list_library

            return list_library


@contextmanager
def _garbage_left(for_good: bool) -> Iterator[None]:
    """Collect no garbage meanwhile, nor at the end of the process where it is left ``for_good``.

    A command is over before garbage matters, and looking for it takes a fifth of its time."""
    was_enabled = gc.isenabled()
    gc.disable()
    try:
        yield
    finally:
        if for_good:
            gc.freeze()
        elif was_enabled:
            gc.enable()


if __name__ == "__main__":
    sys.exit(main())
