"""The command that inserts growth into the text that has the cursor."""

from functools import partial

from PySide6.QtCore import QCoreApplication, QTimer
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QApplication, QWidget

from weekly_editor.analysis.history import History
from weekly_editor.editing.session import ReportSession
from weekly_editor.ui.editor import ReportEditor
from weekly_editor.ui.growth.dialog import GrowthDialog
from weekly_editor.ui.growth.target import Write, text_at_cursor
from weekly_editor.ui.message_bar import MessageBar
from weekly_editor.ui.profile import Profile


def open_growth(
    window: QWidget, history: History, profile: Profile, messages: MessageBar, editor: ReportEditor
) -> GrowthDialog:
    """Let the user choose growth of a reading in ``editor`` and insert or copy the phrase.

    The dialog's parent is what has the focus: an editor within a list or table stays open while a window of its own
    has the keyboard."""
    write = text_at_cursor(editor.form)
    dialog = GrowthDialog(
        editor.session.report,
        history,
        profile,
        editor.place(),
        QApplication.focusWidget() or window,
        takes_text=write is not None,
    )
    if write is not None:  # once the window has the keyboard again
        dialog.inserted.connect(
            lambda phrase: QTimer.singleShot(0, window, partial(_insert, editor.session, write, phrase))
        )
    dialog.copied.connect(partial(_copy, messages))
    dialog.finished.connect(window.activateWindow)
    dialog.open()
    return dialog


def _insert(session: ReportSession, write: Write, phrase: str) -> None:
    """Write ``phrase`` as one step of undo."""
    session.end_typing()
    write(phrase)
    session.end_typing()


def _copy(messages: MessageBar, phrase: str) -> None:
    QGuiApplication.clipboard().setText(phrase)
    messages.tell(QCoreApplication.translate("Growth", "Copied: %1").replace("%1", phrase))
