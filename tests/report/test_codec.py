import json
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st
from strategy import EVERYTHING, reports

from weekly_editor.report.codec import MAX_BYTES, MAX_DEPTH, MAX_VALUES, dump_report, parse_json, parse_report
from weekly_editor.report.model import Node, NotesSection, Report
from weekly_editor.report.schema import ReportDataError
from weekly_editor.report.week import Week

HEAD: dict[str, Any] = {"format": "weekly-report", "version": 1, "id": "r", "week": "2024-W32"}
CANONICAL = """{
  "format": "weekly-report",
  "version": 1,
  "id": "r1",
  "week": "2024-W32",
  "title": "支付周报",
  "author": "",
  "team": "",
  "created_at": "2024-08-09T21:45:00",
  "language": "zh_CN",
  "sections": [
    {
      "kind": "metrics",
      "id": "s1",
      "title": "运行数据",
      "groups": [
        {
          "id": "g1",
          "title": "入金",
          "readings": [
            {
              "id": "x1",
              "metric": "m1",
              "name": "成功率",
              "value": "99.90",
              "unit": "%",
              "target": null,
              "note": ""
            }
          ]
        }
      ]
    },
    {
      "kind": "plan",
      "id": "s2",
      "title": "下周",
      "items": [
        {
          "id": "p1",
          "matter": "m2",
          "text": "上线",
          "due": "2024-08-16",
          "owner": "",
          "origin": ""
        }
      ]
    }
  ],
  "known_findings": [],
  "since": {
    "weight": 1.10,
    "count": 123456789012345678901234567890,
    "none": [],
    "more": {}
  }
}
""".encode()


@given(reports())
def test_a_report_reads_back_and_is_written_the_same(report):
    data = dump_report(report)
    assert parse_report(data) == report
    assert dump_report(parse_report(data)) == data


@given(reports())
def test_the_file_is_what_any_json_program_would_write(report):
    data = dump_report(report)
    assert data == (json.dumps(json.loads(data), ensure_ascii=False, indent=2) + "\n").encode()


def test_the_same_report_always_gives_the_same_bytes():
    assert dump_report(parse_report(CANONICAL)) == CANONICAL


JSON_VALUES = st.recursive(
    st.none()
    | st.booleans()
    | st.integers(-(10**29), 10**29)
    | st.text(EVERYTHING, max_size=10)
    | st.floats(-1e9, 1e9, allow_subnormal=False).filter(lambda value: value == 0 or abs(value) > 1e-9),
    lambda parts: st.lists(parts, max_size=3) | st.dictionaries(st.text(EVERYTHING, max_size=6), parts, max_size=3),
    max_leaves=6,
)
ROWS: dict[str, dict[str, Any]] = {
    "track": {"topics": [{"id": "1", "entries": [{"id": "2", "children": [{"id": "3"}]}]}]},
    "objective": {"items": [{"id": "4", "entries": [{"id": "5"}]}]},
    "metrics": {"groups": [{"id": "6", "readings": [{"id": "7"}]}]},
    "incidents": {"incidents": [{"id": "8"}]},
    "notes": {"entries": [{"id": "9", "children": [{"id": "10"}]}]},
    "plan": {"items": [{"id": "11"}]},
}


def _with_unknown(value, unknown):
    match value:
        case dict():
            return {key: _with_unknown(part, unknown) for key, part in value.items()} | {"from_later": unknown}
        case list():
            return [_with_unknown(part, unknown) for part in value]
        case _:
            return value


def _contains(whole, part):
    match part:
        case dict():
            return isinstance(whole, dict) and all(key in whole and _contains(whole[key], part[key]) for key in part)
        case list():
            return len(whole) == len(part) and all(map(_contains, whole, part))
        case _:
            return type(whole) is type(part) and whole == part


@given(JSON_VALUES)
def test_a_field_that_the_program_does_not_know_survives_at_every_level(unknown):
    sections = [{"kind": kind, "id": kind, **rows} for kind, rows in ROWS.items()]
    raw = _with_unknown(HEAD | {"sections": sections}, unknown)
    saved = dump_report(parse_report(json.dumps(raw).encode()))
    assert _contains(json.loads(saved), raw)


@pytest.mark.parametrize(
    "number", ["1.10", "0.12345678901234567890123456789", "-0", "-0.0", "1E5", "2.50e-3", "10000000000000000000000"]
)
def test_an_unknown_number_is_written_as_it_was_read(number):
    data = json.dumps(HEAD).encode()[:-1] + f', "later": {{"rate": [{number}]}}}}'.encode()
    assert f"      {number}\n".encode() in dump_report(parse_report(data))


