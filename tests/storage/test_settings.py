from pathlib import Path

import pytest

from weekly_editor.storage.places import Places
from weekly_editor.storage.problem import StorageError
from weekly_editor.storage.settings import MAX_MAIL_ADDRESSES, MAX_RECENT_FILES, Settings, load_settings, save_settings


@pytest.fixture
def places(tmp_path):
    return Places.below(tmp_path)


def _write(places, content):
    places.config.mkdir(parents=True, exist_ok=True)
    (places.config / "settings.json").write_bytes(content)


def test_settings_come_back_as_they_were_saved(places):
    settings = Settings(
        language="en",
        theme="dark",
        library=Path("/reports"),
        author="陈立",
        splitter_sizes=(200, 500, 400),
        column_widths={"plan": (0, 90)},
    ).with_recent_file(Path("/reports/2026/2026-W01.json"))
    save_settings(places, settings)
    assert load_settings(places) == settings


@pytest.mark.parametrize("content", [b"", b"\xff\xfe\x00", b"[]", b'{"theme":', b'{"theme": NaN}', b"[" * 50_000])
def test_a_damaged_file_gives_defaults(places, content):
    _write(places, content)
    assert load_settings(places) == Settings()


def test_a_first_start_gives_defaults(places):
    assert load_settings(places) == Settings()


def test_values_that_do_not_fit_give_way_to_defaults_and_the_others_stay(places):
    _write(
        places, '{"theme": "pink", "language": "en", "library": 5, "splitter_sizes": [1, "x"], "team": "支付"}'.encode()
    )
    assert load_settings(places) == Settings(language="en", team="支付")


def test_a_field_of_another_version_survives(places):
    _write(places, b'{"theme": "pink", "sync_folder": {"deep": [1]}}')
    save_settings(places, load_settings(places))
    assert load_settings(places).model_extra == {"sync_folder": {"deep": [1]}}


def test_addresses_of_drafts_are_remembered_newest_first_and_once():
    settings = Settings().with_mail_addresses(f"{number}@example.com" for number in range(60))
    settings = settings.with_mail_addresses(("30@example.com", "new@example.com"))
    assert settings.mail_addresses[:3] == ("30@example.com", "new@example.com", "0@example.com")
    assert len(settings.mail_addresses) == len(set(settings.mail_addresses)) == MAX_MAIL_ADDRESSES


def test_the_newest_file_stands_first_once_and_the_list_stays_short():
    settings = Settings()
    for number in range(20):
        settings = settings.with_recent_file(Path(f"/{number}.json"))
    settings = settings.with_recent_file(Path("/15.json"))
    assert settings.recent_files[:3] == (Path("/15.json"), Path("/19.json"), Path("/18.json"))
    assert len(settings.recent_files) == MAX_RECENT_FILES


def test_a_file_name_that_is_no_text_does_not_stop_the_settings_from_being_saved(places):
    save_settings(places, Settings(author="陈立").with_recent_file(Path("/odd/\udcff.json")))
    assert load_settings(places).author == "陈立"


def test_settings_that_cannot_be_written_are_an_error_in_words(places):
    places.config.parent.mkdir(exist_ok=True)
    places.config.write_bytes(b"")
    with pytest.raises(StorageError):
        save_settings(places, Settings())


@pytest.mark.parametrize(
    ("written", "read"),
    [
        ("12", 12),
        ("9", 9),
        ("16", 16),
        ("8", 9),
        ("-5", 9),
        ("400", 16),
        ("11.5", 10),
        ("true", 10),
        ('"14"', 10),
        ("null", 10),
    ],
)
def test_a_text_size_that_cannot_be_is_the_nearest_or_the_default(places, written, read):
    _write(places, f'{{"text_size_pt": {written}, "team": "支付"}}'.encode())
    assert load_settings(places) == Settings(text_size_pt=read, team="支付")


@pytest.mark.parametrize(("written", "read"), [("0", 1), ("30", 30), ("86400", 60), ("[]", 3), ("1e999", 3)])
def test_the_autosave_interval_stays_within_a_minute(places, written, read):
    _write(places, f'{{"autosave_s": {written}}}'.encode())
    assert load_settings(places).autosave_s == read


@pytest.mark.parametrize("name", ["splitter_sizes", "editor_sizes"])
@pytest.mark.parametrize("number", ["1000000000000", "-7"])
def test_sizes_that_no_window_has_become_the_nearest_possible(places, name, number):
    _write(places, f'{{"{name}": [{number}, 5], "column_widths": {{"plan": [{number}]}}}}'.encode())
    settings = load_settings(places)
    assert getattr(settings, name) in ((0, 5), (10_000, 5))
    assert settings.column_widths["plan"] in ((0,), (10_000,))


def test_sizes_in_exponents_are_none(places):
    _write(places, b'{"splitter_sizes": [1e12, 5], "team": "x"}')
    assert load_settings(places) == Settings(team="x")


def test_recent_files_that_no_system_can_have_are_dropped(places):
    _write(places, rb'{"recent_files": ["/a/b\u0000.json", "/a/c.json"]}')
    assert load_settings(places).recent_files == (Path("/a/c.json"),)
