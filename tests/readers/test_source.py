import io
import zipfile

import pytest
from hypothesis import given
from hypothesis import strategies as st

from weekly_editor.readers.source import MAX_BYTES, ImportRefused, decode

TEXT = "# 2031-W07\n\n- 【收单】\n    1. 一号通道：完成 50%\n一\n"


@pytest.mark.parametrize("encoding", ["utf-8", "utf-8-sig", "utf-16", "utf-16-le", "utf-16-be", "gb18030", "utf-32"])
def test_every_usual_encoding_is_read(encoding):
    assert decode(TEXT.encode(encoding)) == TEXT


@pytest.mark.parametrize(
    ("data", "reason"),
    [
        (b"", "空"),
        (b" \n\t", "空"),
        (b"\xef\xbb\xbf\n", "空"),
        (b"\0\0\0\0", "空"),
        (b"%PDF-1.7 ...", "PDF"),
        (b"\x89PNG\r\n\x1a\n", "图片"),
        (b"\xd0\xcf\x11\xe0\xa1\xb1", "Office"),
        (b"PK\x03\x04 something", "压缩包"),
        (b"\x7fELF\x02\x01\x01\0\0\0\0\0\0\0\0\0\x03\0\x3e\0", "二进制"),
        (b"\x01\x02\x03\x04\x05" * 9, "二进制"),
        (b"abc\xff\xff\xff", "编码"),
        (b"\xff\xfea", "编码"),
    ],
)
def test_what_is_no_text_is_refused_with_its_reason(data, reason):
    if data.startswith(b"\x01"):
        data += "残".encode("gb18030")
    with pytest.raises(ImportRefused) as refused:
        decode(data)
    assert reason in refused.value.reason.zh


def test_an_office_file_is_named():
    data = io.BytesIO()
    with zipfile.ZipFile(data, "w") as parts:
        parts.writestr("word/document.xml", "<w/>")
    with pytest.raises(ImportRefused) as refused:
        decode(data.getvalue())
    assert "Word" in refused.value.reason.en


def test_a_file_too_large_is_refused():
    with pytest.raises(ImportRefused) as refused:
        decode(b"a" * (MAX_BYTES + 1))
    assert "32 MB" in refused.value.reason.en


@given(st.binary())
def test_any_bytes_are_read_or_refused(data):
    reasons = []
    try:
        assert decode(data)
    except ImportRefused as refused:
        reasons.append(refused.reason)
    assert all(reason.zh and reason.en for reason in reasons)
