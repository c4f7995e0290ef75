"""``gazetteer map`` writes what the ending of its output says."""

import subprocess
from collections.abc import Callable
from pathlib import Path
from xml.etree import ElementTree as ET

import pytest

Run = Callable[..., subprocess.CompletedProcess[str]]


@pytest.fixture
def article(tmp_path: Path) -> Path:
    """Return a short text in a file."""
    path = tmp_path / "article.txt"
    path.write_text("The Lachin corridor leads to Stepanakert (Khankendi).", encoding="utf-8")
    return path


def test_a_text_becomes_a_picture(run: Run, article: Path, tmp_path: Path) -> None:
    assert run("map", article.name, "-o", "map.svg", "--title", "A road", "--width", "700").returncode == 0
    root = ET.parse(tmp_path / "map.svg").getroot()
    assert root.get("width") == "700"
    assert root[0].text == "A road"


def test_a_text_becomes_pixels(run: Run, article: Path, tmp_path: Path) -> None:
    pytest.importorskip("resvg_py", reason="needs resvg-py: pip install contested-gazetteer[png]")
    assert run("map", article.name, "-o", "map.PNG", "--width", "400").returncode == 0
    assert (tmp_path / "map.PNG").read_bytes().startswith(b"\x89PNG")


@pytest.mark.parametrize(
    ("options", "said"),
    [
        (("-o", "map.pdf"), "map.pdf: a map is a .html, .svg or .png file; give it one of these endings"),
        (("-o", "map"), "map: a map is a .html, .svg or .png file; give it one of these endings"),
        (("-o", "map.html", "--width", "900"), "leave --width out, or write .svg or .png"),
        (("-o", "map.svg", "--width", "9"), "width '9' cannot be drawn; choose one from 300 to 8000 pixels"),
    ],
)
def test_what_cannot_be_written_gets_a_sentence(run: Run, tmp_path: Path, options: tuple[str, ...], said: str) -> None:
    done = run("map", *options)
    assert done.returncode == 2
    assert said in done.stderr
    assert not list(tmp_path.glob("map*"))


def test_without_a_text_all_places_are_drawn(run: Run, tmp_path: Path) -> None:
    assert run("map", "-o", "all.svg").returncode == 0
    svg = (tmp_path / "all.svg").read_text("utf-8")
    assert "Not on this map (" in svg
    assert len(svg) > 200_000
    assert "not mentioned" not in svg
