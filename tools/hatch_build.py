"""The build hook: the wheel ships the data compiled, so that an installed copy never parses YAML."""

import sys
from functools import cached_property
from pathlib import Path
from shutil import rmtree
from tempfile import mkdtemp
from types import ModuleType
from typing import Any

from hatchling.builders.hooks.plugin.interface import BuildHookInterface


class CompileData(BuildHookInterface[Any]):
    """Adds `gazetteer/_data/compiled.txt` to a wheel."""

    def initialize(self, version: str, build_data: dict[str, Any]) -> None:
        """Compile `data/`, except for an editable install, whose data may change at any time.

        Args:
            version: What is built, ``standard`` or ``editable``.
            build_data: What the builder includes; the compiled file is added to it.
        """
        if self.target_name != "wheel" or version == "editable":
            return
        compiled = self._folder / "compiled.txt"
        _compile(Path(self.root), compiled)
        build_data["force_include"][str(compiled)] = "gazetteer/_data/compiled.txt"

    def finalize(self, version: str, build_data: dict[str, Any], artifact_path: str) -> None:  # noqa: ARG002
        """Remove what was only made for the build.

        Args:
            version: What was built.
            build_data: What the builder included.
            artifact_path: Where the result is.
        """
        rmtree(self._folder)

    @cached_property
    def _folder(self) -> Path:
        return Path(mkdtemp())


def _compile(root: Path, target: Path) -> None:
    # The root module would import the matching engine and more, which a build does not need.
    package = ModuleType("gazetteer")
    package.__path__ = [str(root / "gazetteer")]
    sys.modules["gazetteer"] = package
    from gazetteer.compiled.cache import compile_folder  # noqa: PLC0415

    compile_folder(root / "data", target)
