"""A written .docx opened again, as its XML parts."""

from dataclasses import dataclass
from functools import cached_property
from io import BytesIO
from zipfile import ZipFile

from lxml import etree

W = "{http://schemas.openxmlformats.org/wordprocessingml/2006/main}"
R = "{http://schemas.openxmlformats.org/officeDocument/2006/relationships}"
C = "{http://schemas.openxmlformats.org/drawingml/2006/chart}"
WP = "{http://schemas.openxmlformats.org/drawingml/2006/wordprocessingDrawing}"
NAMESPACES = {"w": W[1:-1], "r": R[1:-1], "c": C[1:-1], "wp": WP[1:-1]}


@dataclass(frozen=True)
class Package:
    """The parts of a package by name; XPath with the prefixes w, r, c and wp."""

    data: bytes

    @cached_property
    def parts(self) -> dict[str, bytes]:
        with ZipFile(BytesIO(self.data)) as package:
            return {name: package.read(name) for name in package.namelist()}

    def root(self, name: str) -> etree._Element:
        return etree.fromstring(self.parts[name])

    @cached_property
    def document(self) -> etree._Element:
        return self.root("word/document.xml")

    def find(self, path: str) -> list:
        return self.document.xpath(path, namespaces=NAMESPACES)

    @cached_property
    def paragraphs(self) -> list[etree._Element]:
        """The paragraphs of the body outside tables, in reading order."""
        return self.find("w:body/w:p")


def text_of(element: etree._Element) -> str:
    """Return the text below ``element``, breaks and tabs as characters."""
    signs = {f"{W}br": "\n", f"{W}tab": "\t"}
    return "".join(signs.get(part.tag, part.text or "") for part in element.iter(f"{W}t", f"{W}br", f"{W}tab"))


def value(element: etree._Element | None) -> str | None:
    """Return w:val of ``element``, None without one."""
    return None if element is None else element.get(f"{W}val")
