"""Looks into a built wheel: ``check_wheel.py WHEEL`` ends with status 1 if a file of the program is missing."""

import sys
import zipfile
from pathlib import Path

ROOT = Path(__file__).resolve().parent.parent


def expected() -> set[str]:
    """Return the names a wheel must hold: every module, every resource, and a .qm for every .ts."""
    modules = {path.relative_to(ROOT).as_posix() for path in (ROOT / "weekly_editor").rglob("*.py")}
    resources = [path for path in (ROOT / "resources").rglob("*") if path.is_file()]
    resources += [path.with_suffix(".qm") for path in resources if path.suffix == ".ts"]
    return modules | {f"weekly_editor/{path.relative_to(ROOT).as_posix()}" for path in resources}


def main() -> None:
    """Say what is missing, if anything."""
    wheel = Path(sys.argv[1])
    with zipfile.ZipFile(wheel) as archive:
        held = set(archive.namelist())
    if missing := sorted(expected() - held):
        sys.exit("\n".join([f"{wheel.name} lacks:", *missing]))
    print(f"{wheel.name} holds all {len(expected())} files, {wheel.stat().st_size // 1024} KB")


if __name__ == "__main__":
    main()
