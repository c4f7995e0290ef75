"""The schemas that editors use: they take what the library takes, say what it says, and are up to date."""

import json
import re
from collections.abc import Iterator
from functools import cache
from itertools import islice
from pathlib import Path
from typing import Any, get_args

import pytest
import yaml
from hypothesis import given, settings
from hypothesis import strategies as st
from jsonschema import Draft201909Validator
from pydantic import BaseModel
from referencing import Registry, Resource

from gazetteer.dataset.files import built_in_folder
from gazetteer.dataset.parse import LISTS, MAPPINGS
from gazetteer.dataset.schema.hints import read_hints
from gazetteer.dataset.schema.lists import one_of_many
from gazetteer.dataset.schema.writing import changes_of, schemas_for, to_json, with_modeline
from gazetteer.dataset.validate import valid_keys, validate_list
from gazetteer.dataset.yaml_reader import read_yaml
from gazetteer.intake.rules import RULES, IntakeRules
from gazetteer.language.tags import SCRIPTS
from gazetteer.model import Citation, EdtfDate
from gazetteer.model.base import Record

DATA = built_in_folder()
MODELS = {name: model for name, model in {**LISTS, **MAPPINGS, RULES: IntakeRules}.items() if name.endswith(".yaml")}
WRITTEN_OTHERWISE = {Citation, EdtfDate}
PLACE = {"id": "a", "feature": "PPL", "names": [{"forms": {"en": "A"}}]}


class EditorYaml(yaml.CSafeLoader):
    """Reads scalars as editors do, by the core schema of YAML 1.2: 1923 is a number and 1991-11-26 a text."""

    yaml_implicit_resolvers: dict[str, Any] = {}


for tag, pattern, first in (
    ("null", r"~|null|Null|NULL|", ["~", "n", "N", ""]),
    ("bool", r"true|True|TRUE|false|False|FALSE", [*"tTfF"]),
    ("int", r"[-+]?[0-9]+|0o[0-7]+|0x[0-9a-fA-F]+", [*"-+0123456789"]),
    ("float", r"[-+]?(\.[0-9]+|[0-9]+(\.[0-9]*)?)([eE][-+]?[0-9]+)?", [*"-+.0123456789"]),
):
    EditorYaml.add_implicit_resolver(f"tag:yaml.org,2002:{tag}", re.compile(f"^(?:{pattern})$"), first)
EditorYaml.add_constructor("tag:yaml.org,2002:int", lambda loader, node: int(node.value, 10))


@cache
def schemas() -> dict[str, Any]:
    return {path.name: json.loads(path.read_text(encoding="utf-8")) for path in (DATA / "schemas").glob("*.json")}


@cache
def validator(name: str) -> Draft201909Validator:
    resources = [(file, Resource.from_contents(schema)) for file, schema in schemas().items()]
    return Draft201909Validator(
        schemas()[name.replace(".yaml", ".json")], registry=Registry().with_resources(resources)
    )


def as_editors_read(text: str) -> Any:
    return yaml.load(text, Loader=EditorYaml)


def complaints(text: str, name: str = "places.yaml") -> list[str]:
    found = validator(name).iter_errors(as_editors_read(text))
    return [f"{'.'.join(map(str, error.absolute_path))}: {error.message}" for error in found]


def records_in(model: type[BaseModel]) -> Iterator[type[BaseModel]]:
    """Yield the models of a record and of all that is written in it."""
    yield model
    for info in model.model_fields.values():
        for inner in models_of(info.annotation):
            if inner not in WRITTEN_OTHERWISE:
                yield from records_in(inner)


def models_of(annotation: Any) -> Iterator[type[BaseModel]]:
    if isinstance(annotation, type) and issubclass(annotation, BaseModel):
        yield annotation
    for inner in get_args(annotation):
        yield from models_of(inner)


RECORDS = sorted({each for model in MODELS.values() for each in records_in(model)}, key=lambda model: model.__name__)


def test_the_schemas_are_those_of_the_models_and_the_data():
    assert [*changes_of(DATA, {RULES: IntakeRules})] == [], "run `gazetteer schema`"


@pytest.mark.parametrize("name", ["places.yaml", "terms.yaml"])
def test_what_adds_to_an_entry_needs_its_id_alone(name: str):
    def needed(schemas: dict[str, str]) -> list[str]:
        parts = json.loads(schemas[f"schemas/{name.replace('.yaml', '.json')}"])["$defs"]
        return sorted(parts[MODELS[name].__name__]["required"])

    laid_over = schemas_for({Path(name): b"[]"}, {})
    alone = schemas_for({Path(name): b"[]", Path("dataset.yaml"): b"{}"}, {})

    assert (needed(laid_over), "names" in needed(alone)) == (["id"], True)


@pytest.mark.parametrize("name", sorted(schemas()))
def test_each_is_a_schema(name: str):
    Draft201909Validator.check_schema(schemas()[name])


