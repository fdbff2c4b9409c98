"""Work beside the window that is told of while it takes longer than a moment."""

from weekly_editor.ui.job import QUICK_S, ThreadJob
from weekly_editor.ui.message_bar import Choice, MessageBar


def start_told(job: ThreadJob, messages: MessageBar, text: str, cancel: Choice) -> None:
    """Start ``job``; where it is not done in a moment, say ``text`` with a way to ``cancel`` it until it ends."""
    if job.start(QUICK_S):
        return
    message = messages.tell(text, "info", cancel)
    job.finished.connect(lambda _made: messages.withdraw(message))
    job.failed.connect(lambda _error: messages.withdraw(message))
