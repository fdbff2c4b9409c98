"""The arguments of the commands."""

import argparse
from collections.abc import Sequence
from pathlib import Path
from typing import NoReturn

from weekly_editor.cli.message import PROGRAM, UsageError
from weekly_editor.report.bilingual import Bilingual
from weekly_editor.report.week import Week
from weekly_editor.storage.places import Places

COMMANDS = ("import", "export", "check", "facts", "list")
_SEE_HELP = Bilingual(f"见 {PROGRAM} --help", f"see {PROGRAM} --help")


def parsed(argv: Sequence[str]) -> argparse.Namespace:
    """Return what ``argv`` says, its ``command`` being one of COMMANDS. Raises UsageError."""
    arguments, unknown = _parser().parse_known_args(argv)
    if unknown:
        said = " ".join(unknown)
        raise UsageError(Bilingual(f"不认识 {said}，{_SEE_HELP.zh}", f"unrecognized arguments: {said}; {_SEE_HELP.en}"))
    return arguments


def places_of(arguments: argparse.Namespace) -> Places:
    """Return the folders of the profile that is named in ``arguments``, else those of the user."""
    return Places.of_user() if arguments.profile is None else Places.below(arguments.profile)


def week_of(text: str) -> Week:
    """Return the week written as ``text``. Raises UsageError."""
    try:
        return Week.parse(text)
    except ValueError:
        raise UsageError(
            Bilingual(f"“{text}”不是 2024-W32 这样的周", f"{text!r} is not a week like 2024-W32")
        ) from None


class _Parser(argparse.ArgumentParser):
    def error(self, message: str) -> NoReturn:
        """Refuse the arguments; only English says what argparse found, the other language what is expected."""
        raise UsageError(Bilingual(f"用法不对，应为 {self.usage}，{_SEE_HELP.zh}", f"{message}; {_SEE_HELP.en}"))


def _parser() -> argparse.ArgumentParser:
    parser = _Parser(
        PROGRAM, f"{PROGRAM} [--profile DIR] [REPORT | {' | '.join(COMMANDS)}]", add_help=False, allow_abbrev=False
    )
    parser.add_argument("--profile", type=Path)
    commands = parser.add_subparsers(required=True, dest="command")

    def command(name: str, usage: str) -> argparse.ArgumentParser:
        added = commands.add_parser(name, usage=f"{PROGRAM} {name} {usage}", add_help=False, allow_abbrev=False)
        added.add_argument("--profile", type=Path, default=argparse.SUPPRESS)  # before or after the command
        return added

    importing = command("import", "SOURCE -o REPORT.json [--week 2024-W32] [--force]")
    importing.add_argument("source", type=Path)
    importing.add_argument("-o", "--output", type=Path, required=True)
    importing.add_argument("--week")
    importing.add_argument("--force", action="store_true")
    exporting = command(
        "export", "REPORT.json… -o OUT [--library DIR] [--from W --to W] [--look NAME|FILE.json] [--template FILE.dotx]"
    )
    exporting.add_argument("reports", type=Path, nargs="*")
    exporting.add_argument("-o", "--output", type=Path, required=True)
    exporting.add_argument("--library", type=Path)
    exporting.add_argument("--from", dest="first")
    exporting.add_argument("--to", dest="last")
    exporting.add_argument("--look")
    exporting.add_argument("--template", type=Path)
    checking = command("check", "REPORT.json [--library DIR] [--json] [--strict]")
    checking.add_argument("report", type=Path)
    checking.add_argument("--library", type=Path)
    checking.add_argument("--json", action="store_true")
    checking.add_argument("--strict", action="store_true")
    facts = command("facts", "REPORT.json --json")
    facts.add_argument("report", type=Path)
    facts.add_argument("--json", action="store_true")
    listing = command("list", "[--json] [--library DIR]")
    listing.add_argument("--library", type=Path)
    listing.add_argument("--json", action="store_true")
    return parser