@pytest.mark.parametrize("name", sorted({*MODELS} - {"places.yaml"}))
def test_the_data_fits(name: str):
    assert complaints((DATA / name).read_text(encoding="utf-8"), name) == []


def test_places_fit():
    # All of them are shown to an editor's server, in tests/editor; this is a slower judge.
    entries = re.split(r"^(?=- )", (DATA / "places.yaml").read_text(encoding="utf-8"), flags=re.MULTILINE)
    assert complaints("".join(islice(entries, 1, None, 25))) == []


@pytest.mark.parametrize(
    "written",
    [
        "{since: 1923, until: 1991}",
        "{since: '1923', until: open}",
        "{since: 1923~, until: 1988?}",
        "{since: ../1988, until: 1991-11-26}",
        "{since: 0387}",
        "{cite: []}",
        "{cite: [geonames@146970, 'wikipedia-hy@Քաշաթաղի շրջան', wof]}",
        "{forms: A}",
        "{forms: [A, 1991, true, no, 1.5]}",
    ],
)
def test_usages_that_the_library_reads_are_taken(written: str):
    text = (
        f"[{{id: a, feature: PPL, names: [{{forms: {{en: A}}, usage: [{{by: armenia, stance: uses, {written[1:]}]}}]}}]"
    )
    assert problems(text) == []
    assert complaints(text) == []


@pytest.mark.parametrize(
    "written",
    [
        "point: {at: [46.75, 39]}",
        "point: {at: ['46.75', '-39']}",
        "links: {geonames: 146970, wof: '421193975', osm: 12, iso-3166-1: NO}",
        "names: [{forms: {en: [A, 7], az-Cyrl: Ә}, hidden: {ru: 5}, when: {near: Baku, not-near: [1, no]}}]",
        "note: 1991",
        "unknown: [{what: point, note: x}, {what: usage, sides: [armenian], note: y}]",
        "control: []",
    ],
)
def test_places_that_the_library_reads_are_taken(written: str):
    text = f"- id: a\n  feature: PPL\n  {written}\n" + (
        "" if written.startswith("names") else "  names: [{forms: {en: A}}]"
    )
    assert problems(text) == []
    assert complaints(text) == []


def problems(text: str) -> list[str]:
    """Return what the library's reader says against places."""
    return [
        str(problem)
        for problem in validate_list(read_yaml(text.encode(), path="places.yaml"), LISTS["places.yaml"]).problems
    ]


@pytest.mark.parametrize(
    ("name", "written", "where"),
    [
        ("places.yaml", {**PLACE, "colour": "red"}, "0: "),
        ("places.yaml", {key: PLACE[key] for key in ("id", "feature")}, "0: 'names' is a required"),
        ("places.yaml", {**PLACE, "id": "Big Town"}, "0.id"),
        ("places.yaml", {**PLACE, "feature": "ppl"}, "0.feature"),
        ("places.yaml", {**PLACE, "names": []}, "0.names"),
        ("places.yaml", {**PLACE, "names": [{"forms": {}}]}, "0.names.0.forms"),
        ("places.yaml", {**PLACE, "names": [{"forms": {"az_Cyrl": "A"}}]}, "0.names.0.forms"),
        ("places.yaml", {**PLACE, "names": [{"forms": {"en": []}}]}, "0.names.0.forms.en"),
        ("places.yaml", {**PLACE, "names": None}, "0.names"),
        ("places.yaml", {**PLACE, "evidence": "good"}, "0.evidence"),
        ("places.yaml", {**PLACE, "cite": "geonames"}, "0.cite"),
        ("places.yaml", {**PLACE, "cite": ["geonamse"]}, "0.cite.0"),
        ("places.yaml", {**PLACE, "cite": ["geonamse@1"]}, "0.cite.0"),
        ("places.yaml", {**PLACE, "cite": ["geonames@"]}, "0.cite.0"),
        ("places.yaml", {**PLACE, "point": {"at": [46.75]}}, "0.point.at"),
        ("places.yaml", {**PLACE, "point": {"at": [39.8, 96]}}, "0.point.at.1"),
        ("places.yaml", {**PLACE, "links": {"wikidata": 129352}}, "0.links.wikidata"),
        ("places.yaml", {**PLACE, "distinct-from": ["atlantis"]}, "0.distinct-from.0"),
        ("places.yaml", {**PLACE, "control": [{"held-by": "nobody"}]}, "0.control.0.held-by"),
        ("places.yaml", {**PLACE, "unknown": [{"what": "usage", "note": "x"}]}, "0.unknown.0"),
        ("places.yaml", {**PLACE, "unknown": [{"what": "point", "sides": ["armenian"], "note": "x"}]}, "0.unknown.0"),
        ("places.yaml", {**PLACE, "population": [{"on": 12345, "majority": "x", "lang": "az"}]}, "0.population.0.on"),
        ("terms.yaml", {**PLACE, "type": "place"}, "0"),
        ("parties.yaml", {"id": "a", "label": {"en": "A"}, "type": "outlet", "side": "armenian"}, "0: "),
        ("sources.yaml", {"id": "a", "title": "A", "kind": "book", "url": "example.org"}, "0.url"),
        ("policies.yaml", {"id": "a", "label": {}, "description": "A", "steps": [], "order": ["martian"]}, "0.order.0"),
        ("romanizations.yaml", {"id": "a", "lang": "xx", "to": "en", "label": "A", "source": "A"}, "0.lang"),
    ],
)
def test_a_mistake_is_refused(name: str, written: dict[str, Any], where: str):
    found = complaints(json.dumps([written]), name)
    assert found
    assert all(each.startswith(where) for each in found), found


