"""What every test starts from: no screen, no home, and examples that are the same on every machine."""

import gc
import os
import sys
from collections.abc import Iterator
from pathlib import Path

import pytest
from hypothesis import HealthCheck, settings

os.environ["QT_QPA_PLATFORM"] = "offscreen"  # before anything imports Qt
os.environ.pop("QT_STYLE_OVERRIDE", None)

sys.path.insert(0, str(Path(__file__).parent))  # so that tests say "from strategy import reports"

_SLOW_FIXTURES = [HealthCheck.too_slow, HealthCheck.function_scoped_fixture]
settings.register_profile("desk", deadline=None, max_examples=50, suppress_health_check=_SLOW_FIXTURES)
settings.register_profile(
    "ci", deadline=None, max_examples=100, derandomize=True, database=None, suppress_health_check=_SLOW_FIXTURES
)
settings.register_profile("deep", deadline=None, max_examples=2000, suppress_health_check=_SLOW_FIXTURES)
settings.load_profile("ci" if os.environ.get("CI") else "desk")


@pytest.fixture(scope="session", autouse=True)
def clipboard_left_empty() -> Iterator[None]:
    """A clipboard that holds nothing at the end: PySide6 crashes at exit over what Python has put into it."""
    yield
    gui = sys.modules.get("PySide6.QtGui")
    if gui is not None and gui.QGuiApplication.instance() is not None:
        gui.QGuiApplication.clipboard().clear()


@pytest.fixture(autouse=True)
def garbage_collected_between_tests() -> Iterator[None]:
    """Collect garbage as the program does, on this thread and no other: a worker's that finds widgets crashes Qt."""
    gc.disable()
    yield
    due = [each for each in range(3) if gc.get_count()[each] > gc.get_threshold()[each]]
    if due:
        gc.collect(due[-1])


@pytest.fixture(autouse=True)
def profile_folder(tmp_path_factory: pytest.TempPathFactory, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A throw-away home with its own settings, caches and documents; nothing outside it may be touched."""
    home = tmp_path_factory.mktemp("home")
    monkeypatch.delenv("PYTHONUNBUFFERED", raising=False)  # it hides what is only noticed when a stream is flushed
    folders = {
        "HOME": home,
        "USERPROFILE": home,
        "APPDATA": home / "roaming",
        "LOCALAPPDATA": home / "local",
        "XDG_CONFIG_HOME": home / "config",
        "XDG_DATA_HOME": home / "data",
        "XDG_CACHE_HOME": home / "cache",
        "XDG_STATE_HOME": home / "state",
        "XDG_DOCUMENTS_DIR": home / "documents",
    }
    for name, folder in folders.items():
        folder.mkdir(exist_ok=True)
        monkeypatch.setenv(name, str(folder))
    return home
