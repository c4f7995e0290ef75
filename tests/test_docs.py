"""The documents say what is so: the models read their YAML, their commands run, and their links lead somewhere."""

import ast
import json
import os
import re
import runpy
import shutil
import subprocess
import sys
import textwrap
from collections.abc import Iterator
from pathlib import Path
from typing import Any, NamedTuple

import pytest

import gazetteer
from gazetteer import codes
from gazetteer.annotate.surroundings import REACH
from gazetteer.columns.settled import Decision, Option
from gazetteer.core import Gazetteer
from gazetteer.dataset.check.registry import report_on
from gazetteer.dataset.cross import ids_of
from gazetteer.dataset.references import ENTRY, PARTY, SOURCE, iter_references
from gazetteer.dataset.validate import valid_keys, validate_list, validate_mapping
from gazetteer.dataset.yaml_reader import read_yaml
from gazetteer.export.candidates import lookup_record
from gazetteer.export.jsonl import annotation_record, failure_record, profile_record, to_line
from gazetteer.export.table import COLUMNS
from gazetteer.intake.rules import IntakeRules
from gazetteer.model import (
    Alternative,
    Condition,
    Contexts,
    Control,
    EdtfDate,
    Embedding,
    Examples,
    FeatureWords,
    Implication,
    Inflections,
    Links,
    Manifest,
    Name,
    Objection,
    OtherVoice,
    Paradigm,
    Party,
    People,
    Place,
    PlaceGroup,
    Point,
    Policy,
    Population,
    Relation,
    Romanization,
    Sense,
    Source,
    Step,
    Style,
    Term,
    Trap,
    Unknown,
    Usage,
)
from gazetteer.model.attestation import Attestation, SurveyedDocument
from gazetteer.model.dates import FIRST_DAY

ROOT = Path(__file__).parents[1]
DOCS = ROOT / "docs"
DOCUMENTS = (ROOT / "README.md", ROOT / "CHANGELOG.md", ROOT / "THIRD-PARTY.md", *sorted(DOCS.rglob("*.md")))
LISTS = {
    "place": Place,
    "term": Term,
    "party": Party,
    "source": Source,
    "policy": Policy,
    "style": Style,
    "name": Name,
    "usage": Usage,
    "relation": Relation,
    "control": Control,
    "condition": Condition,
    "groups": PlaceGroup,
    "population": Population,
    "unknown": Unknown,
    "romanization": Romanization,
    "decision": Decision,
}
MAPPINGS = {
    "inflections": Inflections,
    "contexts": Contexts,
    "dataset": Manifest,
    "survey": SurveyedDocument,
    "intake": IntakeRules,
}
EXPLAINED = (
    *(model for model in LISTS.values() if model is not Decision),
    Inflections,
    Contexts,
    Manifest,
    Alternative,
    Embedding,
    Examples,
    FeatureWords,
    Links,
)
EXPLAINED = (*EXPLAINED, Implication, IntakeRules, Objection, OtherVoice, Paradigm, People, Point, Sense, Step, Trap)


class Block(NamedTuple):
    """A fenced block: where it is, its language, what it is marked as, and its text."""

    path: Path
    line: int
    lang: str
    mark: str
    text: str


def blocks() -> Iterator[Block]:
    for path in DOCUMENTS:
        text = path.read_text(encoding="utf-8")
        for found in re.finditer(r"^( *)```(\w+) ?(\S*)\n(.*?)^\1```$", text, re.DOTALL | re.MULTILINE):
            line = text.count("\n", 0, found.start()) + 1
            yield Block(path, line, found[2], found[3], textwrap.dedent(found[4]))


def where(block: Block) -> str:
    return f"{block.path.name}:{block.line}"


BLOCKS = tuple(blocks())
YAML = [block for block in BLOCKS if block.lang == "yaml"]
COMMANDS = [
    (block, line)
    for block in BLOCKS
    if (block.lang, block.mark) == ("sh", "")
    for line in block.text.splitlines()
    if line
]


def data_model() -> str:
    return (DOCS / "data-model.md").read_text(encoding="utf-8")


