"""Workbooks as good and bad programs write them."""

import random
from collections.abc import Mapping
from io import BytesIO
from zipfile import ZIP_DEFLATED, ZipFile

import xlsxwriter
from openpyxl import Workbook

SHEET = "xl/worksheets/sheet1.xml"
_SHEET = '<worksheet xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main"><sheetData>{}</sheetData>{}</worksheet>'


def saved(book: Workbook) -> bytes:
    """Return ``book`` as a file."""
    stream = BytesIO()
    book.save(stream)
    return stream.getvalue()


def small_book() -> bytes:
    """Return a workbook of four cells."""
    stream = BytesIO()
    with xlsxwriter.Workbook(stream) as book:
        sheet = book.add_worksheet()
        sheet.write_row("A1", ("周", "成功率"))
        sheet.write_row("A2", ("2024-W32", 0.999))
    return stream.getvalue()


def with_parts(data: bytes, parts: Mapping[str, str | bytes]) -> bytes:
    """Return the package ``data`` with ``parts`` added, or in place of those it has."""
    stream = BytesIO()
    with ZipFile(BytesIO(data)) as source, ZipFile(stream, "w", ZIP_DEFLATED) as target:
        for name in (*(name for name in source.namelist() if name not in parts), *parts):
            target.writestr(name, parts[name] if name in parts else source.read(name))
    return stream.getvalue()


def part_of(data: bytes, name: str) -> str:
    """Return one part of the package ``data``."""
    with ZipFile(BytesIO(data)) as source:
        return source.read(name).decode()


def with_sheet(rows: str, after: str = "") -> bytes:
    """Return a workbook whose one sheet has ``rows`` and, ``after`` them, something else, as they are written."""
    return with_parts(small_book(), {SHEET: _SHEET.format(rows, after)})


def _far_cell() -> bytes:
    book = Workbook()
    book.active["XFD1048576"] = "x"
    return saved(book)


def _many_cells(count: int) -> bytes:
    chance = random.Random(1)
    rows = (
        f'<row r="{row}">'
        + "".join(f'<c r="{chr(65 + column)}{row}"><v>{chance.random()}</v></c>' for column in range(20))
        + "</row>"
        for row in range(1, count // 20 + 1)
    )
    return with_sheet("".join(rows))


def _many_attributes() -> bytes:
    chance = random.Random(1)
    attributes = " ".join(f'a{number}="{chance.random()}"' for number in range(400_000))
    return with_sheet(f"<row {attributes}/>")


def _many_merges() -> bytes:
    merges = "".join(f'<mergeCell ref="A{row}:B{row}"/>' for row in range(1, 10_001))
    return with_sheet('<row r="1"><c r="A1"><v>1</v></c></row>', f"<mergeCells>{merges}</mergeCells>")


def _wide_merge() -> bytes:
    row = '<row r="40000"><c r="A40000"><v>1</v></c><c r="ALL40000"><v>1</v></c></row>'
    corner = '<row r="1"><c r="A1"><v>1</v></c></row>'
    return with_sheet(corner + row, '<mergeCells><mergeCell ref="A1:XFD1048576"/></mergeCells>')


def _many_strings() -> bytes:
    strings = "<si><t>x</t></si>" * 1_500_000
    chance = "".join(f"<si><t>{number * 7919 % 1_000_003}</t></si>" for number in range(400_000))
    return with_parts(small_book(), {"xl/sharedStrings.xml": f"<sst>{strings}{chance}</sst>"})


def _macros() -> bytes:
    types = part_of(small_book(), "[Content_Types].xml").replace(
        "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet.main+xml",
        "application/vnd.ms-excel.sheet.macroEnabled.main+xml",
    )
    return with_parts(small_book(), {"[Content_Types].xml": types, "xl/vbaProject.bin": b"\xd0\xcf\x11\xe0"})


def _word_file() -> bytes:
    types = part_of(small_book(), "[Content_Types].xml").replace("spreadsheetml.sheet", "wordprocessingml.document")
    return with_parts(small_book(), {"[Content_Types].xml": types})


def _locked_zip() -> bytes:
    data = bytearray(small_book())
    for sign, place in ((b"PK\x03\x04", 6), (b"PK\x01\x02", 8)):
        at = data.find(sign)
        while at >= 0:
            data[at + place] |= 1
            at = data.find(sign, at + 4)
    return bytes(data)


def _binary() -> bytes:
    types = part_of(small_book(), "[Content_Types].xml").replace(
        "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet.main+xml",
        "application/vnd.ms-excel.sheet.binary.macroEnabled.main",
    )
    return with_parts(small_book(), {"[Content_Types].xml": types})


def bad_books() -> dict[str, tuple[bytes, str]]:
    """Return workbooks that no reader should take in, and a part of what is said of each in English."""
    ole = b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + bytes(500)
    doctype = '<!DOCTYPE x [<!ENTITY a "aaaaaaaaaa"><!ENTITY b "&a;&a;&a;&a;">]><worksheet>&b;</worksheet>'
    packed_tight = with_sheet(f'<row><c t="inlineStr"><is><t>{"a" * 40_000_000}</t></is></c></row>')
    return {
        "empty": (b"", "empty"),
        "encrypted": (ole + "EncryptedPackage".encode("utf-16-le"), "password"),
        "encrypted zip": (_locked_zip(), "password"),
        "old": (ole, ".xls"),
        "web page": (b"<html><table><tr><td>1</td></tr></table></html>", "not an Excel"),
        "word": (_word_file(), "not an Excel"),
        "macros": (_macros(), "macros"),
        "binary": (_binary(), ".xlsb"),
        "cut off": (small_book()[:3000], "damaged"),
        "broken sheet": (with_parts(small_book(), {SHEET: "<worksheet><sheetData><row>"}), "damaged"),
        "no such place": (with_sheet('<row r="1"><c r="ZZZZ1"><v>1</v></c></row>'), "damaged"),
        "no such string": (with_sheet('<row r="1"><c r="A1" t="s"><v>999</v></c></row>'), "damaged"),
        "doctype": (with_parts(small_book(), {SHEET: doctype}), "DOCTYPE"),
        "bomb": (packed_tight, "more than a workbook needs"),
        "strings": (_many_strings(), "more than a workbook needs"),
        "far cell": (_far_cell(), "XFD1048576"),
        "cells": (_many_cells(400_000), "filled cells"),
        "attributes": (_many_attributes(), "damaged"),
        "merges": (_many_merges(), "merged ranges"),
        "one wide merge": (_wide_merge(), "merged ranges"),
    }
