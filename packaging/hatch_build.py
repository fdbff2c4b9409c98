"""Makes the compiled translations before a wheel, an sdist or an editable install is built."""

import subprocess
import sys
from pathlib import Path
from typing import Any

from hatchling.builders.hooks.plugin.interface import BuildHookInterface


class TranslationsHook(BuildHookInterface[Any]):
    """Runs ``translations.py build``; an sdist brings compiled translations along, and then Qt is not needed."""

    def dependencies(self) -> list[str]:
        """Return what the build has to install first: Qt's tools, if anything is to be compiled."""
        folder = Path(self.root) / "resources" / "translations"
        is_ready = all(source.with_suffix(".qm").exists() for source in folder.glob("*.ts"))
        return [] if is_ready and not (Path(self.root) / ".git").exists() else self._qt_tools()

    def _qt_tools(self) -> list[str]:
        """Return what the program itself needs of Qt, in the same versions."""
        return [needed for needed in self.metadata.core.dependencies if needed.lower().startswith("pyside6")]

    def initialize(self, version: str, build_data: dict[str, Any]) -> None:  # noqa: ARG002 - hatchling's signature
        """Compile the translations in place, before the files are gathered."""
        script = Path(self.root) / "packaging" / "translations.py"
        subprocess.run([sys.executable, str(script), "build"], check=True)
