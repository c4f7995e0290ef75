"""A wheel is built in an environment of its own, which has what the build asks for and nothing else."""

import re
import subprocess
import sys
import tomllib
from pathlib import Path

ROOT = Path(__file__).parents[2]
MINI = ROOT / "tests" / "data" / "mini"
COMPILE = """
import sys
from importlib.metadata import packages_distributions
from pathlib import Path

sys.path.insert(0, "tools")
import hatch_build

hatch_build._compile(Path(sys.argv[1]), Path(sys.argv[1], "compiled.txt"))
packages = packages_distributions()
print(*(name for module in set(packages) & set(sys.modules) for name in packages[module]))
"""


def distributions(requirements):
    """Return the names in requirements, spelled as PEP 503 says."""
    return {re.sub(r"[-_.]+", "-", re.match(r"[\w.-]+", text)[0]).lower() for text in requirements}


def test_the_build_asks_for_what_compiling_imports(tmp_path):
    (tmp_path / "gazetteer").symlink_to(ROOT / "gazetteer")
    (tmp_path / "data").symlink_to(MINI)
    command = [sys.executable, "-c", COMPILE, str(tmp_path)]
    printed = subprocess.run(command, cwd=ROOT, check=True, capture_output=True, text=True).stdout
    project = tomllib.loads((ROOT / "pyproject.toml").read_text(encoding="utf-8"))
    # Plugins of what is imported, such as hypothesis's for pydantic, are no requirements of ours.
    wanted = distributions(project["project"]["dependencies"]) & distributions(printed.split())
    assert "ahocorasick-rs" in wanted
    assert wanted <= distributions(project["build-system"]["requires"])
