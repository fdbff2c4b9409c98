"""Where a report is read from: bytes to text, and what reading hands back."""

import codecs
from dataclasses import dataclass

from weekly_editor.report.bilingual import Bilingual, Language
from weekly_editor.report.model import Report
from weekly_editor.report.pattern import late_pattern

MAX_BYTES = 32 * 1024 * 1024
_SAMPLE = 64 * 1024  # bytes that tell one encoding from another
_BOMS = (
    (codecs.BOM_UTF8, "utf-8"),
    (codecs.BOM_UTF32_LE, "utf-32-le"),
    (codecs.BOM_UTF16_LE, "utf-16-le"),
    (codecs.BOM_UTF16_BE, "utf-16-be"),
)
_MAGIC = (
    (b"%PDF", Bilingual("这是 PDF 文件，不是文本", "this is a PDF file, not text")),
    (b"\xd0\xcf\x11\xe0", Bilingual("这是旧版 Office 文件，不是文本", "this is an old Office file, not text")),
    (b"{\\rtf", Bilingual("这是 RTF 文件，请另存为纯文本", "this is an RTF file; save it as plain text")),
    (b"\x89PNG", Bilingual("这是图片，不是文本", "this is a picture, not text")),
    (b"\xff\xd8\xff", Bilingual("这是图片，不是文本", "this is a picture, not text")),
    (b"GIF8", Bilingual("这是图片，不是文本", "this is a picture, not text")),
    (b"RIFF", Bilingual("这是图片或音视频，不是文本", "this is a picture or a recording, not text")),
    (b"\x1f\x8b", Bilingual("这是压缩包，不是文本", "this is a compressed archive, not text")),
)
_OFFICE = (
    (b"word/", Bilingual("这是 Word 文件，不是文本", "this is a Word file, not text")),
    (b"xl/", Bilingual("这是 Excel 文件，不是文本", "this is an Excel file, not text")),
    (b"ppt/", Bilingual("这是 PowerPoint 文件，不是文本", "this is a PowerPoint file, not text")),
)
_ZIP = Bilingual("这是压缩包，不是文本", "this is a zip archive, not text")
_BINARY = Bilingual("这是二进制文件，不是文本", "this is a binary file, not text")
_USUAL = late_pattern("[\t\n\r\x20-\x7e\xa0-\xff\u2010-\u26ff\u3000-\u30ff\u4e00-\u9fff\uff00-\uffef]")
_CONTROLS = late_pattern("[\x00-\x08\x0e-\x1a\x1c-\x1f]")

UNSORTED: dict[Language, str] = {"zh_CN": "未归类", "en": "Unsorted"}  # the section of what found no place
CHART = Bilingual("图表没有导入", "the chart is not imported")


@dataclass(frozen=True)
class Unplaced:
    """A line of the source that found no field of its own; ``line`` counts from 1."""

    line: int
    text: str
    reason: Bilingual


@dataclass(frozen=True)
class Imported:
    """A report read from a source, and what the user should look at himself."""

    report: Report
    unplaced: tuple[Unplaced, ...]


class ImportRefused(Exception):  # noqa: N818  # said of the source, as the user reads it
    """The source cannot be read; ``reason`` says why in words for a reader."""

    def __init__(self, reason: Bilingual) -> None:
        super().__init__(reason.en)
        self.reason = reason


def decode(data: bytes) -> str:
    """Return the text in ``data``: UTF-8, UTF-16 or GB18030, with or without a byte order mark.

    Raises ImportRefused for what is empty, larger than 32 MB, binary, or in another encoding."""
    if len(data) > MAX_BYTES:
        raise ImportRefused(Bilingual("文件超过 32 MB", "the file is larger than 32 MB"))
    _refuse_known_binary(data)
    text = _decoded(data, _encoding(data))
    if not text.strip("\ufeff \t\r\n\u3000\x00"):
        raise ImportRefused(Bilingual("文件是空的", "the file is empty"))
    return text


def _refuse_known_binary(data: bytes) -> None:
    if data.startswith(b"PK\x03\x04"):
        raise ImportRefused(next((reason for part, reason in _OFFICE if part in data), _ZIP))
    for magic, reason in _MAGIC:
        if data.startswith(magic):
            raise ImportRefused(reason)


def _encoding(data: bytes) -> str:
    """Return the encoding that the byte order mark names or the bytes show, empty where it must be tried."""
    for bom, name in _BOMS:
        if data.startswith(bom):
            return name
    if b"\0" not in data or not data.strip(b"\0"):
        return ""
    sample = data[:_SAMPLE]
    share, name = max((_usual_share(sample, name), name) for name in ("utf-16-be", "utf-16-le"))
    if share < 0.95 or len(data) % 2:
        raise ImportRefused(_BINARY)
    return name


def _usual_share(sample: bytes, encoding: str) -> float:
    """Return which part of ``sample``, decoded so, are characters that reports are written with."""
    text = sample.decode(encoding, errors="replace")
    return len(_USUAL.findall(text)) / len(text)


def _decoded(data: bytes, encoding: str) -> str:
    for name in (encoding,) if encoding else ("utf-8", "gb18030"):
        try:
            text = data.decode(name)
        except UnicodeDecodeError:
            continue
        if name == "gb18030" and len(_CONTROLS.findall(text)) > len(text) / 100:
            raise ImportRefused(_BINARY)
        return text.removeprefix("\ufeff")
    raise ImportRefused(
        Bilingual("文字编码无法识别（支持 UTF-8、UTF-16、GB18030）", "not UTF-8, UTF-16 or GB18030 text")
    )
