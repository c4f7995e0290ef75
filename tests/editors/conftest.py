"""Rules made once for all tests, and the two engines that they are tried in."""

import json
import re
import shutil
import subprocess
from collections.abc import Callable, Mapping
from functools import cache
from pathlib import Path
from typing import Any

import pytest
import yaml

from gazetteer.core import Gazetteer
from gazetteer.core import load as load_gazetteer
from gazetteer.editors.ruleset import RuleSet, rule_set
from gazetteer.editors.textlint import textlint_files
from gazetteer.editors.vale import vale_files

HERE = Path(__file__).parent
ROOT = HERE.parents[1]
Rules = Callable[[str], RuleSet]
Found = list[tuple[str, str, str]]
Vale = Callable[[str, str], Found]
Textlint = Callable[..., tuple[list[dict[str, Any]], str]]

HOSTILE = r"""
- id: hostile
  feature: PPL
  cite: [geonames]
  names:
  - forms: {en: ["O(l.d)* [x]|$1 \"q\" \\ {y} 100%s: #?"]}
    usage: [{by: armenia, stance: official}]
  - forms: {en: ["N|w: $1 'q' \\ 100%d"]}
    usage: [{by: azerbaijan, stance: official}]
"""
"""A place whose names are full of what means something in a regular expression, in YAML, and to Vale."""


@pytest.fixture(scope="session")
def rules(gaz: Gazetteer) -> Rules:
    """Return a function that returns the rules of a style."""
    return cache(lambda style: rule_set(gaz.linter(style=style), gaz.index))


@pytest.fixture(scope="session")
def hostile(tmp_path_factory: pytest.TempPathFactory) -> Gazetteer:
    """Return the gazetteer with names laid over it that nobody would give."""
    folder = tmp_path_factory.mktemp("hostile")
    (folder / "places.yaml").write_text(HOSTILE.lstrip(), encoding="utf-8")
    return load_gazetteer(overlay=folder)


def in_vale(files: Mapping[str, str], text: str, node: str) -> Found:
    """Return what rules for Vale find: the rule, what stands in the text, and what to write instead."""
    loader = yaml.CSafeLoader
    # A rule that has no longer word of the text, nor one with a capital, finds nothing; to compile all takes long.
    words = {word.lower() for word in re.findall(r"\b(?:[^\W\d_a-z]\w{3,}|\w{7,})", text)}
    may_find = (name for name, each in files.items() if not words or any(word in each.lower() for word in words))
    loaded = {Path(name).stem: yaml.load(files[name], loader) for name in may_find if name.endswith(".yml")}
    given = json.dumps({"rules": loaded, "text": text})
    command = [node, str(HERE / "vale.js")]
    done = subprocess.run(command, input=given.encode(), capture_output=True, check=True, timeout=120)
    return [tuple(each) for each in json.loads(done.stdout)]


@pytest.fixture(scope="session")
def vale_with(node: str) -> Callable[[Mapping[str, str], str], Found]:
    """Return a function that holds a text to files of rules as Vale does."""
    return lambda files, text: in_vale(files, text, node)


@pytest.fixture
def textlint_with(node: str, tmp_path: Path) -> Textlint:
    """Return a function that writes files of rules, and runs textlint on a text."""

    def run(files: Mapping[str, str], text: str) -> tuple[list[dict[str, Any]], str]:
        write(tmp_path, files)
        return in_textlint(tmp_path, text, node)

    return run


@pytest.fixture(scope="session")
def vale(rules: Rules, node: str) -> Vale:
    """Return a function that holds a text to the rules of a style as Vale does."""
    written = cache(lambda style: vale_files(rules(style)))
    return lambda style, text: in_vale(written(style), text, node)


@pytest.fixture(scope="session")
def textlint(gaz: Gazetteer, rules: Rules, node: str, tmp_path_factory: pytest.TempPathFactory) -> Textlint:
    """Return a function that runs textlint on a text with the rules of a style: the findings, and the text mended."""
    folder = tmp_path_factory.mktemp("textlint")

    def run(style: str, text: str, *, is_mended: bool = False) -> tuple[list[dict[str, Any]], str]:
        beside = folder / style
        if not beside.exists():
            write(beside, textlint_files(rules(style), gaz.dataset.contexts))
        return in_textlint(beside, text, node, is_mended=is_mended)

    return run


def write(folder: Path, files: Mapping[str, str]) -> None:
    """Write files into a folder."""
    for name, content in files.items():
        (folder / name).parent.mkdir(parents=True, exist_ok=True)
        (folder / name).write_text(content, encoding="utf-8")


def in_textlint(folder: Path, text: str, node: str, *, is_mended: bool = False) -> tuple[list[dict[str, Any]], str]:
    """Run textlint on a Markdown text, with the configuration and the rule of a folder."""
    program, path = ROOT / ".venv/npm/node_modules/textlint/bin/textlint.js", folder / "text.md"
    path.write_text(text, encoding="utf-8")
    options = ["--config", ".textlintrc.json", "--format", "json", *(["--fix"] if is_mended else [])]
    done = subprocess.run(
        [node, str(program), *options, path.name],
        capture_output=True,
        cwd=folder,
        # What npm would do with `npm install ./textlint-rule-gazetteer`.
        env={"NODE_PATH": str(folder), "PATH": str(Path(shutil.which(node) or node).parent)},
        check=False,
        timeout=120,
    )
    assert done.stdout or done.returncode == 0, done.stderr.decode()
    found = json.loads(done.stdout)[0]["messages"] if done.stdout.strip() else []
    return found, path.read_text(encoding="utf-8")
