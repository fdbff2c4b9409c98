"""The templates being worked on: one session each, written a moment after every change."""

from datetime import datetime
from typing import cast

from PySide6.QtCore import QObject, QTimer, Signal

from weekly_editor.editing.session import ReportSession
from weekly_editor.report.bilingual import Language
from weekly_editor.report.template import Draft, Template, draft_of, template_from
from weekly_editor.report.week import Week
from weekly_editor.storage.places import Places
from weekly_editor.storage.problem import StorageError
from weekly_editor.storage.template_file import TemplateList, drop_template, is_own, keep_template, list_templates

DELAY_MS = 1000  # from the first change that no file holds to its writing


class TemplateDesk(QObject):
    """Holds all templates; those of the user's can be edited by the forms that edit reports."""

    listChanged = Signal()  # there is one more or fewer, or one shows otherwise in a list
    failed = Signal(object)  # StorageError; the text stays, and is written with the next change or on closing

    def __init__(self, places: Places, language: Language, parent: QObject | None = None) -> None:
        """Read the templates there are, those of ``language`` first. Raises StorageError for a damaged installation."""
        super().__init__(parent)
        self._places = places
        self._listed = list_templates(places, language)
        self._sessions: dict[str, ReportSession] = {}
        self._timer = QTimer(self, singleShot=True, interval=DELAY_MS)
        self._timer.timeout.connect(self.save)

    @property
    def problems(self) -> tuple[StorageError, ...]:
        """The template files that could not be read."""
        return self._listed.problems

    def templates(self) -> TemplateList:
        """Return all templates as they are now, the program's own first."""
        return TemplateList(tuple(self._current(template) for template in self._listed.templates), self.problems)

    def session(self, template_id: str) -> ReportSession:
        """Return where a template of the user's is edited; its history lasts as long as this desk."""
        if template_id not in self._sessions:
            template = self._listed.named(template_id)
            if template is None or is_own(template_id):
                raise KeyError(template_id)
            session = ReportSession(draft_of(template, Week.of(datetime.now().date())))
            session.setParent(self)
            session.reportChanged.connect(lambda draft: self._follow(template_id, draft))
            self._sessions[template_id] = session
        return self._sessions[template_id]

    def add(self, template: Template) -> None:
        """Keep ``template`` among the user's. Raises StorageError, and then there is none more."""
        keep_template(self._places, template)
        self._list((*self._listed.templates, template))

    def remove(self, template_id: str) -> Template:
        """Delete a template of the user's and return it, so that it can be added again. Raises StorageError."""
        template = self.templates().named(template_id)
        if template is None:
            raise KeyError(template_id)
        drop_template(self._places, template_id)
        self._list(tuple(each for each in self._listed.templates if each.id != template_id))
        return template

    def save(self) -> bool:
        """Write what no file holds yet; tell whether all is written."""
        self._timer.stop()
        is_done = True
        for template in self.templates().templates:
            session = self._sessions.get(template.id)
            if session is None or session.is_saved():
                continue
            try:
                keep_template(self._places, template)
            except StorageError as error:
                is_done = False
                self.failed.emit(error)
            else:
                session.end_typing()
                session.undo_stack.setClean()
        return is_done

    def _current(self, template: Template) -> Template:
        session = self._sessions.get(template.id)
        return template if session is None else template_from(template, cast("Draft", session.report))

    def _follow(self, template_id: str, draft: Draft) -> None:
        if not self._timer.isActive():
            self._timer.start()
        listed = self._listed.named(template_id)
        if listed is not None and _looks_otherwise(listed, draft):
            shown = template_from(listed, draft)
            self._list(tuple(shown if each is listed else each for each in self._listed.templates))

    def _list(self, templates: tuple[Template, ...]) -> None:
        own = [template for template in templates if is_own(template.id)]
        users = [template for template in templates if not is_own(template.id)]
        users.sort(key=lambda template: (template.name.casefold(), template.id))
        self._listed = TemplateList((*own, *users), self.problems)
        self.listChanged.emit()


def _looks_otherwise(template: Template, draft: Draft) -> bool:
    return (template.name, len(template.sections)) != (draft.name, len(draft.sections))