@pytest.mark.parametrize("model", RECORDS, ids=lambda model: model.__name__)
def test_every_key_is_there_and_explained(model: type[BaseModel]):
    described = next(found for schema in schemas().values() if (found := definition(schema, model)))
    assert {*described["properties"]} == {*valid_keys(model)}
    assert described["description"]
    assert [key for key, value in described["properties"].items() if not value["description"]] == []


def definition(schema: dict[str, Any], model: type[BaseModel]) -> dict[str, Any] | None:
    """Return what a schema says of a record: among its definitions, or at the top."""
    title = re.sub("(?<=[a-z])(?=[A-Z])", " ", model.__name__).capitalize()
    return next(
        (
            each
            for each in (schema, *schema.get("$defs", {}).values())
            if each.get("title") == title and "properties" in each
        ),
        None,
    )


def test_every_value_of_a_list_is_explained():
    lists = [*walk(schemas(), "enumDescriptions")]
    assert len(lists) > 100
    assert all(all(described["enumDescriptions"]) for described in lists)
    assert all(len(described["enum"]) == len(described["enumDescriptions"]) for described in lists)


def walk(value: Any, key: str) -> Iterator[dict[str, Any]]:
    if isinstance(value, dict) and key in value:
        yield value
    for inner in value.values() if isinstance(value, dict) else value if isinstance(value, list) else ():
        yield from walk(inner, key)


def test_nothing_is_explained_that_there_is_not():
    hints = read_hints()
    bases = {base for model in RECORDS for base in model.__mro__ if issubclass(base, Record)}
    keys = {base.__name__: {*valid_keys(base)} for base in bases}
    explained = [(name, key) for name, record in hints.records.items() for key in record.get("keys", {})]
    assert [(name, key) for name, key in explained if key not in keys[name]] == []
    assert hints.tags.keys() == SCRIPTS.keys()


def test_hints_are_plain_words():
    text = (Path(__file__).parents[2] / "gazetteer/dataset/schema/hints.yaml").read_text(encoding="utf-8")
    assert re.findall(r"\b(?:correct|incorrect|real|canonical|main)\b|`", text.split("\n", 2)[2]) == []


IDS = st.from_regex(r"[a-c0-1]{1,3}(-[a-c]{1,2}){0,2}", fullmatch=True)


@settings(max_examples=30)
@given(st.sets(IDS, max_size=60), st.sets(IDS, max_size=20))
def test_a_long_list_takes_its_ids_and_no_others(ids: set[str], others: set[str]):
    plain = Draft201909Validator(one_of_many(dict.fromkeys(sorted(ids), ""), "no"))
    located = Draft201909Validator(one_of_many(dict.fromkeys(sorted(ids), ""), "no", behind="@."))
    for each in ids | others:
        assert plain.is_valid(each) == located.is_valid(each) == located.is_valid(f"{each}@p. 1") == (each in ids)
        assert not plain.is_valid(f"{each}@p. 1")


JSON = st.recursive(
    st.none() | st.booleans() | st.integers() | st.text(max_size=80),
    lambda inner: st.lists(inner, max_size=5) | st.dictionaries(st.text(max_size=5), inner, max_size=5),
)


@given(JSON)
def test_what_is_written_reads_the_same(value: Any):
    assert json.loads(to_json(value)) == value


@pytest.mark.parametrize(
    ("before", "after"),
    [
        ("", "# yaml-language-server: $schema=schemas/terms.json\n"),
        ("# A note\r\n- id: a\r\n", "# yaml-language-server: $schema=schemas/terms.json\r\n# A note\r\n- id: a\r\n"),
        ("\ufeff- id: a", "\ufeff# yaml-language-server: $schema=schemas/terms.json\n- id: a"),
        (
            "# A note\n\n# yaml-language-server: $schema=x.json\n[]",
            "# A note\n\n# yaml-language-server: $schema=x.json\n[]",
        ),
        (
            "- id: a\n# yaml-language-server: $schema=x.json\n",
            "# yaml-language-server: $schema=schemas/terms.json\n- id: a\n# yaml-language-server: $schema=x.json\n",
        ),
    ],
)
def test_one_line_leads_to_the_schema(before: str, after: str):
    assert with_modeline(before, "terms.yaml") == after
    assert with_modeline(after, "terms.yaml") == after
