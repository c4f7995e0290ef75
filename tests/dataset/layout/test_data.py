"""Laying out changes no record: neither of the built-in data nor of any other."""

import random
from dataclasses import replace
from pathlib import Path
from typing import Any

import pytest
import yaml
from hypothesis import given
from hypothesis import strategies as st

from gazetteer.codes import RelationType, Stance
from gazetteer.dataset.files import DataFile, built_in_folder
from gazetteer.dataset.layout import formatted, to_yaml
from gazetteer.dataset.layout.order import MAPS
from gazetteer.dataset.parse import parse_files, to_dataset
from gazetteer.dataset.yaml_reader import read_yaml

ROOT = Path(__file__).parents[3]
OTHERS = [path.parent for path in (ROOT / "tests" / "data").rglob("dataset.yaml")]
# The smallest one stays as short as it is, since other tests plant mistakes in its lines.
FOLDERS = [built_in_folder(), ROOT / "seeds", *(folder for folder in OTHERS if folder.name != "mini")]
FILES = sorted(path for folder in FOLDERS for path in folder.glob("*.yaml"))
MANIFEST = {"title": "x", "version": "x", "licence": "x", "present-since": "1992", "present-why": "x"}


@pytest.mark.parametrize("path", FILES, ids=lambda path: f"{path.parent.name}-{path.stem}")
def test_the_data_is_in_the_written_form(path):
    assert formatted(path.read_bytes(), path=str(path)) == path.read_text(encoding="utf-8")


def test_the_document_shows_the_form():
    text = (ROOT / "docs" / "layout.md").read_text(encoding="utf-8")
    block = text.split("```yaml place\n")[1].split("```")[0]
    assert formatted(block.encode(), path="layout.md") == block


class Writer(yaml.CSafeDumper):
    """Writes the same thing twice instead of naming it."""

    def ignore_aliases(self, _: Any) -> bool:
        return True


def untidy(value: Any, chooser: random.Random) -> Any:
    """Return records with their keys, and the names of entries, in any order."""
    if isinstance(value, list):
        return [untidy(item, chooser) for item in value]
    if not isinstance(value, dict):
        return value
    parts = {key: value[key] if key in MAPS else untidy(value[key], chooser) for key in value}
    if isinstance(parts.get("names"), list):
        chooser.shuffle(parts["names"])
    return {key: parts[key] for key in chooser.sample(list(parts), len(parts))}


@pytest.mark.parametrize("name", ["places.yaml", "terms.yaml", "sources.yaml", "parties.yaml", "policies.yaml"])
def test_however_it_is_written_it_is_laid_out_as_it_is(name):
    chooser = random.Random(11)
    records = read_yaml((built_in_folder() / name).read_bytes(), path=name).value
    for record in chooser.sample(records, min(len(records), 100)):
        text = yaml.dump([untidy(record, chooser)], Dumper=Writer, allow_unicode=True, sort_keys=False, width=60)
        assert formatted(text.encode(), path=name) == to_yaml([record])


SYLLABLES = st.sampled_from([
    "Շու",
    "şa",
    "Бер",
    "дзор",
    "-",
    "’",
    " ",
    "#",
    ": ",
    ", ",
    "[",
    "a\u0301",
    "\u202e",
    '"',
    "شوشا",
    "x" * 50,
])
FORMS = st.lists(SYLLABLES, min_size=1, max_size=4).map("".join).filter(str.strip)
TEXTS = st.lists(
    st.sampled_from(["It", "rained.", "Շուշի", "#", "- x", "a: b", "no", "1991"]), min_size=1, max_size=40
).map(" ".join)
IDS = st.from_regex(r"[a-z]{1,4}(-[a-z0-9]{1,4})?", fullmatch=True)
LANGUAGES = st.sampled_from(["hy", "az", "az-Cyrl", "ru", "en", "de", "hy-Latn"])
DATES = st.sampled_from(["1923", "1991-11", "1991-11-26", "1923~", "1988?", "../1988"])
CITE = st.lists(st.one_of(IDS, st.builds("{}@{}".format, IDS, FORMS)), max_size=3)
GROUP = st.dictionaries(LANGUAGES, FORMS | st.lists(FORMS, min_size=1, max_size=3), min_size=1, max_size=3)


def records(needed: dict[str, Any], **optional: st.SearchStrategy[Any]) -> st.SearchStrategy[dict[str, Any]]:
    return st.fixed_dictionaries(needed, optional=optional)


USAGE = records(
    {"by": IDS, "stance": st.sampled_from(list(Stance)).map(str)}, since=DATES, until=DATES | st.just("open"), cite=CITE
)
NAME = records(
    {"forms": GROUP}, renderings=GROUP, hidden=GROUP, usage=st.lists(USAGE, max_size=3), cite=CITE, note=TEXTS
)
RELATION = records({"is": st.sampled_from(list(RelationType)).map(str), "entry": IDS, "according-to": IDS}, note=TEXTS)
ENTRY = {"evidence": st.sampled_from(["curated", "attested"]), "cite": CITE, "note": TEXTS}
PLACE = records(
    {"id": IDS, "names": st.lists(NAME, min_size=1, max_size=4), "feature": st.sampled_from(["PPL", "ADM2"])},
    point=st.fixed_dictionaries({"at": st.just(["46.75", "39.81"]), "cite": CITE}),
    relations=st.lists(RELATION, max_size=2),
    links=st.fixed_dictionaries({"geonames": st.just("146970")}),
    examples=st.fixed_dictionaries({"match": st.lists(TEXTS, min_size=1, max_size=3)}),
    **ENTRY,
)
TERM = records(
    {"id": IDS, "names": st.lists(NAME, min_size=1, max_size=3), "type": st.just("operation")},
    senses=st.lists(records({"id": IDS, "definition": TEXTS}, cite=CITE), max_size=2),
    **ENTRY,
)


def loaded(places: bytes, terms: bytes) -> tuple[Any, Any]:
    others = {"dataset.yaml": to_yaml(MANIFEST).encode(), "parties.yaml": b"", "sources.yaml": b""}
    contents = {**others, "places.yaml": places, "terms.yaml": terms}
    parsed = parse_files(DataFile(name, Path(name), content) for name, content in contents.items())
    form = [problem for problem in parsed.problems if problem.code < "E100"]
    assert form == []
    dataset = to_dataset(replace(parsed, problems=()))
    return dict(dataset.places), dict(dataset.terms)


@given(
    st.lists(PLACE, max_size=3, unique_by=lambda place: place["id"]),
    st.lists(TERM, max_size=2, unique_by=lambda term: term["id"]),
    st.sampled_from([True, False, None]),
)
def test_what_is_laid_out_is_loaded_as_the_same(places, terms, style):
    def written(value: Any) -> bytes:
        options = {"allow_unicode": True, "sort_keys": True, "default_flow_style": style, "width": 40}
        return str(yaml.dump(value, Dumper=Writer, **options)).encode() if value else b""

    def laid_out(value: Any) -> bytes:
        return formatted(written(value), path="x").encode()

    assert loaded(written(places), written(terms)) == loaded(laid_out(places), laid_out(terms))
