"""The shape of the code is a test: who may import whom, and how large and how documented things may be."""

import ast
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from graphlib import CycleError, TopologicalSorter
from pathlib import Path

import pytest

ROOT = "weekly_editor"
SOURCE = Path(__file__).parent.parent / ROOT

# What each package may import of ours, by the table of the design. `resource` may be imported by all.
ENGINE = {"report", "analysis", "document", "office", "writers", "readers", "storage", "library"}
MAY_IMPORT: dict[str, set[str]] = {
    "report": set(),
    "analysis": {"report"},
    "document": {"report", "analysis"},
    "office": {"report"},
    "writers": {"report", "analysis", "document", "office"},
    "paper": {"report", "document"},
    "readers": {"report", "analysis", "office"},
    "storage": {"report", "document"},
    "library": {"report", "analysis", "storage"},
    "editing": {"report", "analysis", "storage", "library"},
    "ui": ENGINE | {"paper", "editing"},
    "cli": ENGINE | {"paper"},
    "app": ENGINE | {"paper", "editing", "ui", "cli", "version"},
    "resource": set(),
    "version": set(),
    "__main__": {"app", "cli", "readers", "writers"},
    "__init__": set(),
}
MAY_DEFER = {
    "__main__": {"app", "cli", "readers", "writers"},
    "cli": {"paper"},
}  # inside a function
QT_FREE = ENGINE | {"cli", "resource"}
WIDGETS = {"ui", "app"}
PAPER_FORMATS = {"docx", "lxml", "openpyxl", "xlsxwriter"}
HEAVY = PAPER_FORMATS | {"markdown_it", "pypdf"}  # imported by the function that first needs them
WITHOUT_FILES = {"report", "analysis", "document"}
FILE_MODULES = {"os", "pathlib", "shutil", "tempfile", "io", "sqlite3"}
MAX_FILE_LINES = 500
MAX_FUNCTION_LINES = 80

FunctionNode = ast.FunctionDef | ast.AsyncFunctionDef


@dataclass(frozen=True)
class Import:
    """One imported module, by its full name; ``name`` is what is taken from it, if anything."""

    module: str
    name: str
    line: int
    is_deferred: bool
    is_for_types: bool

    @property
    def top(self) -> str:
        """The first part of the name: the distribution, more or less."""
        return self.module.split(".")[0]


@dataclass(frozen=True)
class Module:
    """One source file."""

    name: str  # weekly_editor.report.week; the root of a package ends in .__init__
    text: str
    tree: ast.Module

    @property
    def package(self) -> str:
        """The part of the program it belongs to: a folder, or a module at the top."""
        return self.name.split(".")[1]

    def imports(self) -> Iterator[Import]:
        """Yield every import, wherever it stands."""
        yield from _imports(self.tree, is_deferred=False, is_for_types=False)


def _imports(node: ast.AST, is_deferred: bool, is_for_types: bool) -> Iterator[Import]:
    match node:
        case ast.Import():
            for alias in node.names:
                yield Import(alias.name, "", node.lineno, is_deferred, is_for_types)
        case ast.ImportFrom():
            for alias in node.names:
                module = "." * node.level + (node.module or "")
                yield Import(module, alias.name, node.lineno, is_deferred, is_for_types)
        case ast.If() if "TYPE_CHECKING" in ast.unparse(node.test):
            for part in node.body:
                yield from _imports(part, is_deferred, is_for_types=True)
            for part in node.orelse:
                yield from _imports(part, is_deferred, is_for_types)
        case _:
            is_inside = is_deferred or isinstance(node, ast.FunctionDef | ast.AsyncFunctionDef | ast.Lambda)
            for part in ast.iter_child_nodes(node):
                yield from _imports(part, is_inside, is_for_types)


def modules_in(folder: Path) -> list[Module]:
    """Return every source file below ``folder``, the root package."""
    found = []
    for path in sorted(folder.rglob("*.py")):
        text = path.read_text("utf-8")
        name = ".".join((ROOT, *path.relative_to(folder).with_suffix("").parts))
        found.append(Module(name, text, ast.parse(text)))
    return found


def _owned(module: Module) -> Iterator[tuple[Import, str]]:
    """Yield the imports of our own modules with the part of the program they reach for."""
    for taken in module.imports():
        if taken.module.startswith("."):
            yield taken, "relative"
        elif taken.module == ROOT:
            yield taken, taken.name or "__init__"
        elif taken.top == ROOT:
            yield taken, taken.module.split(".")[1]


def imports_against_the_table(modules: list[Module]) -> Iterator[str]:
    """Find imports of a part of the program by one that is not to know it."""
    for module in modules:
        allowed = MAY_IMPORT.get(module.package)
        if allowed is None:
            yield f"{module.name}: the design has no such part"
            continue
        for taken, part in _owned(module):
            if part not in allowed | {module.package, "resource"}:
                yield f"{module.name}:{taken.line} imports {taken.module}"


