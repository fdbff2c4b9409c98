import json
import unicodedata

import pytest
from hypothesis import given
from lxml import etree
from strategy import ANY_TEXT

from weekly_editor.report.clean import clean, clean_line


@given(ANY_TEXT)
def test_cleaning_twice_changes_nothing_more(text):
    assert clean(clean(text)) == clean(text)


@given(ANY_TEXT)
def test_cleaned_text_can_stand_in_xml_json_and_utf8(text):
    kept = clean(text)
    element = etree.Element("t")
    element.text = kept
    assert (etree.fromstring(etree.tostring(element, encoding="utf-8")).text or "") == kept
    assert json.loads(json.dumps(kept, ensure_ascii=False).encode()) == kept


@given(ANY_TEXT)
def test_every_visible_character_stays(text):
    invisible = ("Cc", "Cs", "Cn", "Zl", "Zp")
    seen = [sign for sign in text if unicodedata.category(sign) not in invisible and sign != "\ufeff"]
    assert [sign for sign in clean(text) if unicodedata.category(sign) not in invisible] == seen


@pytest.mark.parametrize("line_break", ["\r\n", "\r", "\n", "\x0b", "\x0c", "\x85", "\u2028", "\u2029"])
def test_line_breaks_of_all_kinds_are_one(line_break):
    assert clean(f"上{line_break}下") == "上\n下"


@pytest.mark.parametrize("kept", ["\t", "\u00a0", "\u200d", "\u200b", "👩\u200d💻", "e\u0301", "\ue000", "\U000f0000"])
def test_tabs_spaces_joiners_and_private_signs_stay(kept):
    assert clean(kept) == kept


@pytest.mark.parametrize("sign", ["\0", "\x1b", "\x7f", "\x9f", "\ufeff", "\ufffe", "\ufdd0", "\ud800", "\U0005fffe"])
def test_what_no_document_can_hold_goes(sign):
    assert clean(f"上{sign}下") == "上下"


def test_a_line_has_no_breaks_and_no_ragged_ends():
    assert clean_line("  一 \r\n\t 二\n\n三\t") == "一 二 三"


def test_a_megabyte_of_spaces_is_read_in_one_pass():
    assert clean_line("一" + " " * 1_000_000 + "二\n") == "一" + " " * 1_000_000 + "二"
