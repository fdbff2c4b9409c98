"""A row of a section on its way: what is dragged from a form to another place, or to another section."""

from dataclasses import dataclass

from PySide6.QtCore import QMimeData

from weekly_editor.report.model import KINDS, Kind

MIME_TYPE = "application/x-weekly-editor-row"


@dataclass(frozen=True, slots=True)
class RowRef:
    """A row by its id, and the kind of section that it can stand in."""

    kind: Kind
    row_id: str


def row_mime(ref: RowRef) -> QMimeData:
    """Return what a drag of ``ref`` carries."""
    data = QMimeData()
    data.setData(MIME_TYPE, f"{ref.kind} {ref.row_id}".encode())
    return data


def row_in(data: QMimeData) -> RowRef | None:
    """Return the row that ``data`` carries, None where it carries something else."""
    if not data.hasFormat(MIME_TYPE):
        return None
    word, _, row_id = bytes(data.data(MIME_TYPE).data()).decode("utf-8", "replace").partition(" ")
    kind = next((kind for kind in KINDS if kind == word), None)
    return None if kind is None else RowRef(kind, row_id)
