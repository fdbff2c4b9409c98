"""Where the files that belong to the program are: templates, samples, icons, translations.

The one place that knows: in a wheel and a frozen program they lie inside the package, in a checkout beside it."""

from functools import cache
from pathlib import Path

_PACKAGE = Path(__file__).resolve().parent


@cache
def resource_folder() -> Path:
    """Return the folder of the program's own files. Raises FileNotFoundError if the installation is incomplete."""
    for folder in (_PACKAGE / "resources", _PACKAGE.parent / "resources"):
        if folder.is_dir():
            return folder
    raise FileNotFoundError(f"no resources beside {_PACKAGE}")


def resource(*names: str) -> Path:
    """Return the path of one of the program's own files, as ``resource("samples", "zh_CN")``."""
    return resource_folder().joinpath(*names)