def table_rows(text: str, heading: str) -> list[list[str]]:
    """Return the cells of the table whose header line begins as given."""
    lines = text[text.index(heading) :].split("\n\n", 1)[0].splitlines()[2:]
    return [[cell.strip() for cell in line.strip("|").split("|")] for line in lines]


def block_marked(mark: str) -> str:
    return next(block.text for block in BLOCKS if block.mark == mark)


def test_every_kind_of_block_occurs():
    assert {*LISTS, *MAPPINGS} <= {block.mark for block in YAML}
    assert all(block.mark for block in YAML)


@pytest.mark.parametrize("block", [block for block in YAML if "=" not in block.mark], ids=where)
def test_yaml_is_read_by_the_models(block: Block):
    document = read_yaml(block.text.encode(), path=where(block))
    assert document.problems == ()
    read = (
        validate_list(document, LISTS[block.mark])
        if block.mark in LISTS
        else validate_mapping(document, MAPPINGS[block.mark])
    )
    assert read.records
    assert [str(problem) for problem in read.problems] == []


@pytest.mark.parametrize(
    "block", [block for block in YAML if block.mark in {*LISTS, "survey"} - {"decision"}], ids=where
)
def test_yaml_names_only_what_the_data_has(block: Block, gaz: Gazetteer):
    known = ids_of(gaz.dataset)
    document = read_yaml(block.text.encode(), path=where(block))
    unknown = [found for found in iter_references(document.value) if found.target not in known[found.kind]]
    assert unknown == []
    groups = {"place": known[ENTRY], "term": known[ENTRY], "party": known[PARTY], "source": known[SOURCE]}
    assert all(record["id"] in groups[block.mark] for record in document.value if block.mark in groups)


def test_the_smallest_folder_works(tmp_path: Path):
    for block in YAML:
        if block.mark.startswith("file="):
            (tmp_path / block.mark.removeprefix("file=")).write_text(block.text, encoding="utf-8")

    assert [str(problem) for problem in report_on(tmp_path).of("error", "warning")] == []
    gaz = gazetteer.load(tmp_path)
    assert gaz.resolve("Fairhaven").id == "fairhaven-greyhaven"
    assert [mention.side for mention in gaz.annotate("From Fairhaven, or Greyhaven, by train.")] == ["north", "south"]


def test_the_overlay_works(tmp_path: Path, gaz: Gazetteer):
    for block in YAML:
        if block.mark.startswith("overlay="):
            (tmp_path / block.mark.removeprefix("overlay=")).write_text(block.text, encoding="utf-8")

    laid = gazetteer.load(overlay=tmp_path)
    text = "From Ash Hill, or Stepanakert City, to Old Orchard."
    assert [mention.entry for mention in laid.annotate(text)] == [*["stepanakert-xankendi"] * 2, "old-orchard"]
    assert "old-orchard" not in [mention.entry for mention in gaz.annotate(text)]
    assert laid.headword("stepanakert-xankendi").text == gaz.headword("stepanakert-xankendi").text


@pytest.mark.parametrize("model", EXPLAINED, ids=lambda model: model.__name__)
def test_every_key_of_the_data_is_explained(model: type):
    text = data_model()
    assert [key for key in valid_keys(model) if f"`{key}`" not in text] == []


@pytest.mark.parametrize("model", [SurveyedDocument, Attestation, Decision, Option], ids=lambda model: model.__name__)
def test_every_key_of_what_is_written_is_explained(model: type):
    text = (DOCS / "formats.md").read_text(encoding="utf-8")
    assert [key for key in valid_keys(model) if f"`{key}`" not in text] == []


@pytest.mark.parametrize(
    ("values", "name"),
    [
        (codes.Stance, "data-model.md"),
        (codes.Evidence, "neutrality.md"),
        (codes.RelationType, "data-model.md"),
        (codes.PartyType, "data-model.md"),
        (codes.SourceType, "data-model.md"),
        (codes.TermType, "data-model.md"),
        (codes.MatchType, "formats.md"),
        (codes.DateStatus, "formats.md"),
        (codes.Voice, "formats.md"),
        (codes.RowStatus, "formats.md"),
        (codes.TrapKind, "data-model.md"),
    ],
)
def test_every_value_is_explained(values: Any, name: str):
    text = (DOCS / name).read_text(encoding="utf-8")
    assert [value for value in values if f"`{value}`" not in text] == []


