"""The window of metrics: all of them at the left, the fields of the chosen one at the right."""

from collections.abc import Callable, Iterator
from functools import partial

from PySide6.QtCore import QEvent, QSize, Qt
from PySide6.QtGui import QAction, QGuiApplication, QKeyEvent, QKeySequence
from PySide6.QtWidgets import (
    QCheckBox,
    QDialog,
    QFrame,
    QHBoxLayout,
    QLabel,
    QLineEdit,
    QMenu,
    QPushButton,
    QScrollArea,
    QSplitter,
    QVBoxLayout,
    QWidget,
)

from weekly_editor.analysis.catalog import MetricRefused, past_weeks
from weekly_editor.analysis.definition import NO_DEFINITIONS
from weekly_editor.analysis.history import history_from
from weekly_editor.analysis.record import Record
from weekly_editor.analysis.suggestion import Suggestion, suggestions
from weekly_editor.editing.desk import Desk
from weekly_editor.library.known import library_figures
from weekly_editor.report.metric import Metric, MetricCatalog
from weekly_editor.storage.problem import StorageError
from weekly_editor.ui.field.undo_keys import REDO_KEYS
from weekly_editor.ui.icon_button import IconButton
from weekly_editor.ui.job import ThreadJob
from weekly_editor.ui.message_bar import MessageBar
from weekly_editor.ui.metric.desk import MetricDesk
from weekly_editor.ui.metric.form import MetricForm, untitled
from weekly_editor.ui.metric.list import MetricRow, MetricRows
from weekly_editor.ui.metric.wording import metric_label, weeks_words
from weekly_editor.ui.profile import Profile
from weekly_editor.ui.space import CLOSE_PX, FIELD_PX, GROUP_PX, TIGHT_PX
from weekly_editor.ui.undo_offer import UndoOffer

SIZE_PX = (880, 640)
ROOM = 0.92  # of the screen, at most
LIST_PX = 264
WAIT_S = 0.03  # a library of a year is read by then
_ENTERS = (Qt.Key.Key_Return, Qt.Key.Key_Enter)
Keys = QKeySequence.StandardKey | tuple[str, ...]