def deferred_imports(modules: list[Module]) -> Iterator[str]:
    """Find imports of our own modules inside functions."""
    for module in modules:
        for taken, part in _owned(module):
            if taken.is_deferred and part not in MAY_DEFER.get(module.package, ()):
                yield f"{module.name}:{taken.line} imports {taken.module} inside a function"


def rings(modules: list[Module]) -> Iterator[str]:
    """Find a ring of modules that need each other, for types only or in earnest."""
    names = {module.name for module in modules}
    needs: dict[str, set[str]] = {module.name: set() for module in modules}
    for module in modules:
        for taken, _ in _owned(module):
            candidates = (taken.module, f"{taken.module}.{taken.name}", f"{taken.module}.__init__")
            needs[module.name] |= {name for name in candidates if name in names and name != module.name}
    try:
        TopologicalSorter(needs).prepare()
    except CycleError as error:
        yield " → ".join(error.args[1])


def exports_of_package_roots(modules: list[Module]) -> Iterator[str]:
    """Find package roots that hold anything but their docstring."""
    for module in modules:
        if module.name.endswith(".__init__") and any(not isinstance(part, ast.Expr) for part in module.tree.body):
            yield f"{module.name} holds more than a docstring"


def qt_where_it_must_not_be(modules: list[Module]) -> Iterator[str]:
    """Find Qt in the parts that work without it, and widgets outside the window."""
    for module in modules:
        for taken in module.imports():
            if taken.top not in ("PySide6", "shiboken6"):
                continue
            is_widget = "QtWidgets" in (taken.name, *taken.module.split("."))
            if module.package in QT_FREE or (is_widget and module.package not in WIDGETS):
                yield f"{module.name}:{taken.line} imports {taken.module}"
            elif module.package == "__main__" and not taken.is_deferred:
                yield f"{module.name}:{taken.line} imports Qt before it knows that a window is wanted"


def paper_formats_in_the_window(modules: list[Module]) -> Iterator[str]:
    """Find the libraries of file formats in the parts that only show and edit."""
    for module in modules:
        for taken in module.imports():
            if module.package in ("ui", "editing", "paper", "app") and taken.top in PAPER_FORMATS:
                yield f"{module.name}:{taken.line} imports {taken.module}"


def heavy_imports_at_start(modules: list[Module]) -> Iterator[str]:
    """Find heavy libraries that are imported before anything needs them."""
    for module in modules:
        for taken in module.imports():
            if taken.top in HEAVY and not taken.is_deferred and not taken.is_for_types:
                yield f"{module.name}:{taken.line} imports {taken.module} at module level"


def files_where_none_belong(modules: list[Module]) -> Iterator[str]:
    """Find the file system in the parts that only know values."""
    for module in modules:
        for taken in module.imports():
            if module.package in WITHOUT_FILES and taken.top in FILE_MODULES and not taken.is_for_types:
                yield f"{module.name}:{taken.line} imports {taken.module}"


def files_too_long(modules: list[Module]) -> Iterator[str]:
    """Find files of more than 500 lines."""
    for module in modules:
        if (lines := len(module.text.splitlines())) > MAX_FILE_LINES:
            yield f"{module.name} has {lines} lines"


def functions_too_long(modules: list[Module]) -> Iterator[str]:
    """Find functions of more than 80 lines."""
    for module in modules:
        for node in ast.walk(module.tree):
            if isinstance(node, FunctionNode) and _lines(node) > MAX_FUNCTION_LINES:
                yield f"{module.name}.{node.name} has {_lines(node)} lines"


def _lines(node: FunctionNode) -> int:
    return (node.end_lineno or node.lineno) - node.lineno + 1


def missing_docstrings(modules: list[Module]) -> Iterator[str]:
    """Find modules, public classes, functions and methods that do not say what they are."""
    for module in modules:
        if ast.get_docstring(module.tree) is None:
            yield f"{module.name} has no docstring"
        yield from _undocumented(module.tree, module.name)


def _undocumented(node: ast.Module | ast.ClassDef, name: str) -> Iterator[str]:
    for part in node.body:
        if not isinstance(part, ast.ClassDef | FunctionNode) or part.name.startswith("_"):
            continue
        marks = {ast.unparse(mark).split(".")[-1] for mark in part.decorator_list}
        if marks.isdisjoint(("overload", "override", "setter")) and ast.get_docstring(part) is None:
            yield f"{name}.{part.name} has no docstring"
        if isinstance(part, ast.ClassDef):
            yield from _undocumented(part, f"{name}.{part.name}")


Rule = Callable[[list[Module]], Iterator[str]]
RULES: tuple[Rule, ...] = (
    imports_against_the_table,
    deferred_imports,
    rings,
    exports_of_package_roots,
    qt_where_it_must_not_be,
    paper_formats_in_the_window,
    heavy_imports_at_start,
    files_where_none_belong,
    files_too_long,
    functions_too_long,
    missing_docstrings,
)


@pytest.mark.parametrize("rule", RULES, ids=lambda rule: rule.__name__)
def test_the_program_has_the_shape_that_was_designed(rule):
    assert list(rule(modules_in(SOURCE))) == []