def test_every_code_has_a_page_made_from_the_checks():
    made = runpy.run_path(str(ROOT / "tools" / "check_pages.py"))["pages"]()
    assert {path.name: path.read_text(encoding="utf-8") for path in (DOCS / "checks").iterdir()} == made


def test_dates_mean_what_the_table_says():
    for written, first, last, _ in table_rows(data_model(), "| written | first day |"):
        date = EdtfDate.parse(written.strip("`"))
        assert (date.earliest.replace(FIRST_DAY, "no bound"), date.latest) == (first, last)


def test_near_reaches_as_far_as_is_said():
    assert data_model().count(f"within {REACH} letters and blanks") == 2


def test_policies_of_the_two_sides_mirror_each_other(gaz: Gazetteer):
    def steps(policy: str) -> str:
        return json.dumps([step.model_dump(mode="json") for step in gaz.policy(policy).steps])

    swapped = steps("armenian").replace("armenian", "azerbaijani").replace("Armenian", "Azerbaijani")
    swapped = swapped.replace('"hy"', '"az"')
    assert steps("azerbaijani") == swapped


def test_what_is_not_contested_is_shown_by_its_official_name(gaz: Gazetteer):
    assert [gaz.headword(entry).text for entry in ("irevan-yerevan", gaz.resolve("Bakı").id)] == ["Yerevan", "Baku"]


def test_every_policy_is_explained(gaz: Gazetteer):
    text = (DOCS / "neutrality.md").read_text(encoding="utf-8")
    assert [policy for policy in gaz.dataset.policies if f"`{policy}`" not in text] == []


def test_json_lines_are_as_shown(gaz: Gazetteer):
    shown = json.loads(block_marked("annotate"))
    text = "The road to Stepanakert (Khankendi) reopened.\n"
    actual = annotation_record(gaz.annotate(text, source="-", date="2023-12"))
    assert shape(shown) == shape(actual)
    assert agree(shown, actual)


def test_a_profile_is_as_shown(gaz: Gazetteer):
    shown = json.loads(block_marked("profile"))
    annotation = gaz.annotate("The road to Stepanakert (Khankendi) is.\n", source="-", date="2023-12")
    actual = json.loads(to_line(profile_record(annotation, annotation.profile())))
    assert shape(shown) == shape(actual)
    assert agree(shown, actual)


def test_a_failure_is_as_shown():
    shown = json.loads(block_marked("failure"))
    assert shown == failure_record(shown["source"], shown["error"])


def test_a_look_up_is_as_shown(gaz: Gazetteer):
    shown = json.loads(block_marked("lookup"))
    candidates = [(found, gaz.headword_of(found, policy="dual")) for found in gaz.lookup("Xankəndi")]
    actual = [lookup_record("Xankəndi", candidates, data_version=gaz.version, policy="dual", as_of=None)]
    assert shape(shown) == shape(actual)
    assert agree(shown, actual)


def test_the_columns_are_as_shown():
    assert block_marked("csv").strip().split(",") == list(COLUMNS)


def shape(value: Any) -> Any:
    """Return the keys of nested mappings, in order."""
    if isinstance(value, dict):
        return [(key, shape(item)) for key, item in value.items() if key != "point"]
    return [shape(item) for item in value if isinstance(item, dict)] if isinstance(value, list) else None


def agree(shown: Any, actual: Any) -> bool:
    """Say whether a value is as shown; an ellipsis stands for anything, and points may be moved."""
    if shown == "…":
        return True
    if isinstance(shown, dict):
        return all(agree(item, actual[key]) for key, item in shown.items() if key != "point")
    if isinstance(shown, list) and "…" in shown:
        return set(shown) - {"…"} <= set(actual)
    if isinstance(shown, list):
        return len(shown) == len(actual) and all(map(agree, shown, actual))
    return bool(shown == actual)


