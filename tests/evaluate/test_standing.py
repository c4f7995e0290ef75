"""How taggers stand beside one another: what a made-up one is given, what is made of its answers, and its figures."""

import json
import runpy
from pathlib import Path

import pytest
from tagging import Told, found_in, names_of

from gazetteer.core import Gazetteer
from gazetteer.evaluate.comparing import Comparison, Found
from gazetteer.evaluate.gold import GoldDocument, digest
from gazetteer.evaluate.scoring import Score
from gazetteer.evaluate.standing import NOT_TOLD, Standings, standing, standing_tables

ROOT = Path(__file__).parents[2]
TEXT = "Baku, the Lachin corridor; Armenian wine in Goris."
MARKED = [
    (0, 4, "baki-baku"),
    (10, 25, "lachini-mijantsk-lacin-dehlizi"),
    (10, 16, "berdzor-lacin"),
    (44, 49, "goris"),
]
PERFECT = "1.000 [1.000, 1.000]"


def gold(**changed: object) -> GoldDocument:
    mentions = [{"start": s, "end": e, "surface": TEXT[s:e], "entries": [entry]} for s, e, entry in MARKED]
    traps = [{"start": 27, "end": 35, "surface": "Armenian"}]
    record = {"document": "d", "language": "en", "text": TEXT, "mentions": mentions, "traps": traps, **changed}
    return GoldDocument.model_validate_json(json.dumps(record))


def comparison(gaz: Gazetteer, *found: Found) -> Comparison:
    return Comparison(gold(), found, gaz.dataset)


def test_names_in_names_and_what_is_found_there_are_no_places_alone(gaz: Gazetteer) -> None:
    alone = comparison(gaz, Found(0, 4, "baki-baku"), Found(10, 20, None), Found(36, 40, "goris")).places_alone()

    assert [mention.surface for mention in alone.gold.mentions] == ["Baku", "Goris"]
    assert alone.score() == Score(right=1, wrong=1, missed=1)


def test_terms_that_were_found_are_no_places(gaz: Gazetteer) -> None:
    term = next(iter(gaz.dataset.terms))

    assert comparison(gaz, Found(36, 40, term)).places_alone().spans() == Score(missed=2)


def test_the_figures_of_a_tagger_that_finds_places_alone(gaz: Gazetteer) -> None:
    found = comparison(gaz, Found(0, 4, "baki-baku"), Found(44, 49, "martuni"), Found(27, 35, "goris"))
    made_up = standing("made up", "1", [found])

    assert (made_up.precision.split()[0], made_up.recall.split()[0]) == ("0.667", "0.500")
    assert made_up.spans.split()[0] == "0.571"
    assert made_up.mentions.split()[0] == "0.286"
    assert made_up.places.split()[0] == "0.400"
    assert made_up.traps.split()[0] == "0.000"
    assert made_up.spans_by_language == {"en": made_up.spans}


def test_entries_that_a_tagger_does_not_tell_are_not_scored(gaz: Gazetteer) -> None:
    made_up = standing("made up", "1", [comparison(gaz, Found(0, 4, None), Found(44, 49, None))])

    assert made_up.place_spans == PERFECT
    assert made_up.mentions == made_up.places == made_up.places_by_language["en"] == NOT_TOLD


@pytest.mark.parametrize(
    ("told", "entry"),
    [
        ({"entry": "shushi-susa"}, "shushi-susa"),
        ({"lon": 46.34, "lat": 39.51}, "goris"),
        ({"lon": 44.1129, "lat": 41.98532}, None),
        ({"code": "AZ-SUS"}, None),
        ({"code": "AZ"}, None),
        ({}, None),
    ],
)
def test_an_answer_is_the_marked_entry_if_it_is_told_or_near(gaz: Gazetteer, told: Told, entry: str | None) -> None:
    assert found_in(gold(), [{"start": 44, "end": 49, **told}], gaz.dataset) == (Found(44, 49, entry),)


def test_a_part_of_a_country_is_near_its_town(gaz: Gazetteer) -> None:
    told: Told = {"start": 10, "end": 16, "code": "AZ-LAC"}

    assert found_in(gold(), [told], gaz.dataset) == (Found(10, 16, "berdzor-lacin"),)


def test_taggers_are_given_names_with_cases_in_both_scripts_and_no_adjectives(gaz: Gazetteer) -> None:
    names = names_of(gaz.dataset)

    assert {names[name] for name in ("Xankəndi", "Xankəndidə", "Ханкәнди", "Ստեփանակերտում")} == {
        "stepanakert-xankendi"
    }
    assert "карабахский" not in {name.lower() for name in names}


def test_taggers_that_lack_a_language_have_no_figure_in_it(gaz: Gazetteer) -> None:
    german = Comparison(gold(document="e", language="de"), (), gaz.dataset)
    both = standing("both", "1", [comparison(gaz, Found(0, 4, "baki-baku")), german])
    one = standing("one", "1", [comparison(gaz, Found(0, 4, "baki-baku"))])

    _, spans, places = standing_tables([both, one])
    assert spans.columns == places.columns == ("tagger", "de", "en")
    assert spans.rows[1][:2] == places.rows[1][:2] == ("one", NOT_TOLD)
    assert NOT_TOLD not in (*spans.rows[0], *places.rows[0])


def test_the_page_shows_what_was_measured_and_says_if_texts_have_changed(gaz: Gazetteer) -> None:
    ours, other = (standing(name, "1.5", [comparison(gaz, Found(0, 4, "baki-baku"))]) for name in ("ours", "other"))
    seen = {"date": "2020-02-03", "data": "1+abc", "names": 77, "gold": digest([gold()]), "near": 25}
    others = Standings.model_validate_json(Standings(**seen, taggers=(other,)).model_dump_json())
    tool = runpy.run_path(str(ROOT / "tools" / "evaluation_page.py"))
    same, changed = (tool["beside_others"](ours, others, digest([text])) for text in (gold(), gold(text=TEXT + " ")))

    assert "| ours | 1 | 1.000" in same
    assert "| other | 1 | 1.000" in same
    assert all(stated in same for stated in ("2020-02-03", "1+abc", "77 forms", "- other: 1.5"))
    assert "have been changed" in changed
    assert "have been changed" not in same