def test_a_byte_order_mark_and_other_spacing_do_not_matter():
    compact = json.dumps(json.loads(CANONICAL)).encode("utf-8-sig").replace(b"1.1,", b"1.10,")
    assert dump_report(parse_report(compact)) == CANONICAL


def test_times_with_an_offset_are_taken_as_the_clock_showed_them():
    report = parse_report(json.dumps(HEAD | {"created_at": "2024-08-09T21:45:00+08:00"}).encode())
    assert report.model_dump()["created_at"] == "2024-08-09T21:45:00"


def _refusal(data: bytes) -> tuple[str, str]:
    with pytest.raises(ReportDataError) as caught:
        parse_report(data)
    return caught.value.reason.zh, caught.value.reason.en


@pytest.mark.parametrize(
    ("data", "zh", "en"),
    [
        (b"", "文件是空的", "the file is empty"),
        (b"\0" * 4096, "文件是空的", "the file is empty"),
        (b" \r\n\t", "文件是空的", "the file is empty"),
        (b"\x89PNG\r\n\x1a\n", "文件不是 UTF-8 文本", "the file is not UTF-8 text"),
        ("周报".encode("gb18030"), "文件不是 UTF-8 文本", "the file is not UTF-8 text"),
        (b"[]", "这不是周报文件", "this is not a weekly report"),
        (b"{}", "这不是周报文件", "this is not a weekly report"),
        (b'{"format": "novel"}', "这不是周报文件", "this is not a weekly report"),
        (b'{"format": "weekly-report"}', "文件没有写明版本", "the file does not name its version"),
        (b'{"format": "weekly-report", "version": "1"}', "文件没有写明版本", "the file does not name its version"),
        (b'{"a": NaN}', "NaN 不是数字", "NaN is not a number"),
        (b'{"a": -Infinity}', "-Infinity 不是数字", "-Infinity is not a number"),
        (b'{"a": {"b": 1, "b": 2}}', "键“b”出现两次", "the key 'b' occurs twice"),
        (b'{"a": "\\ud800"}', "文字里有残缺的字符（孤立代理项）", "a text holds a lone surrogate"),
        (b'{"\\udfff": 1}', "文字里有残缺的字符（孤立代理项）", "a text holds a lone surrogate"),
        (b'{"a": 1e999999}', "数字超出可用范围", "a number is out of range"),
        (b'{"a": ' + b"9" * 5_000_000 + b"}", "数字超出可用范围", "a number is out of range"),
        (b'{"a": 1,\n  "b" 2}', "JSON 在第 2 行第 7 列损坏", "the JSON is damaged at line 2, column 7"),
        (CANONICAL[:-100], "JSON 在第 52 行第 3 列损坏", "the JSON is damaged at line 52, column 3"),
        (b"[" * 100_000, "嵌套超过 200 层", "nested more than 200 levels deep"),
        (b"[" * 300 + b"]" * 300, "嵌套超过 200 层", "nested more than 200 levels deep"),
    ],
)
def test_what_is_no_report_is_refused_in_words_for_a_reader(data, zh, en):
    assert _refusal(data) == (zh, en)


def test_a_report_of_a_newer_program_asks_for_an_update():
    zh, en = _refusal(json.dumps(HEAD | {"version": 2}).encode())
    assert zh == "文件由更新的版本保存（格式 2，本程序认识到 1），请升级程序后再打开"
    assert "newer program (format 2" in en


def test_a_key_that_occurs_twice_is_found_among_a_hundred_thousand():
    pairs = ", ".join(f'"{number}": 0' for number in [*range(100_000), 99_999])
    assert _refusal(f"{{{pairs}}}".encode())[0] == "键“99999”出现两次"


def test_a_file_that_is_far_too_large_is_not_even_parsed():
    assert _refusal(b" " * (MAX_BYTES + 1))[0] == "文件超过 16 MB"


@pytest.mark.parametrize("value", [b"[]", b"{}", b"0", b'""', b'[[{"a": 0}]]'])
def test_a_file_of_far_too_many_values_is_not_even_parsed(value, monkeypatch):
    monkeypatch.setattr("weekly_editor.report.codec.json.loads", lambda *_, **__: pytest.fail("parsed"))
    values = MAX_BYTES // (len(value) + 1) - 10
    assert _refusal(b'{"a": [' + (value + b",") * values + b"0]}") == (
        "文件里的内容太多，不会是周报",
        "the file holds too much to be a weekly report",
    )


