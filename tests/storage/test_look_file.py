import json
from dataclasses import replace

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from look_strategy import looks

from weekly_editor.document.built_in import BUILT_IN, STANDARD_ID
from weekly_editor.document.look import BOUNDS, DEFAULT_LOOK, unusable
from weekly_editor.report.model import new_id
from weekly_editor.storage.look_file import (
    LookList,
    NamedLook,
    chosen_look,
    drop_look,
    imported_look,
    is_own,
    keep_look,
    list_looks,
    load_look,
    write_look,
)
from weekly_editor.storage.places import Places
from weekly_editor.storage.report_file import ReportFileError

SMALL = settings(max_examples=50, suppress_health_check=[HealthCheck.function_scoped_fixture])


@pytest.fixture
def places(tmp_path):
    return Places.below(tmp_path / "profile")


def mine(name="我的外观", **values):
    return NamedLook(new_id(), name, replace(DEFAULT_LOOK, **values))


def file_of(look=None, **head):
    raw = {"format": "weekly-report-look", "version": 1, "id": "a" * 12, "name": "甲", "look": look or {}}
    return json.dumps(raw | head).encode()


@given(look=looks())
@SMALL
def test_a_look_comes_back_as_it_was_kept(tmp_path, look):
    path = tmp_path / "look.json"
    named = NamedLook("0123456789ab", "甲", look)
    write_look(path, named)
    first = path.read_bytes()
    assert load_look(path) == named
    write_look(path, load_look(path))
    assert path.read_bytes() == first


@pytest.mark.parametrize("own", BUILT_IN, ids=lambda own: own.id)
def test_a_built_in_look_can_be_exported_and_imported(own, tmp_path):
    path = tmp_path / "look.json"
    write_look(path, NamedLook(own.id, own.name.zh, own.look))
    named = imported_look(path, LookList(()))
    assert (named.name, named.look) == (own.name.zh, own.look)
    assert not is_own(named.id)


def test_looks_are_listed_after_those_of_the_program(places):
    for named in (mine("乙"), mine("b"), mine("A")):
        keep_look(places, named)
    listed = list_looks(places, "en")
    assert [named.name for named in listed.looks] == [*(own.name.en for own in BUILT_IN), "A", "b", "乙"]
    assert listed.problems == ()


def test_a_damaged_look_is_named_and_the_others_are_there(places):
    keep_look(places, mine("甲"))
    folder = places.config / "looks"
    (folder / "bad.json").write_text("{", encoding="utf-8")
    (folder / "folder.json").mkdir()
    listed = list_looks(places, "zh_CN")
    assert [named.name for named in listed.looks[len(BUILT_IN) :]] == ["甲"]
    assert [problem.path.name for problem in listed.problems] == ["bad.json", "folder.json"]


def test_the_chosen_look_is_the_standard_one_until_another_is_chosen(places):
    named = mine(accent="AA0000")
    keep_look(places, named)
    assert chosen_look(places, "", "zh_CN").id == STANDARD_ID
    assert chosen_look(places, "own-ink", "en").name == "Ink"
    assert chosen_look(places, named.id, "en") == named
    assert chosen_look(places, "gone", "en").id == STANDARD_ID
    assert chosen_look(places, "../settings", "en").id == STANDARD_ID


def test_a_chosen_look_that_is_damaged_says_so(places):
    keep_look(places, mine())
    path = places.config / "looks" / "0123456789ab.json"
    path.write_bytes(b"")
    with pytest.raises(ReportFileError, match="empty"):
        chosen_look(places, path.stem, "en")


def test_a_deleted_look_is_gone(places):
    named = mine()
    keep_look(places, named)
    drop_look(places, named.id)
    drop_look(places, named.id)
    assert list_looks(places, "en").named(named.id) is None


