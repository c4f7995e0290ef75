"""No key can change unnoticed: each that the models know is taken out and put in, and something is said."""

from collections.abc import Iterator
from contextlib import suppress
from copy import deepcopy
from typing import Any

import pytest

from gazetteer.compare import compare
from gazetteer.dataset.layout.writer import to_yaml
from gazetteer.dataset.validate import valid_keys
from gazetteer.dataset.yaml_reader import read_yaml
from gazetteer.errors import DataError
from gazetteer.model import (
    Alternative,
    Condition,
    Control,
    Examples,
    Implication,
    Links,
    Manifest,
    Name,
    Objection,
    Party,
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
    Term,
    Unknown,
    Usage,
)

# Every key of every record has a value that is not the one that it has when it is left out.
FULL = {
    "places.yaml": """
- id: a
  feature: PPL
  point: {at: [46.5, 39.5], note: x, cite: [s@1]}
  point-of: b
  evidence: dataset
  cite: [s]
  note: x
  replaced-by: b
  distinct-from: [b]
  names:
  - forms: {en: [A, Aa], hy: Ա}
    renderings: {az: [A, Aa]}
    adjectives: {en: A-ish}
    hidden: {en: Aaa}
    seen-in: {en: [s]}
    note: x
    cite: [s@2]
    when: {near: [x], not-near: [y], in-text: [z]}
    usage: [{by: p, stance: official, since: 1991, until: open, forms: [A], cite: [s@3], reported-by: [s@4]}]
  - forms: {ru: А}
  relations: [{is: part-of, entry: b, according-to: p, since: 1991, until: 1992, note: x, cite: [s@5]}]
  control: [{held-by: p, extent: part, since: 1991, until: 1992, cite: [s@6]}]
  population: [{on: 1979, majority: People, lang: hy, share: half, cite: [s@7]}]
  unknown: [{what: usage, sides: [north], note: x}]
  links: {geonames: 1, wikidata: Q1, wof: 2, osm: node/1, iso-3166-1: AM, iso-3166-2: AM-ER}
  examples: {match: [A is here.], skip: [B is here.]}
- {id: b, feature: PPL, names: [{forms: {en: B}}]}
""",
    "terms.yaml": """
- id: t
  type: war
  evidence: attested
  cite: [s]
  note: x
  replaced-by: b
  names: [{forms: {en: T}}]
  examples: {match: [T.]}
  senses: [{id: u, definition: x, when: {near: [x]}, examples: {match: [T.]}, cite: [s@8]}]
  objections: [{by: p, why: x, cite: [s@9], reported-by: [s@10]}]
  alternatives: [{form: {en: U}, used-by: [p], cite: [s@11]}]
""",
    "parties.yaml": """
- id: p
  label: {en: P, hy: Պ}
  type: state
  side: north
  since: 1991
  until: open
  description: x
  url: https://example.org
  cite: [s]
""",
    "sources.yaml": """
- id: s
  title: S
  kind: law
  publisher: x
  date: 1991
  url: https://example.org
  lang: en
  note: x
  implies: [{lang: en, by: p, stance: uses}]
""",
    "policies.yaml": """
- id: dual
  label: {en: Both}
  description: x
  cite: [s]
  then: other
  order: [north]
  join: brackets
  steps:
  - kinds: [place]
    stance: [official]
    sides: [north]
    parties: [p]
    in-force: last-held
    held-since: 1988
    governed-since: 1988
    as-of: 1991
    holding: on-date
    people-of: 1989
    otherwise: [uses]
    in-language: {north: hy}
    show: each
    reason: x
- {id: other, label: {}, description: x, steps: [{reason: x}]}
""",
    "romanizations.yaml": """
- {id: r, lang: hy, to: hy-Latn, label: R, source: x, letters: {ա: a, բ: [b, p]}, mixed: [բ]}
- {id: q, lang: hy, to: hy-Latn, label: Q, source: x, package: iuliia, scheme: wikipedia}
""",
    "dataset.yaml": """
title: x
version: 2026-01-01
licence: x
credits: [x]
present-since: 1992
present-why: x
languages: {north: hy}
id-languages: [hy]
groups: [{label: g, entries: [a], features: [PPL], within: [b], languages: [hy]}]
limits: [x]
""",
}
ASKED = {
    "places.yaml": (Place, Point, Name, Condition, Usage, Relation, Control, Population, Unknown, Links, Examples),
    "terms.yaml": (Term, Sense, Objection, Alternative),
    "parties.yaml": (Party,),
    "sources.yaml": (Source, Implication),
    "policies.yaml": (Policy, Step),
    "romanizations.yaml": (Romanization,),
    "dataset.yaml": (Manifest, PlaceGroup),
}
VALUES = {file: read_yaml(text.encode(), path=file).value for file, text in FULL.items()}


def paths(value: Any, path: tuple[Any, ...] = ()) -> Iterator[tuple[Any, ...]]:
    """Yield where every key and item of a value is."""
    items = value.items() if isinstance(value, dict) else enumerate(value) if isinstance(value, list) else ()
    for key, item in items:
        yield (*path, key)
        yield from paths(item, (*path, key))


def without(value: Any, path: tuple[Any, ...]) -> Any:
    """Return a copy of a value without what is at a path."""
    copy = deepcopy(value)
    inner = copy
    for key in path[:-1]:
        inner = inner[key]
    del inner[path[-1]]
    return copy


@pytest.mark.parametrize("file", ASKED)
def test_all_keys_are_asked_about(file):
    written = {key for path in paths(VALUES[file]) for key in path}

    assert [key for model in ASKED[file] for key in valid_keys(model) if key not in written] == []


@pytest.mark.parametrize("file", FULL)
def test_no_key_or_item_comes_or_goes_unnoticed(state, file):
    full = state(FULL)
    said: dict[tuple[Any, ...], int] = {}
    for path in paths(VALUES[file]):
        # What cannot be left out is a mistake and no change.
        with suppress(DataError):
            said[path] = len(compare(full, state(FULL | {file: to_yaml(without(VALUES[file], path))})))
    assert said
    assert [path for path, changes in said.items() if not changes] == []
