"""Where the program starts: a command runs without a window, anything else opens it."""

import sys
from collections.abc import Sequence

from weekly_editor.cli import COMMANDS
from weekly_editor.cli import main as run_command


def main(argv: Sequence[str] | None = None) -> int:
    """Run the program with ``argv``, by default what it was started with, and return its exit status."""
    arguments = list(sys.argv[1:] if argv is None else argv)
    if not opens_window(arguments):
        return run_command(arguments)
    from weekly_editor.app import main as open_window  # the one deferred import: commands run without Qt, and faster

    return open_window(arguments)


def opens_window(arguments: Sequence[str]) -> bool:
    """Tell whether ``arguments`` are those of the window: at most a report, and the profile."""
    rest = list(arguments)
    if rest and rest[0] == "--profile":
        del rest[:2]
    elif rest and rest[0].startswith("--profile="):
        del rest[:1]
    return not rest or (len(rest) == 1 and rest[0] not in COMMANDS and not rest[0].startswith("-"))


if __name__ == "__main__":
    sys.exit(main())
