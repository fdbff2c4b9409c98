"""Turns the interface's translations (.ts, kept in git) into what Qt loads (.qm, made at every build).

    translations.py build [FOLDER]    compile what is out of date
    translations.py update [FOLDER]   take the program's messages into every .ts
    translations.py check [FOLDER]    name the messages that are not translated, and those that Qt's tools do not see
                                      inside an f-string; exit status 1 if there are any

Qt's own tools do the work; they come with PySide6-Essentials, which has to be installed for this Python."""

import argparse
import ast
import importlib.util
import shutil
import subprocess
import sys
import tempfile
from pathlib import Path
from xml.etree import ElementTree

ROOT = Path(__file__).resolve().parent.parent
FOLDER = ROOT / "resources" / "translations"


def out_of_date(folder: Path) -> list[Path]:
    """Return the .ts files below ``folder`` whose .qm is missing or older."""
    return [
        source for source in sorted(folder.glob("*.ts")) if _modified(source.with_suffix(".qm")) < _modified(source)
    ]


def build(folder: Path) -> None:
    """Compile every .ts in ``folder`` that changed since its .qm was made."""
    for source in out_of_date(folder):
        _run("lrelease", "-silent", str(source), "-qm", str(source.with_suffix(".qm")))


def update(folder: Path) -> None:
    """Take the messages of the program into every .ts in ``folder``; those that are gone are dropped."""
    sources = [str(path) for path in sorted((ROOT / "weekly_editor").rglob("*.py"))]
    for target in sorted(folder.glob("*.ts")):
        _run("lupdate", "-silent", "-no-obsolete", "-locations", "none", *sources, "-ts", str(target))


def untranslated(folder: Path) -> list[str]:
    """Return a line for every message of the program that a .ts in ``folder`` does not translate."""
    with tempfile.TemporaryDirectory() as name:
        copies = Path(name)
        for source in folder.glob("*.ts"):
            shutil.copy(source, copies)
        update(copies)
        return [line for copy in sorted(copies.glob("*.ts")) for line in _unfinished(copy)]


def unseen() -> list[str]:
    """Return a line for every message of the program inside an f-string, where ``update`` does not find it."""
    return [
        f"{path.relative_to(ROOT)}:{call.lineno}: {ast.unparse(call)} inside an f-string"
        for path in sorted((ROOT / "weekly_editor").rglob("*.py"))
        for words in ast.walk(ast.parse(path.read_text("utf-8")))
        if isinstance(words, ast.JoinedStr)
        for call in ast.walk(words)
        if isinstance(call, ast.Call) and _says_message(call)
    ]


def _says_message(call: ast.Call) -> bool:
    is_named = isinstance(call.func, ast.Attribute) and call.func.attr in ("tr", "translate")
    return is_named and bool(call.args) and all(isinstance(each, ast.Constant) for each in call.args[:2])


def _unfinished(path: Path) -> list[str]:
    found = []
    for context in ElementTree.parse(path).getroot().iter("context"):  # our own file
        for message in context.iter("message"):
            translation = message.find("translation")
            if translation is None or translation.get("type") == "unfinished" or _is_empty(translation):
                found.append(f"{path.name}: {context.findtext('name')}: {message.findtext('source')!r}")
    return found


def _is_empty(translation: ElementTree.Element) -> bool:
    forms = translation.findall("numerusform") or [translation]
    return any(not (form.text or "").strip() for form in forms)


def _modified(path: Path) -> float:
    return path.stat().st_mtime if path.exists() else -1.0


def _run(tool: str, *arguments: str) -> None:
    spec = importlib.util.find_spec("PySide6")
    if spec is None or not spec.submodule_search_locations:
        sys.exit("translations need Qt's tools: pip install PySide6-Essentials")
    program = Path(spec.submodule_search_locations[0]) / (f"{tool}.exe" if sys.platform == "win32" else tool)
    done = subprocess.run([str(program), *arguments], check=False)
    if done.returncode:
        sys.exit(f"{tool} failed with status {done.returncode}")


def main() -> None:
    """Do what the command line says."""
    parser = argparse.ArgumentParser(description=(__doc__ or "").splitlines()[0])
    parser.add_argument("command", choices=("build", "update", "check"))
    parser.add_argument("folder", nargs="?", type=Path, default=FOLDER)
    options = parser.parse_args()
    match options.command:
        case "build":
            build(options.folder)
        case "update":
            update(options.folder)
            build(options.folder)
        case _:
            missing = untranslated(options.folder) + unseen()
            print("\n".join(missing) or "every message is translated")
            sys.exit(1 if missing else 0)


if __name__ == "__main__":
    main()
