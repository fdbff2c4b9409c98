import re
import sys
import tomllib
from importlib.metadata import packages_distributions
from pathlib import Path

from tests.test_architecture import SOURCE, modules_in

ROOT = Path(__file__).resolve().parents[2]
PROJECT = tomllib.loads((ROOT / "pyproject.toml").read_text("utf-8"))["project"]
NEEDED = {re.match(r"[\w-]+", needed)[0].lower() for needed in PROJECT["dependencies"]}


def test_what_is_installed_with_the_program_is_what_it_imports():
    tops = {taken.top for module in modules_in(SOURCE) for taken in module.imports()}
    foreign = tops - set(sys.stdlib_module_names) - {"weekly_editor"}
    distributions = packages_distributions()
    imported = {distributions[top][0].lower() for top in foreign - {"pydantic_core"}}  # pydantic brings it along
    imported = {"pyside6-essentials" if name.startswith("pyside6") else name for name in imported}
    assert imported == NEEDED


def test_what_is_installed_with_the_program_is_named_in_the_notices():
    notices = (ROOT / "THIRD_PARTY_NOTICES.md").read_text("utf-8")
    named = {name.lower() for name in re.findall(r"https://pypi\.org/project/([\w-]+)", notices)}
    assert named - {"typing-extensions"} == NEEDED  # pydantic needs it
