"""The export's self-check: a Word file is read back before anybody gets it, and has to say what the document says."""

from collections.abc import Iterator
from itertools import zip_longest
from posixpath import commonprefix
from typing import TYPE_CHECKING

from weekly_editor.document.block import Document
from weekly_editor.report.bilingual import Bilingual
from weekly_editor.writers.docx_labels import LabelError, Labels
from weekly_editor.writers.docx_names import W
from weekly_editor.writers.docx_package import Package, PackageError, package_faults
from weekly_editor.writers.docx_said import Line, Reading, lines_said

if TYPE_CHECKING:
    from lxml.etree import _Element as Element

_SHOWN = 30  # characters of a text that is quoted
_NOTHING = Line("", "")


class ExportRefused(Exception):  # noqa: N818  # said of the file, as the user reads it
    """A document was made but is not what it should be; ``reason`` says why in words for a reader."""

    def __init__(self, reason: Bilingual) -> None:
        super().__init__(reason.en)
        self.reason = reason


def checked(data: bytes, document: Document) -> bytes:
    """Return ``data``, the Word file of ``document``, when it passes the self-check. Raises ExportRefused.

    Labels are worked out anew from the numbering, as Word and as LibreOffice count; text, figures, fonts, relations,
    bookmarks and fields are compared or followed."""
    try:
        package = Package(data)
        fault = next(package_faults(package), None) or next(_differences(package, document), None)
    except (PackageError, LabelError) as error:
        fault = Bilingual(f"文件读不回来（{error}）", f"it cannot be read back ({error})")
    if fault is not None:
        raise _refused(fault)
    return data


def checked_within(data: bytes, document: Document) -> bytes:
    """Return ``data``, a Word file on a template, when it says what ``document`` says, one line after the other.

    What the template says before and after is its own affair, and so are its fonts and fields; the title may stand
    there. Raises ExportRefused."""
    try:
        package = Package(data)
        found = _lines(package, _LabelsOfAny)
    except (PackageError, LabelError) as error:
        raise _refused(Bilingual(f"文件读不回来（{error}）", f"it cannot be read back ({error})")) from None
    said = lines_said(document)
    titles = sum(1 for title in (document.title, document.subtitle) if title)
    if (fault := _missing_within(said[titles:], found)) is not None:
        raise _refused(fault)
    return data


class _LabelsOfAny(Labels):
    """Labels that let lists pass that only a template can have; ours are compared anyway."""

    def of(self, paragraph: "Element") -> str:
        """Return the label of the next ``paragraph``, a question mark where none can be worked out."""
        try:
            return super().of(paragraph)
        except LabelError:
            return "?"


def _missing_within(said: list[Line], found: list[Line]) -> Bilingual | None:
    """Return where ``found`` departs from ``said``, None where it holds it in one piece."""
    best = 0
    for start in range(len(found) - len(said) + 1):
        same = next((n for n, line in enumerate(said) if found[start + n] != line), len(said))
        if same == len(said):
            return None
        best = max(best, same)
    return _difference(best + 1, said[best], _NOTHING)


def _refused(fault: Bilingual) -> ExportRefused:
    return ExportRefused(
        Bilingual(f"Word 文件没有通过导出自检：{fault.zh}", f"the Word file failed its self-check: {fault.en}")
    )


def _differences(package: Package, document: Document) -> Iterator[Bilingual]:
    """Yield where the file says something else than ``document``. Raises LabelError."""
    found = _lines(package, Labels)
    for number, (wanted, line) in enumerate(zip_longest(lines_said(document), found, fillvalue=_NOTHING), start=1):
        if wanted != line:
            yield _difference(number, wanted, line)


def _lines(package: Package, labels: type[Labels]) -> list[Line]:
    """Return the lines of the file. Raises LabelError."""
    body = package.root("word/document.xml").find(f"{W}body")
    counted = labels(package.root("word/numbering.xml"), package.root("word/styles.xml"))
    return [] if body is None else Reading(counted, package.chart).lines(body)


def _difference(number: int, wanted: Line, found: Line) -> Bilingual:
    texts = [f"{line.label} {line.text}".strip() for line in (wanted, found)]
    said, read = (_excerpt(text, max(len(commonprefix(texts)) - _SHOWN // 2, 0)) for text in texts)
    return Bilingual(
        f"第 {number} 段应为“{said}”，文件里是“{read}”", f"paragraph {number} should be “{said}” and is “{read}”"
    )


def _excerpt(text: str, start: int) -> str:
    end = start + _SHOWN
    return f"{'…' if start else ''}{text[start:end]}{'…' if end < len(text) else ''}"
