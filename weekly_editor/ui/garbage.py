"""What Python no longer needs is taken away where Qt may be touched, never in the middle of another thread's work.

Widgets and their slots hold each other, so that only the collector of garbage lets them go; if it runs on a thread that
reads or exports a file, Qt crashes."""

import gc

from PySide6.QtCore import QObject, QTimer

LOOK_MS = 1000  # between one look for garbage and the next


class GarbageCollector(QObject):
    """Collects garbage on the thread of the window, as often as Python would and on no other thread."""

    def __init__(self, parent: QObject | None = None) -> None:
        """Keep Python from collecting by itself, and look after it from the next turn of the event loop on."""
        super().__init__(parent)
        gc.disable()
        self._timer = QTimer(self, interval=LOOK_MS)
        self._timer.timeout.connect(self.look)
        self._timer.start()

    def look(self) -> None:
        """Collect the oldest generation whose time has come, if there is one."""
        counts, limits = gc.get_count(), gc.get_threshold()
        for generation in (2, 1, 0):
            if counts[generation] > limits[generation]:
                gc.collect(generation)
                return
