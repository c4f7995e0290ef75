"""Policies that follow somebody's practice: each shows what that practice would."""

from collections import Counter
from dataclasses import replace
from pathlib import Path

import pytest

from gazetteer.core import Gazetteer
from gazetteer.dataset.yaml_reader import read_yaml
from gazetteer.language.fold import match_key
from gazetteer.model import Place
from gazetteer.names.standing import governing_parties, holding_sides, majority_languages

SEEDS = sorted((Path(__file__).parents[2] / "seeds").glob("*.yaml"))

SHOWN = [
    ("de-facto-at-date", "stepanakert-xankendi", "1985", "Stepanakert"),
    ("de-facto-at-date", "stepanakert-xankendi", "2010", "Stepanakert"),
    ("de-facto-at-date", "stepanakert-xankendi", None, "Khankendi"),
    ("de-facto-at-date", "berdzor-lacin", "2010", "Berdzor"),
    ("de-facto-at-date", "berdzor-lacin", "2022", "Lachin"),
    ("de-facto-at-date", "karki-tigranashen", None, "Tigranashen"),
    ("pre-conflict", "stepanakert-xankendi", "2024", "Stepanakert"),
    ("pre-conflict", "gandzak-gence", None, "Kirovabad"),
    ("pre-conflict", "shushi-susa", None, "Shusha"),
    ("local-1989", "azix-azokh", None, "Azokh"),
    ("local-1989", "shushi-susa", None, "Shusha"),
    ("local-1989", "aknaberd-umudlu", None, "Umudlu"),
    ("pcgn", "stepanakert-xankendi", None, "Khankendi"),
    ("pcgn", "irevan-yerevan", None, "Yerevan"),
    ("un", "stepanakert-xankendi", None, "Khankendi"),
    ("as-financial-times", "fuzuli-varanda", None, "Fuzuli"),
    ("as-opendemocracy", "baki-baku", None, "Baku"),
]


@pytest.mark.parametrize(("policy", "entry", "date", "text"), SHOWN)
def test_a_practice_is_followed(gaz: Gazetteer, policy: str, entry: str, date: str | None, text: str):
    assert gaz.headword(entry, policy=policy, date=date).text == text


@pytest.mark.parametrize("path", SEEDS, ids=lambda path: path.stem)
def test_a_publisher_is_shown_as_its_article_writes(gaz: Gazetteer, path: Path):
    record = read_yaml(path.read_bytes(), path=str(path)).value
    own: dict[str, Counter[str]] = {}
    for found in record["attestations"]:
        times = int(found["count"]) - int(found.get("quoted", 0)) - int(found.get("embedded", 0))
        if found["kind"] == "place" and times > 0:
            own.setdefault(found["entry"], Counter())[found["surface"]] += times
    for entry, forms in own.items():
        shown = gaz.headword(entry, policy=f"as-{record['publisher']}")
        names = {
            id(reading.name)
            for form in forms
            for reading in gaz.index.find(match_key(form))
            if reading.entry.id == entry
        }
        known = [name for name in gaz.entry(entry).names if id(name) in names]
        assert shown.reason.startswith("used by"), (entry, shown.reason)
        assert {choice.form for choice in shown.chosen} <= {form.text for name in known for form in name.all_forms()}


def test_where_a_practice_says_nothing_both_names_are_shown(gaz: Gazetteer):
    assert gaz.headword("hadrut", policy="as-rfe-rl").text == gaz.headword("hadrut").text
    assert gaz.headword("agdere-martakert", policy="as-rfe-rl").text == "Aghdara/Martakert"


def test_nobody_is_taken_to_hold_a_place_that_two_sides_count_as_theirs(gaz: Gazetteer):
    place = Place.model_validate({
        "id": "village",
        "feature": "PPL",
        "names": [{"forms": {"en": "Village"}}],
        "relations": [
            {"is": "part-of", "entry": "nowhere", "according-to": party}
            for party in ("azerbaijan", "nk-de-facto-1991-2023")
        ],
    })
    at = [gaz.question(policy="dual", date=date).moment for date in ("2010", "2024")]

    assert holding_sides(place, gaz.dataset, at[0]) == frozenset()
    assert holding_sides(place, gaz.dataset, at[1]) == {"azerbaijani"}
    assert governing_parties(place, gaz.dataset, "1991-12-26") == {"azerbaijan", "nk-de-facto-1991-2023"}


def test_the_last_record_that_is_not_later_counts(gaz: Gazetteer):
    population = [
        {"on": "1979", "majority": "Azerbaijanis", "lang": "az"},
        {"on": "1989", "majority": "Armenians", "lang": "hy"},
        {"on": "2005", "majority": "Others", "lang": "ru"},
    ]
    place = Place.model_validate({
        "id": "v",
        "feature": "PPL",
        "names": [{"forms": {"en": "V"}}],
        "population": population,
    })

    assert majority_languages(place, "1989-12-31") == {"hy"}
    assert majority_languages(place, "1985-12-31") == {"az"}
    assert majority_languages(place, "1970-12-31") == frozenset()


def test_every_policy_that_claims_a_practice_cites_it(gaz: Gazetteer):
    own_rules = {"dual", "armenian", "azerbaijani", "soviet", "as-written", "local-1989"}

    assert {policy.id for policy in gaz.dataset.policies.values() if not policy.cite} <= own_rules


def test_a_circle_of_policies_ends(gaz: Gazetteer):
    question = gaz.question(policy="pcgn")
    circle = {**gaz.dataset.policies, "dual": gaz.policy("dual").model_copy(update={"then": "pcgn"})}
    steps = replace(question, dataset=replace(gaz.dataset, policies=circle)).steps()

    assert len(list(steps)) == len(circle["pcgn"].steps) + len(circle["dual"].steps)
