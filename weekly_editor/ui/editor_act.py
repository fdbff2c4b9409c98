"""What commands do to the open report, in every window that has an editor."""

from collections.abc import Callable, Mapping
from functools import partial
from types import MappingProxyType

from weekly_editor.ui.editor import ReportEditor

Act = Callable[[ReportEditor], object]

_ACTS: Mapping[str, Act] = MappingProxyType(
    {
        "undo": lambda editor: editor.session.undo_stack.undo(),
        "redo": lambda editor: editor.session.undo_stack.redo(),
        "find": lambda editor: editor.open_find(),
        "replace": lambda editor: editor.open_find(replace=True),
        "find_next": lambda editor: editor.find_next(1),
        "find_previous": lambda editor: editor.find_next(-1),
        "go_to": lambda editor: editor.choose_place(),
        "add_row": lambda editor: editor.add_row(),
        "add_section": lambda editor: editor.choose_kind(),
        "move_to_section": lambda editor: editor.choose_section_of_row(),
        "rename_section": lambda editor: editor.sections.rename_current(),
        "section_up": lambda editor: editor.move_current_section(-1),
        "section_down": lambda editor: editor.move_current_section(1),
        "duplicate_section": lambda editor: editor.duplicate_section(),
        "remove_section": lambda editor: editor.remove_section(),
        "previous_section": lambda editor: editor.step_row(-1),
        "next_section": lambda editor: editor.step_row(1),
        "preview_in": lambda editor: editor.preview.zoom_by(1),
        "preview_out": lambda editor: editor.preview.zoom_by(-1),
        "preview_width": lambda editor: editor.preview.set_zoom("width"),
        "preview_page": lambda editor: editor.preview.set_zoom("page"),
    }
)


def editor_handlers(current: Callable[[], ReportEditor | None]) -> dict[str, Callable[[], object]]:
    """Return a handler for each command; it acts on the editor that is ``current`` then, if there is one."""
    return {name: partial(with_editor, current, act) for name, act in _ACTS.items()}


def with_editor(current: Callable[[], ReportEditor | None], act: Act) -> None:
    """Let ``act`` have the editor that is ``current``, if there is one."""
    editor = current()
    if editor is not None:
        act(editor)
