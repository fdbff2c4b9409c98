"""What the documents point at is there, and the keys that they name are those of the program."""

import re
from pathlib import Path

import pytest
from PySide6.QtGui import QKeySequence

from weekly_editor.ui.action import ACTIONS
from weekly_editor.ui.key_hint import KEY_HINTS

ROOT = Path(__file__).parent.parent
DOCUMENTS = [*ROOT.glob("*.md"), *ROOT.glob("docs/*.md")]
GUIDES = [ROOT / "docs" / "guide.md", ROOT / "docs" / "guide.zh-CN.md"]
LINK = re.compile(r"\]\((?!https?:|mailto:|#)([^)#\s]+)")
ANCHOR = re.compile(r"\]\(#([^)\s]+)\)")
HEADING = re.compile(r"^#+ (.+)$", re.MULTILINE)
KEY_TABLE = re.compile(r"^\| (?:Keys|按键) \|.*\n\|[-|]+\|\n((?:\|.*\n)+)", re.MULTILINE)
WRITTEN = {"Enter": "Return", "Delete": "Del", "↑": "Up", "↓": "Down", "←": "Left", "→": "Right"}
OF_EVERY_PROGRAM = {"Ctrl+C", "Ctrl+X", "Ctrl+V"}


def slug(heading: str) -> str:
    """Return the anchor that GitHub gives ``heading``."""
    return re.sub(r"[^\w\- ]", "", heading.lower()).replace(" ", "-")


def keys_in(guide: Path) -> list[str]:
    """Return the keys in the first columns of the tables of keys, as Qt writes them."""
    rows = [row for table in KEY_TABLE.findall(guide.read_text("utf-8")) for row in table.splitlines()]
    shown = [keys for row in rows for keys in re.split(r" [/…] ", row.split("|")[1].strip())]
    written = (_written(keys) for keys in shown)
    return [keys for keys in written if keys.isascii() and " " not in keys]  # "just type" is no key


def _written(keys: str) -> str:
    *held, key = re.split(r"\+(?!$)", keys)
    return "+".join((*held, WRITTEN.get(key, key)))


@pytest.mark.parametrize("path", DOCUMENTS, ids=lambda path: path.name)
def test_every_link_leads_to_a_file_of_the_project(path):
    missing = [link for link in LINK.findall(path.read_text("utf-8")) if not (path.parent / link).exists()]
    assert missing == []


@pytest.mark.parametrize("path", DOCUMENTS, ids=lambda path: path.name)
def test_every_link_within_a_document_leads_to_a_heading(path):
    text = path.read_text("utf-8")
    assert set(ANCHOR.findall(text)) <= {slug(heading) for heading in HEADING.findall(text)}


def test_both_readmes_show_the_real_window():
    for name in ("README.md", "README.zh-CN.md"):
        assert "docs/pictures/window" in (ROOT / name).read_text("utf-8")


def test_every_picture_is_shown_somewhere():
    shown = {Path(link).name for path in DOCUMENTS for link in LINK.findall(path.read_text("utf-8"))}
    pictures = {path.name for path in ROOT.glob("docs/pictures/*.png")}
    assert {name for name in pictures - shown if name.startswith("guide")} == set()


@pytest.mark.usefixtures("qapp")
@pytest.mark.parametrize("guide", GUIDES, ids=lambda path: path.name)
def test_every_key_of_the_guide_is_one_of_the_program(guide):
    known = {keys.toString() for spec in ACTIONS for keys in spec.key_sequences()}
    known |= {QKeySequence(keys).toString() for hint in KEY_HINTS for keys in hint.keys}
    named = keys_in(guide)
    assert len(named) > 70
    assert [keys for keys in named if QKeySequence(keys).toString() not in known | OF_EVERY_PROGRAM] == []


def test_both_guides_name_the_same_keys_in_the_same_order():
    english, chinese = (keys_in(guide) for guide in GUIDES)
    assert english == chinese
