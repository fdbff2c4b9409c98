"""The looks while their user tries them on: nothing is kept before the user says so."""

from dataclasses import dataclass, fields, replace

from PySide6.QtCore import QObject, Signal
from PySide6.QtGui import QUndoStack

from weekly_editor.document.look import BOUNDS, FONTS, Look
from weekly_editor.report.model import new_id
from weekly_editor.storage.look_file import LookList, NamedLook, by_name, drop_look, is_own, keep_look
from weekly_editor.storage.places import Places
from weekly_editor.storage.word_template_file import drop_other_word_templates
from weekly_editor.ui.list_edit import ListEdit

_TYPED = frozenset((*FONTS, *BOUNDS, "heading_pt", "name"))  # what is typed: one step, however many keys it takes


@dataclass(frozen=True, slots=True)
class Choice:
    """All looks there are, and which of them is looked at."""

    looks: tuple[NamedLook, ...]
    current_id: str

    @property
    def current(self) -> NamedLook:
        """The look that is looked at; the first where there is none of its id."""
        return next((named for named in self.looks if named.id == self.current_id), self.looks[0])


class LookDesk(QObject):
    """Holds all looks; those of the user's can be changed, and a change of the program's own makes a copy."""

    changed = Signal()  # another look is looked at, or the looks are others

    def __init__(self, listed: LookList, current_id: str, parent: QObject | None = None) -> None:
        """Start with what is ``listed``, looking at ``current_id``."""
        super().__init__(parent)
        self._before = listed
        self._choice = Choice(listed.looks, current_id)
        self.undo_stack = QUndoStack(self)

    def looks(self) -> tuple[NamedLook, ...]:
        """Return the looks as they are now: the program's own, then the user's by name."""
        return self._choice.looks

    def current(self) -> NamedLook:
        """Return the look that is looked at."""
        return self._choice.current

    def choose(self, look_id: str) -> None:
        """Look at another look; that is no step of its own."""
        if look_id != self._choice.current_id:
            self._show(replace(self._choice, current_id=look_id))

    def change(self, look: Look, step: str) -> None:
        """Let the current look be ``look``; of the program's own a copy is made that is."""
        before = self.current()
        if is_own(before.id):
            self._put(NamedLook(new_id(), self._free_name(self.tr("My look")), look), step)
            return
        changed = {
            field.name for field in fields(Look) if getattr(before.look, field.name) != getattr(look, field.name)
        }
        if changed:
            self._put(replace(before, look=look), step, frozenset(changed))

    def rename(self, name: str) -> None:
        """Call the current look ``name``; of the program's own a copy is made that is called so."""
        before = self.current()
        if name == before.name:
            return
        look_id = new_id() if is_own(before.id) else before.id
        self._put(replace(before, id=look_id, name=name), self.tr("Rename"), frozenset(("name",)))

    def duplicate(self) -> None:
        """Add a copy of the current look."""
        before = self.current()
        name = self._free_name(self.tr("%1 (copy)").replace("%1", before.name))
        self._put(replace(before, id=new_id(), name=name), self.tr("Duplicate"))

    def add(self, named: NamedLook) -> None:
        """Add a look that comes from elsewhere."""
        self._put(named, self.tr("Import"))

    def remove(self) -> None:
        """Delete the current look, if it is the user's."""
        looks, current = self._choice.looks, self.current()
        if is_own(current.id):
            return
        place = looks.index(current)
        rest = looks[:place] + looks[place + 1 :]
        self._push(Choice(rest, rest[min(place, len(rest) - 1)].id), self.tr("Delete"))

    def listed(self) -> LookList:
        """Return the looks as a list that tells which are there."""
        return LookList(self._choice.looks)

    def save(self, places: Places) -> None:
        """Keep what was changed and delete what is gone. Raises StorageError."""
        for named in self._choice.looks:
            if not is_own(named.id) and named != self._before.named(named.id):
                keep_look(places, named)
        for named in self._before.looks:
            if self.listed().named(named.id) is None:
                drop_look(places, named.id)
        if not self._before.problems:  # else a look that cannot be read may need one of them
            drop_other_word_templates(places, {named.look.word_template for named in self._choice.looks})

    def _put(self, named: NamedLook, step: str, changed: frozenset[str] = frozenset()) -> None:
        """Make ``named`` the current look, in the place of the one with its id, if there is one."""
        own = [each for each in self._choice.looks if is_own(each.id)]
        users = [each for each in self._choice.looks if not is_own(each.id) and each.id != named.id]
        self._push(Choice((*own, *sorted((*users, named), key=by_name)), named.id), step, changed)

    def _push(self, after: Choice, step: str, changed: frozenset[str] = frozenset()) -> None:
        typed = changed if changed <= _TYPED else frozenset()
        self.undo_stack.push(ListEdit(self._show, self._choice, after, typed, step))

    def _show(self, choice: Choice) -> None:
        self._choice = choice
        self.changed.emit()

    def _free_name(self, name: str) -> str:
        taken = {named.name for named in self._choice.looks}
        free, number = name, 1
        while free in taken:
            number += 1
            free = f"{name} {number}"
        return free
