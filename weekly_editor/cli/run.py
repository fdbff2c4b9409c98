"""A command run: its exit status, and one line for whatever went wrong."""

import os
import sys
from argparse import Namespace
from collections.abc import Callable, Sequence
from contextlib import suppress
from io import TextIOWrapper

from weekly_editor.cli.arguments import parsed, places_of
from weekly_editor.cli.message import (
    HELP,
    IMPOSSIBLE,
    INTERRUPTED,
    WRONG_USAGE,
    Outcome,
    UsageError,
    complain,
    discard,
    message_language,
)
from weekly_editor.report.bilingual import Bilingual, Language
from weekly_editor.storage.places import Places
from weekly_editor.storage.problem import StorageError, reason_of

Command = Callable[[Namespace, Language], Outcome]  # does the work


def run(argv: Sequence[str], command_called: Callable[[str], Command]) -> int:
    """Run the command in ``argv`` (without the program's name) and return its exit status.

    ``command_called`` gives the command of a name. Whatever goes wrong is one line on stderr, never a traceback."""
    language = message_language(os.environ)
    _never_fail_to_encode()
    try:
        if "-h" in argv or "--help" in argv:
            return _print(Outcome(HELP.text(language)), language)
        arguments = parsed(argv)
        return _run(arguments, argv, language, command_called)
    except UsageError as error:
        complain(error.reason.text(language))
        return WRONG_USAGE
    except KeyboardInterrupt:
        return INTERRUPTED


def _run(
    arguments: Namespace, argv: Sequence[str], language: Language, command_called: Callable[[str], Command]
) -> int:
    try:
        outcome = command_called(arguments.command)(arguments, language)
    except UsageError:
        raise
    except StorageError as error:
        complain(str(error.path), error.reason.text(language))
        return IMPOSSIBLE
    except Exception as error:  # a mistake of the program: still one line, the rest for whoever repairs it
        complain(_logged(error, argv, places_of(arguments)).text(language))
        return IMPOSSIBLE
    return _print(outcome, language)


def _print(outcome: Outcome, language: Language) -> int:
    try:
        print(outcome.text, end="", flush=True)  # not sys.stdout.write(): a program without a console has no stdout
    except OSError as error:  # stdout is a pipe that nobody reads any more, or its disk is full
        discard(sys.stdout)
        if not isinstance(error, BrokenPipeError):
            complain(reason_of(error).text(language))
            return IMPOSSIBLE
    return outcome.status


def _never_fail_to_encode() -> None:
    for stream in (sys.stdout, sys.stderr):
        if isinstance(stream, TextIOWrapper):
            stream.reconfigure(errors="backslashreplace")


def _logged(error: Exception, argv: Sequence[str], places: Places) -> Bilingual:
    """Write ``error`` to the log and return a line that says where it is."""
    import traceback  # rarely needed

    said = f"{type(error).__name__}: {error}"
    with suppress(OSError):
        log = places.logs / "weekly-editor.log"
        log.parent.mkdir(parents=True, exist_ok=True)
        with log.open("a", encoding="utf-8", errors="backslashreplace") as stream:
            stream.write(f"{list(argv)}\n{''.join(traceback.format_exception(error))}\n")
        said += f" → {log}"
    return Bilingual(f"程序出错（{said}）", f"the program failed ({said})")
