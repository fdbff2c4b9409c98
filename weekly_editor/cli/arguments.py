"""The arguments of the commands."""

import argparse
from collections.abc import Sequence
from pathlib import Path
from typing import NoReturn

from weekly_editor.cli.message import PROGRAM, UsageError
from weekly_editor.report.bilingual import Bilingual

COMMANDS = ("import", "export", "list")


def parsed(argv: Sequence[str]) -> argparse.Namespace:
    """Return what ``argv`` says, its ``command`` being one of COMMANDS. Raises UsageError."""
    return _parser().parse_args(argv)


class _Parser(argparse.ArgumentParser):
    def error(self, message: str) -> NoReturn:
        raise UsageError(Bilingual(f"用法不对（{message}），见 {PROGRAM} --help", f"{message}; see {PROGRAM} --help"))


def _parser() -> argparse.ArgumentParser:
    parser = _Parser(PROGRAM, add_help=False, allow_abbrev=False)
    parser.add_argument("--profile", type=Path)
    commands = parser.add_subparsers(required=True, dest="command")

    def command(name: str) -> argparse.ArgumentParser:
        added = commands.add_parser(name, add_help=False, allow_abbrev=False)
        added.add_argument("--profile", type=Path, default=argparse.SUPPRESS)  # before or after the command
        return added

    importing = command("import")
    importing.add_argument("source", type=Path)
    importing.add_argument("-o", "--output", type=Path, required=True)
    importing.add_argument("--week")
    importing.add_argument("--force", action="store_true")
    exporting = command("export")
    exporting.add_argument("reports", type=Path, nargs="+")
    exporting.add_argument("-o", "--output", type=Path, required=True)
    exporting.add_argument("--library", type=Path)
    listing = command("list")
    listing.add_argument("--library", type=Path)
    listing.add_argument("--json", action="store_true")
    return parser
