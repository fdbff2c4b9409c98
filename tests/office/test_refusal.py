"""Bad workbooks are refused in a line, quickly and without much memory."""

import json
import subprocess
import sys

import pytest

from tests.office.workbook_making import bad_books, small_book
from weekly_editor.office.package import PackageRefused
from weekly_editor.office.workbook import open_workbook

MAX_MB = 300
LIMIT_BYTES = 1 << 30  # of addresses, which are more than the memory in use
_READ = """
import json, resource, sys, time
resource.setrlimit(resource.RLIMIT_AS, (int(sys.argv[2]), int(sys.argv[2])))
from weekly_editor.office.package import PackageRefused
from weekly_editor.office.workbook import open_workbook
begin, said = time.perf_counter(), ""
try:
    book = open_workbook(open(sys.argv[1], "rb").read())
    for sheet in book.sheets:
        book.grid(sheet)
except PackageRefused as error:
    said = error.reason.en
seconds = time.perf_counter() - begin
if sys.platform == "linux":  # where ru_maxrss counts the memory of the parent, too
    status = open("/proc/self/status").read()
    peak_mb = int(status.partition("VmHWM:")[2].split()[0]) / 1024
else:
    peak_mb = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1024 / 1024
print(json.dumps({"said": said, "peak_mb": peak_mb, "seconds": seconds}))
"""
BAD = bad_books()


@pytest.mark.parametrize("name", BAD)
def test_a_bad_workbook_is_refused_in_a_line(name):
    data, words = BAD[name]
    with pytest.raises(PackageRefused) as refusal:
        _read_all(data)
    assert words in refusal.value.reason.en
    assert "\n" not in refusal.value.reason.zh


@pytest.mark.skipif(sys.platform == "win32", reason="Windows has no getrusage")
@pytest.mark.parametrize("name", ["good", *BAD])
def test_no_workbook_takes_much_memory(name, tmp_path):
    data, words = (small_book(), "") if name == "good" else BAD[name]
    path = tmp_path / "book.xlsx"
    path.write_bytes(data)
    command = [sys.executable, "-c", _READ, str(path), str(LIMIT_BYTES)]
    read = subprocess.run(command, capture_output=True, text=True, check=True)
    measured = json.loads(read.stdout)
    print(name, measured)
    assert words in measured["said"]
    assert measured["peak_mb"] < MAX_MB


def _read_all(data):
    book = open_workbook(data)
    for sheet in book.sheets:
        book.grid(sheet)