def test_as_many_values_as_are_allowed_are_read():
    assert len(parse_json(b"[" + b"0," * (MAX_VALUES - 1) + b"0]")) == MAX_VALUES


@pytest.mark.parametrize("nodes", [(Node(),) * MAX_VALUES, (Node(text="x" * MAX_BYTES),)], ids=["many", "long"])
def test_a_report_that_could_not_be_read_again_is_not_written(nodes):
    with pytest.raises(ReportDataError, match=r"larger than|too much"):
        dump_report(Report(week=Week(2024, 32), sections=(NotesSection(entries=nodes),)))


@pytest.mark.parametrize("written", ['"\\ud83d\\ude00"', '"\\\\ud800"', '["\\uD83D\\uDE00", 1.50, {"\\u00e9": null}]'])
def test_escapes_that_are_no_lone_surrogates_are_read(written):
    assert parse_json(written.encode()) == json.loads(written)


def test_a_lone_surrogate_in_a_field_of_other_versions_is_not_written():
    with pytest.raises(ReportDataError, match="a lone surrogate"):
        dump_report(Report.model_validate({"week": "2024-W32", "mood": ["\ud800"]}))


@pytest.mark.parametrize("opening", [b"[", b'{"a": ', b'[{"a": '])
def test_a_value_one_level_too_deep_is_refused_whatever_it_stands_in(opening):
    levels = opening.count(b"[") + opening.count(b"{")
    closing = opening[::-1].translate(bytes.maketrans(b"[{", b"]}"), b'"a: ')
    data = opening * (MAX_DEPTH // levels) + b"1" + closing * (MAX_DEPTH // levels)
    assert _refusal(data)[1] == "nested more than 200 levels deep"


@pytest.mark.parametrize("depth", [MAX_DEPTH, 1])
def test_json_up_to_the_allowed_depth_is_read(depth):
    value = parse_json(b"[" * depth + b"]" * depth)
    for _ in range(depth - 1):
        (value,) = value
    assert value == []


@pytest.mark.parametrize("levels", [120, 400])
def test_an_outline_that_could_not_be_read_again_is_not_written(levels):
    node = Node()
    for _ in range(levels):
        node = Node(children=(node,))
    with pytest.raises(ReportDataError, match="levels deep"):
        dump_report(Report(week=Week(2024, 32), sections=(NotesSection(entries=(node,)),)))


@pytest.mark.parametrize(
    ("fields", "zh", "en"),
    [
        ({"week": "2024-W60"}, "字段 week 写法不对", "field week: it is written wrong"),
        ({"week": 32}, "字段 week 应当是 2024-W32 这样的周次", "field week: it must be a week like 2024-W32"),
        ({"title": 5}, "字段 title 应当是文字", "field title: it must be text"),
        ({"created_at": 1723200000}, "字段 created_at 写法不对", "field created_at: it is written wrong"),
        ({"language": "fr"}, "字段 language 不是可用的值", "field language: it is none of the values known here"),
        ({"sections": 1}, "字段 sections 应当是列表", "field sections: it must be a list"),
        ({"sections": [1]}, "字段 sections.0 应当是对象", "field sections.0: it must be an object"),
        (
            {"sections": [{}]},
            "字段 sections.0 没有写明章节的种类",
            "field sections.0: the section does not name its kind",
        ),
        (
            {"sections": [{"kind": "x"}]},
            "字段 sections.0 不认识这种章节",
            "field sections.0: this kind of section is unknown",
        ),
        (
            {"sections": [{"kind": "plan", "items": [{"due": 5}]}]},
            "字段 sections.0.items.0.due 写法不对",
            "field sections.0.items.0.due: it is written wrong",
        ),
        (
            {"sections": [{"kind": "metrics", "groups": [{"readings": [{"value": "多"}]}]}]},
            "字段 sections.0.groups.0.readings.0.value 写法不对",
            "field sections.0.groups.0.readings.0.value: it is written wrong",
        ),
        (
            {"sections": [{"kind": "incidents", "incidents": [{"counts": "也许"}]}]},
            "字段 sections.0.incidents.0.counts 应当是 true 或 false",
            "field sections.0.incidents.0.counts: it must be true or false",
        ),
    ],
)
def test_a_field_that_does_not_fit_is_named_in_words_for_a_reader(fields, zh, en):
    assert _refusal(json.dumps(HEAD | fields).encode()) == (zh, en)


def test_a_report_without_a_week_says_so():
    raw = {key: value for key, value in HEAD.items() if key != "week"}
    assert _refusal(json.dumps(raw).encode())[0] == "字段 week 缺少这一项"
