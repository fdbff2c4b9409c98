"""What the validator of Office documents has to say."""

from functools import cache
from pathlib import Path

from openxml_audit import OpenXmlValidator


def findings(data: bytes, folder: Path, ending: str = ".docx") -> list[str]:
    """Return every fault found in the document ``data``, which is put into ``folder``."""
    path = folder / f"report{ending}"
    path.write_bytes(data)
    return [str(error) for error in _validator().validate(path).errors]


@cache
def _validator() -> OpenXmlValidator:
    return OpenXmlValidator()  # reads all schemas, which takes longer than a document
