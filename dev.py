#!/usr/bin/env python3
"""Everything a developer does with Weekly Editor, from a fresh clone on: run, test, lint, bench, translations.

Needs Python 3.11 or later and nothing else. The first call makes ``.venv`` beside this file, and so does the first one
after pyproject.toml changed. On Debian and Ubuntu it also installs the system libraries that Qt needs, if it may."""

import argparse
import ctypes
import hashlib
import importlib.util
import os
import shlex
import shutil
import subprocess
import sys
from collections.abc import Callable, Sequence
from pathlib import Path

ROOT = Path(__file__).resolve().parent
VENV = ROOT / ".venv"
PYTHON = VENV / ("Scripts/python.exe" if sys.platform == "win32" else "bin/python")
STAMP = VENV / "made-for"

# What Qt loads from a Debian or Ubuntu system, and the package that holds it.
LIBRARIES = {
    "libEGL.so.1": "libegl1",
    "libGL.so.1": "libgl1",
    "libdbus-1.so.3": "libdbus-1-3",
    "libfontconfig.so.1": "libfontconfig1",
    "libglib-2.0.so.0": "libglib2.0-0",
    "libgssapi_krb5.so.2": "libgssapi-krb5-2",
    "libxkbcommon.so.0": "libxkbcommon0",
}
WINDOW_LIBRARIES = {
    "libxcb-cursor.so.0": "libxcb-cursor0",
    "libxcb-icccm.so.4": "libxcb-icccm4",
    "libxcb-image.so.0": "libxcb-image0",
    "libxcb-keysyms.so.1": "libxcb-keysyms1",
    "libxcb-render-util.so.0": "libxcb-render-util0",
    "libxcb-shape.so.0": "libxcb-shape0",
    "libxkbcommon-x11.so.0": "libxkbcommon-x11-0",
}
CHINESE_FONTS = "fonts-noto-cjk"
FONT_FOLDERS = (Path("/usr/share/fonts"), Path("/usr/local/share/fonts"))


def run(arguments: Sequence[str]) -> int:
    """Open the program, on a library of samples where the user has no report yet."""
    prepare(for_window=True)
    return call(PYTHON, "-m", "weekly_editor", "--samples", *arguments)


def test(arguments: Sequence[str]) -> int:
    """Run the tests without a screen."""
    prepare()
    return call(PYTHON, "-m", "pytest", *arguments, QT_QPA_PLATFORM="offscreen")


def lint(_: Sequence[str]) -> int:
    """Check style, format, types and that every message of the window is translated."""
    prepare()
    statuses = [
        call(PYTHON, "-m", "ruff", "check", "."),
        call(PYTHON, "-m", "ruff", "format", "--check", "."),
        call(PYTHON, "-m", "mypy"),
        call(PYTHON, ROOT / "packaging" / "translations.py", "check"),
    ]
    return max(statuses)


def bench(names: Sequence[str]) -> int:
    """Run the benchmarks called ``names``, or all of them."""
    known = {path.stem: path for path in sorted((ROOT / "benchmarks").glob("[!_]*.py"))}
    if unknown := set(names) - set(known):
        print(f"no benchmark {', '.join(sorted(unknown))}; there are: {', '.join(known)}", file=sys.stderr)
        return 2
    prepare(for_window=True)
    return max((call(PYTHON, known[name]) for name in names or known), default=0)


def translations(_: Sequence[str]) -> int:
    """Take new messages of the window into resources/translations/*.ts, and compile them."""
    prepare()
    return call(PYTHON, ROOT / "packaging" / "translations.py", "update")


COMMANDS: dict[str, Callable[[Sequence[str]], int]] = {
    "run": run,
    "test": test,
    "lint": lint,
    "bench": bench,
    "translations": translations,
}


def prepare(*, for_window: bool = False) -> None:
    """Make what the commands need: system libraries, ``.venv``, compiled translations."""
    if sys.platform == "linux":
        install_system_packages(missing_system_packages(for_window=for_window))
    made_for = hashlib.sha256((ROOT / "pyproject.toml").read_bytes() + sys.version.encode()).hexdigest()
    if not PYTHON.exists() or not STAMP.exists() or STAMP.read_text() != made_for:
        make_venv()
        STAMP.write_text(made_for)
    if call(PYTHON, ROOT / "packaging" / "translations.py", "build"):
        sys.exit("the translations could not be compiled")


