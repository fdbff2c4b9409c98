"""The step that opens a draft of mail, with the report in it and its documents attached."""

from collections.abc import Callable
from functools import partial
from pathlib import Path

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QCheckBox, QGridLayout, QHBoxLayout, QLabel, QWidget

from weekly_editor.storage.export_file import make_export_folder, write_export
from weekly_editor.storage.problem import StorageError
from weekly_editor.ui.desktop import open_on_desktop
from weekly_editor.ui.field.text import LineField
from weekly_editor.ui.job import ThreadJob
from weekly_editor.ui.message_bar import Choice, MessageBar
from weekly_editor.ui.profile import Profile
from weekly_editor.ui.send.address_field import AddressField
from weekly_editor.ui.send.documents import PDF, Documents, Files
from weekly_editor.ui.send.step import Step
from weekly_editor.ui.space import GROUP_PX
from weekly_editor.writers.eml import Mail, write_eml
from weekly_editor.writers.file_name import file_name
from weekly_editor.writers.report_mail import DEFAULT_SUBJECT, mail_subject, report_mail

ATTACHABLE = ((".docx", "Word"), (".xlsx", "Excel"), (PDF, "PDF"))
_DRAFTS = "drafts"  # in the cache
_KB = 1024


class MailStep(Step):
    """Writes a draft and hands it to the mail program; what was typed is remembered for the next week."""

    def __init__(
        self,
        documents: Documents,
        profile: Profile,
        messages: MessageBar,
        tell_problem: Callable[[StorageError], object],
        parent: QWidget | None = None,
    ) -> None:
        """Attach what ``documents`` make; ``messages`` say what is wrong, ``tell_problem`` what a disk refuses."""
        super().__init__(self.tr("Draft of mail"), parent)
        self._tell_problem = tell_problem
        self._documents = documents
        self._profile = profile
        self._messages = messages
        self._is_working = False
        self._awaited: tuple[str, ...] = ()  # endings of what the draft waits for
        self._complaint = 0  # the number of the last message about addresses
        self.button = self.add_button(self.tr("Open draft"), is_main=True)
        self.button.clicked.connect(self.open_draft)
        known = self._known_addresses
        self.to = AddressField(profile.language, known, self)
        self.cc = AddressField(profile.language, known, self)
        self.subject = LineField(self)
        self.preview = QLabel(self)
        self.boxes = {ending: QCheckBox(name, self) for ending, name in ATTACHABLE}
        self._lay_out()
        self._fill()
        self._connect()
        self._show_subject()
        self._show_ready()

    def open_draft(self) -> None:
        """Make what is attached, write the draft, and open it."""
        if self._is_working:
            return
        self._messages.withdraw(self._complaint)
        for field in (self.to, self.cc):
            if not field.check():
                self._complaint = self._messages.tell(field.reason(), "problem")
                field.setFocus()
                return
        self._remember()
        self._is_working = True  # the button is left as it is: a disabled one loses the keyboard
        self.tell(self.tr("Making the draft…"))
        to, cc, subject = self.to.addresses(), self.cc.addresses(), self.subject.value()
        made = self._documents
        draft = partial(report_mail, made.report, made.history, to=to, cc=cc, subject=subject, look=made.look)
        self._awaited = self.attached()
        self._documents.order(self._awaited, partial(self._write, draft))

    def attached(self) -> tuple[str, ...]:
        """Return the endings of the documents that go with the mail."""
        return tuple(ending for ending, box in self.boxes.items() if box.isChecked())

    def weigh(self) -> None:
        """Make what is attached already, so that its size can be seen."""
        self._documents.order(self.attached())

    def _write(self, draft: Callable[[Files], Mail], files: Files) -> None:
        """Make ``draft``, with ``files`` attached, one file while the window goes on, and open it."""
        job = ThreadJob(lambda: write_eml(draft(files)), parent=self)
        job.finished.connect(self._open)
        job.failed.connect(self._tell_unmade)
        job.start()

    def _tell_unmade(self) -> None:
        self._show_ready()
        self._messages.tell(self.tr("The draft could not be made"), "problem")

    def _open(self, data: bytes) -> None:
        self._show_ready()
        path = self._profile.places.cache / _DRAFTS / file_name(self._documents.report, ".eml")
        try:
            make_export_folder(path.parent)
            write_export(path, data)
        except StorageError as error:
            self._tell_problem(error)
            return
        if open_on_desktop(path):
            self.tell(
                self.tr(
                    "Handed to your mail program: look it through and send it there. "
                    "Where it opens like a mail received, choose “Send again” or “Edit as new”."
                )
            )
        else:
            self._tell_unopened(path)

    def _tell_unopened(self, path: Path) -> None:
        text = self.tr("No program opens mail here. Open or drag the draft into your mail program: %1")
        show = Choice(self.tr("Show in folder"), lambda: open_on_desktop(path.parent))
        self._messages.tell(text.replace("%1", str(path)), "problem", show)

    def _known_addresses(self) -> tuple[str, ...]:
        return self._profile.settings.mail_addresses

    def _remember(self) -> None:
        settings = self._profile.settings
        used = (str(address) for field in (self.to, self.cc) for address in field.addresses())
        typed = {"mail_to": self.to.value(), "mail_cc": self.cc.value(), "mail_subject": self.subject.value()}
        self._profile.keep(
            settings.with_mail_addresses(used).model_copy(update={**typed, "mail_endings": self.attached()})
        )

    def _lay_out(self) -> None:
        grid = self.add_fields()
        self._add(grid, self.tr("To"), self.to)
        self._add(grid, self.tr("Cc"), self.cc)
        self._add(grid, self.tr("Subject"), self.subject)
        for label in (self.preview, QLabel(self._explanation(), self)):
            label.setTextFormat(Qt.TextFormat.PlainText)  # a subject is words, whatever it looks like
            label.setWordWrap(True)
            label.setProperty("tone", "muted")
            grid.addWidget(label, grid.rowCount(), 1)
        attached = QHBoxLayout()
        attached.setSpacing(GROUP_PX)
        for box in self.boxes.values():
            attached.addWidget(box)
        attached.addStretch(1)
        row = grid.rowCount()
        grid.addWidget(QLabel(self.tr("Attached"), self), row, 0)
        grid.addLayout(attached, row, 1)

    def _explanation(self) -> str:
        return self.tr("{title} title · {week} week · {date} date · {team} team · {author} author")

    def _add(self, grid: QGridLayout, text: str, field: QWidget) -> None:
        label = QLabel(text, self)
        label.setBuddy(field)
        field.setAccessibleName(text)
        row = grid.rowCount()
        grid.addWidget(label, row, 0)
        grid.addWidget(field, row, 1)

    def _fill(self) -> None:
        settings = self._profile.settings
        self.to.setValue(settings.mail_to)
        self.cc.setValue(settings.mail_cc)
        self.to.setPlaceholderText(self.tr("Name <name@example.com>; …"))
        self.subject.setValue(settings.mail_subject)
        self.subject.setPlaceholderText(DEFAULT_SUBJECT.text(self._documents.report.language))
        for ending, box in self.boxes.items():
            box.setChecked(ending in settings.mail_endings)

    def _connect(self) -> None:
        self.subject.valueChanged.connect(self._show_subject)
        for box in self.boxes.values():
            box.toggled.connect(self.weigh)
        self._documents.made.connect(self._show_size)
        self._documents.failed.connect(self._give_up)

    def _show_size(self, ending: str) -> None:
        size = max(1, round(len(self._documents.files[ending]) / _KB))
        if ending in self.boxes:
            self.boxes[ending].setText(f"{dict(ATTACHABLE)[ending]} ({size} KB)")

    def _show_subject(self) -> None:
        subject = mail_subject(self.subject.value(), self._documents.report)
        self.preview.setText(self.tr("It will read: %1").replace("%1", subject))

    def _give_up(self, ending: str) -> None:
        """Leave off where the document of ``ending`` is one that is waited for."""
        if self._is_working and ending in self._awaited:
            self._show_ready()

    def _show_ready(self) -> None:
        self._is_working = False
        self.tell(self.tr("Opens in your mail program; nothing is sent from here"))
