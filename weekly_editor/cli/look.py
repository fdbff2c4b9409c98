"""The look that a command writes documents in."""

from pathlib import Path

from weekly_editor.cli.message import UsageError, complain
from weekly_editor.document.built_in import BUILT_IN
from weekly_editor.document.look import DEFAULT_LOOK, Look
from weekly_editor.report.bilingual import Bilingual, Language
from weekly_editor.storage.look_file import ENDING, chosen_look, list_looks, load_look
from weekly_editor.storage.places import Places
from weekly_editor.storage.problem import StorageError
from weekly_editor.storage.settings import load_settings


def look_for(wanted: str | None, places: Places, language: Language) -> Look:
    """Return the look called ``wanted``, or that of the file ``wanted``; None asks for the one chosen in the window.

    Raises UsageError where none is called so, StorageError where the file cannot be read. Where the one chosen in the
    window cannot be read, that is said, and the standard one takes its place."""
    if wanted is None:
        return _chosen(places, language)
    if wanted.lower().endswith(ENDING):
        return load_look(Path(wanted)).look
    return _called(wanted, places, language)


def _chosen(places: Places, language: Language) -> Look:
    try:
        return chosen_look(places, load_settings(places).look, language).look
    except StorageError as error:
        complain(str(error.path), error.reason.text(language))
        return DEFAULT_LOOK


def _called(wanted: str, places: Places, language: Language) -> Look:
    """Return the look called ``wanted``, those of the program in either language."""
    looks = list_looks(places, language).looks
    known = {name.casefold(): own.look for own in BUILT_IN for name in (own.name.zh, own.name.en)}
    known |= {named.name.casefold(): named.look for named in looks if named.name.casefold() not in known}
    look = known.get(wanted.strip().casefold())
    if look is None:
        names = "、".join(named.name for named in looks), ", ".join(named.name for named in looks)
        raise UsageError(
            Bilingual(
                f"没有叫“{wanted}”的外观；可用的有 {names[0]}", f"no look is called {wanted!r}; there are {names[1]}"
            )
        )
    return look
