import importlib.util
import shutil
from pathlib import Path

import pytest

from weekly_editor import resource as module
from weekly_editor.resource import resource, resource_folder


def _installed(folder: Path):
    """Return the module as it is in a program that was installed or bundled into ``folder``."""
    package = folder / "weekly_editor"
    package.mkdir()
    path = shutil.copy(module.__file__, package)
    spec = importlib.util.spec_from_file_location("installed_resource", path)
    assert spec is not None
    assert spec.loader is not None
    installed = importlib.util.module_from_spec(spec)
    spec.loader.exec_module(installed)
    return installed


def test_a_checkout_has_its_resources_beside_the_package():
    assert resource_folder() == Path(module.__file__).parent.parent / "resources"
    assert resource("translations", "weekly_editor_zh_CN.ts").is_file()


def test_an_installed_program_has_them_inside(tmp_path):
    installed = _installed(tmp_path)
    inside = tmp_path / "weekly_editor" / "resources"
    inside.mkdir()
    (tmp_path / "resources").mkdir()
    assert installed.resource("icons") == inside / "icons"


def test_an_incomplete_installation_says_so(tmp_path):
    with pytest.raises(FileNotFoundError, match="no resources"):
        _installed(tmp_path).resource_folder()
