"""The step that puts the report on the clipboard: with looks, without, or in pieces for a chat."""

from PySide6.QtCore import QMimeData
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QWidget

from weekly_editor.document.arrangement import in_words
from weekly_editor.document.build import build_document
from weekly_editor.ui.send.documents import Documents
from weekly_editor.ui.send.step import Step
from weekly_editor.writers.chat import render_chat
from weekly_editor.writers.mail_html import render_rich_text
from weekly_editor.writers.plain_text import render_plain_text


class CopyStep(Step):
    """Copies the report; each click on the last button copies the next message."""

    def __init__(self, documents: Documents, parent: QWidget | None = None) -> None:
        """Copy the report that ``documents`` are of."""
        super().__init__(self.tr("Copy the text"), parent)
        self._documents = documents
        arrangement = in_words(documents.look.arrangement)
        self._words = build_document(documents.report, documents.history, arrangement)
        self._messages: tuple[str, ...] = ()  # until one is asked for: a long report takes a while
        self._next = 0
        self.rich_button = self.add_button(self.tr("Rich text"))
        self.plain_button = self.add_button(self.tr("Plain text"))
        self.chat_button = self.add_button(self.tr("Chat"))
        self.rich_button.clicked.connect(self.copy_rich)
        self.plain_button.clicked.connect(self.copy_plain)
        self.chat_button.clicked.connect(self.copy_message)
        self.tell(self.tr("Rich text for mail, Markdown for a group chat"))

    def copy_rich(self) -> None:
        """Copy the report with its looks, and without for where none are taken."""
        data = QMimeData()
        data.setHtml(render_rich_text(self._documents.document, self._documents.look))
        data.setText(render_plain_text(self._words))
        QGuiApplication.clipboard().setMimeData(data)
        self.tell(self.tr("Copied as rich text"))

    def copy_plain(self) -> None:
        """Copy the report as plain text."""
        QGuiApplication.clipboard().setText(render_plain_text(self._words))
        self.tell(self.tr("Copied as plain text"))

    def copy_message(self) -> None:
        """Copy the next message for a chat; after the last comes the first again."""
        self._messages = self._messages or render_chat(self._words)
        QGuiApplication.clipboard().setText(self._messages[self._next])
        count = len(self._messages)
        if count == 1:
            self.tell(self.tr("Copied for a chat"))
            return
        self._tell_copied(self._next + 1, count)
        self._next = (self._next + 1) % count
        name = self.tr("Chat %1/%2").replace("%1", str(self._next + 1))
        self.chat_button.setText(name.replace("%2", str(count)))

    def _tell_copied(self, number: int, count: int) -> None:
        if number == count:
            text = self.tr("Copied message %1 of %2, the last one")
        else:
            text = self.tr("Copied message %1 of %2; paste it before you copy the next")
        self.tell(text.replace("%1", str(number)).replace("%2", str(count)))
