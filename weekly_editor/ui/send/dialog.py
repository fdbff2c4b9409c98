"""The panel of sending: four steps one below the other, in any order; closing it sends and loses nothing."""

from PySide6.QtCore import QEvent, QSize, Qt, QTimer
from PySide6.QtGui import QShowEvent
from PySide6.QtWidgets import (
    QDialog,
    QFrame,
    QHBoxLayout,
    QPushButton,
    QScrollArea,
    QStyle,
    QVBoxLayout,
    QWidget,
)

from weekly_editor.editing.desk import Desk
from weekly_editor.editing.session import ReportSession
from weekly_editor.report.bilingual import Bilingual
from weekly_editor.ui.command import Commands
from weekly_editor.ui.message_bar import MessageBar
from weekly_editor.ui.profile import Profile
from weekly_editor.ui.send.copy_step import CopyStep
from weekly_editor.ui.send.documents import Documents
from weekly_editor.ui.send.file_steps import ExportStep, SaveStep
from weekly_editor.ui.send.mail_step import MailStep
from weekly_editor.ui.space import FIELD_PX, GROUP_PX, PAGE_PX

ROOM = 0.9  # of the screen, at most
WIDTH_PX = 620


class SendDialog(QDialog):
    """Saves, exports, copies and drafts the report as it was when the panel opened."""

    def __init__(self, session: ReportSession, desk: Desk, profile: Profile, parent: QWidget | None = None) -> None:
        """Offer to send what ``session``, which lies on ``desk``, holds."""
        super().__init__(parent)
        self.setWindowTitle(self.tr("Send"))
        self._language = profile.language
        self.messages = MessageBar(self)
        self.commands = Commands(self, desk, profile, self.messages)
        self.documents = Documents(session.report, desk.history(), profile.look.look, profile.places, self)
        self.save = SaveStep(session, self.commands.save, self)
        self.export = ExportStep(self.documents, profile, self.messages, self.commands.tell_problem, self)
        self.copy = CopyStep(self.documents, self)
        self.mail = MailStep(self.documents, profile, self.messages, self.commands.tell_problem, self)
        self.documents.failed.connect(self._tell_failed)
        self._lay_out()

    def showEvent(self, event: QShowEvent) -> None:
        """Take the size that the steps need; what is attached is made once the panel stands."""
        super().showEvent(event)
        self._fit()
        QTimer.singleShot(0, self.mail, self.mail.weigh)

    def changeEvent(self, event: QEvent) -> None:
        """Grow with the text."""
        if event.type() == QEvent.Type.FontChange:
            QTimer.singleShot(0, self, self._fit)  # when all that stands here has the font too
        super().changeEvent(event)

    def _tell_failed(self, ending: str, reason: Bilingual | None) -> None:
        unexpected = self.tr("The %1 file could not be made").replace("%1", ending)
        self.messages.tell(unexpected if reason is None else reason.text(self._language), "problem")

    def _lay_out(self) -> None:
        self._page = QWidget()
        steps = QVBoxLayout(self._page)
        steps.setContentsMargins(PAGE_PX, PAGE_PX, PAGE_PX, PAGE_PX)
        steps.setSpacing(GROUP_PX)
        for step in (self.save, self.export, self.copy, self.mail):
            if steps.count():
                steps.addWidget(_line(self._page))
            steps.addWidget(step)
        steps.addStretch(1)
        area = QScrollArea(self)
        area.setWidgetResizable(True)
        area.setFrameShape(QFrame.Shape.NoFrame)
        area.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        area.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        area.setWidget(self._page)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(0)
        layout.addWidget(area, 1)
        layout.addWidget(self.messages)
        layout.addWidget(self._foot())

    def _foot(self) -> QFrame:
        self._bar = QFrame(self)
        self._bar.setProperty("bar", "bottom")
        foot = QHBoxLayout(self._bar)
        foot.setContentsMargins(PAGE_PX, FIELD_PX, PAGE_PX, FIELD_PX)
        close = QPushButton(self.tr("Close"), self._bar)
        close.setAutoDefault(False)
        close.clicked.connect(self.close)
        foot.addStretch()
        foot.addWidget(close)
        return self._bar

    def _fit(self) -> None:
        """Be as large as the steps, as far as the screen has room; what is below then scrolls."""
        room = self.screen().availableSize() * ROOM
        bar = self.style().pixelMetric(QStyle.PixelMetric.PM_ScrollBarExtent)  # a message makes it appear
        width = max(WIDTH_PX, self._page.minimumSizeHint().width() + bar)
        height = self._page.heightForWidth(width - bar) + self._bar.sizeHint().height()
        self.resize(QSize(width, height).boundedTo(room))


def _line(parent: QWidget) -> QFrame:
    line = QFrame(parent)
    line.setProperty("bar", "bottom")
    line.setFixedHeight(1)
    return line
