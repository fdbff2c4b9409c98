"""The palettes of the window: every command, every place of the report, every kind of section."""

from collections.abc import Callable, Iterator, Mapping, Sequence

from PySide6.QtCore import QCoreApplication, QTimer
from PySide6.QtGui import QAction, QIcon, QPalette
from PySide6.QtWidgets import QWidget

from weekly_editor.report.loc import Loc
from weekly_editor.report.markup import visible
from weekly_editor.report.model import (
    KINDS,
    Kind,
    MetricsSection,
    ObjectiveSection,
    Report,
    Section,
    TrackSection,
)
from weekly_editor.ui.action import ACTIONS, ActionSpec, menu_name, shown_keys, translated
from weekly_editor.ui.icon import tinted_icon
from weekly_editor.ui.key_hint import SECTION_KEYS
from weekly_editor.ui.kind import ICONS, kind_hint, kind_name, section_label
from weekly_editor.ui.miniature import kind_picture
from weekly_editor.ui.palette import Palette, PaletteRow
from weekly_editor.ui.profile import Profile

MAX_RECENT = 5
PICTURE_PX = 40


def open_commands(window: QWidget, actions: Mapping[str, QAction], profile: Profile) -> Palette:
    """Let the user of ``profile`` choose a command and run it; it moves to the front of those used last."""

    def run(name: str) -> None:
        profile.change(recent_commands=with_recent(profile.settings.recent_commands, name))
        QTimer.singleShot(0, window, actions[name].trigger)  # once the window has the keyboard again

    title, hint = (
        QCoreApplication.translate("QuickList", "All commands"),
        QCoreApplication.translate("QuickList", "Type a few letters of a command"),
    )
    rows = command_rows(actions, profile.settings.recent_commands, but="command_palette")
    palette = Palette(title, hint, rows, window)
    palette.chosen.connect(run)
    palette.open_over()
    return palette


def open_places(window: QWidget, report: Report, go_to: Callable[[Loc], None]) -> Palette:
    """Let the user choose a section, topic or work item of ``report`` and go there."""
    rows = tuple(place_rows(report, QCoreApplication.translate("QuickList", "Report details"), window.palette()))
    palette = Palette(
        QCoreApplication.translate("QuickList", "Go to"),
        QCoreApplication.translate("QuickList", "Type a few letters of a section, topic or work item"),
        rows,
        window,
    )
    palette.chosen.connect(lambda loc: QTimer.singleShot(0, window, lambda: go_to(loc)))
    palette.open_over()
    return palette


def open_kinds(window: QWidget, add: Callable[[Kind], None], beside: QWidget | None = None) -> Palette:
    """Let the user choose the kind of a new section, at the button ``beside`` where that was pressed."""
    rows = kind_rows(window.palette(), PICTURE_PX, window.devicePixelRatioF())
    palette = Palette(
        QCoreApplication.translate("QuickList", "Add section"),
        QCoreApplication.translate("QuickList", "What kind of section?"),
        rows,
        window,
        PICTURE_PX,
    )
    palette.chosen.connect(lambda kind: QTimer.singleShot(0, window, lambda: add(kind)))
    if beside is None:
        palette.open_over()
    else:
        palette.open_beside(beside)
    return palette


def command_rows(actions: Mapping[str, QAction], recent: Sequence[str], but: str = "") -> list[PaletteRow]:
    """Return every command, those used last first; ``but`` names the one that shows them."""
    newest = {name: place for place, name in enumerate(recent[:MAX_RECENT])}
    specs = sorted((spec for spec in ACTIONS if spec.name != but), key=lambda spec: newest.get(spec.name, MAX_RECENT))
    return [_command_row(spec, actions[spec.name]) for spec in specs]


def with_recent(recent: tuple[str, ...], name: str) -> tuple[str, ...]:
    """Return the names of the commands used last, ``name`` first."""
    return (name, *(other for other in recent if other != name))[:MAX_RECENT]


def place_rows(report: Report, head: str, palette: QPalette) -> Iterator[PaletteRow]:
    """Yield the head of the report (called ``head``), each section, and each titled thing in them."""
    colour = palette.text().color().name()
    yield PaletteRow(("title",), head, icon=tinted_icon("id-card", colour, colour))
    for index, section in enumerate(report.sections):
        keys = SECTION_KEYS[index] if index < len(SECTION_KEYS) else ""
        icon = tinted_icon(ICONS[section.kind], colour, colour)
        yield PaletteRow(("sections", index), section_label(section), kind_name(section.kind), keys, icon=icon)
        for loc, title in _titles(section):
            words = visible(title).replace("\n", " ").strip()
            if words:
                yield PaletteRow(("sections", index, *loc), words, section_label(section), needs_query=True)


def kind_rows(palette: QPalette, height_px: int, ratio: float) -> list[PaletteRow]:
    """Return the kinds of section, each with a picture of its form of ``height_px``."""
    pictures = {kind: QIcon(kind_picture(kind, palette, height_px, ratio)) for kind in KINDS}
    return [
        PaletteRow(kind, kind_name(kind), kind_hint(kind), aliases=kind, icon=picture)
        for kind, picture in pictures.items()
    ]


def _command_row(spec: ActionSpec, action: QAction) -> PaletteRow:
    keys = shown_keys(action.shortcut())
    aliases = f"{spec.text} {translated(spec.hint) if spec.hint else ''}"
    text = action.text() if spec.name in ("undo", "redo") else translated(spec.text)  # they name their step
    return PaletteRow(spec.name, text, menu_name(spec.menu), keys, aliases, action.icon(), action.isEnabled())


def _titles(section: Section) -> Iterator[tuple[Loc, str]]:
    match section:
        case TrackSection():
            yield from ((("topics", place, "title"), topic.title) for place, topic in enumerate(section.topics))
        case ObjectiveSection():
            yield from (
                (("items", place, "title"), item.title or item.text) for place, item in enumerate(section.items)
            )
        case MetricsSection():
            yield from ((("groups", place, "title"), group.title) for place, group in enumerate(section.groups))
        case _:
            pass