def make_venv() -> None:
    """Make or refresh ``.venv``: the program, editable, and everything that developing it takes."""
    if importlib.util.find_spec("ensurepip") is None:
        install_system_packages([f"python{sys.version_info[0]}.{sys.version_info[1]}-venv"])
    print("preparing .venv (a few minutes the first time)", file=sys.stderr)
    if call(sys.executable, "-m", "venv", VENV) or call(PYTHON, "-m", "pip", "install", "-e", ".[dev]"):
        sys.exit("the virtual environment could not be made; see the messages above")


def missing_system_packages(*, for_window: bool) -> list[str]:
    """Return the Debian packages whose libraries or fonts this system lacks."""
    libraries = LIBRARIES | (WINDOW_LIBRARIES if for_window else {})
    missing = [package for library, package in libraries.items() if not is_loadable(library)]
    if not any(next(folder.rglob("*CJK*.tt[cf]"), None) for folder in FONT_FOLDERS):
        missing.append(CHINESE_FONTS)
    return missing


def is_loadable(library: str) -> bool:
    """Tell whether the dynamic linker finds ``library``."""
    try:
        ctypes.CDLL(library)
    except OSError:
        return False
    return True


def install_system_packages(packages: Sequence[str]) -> None:
    """Install ``packages`` by apt-get if that needs no password, else say what to install.

    Fonts alone never stop anybody; without the libraries the commands end here."""
    if not packages:
        return
    install = ["apt-get", "install", "-y", "--no-install-recommends", *packages]
    if shutil.which("apt-get") is None:
        print(f"this system may lack what Debian calls {' '.join(packages)}", file=sys.stderr)
        return
    privilege = apt_privilege()
    if privilege is not None:
        # the lists of a fresh system are empty or old
        quiet = {"DEBIAN_FRONTEND": "noninteractive"}
        if call(*privilege, *install, **quiet) == 0:
            return
        if call(*privilege, "apt-get", "update", **quiet) == 0 and call(*privilege, *install, **quiet) == 0:
            return
    print(f"please install what is missing:\n    sudo {shlex.join(install)}", file=sys.stderr)
    if list(packages) != [CHINESE_FONTS]:
        sys.exit(1)


def apt_privilege() -> list[str] | None:
    """Return what has to stand before apt-get so that it may install; None if it takes a password."""
    if os.geteuid() == 0:
        return []
    sudo = shutil.which("sudo")
    if sudo and subprocess.run([sudo, "-n", "true"], capture_output=True, check=False).returncode == 0:
        return [sudo, "-n"]
    return None


def call(*command: str | Path, **environment: str) -> int:
    """Run ``command`` at the root of the checkout, with ``environment`` added, and return its exit status."""
    try:
        return subprocess.run(
            [str(part) for part in command], cwd=ROOT, env=os.environ | environment, check=False
        ).returncode
    except KeyboardInterrupt:
        return 130


def main() -> int:
    """Do what the command line says."""
    if sys.version_info < (3, 11):  # noqa: UP036 - this file is run by whatever Python there is
        sys.exit(f"Python 3.11 or later is needed, this is {sys.version.split()[0]}")
    described = "\n".join(f"  {name:<13} {(command.__doc__ or '').strip()}" for name, command in COMMANDS.items())
    parser = argparse.ArgumentParser(
        description=(__doc__ or "").splitlines()[0],
        epilog=described,
        formatter_class=argparse.RawDescriptionHelpFormatter,
    )
    parser.add_argument("command", choices=COMMANDS, metavar="COMMAND")
    parser.add_argument("arguments", nargs=argparse.REMAINDER, help="handed on: pytest's, the program's, or names")
    options = parser.parse_args()
    return COMMANDS[options.command](options.arguments)


if __name__ == "__main__":
    sys.exit(main())
