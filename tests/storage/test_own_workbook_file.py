"""Workbooks of the user's own: remembered, and never lost."""

from datetime import datetime
from pathlib import Path

import pytest

from weekly_editor.report.sheet_map import SheetLine, SheetMap
from weekly_editor.storage.export_file import ExportError, OpenElsewhereError
from weekly_editor.storage.own_workbook_file import (
    BOOKS_FILE,
    MAX_BOOKS,
    copy_path,
    known_books,
    remember_book,
    replace_keeping,
    replace_own,
)
from weekly_editor.storage.places import Places

NOW = datetime(2026, 7, 10, 21, 30)
PLAN = SheetMap(sheet="台账", metrics=(SheetLine(line=2, metric="rate"),))


@pytest.fixture
def places(tmp_path):
    return Places.below(tmp_path / "profile")


@pytest.fixture
def book(tmp_path):
    path = tmp_path / "台账.xlsx"
    path.write_bytes(b"old")
    return path


def test_plans_are_remembered_newest_first_and_not_without_end(places):
    for number in range(MAX_BOOKS + 5):
        remember_book(places, Path(f"/books/{number}.xlsx"), PLAN)
    remember_book(places, Path("/books/7.xlsx"), PLAN)
    books = known_books(places)
    assert len(books) == MAX_BOOKS
    assert [book.path.name for book in books[:2]] == ["7.xlsx", f"{MAX_BOOKS + 4}.xlsx"]
    assert books[0].plan == PLAN


@pytest.mark.parametrize("text", ["", "[]", '{"books": 3}', '{"books": [{"path": "x"}]}', "{" * 10_000])
def test_a_damaged_memory_is_no_memory(places, text):
    places.config.mkdir(parents=True)
    (places.config / BOOKS_FILE).write_text(text)
    assert known_books(places) == ()


def test_the_old_file_is_kept_beside_the_new_one(book):
    copy = copy_path(book, NOW, "zh_CN")
    assert copy.name == "台账 (备份 2026-07-10 2130).xlsx"
    replace_keeping(book, b"old", b"new", copy)
    assert (book.read_bytes(), copy.read_bytes()) == (b"new", b"old")
    assert copy_path(book, NOW, "zh_CN").name == "台账 (备份 2026-07-10 2130) (2).xlsx"
    replace_own(book, b"new", b"old")
    assert book.read_bytes() == b"old"


def test_a_file_that_changed_meanwhile_is_left_alone(book):
    copy = copy_path(book, NOW, "en")
    with pytest.raises(ExportError):
        replace_keeping(book, b"older", b"new", copy)
    assert book.read_bytes() == b"old"
    assert not copy.exists()


def test_a_file_that_excel_has_open_is_left_alone(book):
    book.with_name(f"~${book.name}").touch()
    copy = copy_path(book, NOW, "en")
    with pytest.raises(OpenElsewhereError):
        replace_keeping(book, b"old", b"new", copy)
    assert (book.read_bytes(), copy.exists()) == (b"old", False)