def test_the_whole_program_is_looked_at():
    assert {"report", "document", "resource"} <= {module.package for module in modules_in(SOURCE)}


LONG_FUNCTION = "def long():\n    '''Long.'''\n" + "    print()\n" * 80
BREACHES: list[tuple[Rule, dict[str, str]]] = [
    (imports_against_the_table, {"report/a.py": "from weekly_editor.storage.place import folder"}),
    (imports_against_the_table, {"report/a.py": "import weekly_editor.ui.window"}),
    (imports_against_the_table, {"readers/a.py": "from weekly_editor import document"}),
    (imports_against_the_table, {"editing/a.py": "from weekly_editor.writers.docx import write_docx"}),
    (imports_against_the_table, {"cli.py": "from weekly_editor.ui.window import Window"}),
    (imports_against_the_table, {"ui/a.py": "from . import b"}),
    (imports_against_the_table, {"utils/a.py": ""}),
    (imports_against_the_table, {"ui/a.py": "from weekly_editor.app import run"}),
    (deferred_imports, {"ui/a.py": "def f():\n    from weekly_editor.report.week import Week"}),
    (deferred_imports, {"cli.py": "def f():\n    from weekly_editor.writers.docx import write_docx"}),
    (rings, {"ui/a.py": "from weekly_editor.ui.b import b", "ui/b.py": "from weekly_editor.ui import a"}),
    (rings, {"ui/a.py": "import weekly_editor.ui.b", "ui/b.py": "if TYPE_CHECKING:\n    import weekly_editor.ui.a"}),
    (exports_of_package_roots, {"ui/__init__.py": "'''Ui.'''\nfrom weekly_editor.ui.window import Window"}),
    (exports_of_package_roots, {"__init__.py": "'''Root.'''\n__version__ = '1'"}),
    (qt_where_it_must_not_be, {"writers/a.py": "from PySide6.QtCore import QObject"}),
    (qt_where_it_must_not_be, {"cli.py": "def f():\n    from PySide6 import QtGui"}),
    (qt_where_it_must_not_be, {"paper/a.py": "from PySide6.QtWidgets import QLabel"}),
    (qt_where_it_must_not_be, {"editing/a.py": "from PySide6 import QtWidgets"}),
    (qt_where_it_must_not_be, {"__main__.py": "from PySide6.QtCore import QObject"}),
    (paper_formats_in_the_window, {"ui/a.py": "def f():\n    import lxml.etree"}),
    (paper_formats_in_the_window, {"editing/a.py": "from docx import Document"}),
    (heavy_imports_at_start, {"writers/a.py": "from docx.oxml import parse_xml"}),
    (heavy_imports_at_start, {"readers/a.py": "try:\n    import lxml.etree\nexcept ImportError:\n    pass"}),
    (heavy_imports_at_start, {"readers/a.py": "class A:\n    import markdown_it"}),
    (files_where_none_belong, {"report/a.py": "from pathlib import Path"}),
    (files_too_long, {"ui/a.py": "x = 1\n" * 501}),
    (functions_too_long, {"ui/a.py": LONG_FUNCTION}),
    (missing_docstrings, {"ui/a.py": "x = 1"}),
    (missing_docstrings, {"ui/a.py": "'''A.'''\ndef f():\n    pass"}),
    (missing_docstrings, {"ui/a.py": "'''A.'''\nclass A:\n    '''A.'''\n    async def f(self):\n        pass"}),
]
SOUND = {
    "__init__.py": "'''The program.'''",
    "__main__.py": "'''The start.'''\ndef main():\n    '''Start.'''\n    from weekly_editor.app import run",
    "app.py": "'''The window.'''\nfrom PySide6.QtWidgets import QApplication\nfrom weekly_editor.ui import window",
    "cli.py": "'''No window.'''\ndef _pdf():\n    from weekly_editor.paper.pdf import write_pdf",
    "paper/pdf.py": "'''Pdf.'''\nfrom PySide6.QtGui import QPdfWriter\nfrom weekly_editor.resource import resource",
    "ui/__init__.py": "'''Windows.'''",
    "ui/window.py": "'''A window.'''\nfrom weekly_editor.paper.pdf import write_pdf",
    "writers/docx.py": "'''Word.'''\nif TYPE_CHECKING:\n    from lxml import etree\ndef _f():\n    import docx",
}


@pytest.mark.parametrize(("rule", "files"), BREACHES, ids=lambda part: getattr(part, "__name__", ""))
def test_every_rule_can_fail(rule, files, tmp_path):
    assert list(rule(_tree(tmp_path, files))) != []


@pytest.mark.parametrize("rule", RULES, ids=lambda rule: rule.__name__)
def test_no_rule_fails_on_a_sound_program(rule, tmp_path):
    assert list(rule(_tree(tmp_path, SOUND))) == []


def test_every_rule_has_a_breach_that_shows_it_can_fail():
    assert {rule for rule, _ in BREACHES} == set(RULES)


def _tree(folder: Path, files: dict[str, str]) -> list[Module]:
    for name, text in files.items():
        path = folder / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text(text, "utf-8")
    return modules_in(folder)
