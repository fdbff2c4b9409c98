"""What a template holds, to be looked at: its sections and their starting rows."""

from PySide6.QtCore import QEvent, Qt
from PySide6.QtWidgets import QFrame, QHBoxLayout, QLabel, QPushButton, QTreeWidget, QTreeWidgetItem, QVBoxLayout

from weekly_editor.report.model import (
    MetricsSection,
    NotesSection,
    ObjectiveSection,
    PlanSection,
    Section,
    TrackSection,
)
from weekly_editor.report.template import Template
from weekly_editor.ui.icon import tinted_icon
from weekly_editor.ui.kind import ICONS, section_label
from weekly_editor.ui.space import FIELD_PX, PAGE_PX

Rows = tuple[tuple[str, tuple[str, ...]], ...]  # a row, and those below it


class Outlook(QFrame):
    """Shows a template that cannot be changed, and offers a copy that can."""

    def __init__(self) -> None:
        """Start empty."""
        super().__init__()
        self.setProperty("page", True)
        self._template = Template()
        self._title = QLabel(self)
        self._title.setProperty("letters", "title")
        self._title.setTextFormat(Qt.TextFormat.PlainText)
        self._title.setWordWrap(True)
        hint = QLabel(self.tr("This template comes with the program. To change it, work on a copy."), self)
        hint.setProperty("tone", "muted")
        hint.setWordWrap(True)
        self.duplicate = QPushButton(self.tr("Duplicate and edit"), self)
        self.duplicate.setProperty("primary", "true")
        self.sections = QTreeWidget(self)
        self.sections.setHeaderHidden(True)
        self.sections.setAccessibleName(self.tr("Sections"))
        self.sections.setProperty("quiet", "true")
        line = QHBoxLayout()
        line.addWidget(hint, 1)
        line.addWidget(self.duplicate, 0, Qt.AlignmentFlag.AlignTop)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(PAGE_PX, PAGE_PX, PAGE_PX, PAGE_PX)
        layout.setSpacing(FIELD_PX)
        layout.addWidget(self._title)
        layout.addLayout(line)
        layout.addWidget(self.sections, 1)

    def show_template(self, template: Template) -> None:
        """Show what a new report from ``template`` has."""
        self._template = template
        self._title.setText(template.title)
        self.sections.clear()
        colour = self.palette().text().color().name()
        for section in template.sections:
            row = QTreeWidgetItem([section_label(section)])
            row.setIcon(0, tinted_icon(ICONS[section.kind], colour, colour))
            for text, below in _rows(section):
                child = QTreeWidgetItem(row, [text])
                child.addChildren([QTreeWidgetItem([each]) for each in below])
            self.sections.addTopLevelItem(row)
        self.sections.expandAll()

    def changeEvent(self, event: QEvent) -> None:
        """Follow the theme."""
        if event.type() == QEvent.Type.PaletteChange and hasattr(self, "sections"):
            self.show_template(self._template)
        super().changeEvent(event)


def _rows(section: Section) -> Rows:
    match section:
        case TrackSection():
            return tuple((topic.title, ()) for topic in section.topics)
        case ObjectiveSection():
            return tuple((item.title, ()) for item in section.items)
        case MetricsSection():
            return tuple((group.title, tuple(each.name for each in group.readings)) for group in section.groups)
        case NotesSection():
            return tuple((node.text, ()) for node in section.entries)
        case PlanSection():
            return tuple((item.text, ()) for item in section.items)
        case _:
            return ()