@pytest.mark.parametrize("look_id", ["own-ink", "../x", "", "ABCDEF012345"])
def test_what_is_not_a_users_look_is_neither_written_nor_deleted(places, look_id):
    with pytest.raises(ValueError, match="not the id"):
        keep_look(places, replace(mine(), id=look_id))
    with pytest.raises(ValueError, match="not the id"):
        drop_look(places, look_id)


def test_an_imported_look_does_not_take_the_place_of_another(places, tmp_path):
    named = mine()
    keep_look(places, named)
    path = tmp_path / "look.json"
    write_look(path, named)
    again = imported_look(path, list_looks(places, "en"))
    assert again.look == named.look
    assert again.id != named.id
    assert imported_look(path, LookList(())) == named


@pytest.mark.parametrize(
    ("content", "said"),
    [
        (b"", "empty"),
        (b"[]", "not a look"),
        (file_of(format="weekly-report"), "not a look"),
        (file_of(version=2), "newer program"),
        (file_of(look=[1]), "not a look"),
        (file_of({"body_pt": "large"}), "body_pt"),
        (file_of({"body_pt": None}), "body_pt"),
        (file_of({"heading_pt": [1]}), "heading_pt"),
        (file_of({"heading_pt": 3}), "heading_pt"),
        (file_of({"accent": "red"}), "accent"),
        (file_of({"accent": "1f4e9e"}), "accent"),
        (file_of({"other_accents": ["1F4E9E", "1F4E9E", "x"]}), "other_accents"),
        (file_of({"latin_font": 'x"}body{display:none'}), "latin_font"),
        (file_of({"han_font": "宋" * 61}), "han_font"),
        (file_of({"density": "airy"}), "density"),
        (file_of({"arrangement": {"hidden": ["photos"]}}), "arrangement.hidden"),
        (file_of({"arrangement": {"plan": "text"}}), "arrangement.plan"),
        (b'{"format": "weekly-report-look", "look": {"body_pt": NaN}}', "NaN"),
        (b'{"format": "weekly-report-look", "look": {"body_pt": 1e999}}', "range"),
        (b" " * 70_000, "larger than"),
        (b"[" * 60_000, "deep|levels"),
    ],
)
def test_a_file_that_is_no_look_is_refused_with_its_reason(tmp_path, content, said):
    path = tmp_path / "look.json"
    path.write_bytes(content)
    with pytest.raises(ReportFileError, match=said):
        load_look(path)


@given(st.dictionaries(st.sampled_from(list(BOUNDS)), st.integers(-(10**9), 10**9)))
@SMALL
def test_numbers_of_a_hostile_file_come_within_their_bounds(tmp_path, numbers):
    path = tmp_path / "look.json"
    path.write_bytes(file_of(numbers))
    look = load_look(path).look
    for name, (least, most) in BOUNDS.items():
        assert least <= getattr(look, name) <= most


JSON = st.recursive(
    st.none() | st.booleans() | st.integers() | st.text(max_size=8),
    lambda inner: st.lists(inner, max_size=3) | st.dictionaries(st.text(max_size=5), inner, max_size=3),
    max_leaves=6,
)


@given(
    st.dictionaries(st.sampled_from(["accent", "latin_font", "body_pt", "arrangement", "heading_pt", "hidden"]), JSON)
)
@SMALL
def test_whatever_stands_in_a_file_it_is_a_usable_look_or_refused(tmp_path, raw):
    path = tmp_path / "look.json"
    path.write_bytes(file_of(raw))
    try:
        look = load_look(path).look
    except ReportFileError:
        return
    assert unusable(look) == ""


def test_what_is_unknown_or_left_out_does_no_harm(tmp_path):
    path = tmp_path / "look.json"
    path.write_bytes(
        file_of({"sparkle": True, "page_width_mm": 9999, "fallback_fonts": ["x"]}, name=" a\tb\n" + "c" * 99)
    )
    named = load_look(path)
    assert named.look == DEFAULT_LOOK
    assert named.name == "a b " + "c" * 56
