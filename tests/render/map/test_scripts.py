"""How the map's scripts are joined, and what they keep to so that they can be."""

import re
from graphlib import CycleError
from itertools import chain, pairwise
from pathlib import Path

import pytest

from gazetteer.render import map as package
from gazetteer.render.map.scripts import EXPORT, IMPORT, join_modules, script, style

ASSETS = Path(package.__file__).with_name("assets")
MODULES = {path.name: path.read_text(encoding="utf-8") for path in ASSETS.glob("*.js") if path.name != "leaflet.js"}
DECLARED = re.compile(r"^(?:export )?(?:async )?(?:function\*?|class|const|let|var) (.*?)(?: =|[ (;]|$)", re.MULTILINE)


def exported(text: str) -> set[str]:
    return {DECLARED.match(text, found.start())[1] for found in EXPORT.finditer(text)}


def imported(text: str) -> set[tuple[str, str]]:
    """Return what a module imports, and from which."""
    return {(name, other) for names, other in IMPORT.findall(text) for name in re.findall(r"[^\s,]+", names)}


def join(**texts: str) -> str:
    return join_modules("a.js", {f"{name}.js": text for name, text in texts.items()}.__getitem__)


def test_what_is_imported_comes_first_and_once():
    a = 'import { b } from "./b.js";\nimport {\n  c,\n  d,\n} from "./c.js";\nconst a = b + c + d;'
    b = 'import { c } from "./c.js";\nexport const b = c;'
    c = "export class c {}\nexport function d() {}"
    assert join(a=a, b=b, c=c) == "class c {}\nfunction d() {}\nconst b = c;\nconst a = b + c + d;"


def test_modules_that_import_each_other_are_an_error():
    with pytest.raises(CycleError):
        join(a='import { b } from "./b.js";\n', b='import { a } from "./a.js";\n')


def test_words_inside_lines_stay():
    text = 'const a = "export const b"; // import { c } from "./c.js";\n'
    assert join(a=text) == text


def test_no_name_is_declared_twice():
    names = sorted(chain.from_iterable(DECLARED.findall(text) for text in MODULES.values()))
    assert [name for name, after in pairwise(names) if name == after] == []
    assert "L" not in names, "that is Leaflet"
    assert all(re.fullmatch(r"[\w$]+", name) for name in names), "what is taken apart cannot be told from here"


@pytest.mark.parametrize("name", MODULES)
def test_imports_name_what_is_exported(name):
    assert {pair for pair in imported(MODULES[name]) if pair[0] not in exported(MODULES[pair[1]])} == set()


@pytest.mark.parametrize("name", MODULES)
def test_modules_are_written_so_that_they_can_be_joined(name):
    assert not any(" as " in names for names, _ in IMPORT.findall(MODULES[name]))
    rest = EXPORT.sub("", IMPORT.sub("", MODULES[name]))
    assert re.findall(r"^\s*(?:import|export)\b.*|\bimport\s*\(.*|\bimport\.meta.*", rest, re.MULTILINE) == []


def test_imports_stand_before_everything_but_comments():
    for name, text in MODULES.items():
        *_, last = (0, *(found.end() for found in IMPORT.finditer(text)))
        before = IMPORT.sub("", text[:last])
        assert not re.sub(r"^//.*$", "", before, flags=re.MULTILINE).strip(), name


def test_script_and_style_hold_ours_after_leaflets():
    assert script().endswith("\nreturn drawMap;\n})();\n")
    assert script().index("Leaflet 1.9.4") < script().index("window.gazetteerMap")
    sheets = [ASSETS.joinpath(name).read_text(encoding="utf-8") for name in ("leaflet.css", "names.css", "card.css")]
    assert style() == "".join(sheets)
    assert "sourceMappingURL" not in script()


def test_every_module_is_needed():
    joined = script()
    for name, text in MODULES.items():
        assert all(re.search(rf"^(?:function|class|const) {one}\b", joined, re.MULTILINE) for one in exported(text)), (
            name
        )


def test_modules_say_what_they_do_first():
    assert [name for name, text in MODULES.items() if not text.startswith("// ")] == []
