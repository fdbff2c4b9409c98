import importlib.util
import sys
from pathlib import Path

import pytest

ROOT = Path(__file__).parent.parent.parent


@pytest.fixture
def dev():
    """The developer's script, as a module."""
    spec = importlib.util.spec_from_file_location("dev", ROOT / "dev.py")
    assert spec is not None
    assert spec.loader is not None
    module = importlib.util.module_from_spec(spec)
    spec.loader.exec_module(module)
    return module


@pytest.mark.skipif(sys.platform != "linux", reason="asks the dynamic linker of Linux")
def test_a_library_that_is_not_there_is_missed(dev):
    assert dev.is_loadable("libc.so.6")
    assert not dev.is_loadable("libnothing-of-the-kind.so.9")


@pytest.mark.skipif(sys.platform != "linux", reason="names Debian's packages")
def test_what_is_missing_is_named_by_its_package(dev, monkeypatch):
    monkeypatch.setattr(dev, "is_loadable", lambda library: library != "libEGL.so.1")
    monkeypatch.setattr(dev, "FONT_FOLDERS", ())
    assert dev.missing_system_packages(for_window=True) == ["libegl1", "fonts-noto-cjk"]


def test_without_the_right_to_install_the_line_that_does_it_is_shown(dev, monkeypatch, capsys):
    monkeypatch.setattr(dev.shutil, "which", lambda name: f"/usr/bin/{name}")
    monkeypatch.setattr(dev, "apt_privilege", lambda: None)
    with pytest.raises(SystemExit):
        dev.install_system_packages(["libegl1"])
    assert "sudo apt-get install -y --no-install-recommends libegl1\n" in capsys.readouterr().err


def test_missing_fonts_stop_nobody(dev, monkeypatch, capsys):
    monkeypatch.setattr(dev.shutil, "which", lambda name: f"/usr/bin/{name}")
    monkeypatch.setattr(dev, "apt_privilege", lambda: None)
    dev.install_system_packages(["fonts-noto-cjk"])
    assert "fonts-noto-cjk" in capsys.readouterr().err


def test_a_benchmark_that_does_not_exist_is_wrong_usage(dev, capsys):
    assert dev.bench(["nothing"]) == 2
    assert "no benchmark nothing" in capsys.readouterr().err


def test_every_command_says_what_it_does(dev):
    assert all(command.__doc__ for command in dev.COMMANDS.values())
