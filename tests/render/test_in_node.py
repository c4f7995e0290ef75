"""The scripts' own tests, run without a browser."""

import subprocess
from pathlib import Path
from xml.etree import ElementTree as ET

import pytest

FILES = sorted(Path(__file__).with_name("js").glob("*.test.js"))


@pytest.mark.parametrize("path", FILES, ids=lambda path: path.name)
def test_scripts_pass_their_own_tests(path, node):
    command = [node, "--test", "--test-reporter=junit", "--disable-warning=MODULE_TYPELESS_PACKAGE_JSON", path]
    done = subprocess.run(command, capture_output=True, encoding="utf-8", check=False)
    cases = ET.fromstring(done.stdout).findall(".//testcase")
    failed = [f"{case.get('name')}: {failure.text}" for case in cases for failure in case.findall("failure")]
    assert not failed, "\n".join(failed)
    assert cases, done.stderr