@pytest.mark.parametrize(("block", "command"), COMMANDS, ids=lambda part: part if isinstance(part, str) else "")
def test_shell_commands_run(block: Block, command: str, tmp_path: Path):
    scripts = Path(sys.executable).parent
    bash = shutil.which("bash")
    if bash is None or shutil.which("gazetteer", path=str(scripts)) is None:
        pytest.skip("needs bash and the installed command")
    for name in ("data", "seeds", "tools"):
        (tmp_path / name).symlink_to(ROOT / name)
    for path in re.findall(r"\b(?:seeds|tools)/\S+", command):
        if not list(tmp_path.glob(path)):
            pytest.skip(f"there is no {path}")
    environment = {**os.environ, "PATH": os.pathsep.join((str(scripts), os.environ["PATH"]))}
    done = subprocess.run(
        [bash, "-euo", "pipefail", "-c", command],
        cwd=tmp_path,
        env=environment,
        capture_output=True,
        check=False,
        timeout=300,
    )
    assert done.returncode == 0, f"{where(block)}: {done.stderr.decode()}"


def slugs(path: Path) -> set[str]:
    """Return the anchors that GitHub makes from the headings of a document."""
    headings = re.findall(r"^#+ (.+)$", path.read_text(encoding="utf-8"), re.MULTILINE)
    return {re.sub(r"[^\w\- ]", "", heading.lower()).replace(" ", "-") for heading in headings}


@pytest.mark.parametrize("path", DOCUMENTS, ids=lambda path: path.name)
def test_links_lead_somewhere(path: Path):
    for target in re.findall(r"\]\(([^)\s]+)\)", path.read_text(encoding="utf-8")):
        if target.startswith("https://"):
            continue
        name, _, anchor = target.partition("#")
        there = (path.parent / name).resolve() if name else path
        assert there.exists(), target
        assert there.is_relative_to(ROOT), target
        assert not anchor or anchor in slugs(there), target


def test_modules_of_the_glossary_have_what_is_named():
    text = (DOCS / "glossary.md").read_text(encoding="utf-8")
    for dotted, target in re.findall(r"\[`gazetteer\.([\w.]+)`\]\(\.\./([\w./]+)\)", text):
        name = dotted.rpartition(".")[2]
        source = (ROOT / target).read_text(encoding="utf-8")
        classes = {node.name for node in ast.walk(ast.parse(source)) if isinstance(node, ast.ClassDef)}
        assert name in classes or name == Path(target).stem, dotted


def test_modules_of_the_architecture_exist():
    text = (DOCS / "architecture.md").read_text(encoding="utf-8")
    named = re.findall(
        r"`(annotate|compiled|dataset|language|model|names|core|export|render|documents|cli)\.([a-z_]+)", text
    )
    assert named
    assert [".".join(pair) for pair in named if not (ROOT / "gazetteer" / pair[0] / f"{pair[1]}.py").is_file()] == []


@pytest.mark.parametrize("path", DOCUMENTS, ids=lambda path: path.name)
def test_words_of_the_documents(path: Path):
    text = path.read_text(encoding="utf-8")
    assert re.findall(r"\b(?:correct|incorrect|real|canonical)\b", text, re.IGNORECASE) == []
    assert re.findall(r"(?<![\w.])/(?:home|root|tmp|work|usr)/", text) == []
    assert max(map(len, text.splitlines())) < 400


def test_documents_are_all_linked_from_the_index():
    index = (DOCS / "index.md").read_text(encoding="utf-8")
    assert [path.name for path in DOCS.glob("*.md") if path.name != "index.md" and f"]({path.name})" not in index] == []


def test_the_citation_has_the_version_of_the_code():
    citation = read_yaml((ROOT / "CITATION.cff").read_bytes(), path="CITATION.cff").value
    assert citation["cff-version"] == "1.2.0"
    assert citation["version"] == gazetteer.__version__
    assert citation["authors"] == [{"name": "The gazetteer contributors"}]
    assert f"## [{gazetteer.__version__}]" in (ROOT / "CHANGELOG.md").read_text(encoding="utf-8")


@pytest.mark.parametrize("name", sorted(path.name for path in (DOCS / "pictures").iterdir()))
def test_pictures_are_light(name: str):
    picture = DOCS / "pictures" / name
    assert picture.read_bytes().startswith({".png": b"\x89PNG", ".jpg": b"\xff\xd8", ".svg": b"<svg"}[picture.suffix])
    assert picture.stat().st_size < 400_000
