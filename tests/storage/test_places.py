from pathlib import Path

from weekly_editor.storage.places import Places


def test_everything_of_a_throw_away_profile_lies_below_it(tmp_path):
    places = Places.below(tmp_path)
    folders = (places.config, places.data, places.cache, places.logs, places.library)
    assert all(tmp_path in folder.parents for folder in folders)
    assert len(set(folders)) == len(folders)
    assert not any(folder.exists() for folder in folders)


def test_the_users_library_is_among_the_documents_and_nothing_else_is(monkeypatch, tmp_path):
    monkeypatch.setenv("HOME", str(tmp_path))
    monkeypatch.setenv("XDG_DOCUMENTS_DIR", str(tmp_path / "Documents"))
    places = Places.of_user()
    assert places.library.name == "Weekly Reports"
    assert not any(places.library in folder.parents for folder in (places.config, places.data, places.cache))
    assert isinstance(places.config, Path)
