"""What Qt leaves out of a PDF file: bookmarks, its language, and the names of its letters."""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from io import BytesIO
from typing import TYPE_CHECKING, cast

from weekly_editor.paper.pdf_text import renamed
from weekly_editor.report.bilingual import Language

if TYPE_CHECKING:
    from pypdf import PdfWriter
    from pypdf.generic import DictionaryObject, StreamObject


@dataclass(frozen=True, slots=True)
class Bookmark:
    """A head that can be gone to: ``level`` 1 or 2, ``page`` from 0, ``up_pt`` above the foot of the sheet."""

    level: int
    title: str
    page: int
    up_pt: float


def finished_pdf(data: bytes, bookmarks: Sequence[Bookmark], names: Mapping[int, int], language: Language) -> bytes:
    """Return the file ``data``, as Qt wrote it, with what it leaves out; ``names`` are those of its letters."""
    from pypdf import PdfWriter
    from pypdf.generic import Fit, NameObject, TextStringObject

    writer = PdfWriter(clone_from=BytesIO(data))
    writer.pdf_header = data[:8].decode("ascii")
    above = None
    for mark in bookmarks:
        fit = Fit.xyz(left=0, top=mark.up_pt)
        parent = above if mark.level > 1 else None
        added = writer.add_outline_item(title=mark.title, page_number=mark.page, parent=parent, fit=fit)
        above = added if mark.level == 1 else above
    writer.root_object[NameObject("/Lang")] = TextStringObject(language.replace("_", "-"))
    for stream in _letter_maps(writer):
        stream.set_data(renamed(stream.get_data().decode("ascii"), dict(names)).encode("ascii"))
    target = BytesIO()
    writer.write(target)
    return target.getvalue()


def _letter_maps(writer: "PdfWriter") -> Iterator["StreamObject"]:
    """Yield the ToUnicode map of every font, each once."""
    seen: set[int] = set()
    for page in writer.pages:
        resources = cast("DictionaryObject", page["/Resources"])
        for reference in resources.get("/Font", {}).values():
            font = reference.get_object()
            if "/ToUnicode" in font and id(font) not in seen:
                seen.add(id(font))
                yield font["/ToUnicode"].get_object()
