"""The glosses on a text while it is written: underlined a moment after the last key, told on hover."""

from PySide6.QtCore import QEvent, QObject, QPoint, QPointF, Qt, QTimer, Signal
from PySide6.QtGui import QContextMenuEvent, QHelpEvent, QMouseEvent
from PySide6.QtWidgets import QTextEdit, QToolTip

from weekly_editor.ui.field.gloss import Gloss, Glosser, Glosses, Leads, gloss_at, letter_at, lines_in, no_glosses
from weekly_editor.ui.field.key_menu import MenuLine
from weekly_editor.ui.field.plain_edit import PlainEdit
from weekly_editor.ui.theme import tones_of
from weekly_editor.ui.tip import KeyTip, plain_tip

DELAY_MS = 100  # after the last key


class EditGlosses(QObject):
    """Shows glosses on what stands in an editor; its text, its signals and a composition stay as they are."""

    dayAsked = Signal(object)  # DatePhrase; another day is to be put in its place

    def __init__(self, edit: PlainEdit) -> None:
        """Follow ``edit``; nothing is glossed until ``ask`` is set."""
        super().__init__(edit)
        self.ask: Glosser = no_glosses
        self.offers_days = False  # another one can be put in place of a day
        self.leads: Leads = {}  # to the field that holds what is recognised
        self._edit = edit
        self._shown: tuple[str, Glosses] = ("", ())
        self._is_drawn = True  # the lines are where they were drawn
        self._pause = QTimer(self, singleShot=True, interval=DELAY_MS)
        self._pause.timeout.connect(self.refresh)
        edit.textChanged.connect(self.wait)
        edit.composed.connect(self.wait)
        edit.viewport().installEventFilter(self)

    def wait(self) -> None:
        """Show what is to be said a moment after the last key; till then lines go along with their words."""
        self._is_drawn = False
        self._pause.start(DELAY_MS if self._edit.hasFocus() else 0)

    def refresh(self) -> None:
        """Show what is to be said of the text now; while an input method composes, when it is done."""
        self._pause.stop()
        if self._edit.is_composing():
            return
        text = self._edit.value()
        shown = (text, self.ask(text))
        if shown != self._shown or not self._is_drawn:
            self._shown, self._is_drawn = shown, True
            self._draw()

    def redraw(self) -> None:
        """Draw what is shown in other colours."""
        if self._shown[1]:
            self._draw()

    def gloss_under(self, point: QPoint) -> Gloss | None:
        """Return the gloss on the letter at ``point`` of the viewport, None where there is none."""
        text, glosses = self._shown
        if not glosses or text != self._edit.value():
            return None
        inside = QPointF(point.x(), point.y() + self._edit.verticalScrollBar().value())
        place = letter_at(self._edit.document(), text, inside)
        return gloss_at(glosses, place) if place is not None else None

    def gloss_at_caret(self) -> Gloss | None:
        """Return the gloss on the phrase that the caret stands in, before or behind, None where there is none."""
        if self._edit.is_composing():
            return None
        self.refresh()
        caret, glosses = self._edit.caret(), self._shown[1]
        return gloss_at(glosses, caret) or gloss_at(glosses, caret - 1)

    def tell_at_caret(self) -> bool:
        """Tell the gloss on the phrase at the caret, beside it; tell whether there is one."""
        gloss = self.gloss_at_caret()
        if gloss is not None:
            below = self._edit.viewport().mapToGlobal(self._edit.cursorRect().bottomLeft())
            KeyTip(self._words(gloss), self._edit).show_at(below)
        return gloss is not None

    def ways_at(self, event: QContextMenuEvent) -> tuple[MenuLine, ...]:
        """Return what can be done about the phrase that a menu is asked for at."""
        is_key = event.reason() is QContextMenuEvent.Reason.Keyboard
        point = self._edit.viewport().mapFromGlobal(event.globalPos())
        gloss = self.gloss_at_caret() if is_key else self.gloss_under(point)
        return gloss.ways if gloss is not None else ()

    def ask_at(self, point: QPoint) -> bool:
        """Go where the phrase at ``point`` of the viewport is changed; tell whether there is such a place."""
        gloss = self.gloss_under(point)
        if gloss is None:
            return False
        if gloss.kind in self.leads:
            self.leads[gloss.kind]()
        elif gloss.phrase is not None and self.offers_days:
            self.dayAsked.emit(gloss.phrase)
        else:
            return False
        return True

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Tell the gloss under the pointer; Ctrl and a click ask for another day, or lead to the field."""
        if event.type() == QEvent.Type.MouseButtonPress and isinstance(event, QMouseEvent) and _is_asking(event):
            return self.ask_at(event.position().toPoint())
        if event.type() == QEvent.Type.ToolTip and isinstance(event, QHelpEvent):
            gloss = self.gloss_under(event.pos())
            if gloss is not None:
                QToolTip.showText(event.globalPos(), plain_tip(self._words(gloss)), self._edit)
                return True
            QToolTip.hideText()
        return super().eventFilter(watched, event)

    def _words(self, gloss: Gloss) -> str:
        if gloss.kind in self.leads:
            return gloss.words + "\n" + self.tr("Ctrl+click: edit in its field")
        if gloss.phrase is None or not self.offers_days:
            return gloss.words
        return gloss.words + "\n" + self.tr("Ctrl+click: choose another day")

    def _draw(self) -> None:
        text, glosses = self._shown
        tones = tones_of(self._edit.palette())
        selections = []
        for cursor, look in lines_in(self._edit.document(), text, glosses, tones):
            part = QTextEdit.ExtraSelection()
            part.cursor, part.format = cursor, look
            selections.append(part)
        self._edit.setExtraSelections(selections)


def _is_asking(event: QMouseEvent) -> bool:
    has_ctrl = event.modifiers() == Qt.KeyboardModifier.ControlModifier
    return has_ctrl and event.button() == Qt.MouseButton.LeftButton
