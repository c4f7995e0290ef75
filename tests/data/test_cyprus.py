"""Another dispute, another data set: Cyprus. It shows that nothing of the library is about one conflict."""

import json
import re
from collections import Counter
from pathlib import Path
from typing import Any

import pytest

import gazetteer
from gazetteer.codes import FormRole
from gazetteer.core import Gazetteer
from gazetteer.dataset.check.registry import report_on
from gazetteer.language.romanize import spellings
from gazetteer.model import Place
from gazetteer.names.places import is_within

FOLDER = Path(__file__).parent / "cyprus"
NORTH = "kuzey-kibris-turk-cumhuriyeti"
VOICES = {
    "greek-cypriot": {"republic-of-cyprus", "cyprus-names-committee", "greek-cypriots"},
    "turkish-cypriot": {"trnc-de-facto", "turkish-cypriot-authorities-1974-1983", "turkish-cypriots"},
}
"""The parties of each side, and its community."""

BOTH = [
    ("lefkosa-lefkosia", "Lefkoşa/Lefkosia"),
    ("ammochostos-gazimagusa", "Ammochostos/Gazimağusa"),
    ("girne-keryneia", "Girne/Keryneia"),
    ("guzelyurt-morfou", "Güzelyurt/Morfou"),
    ("degirmenlik-kythrea", "Değirmenlik/Kythrea"),
    ("akanthou-tatlisu", "Akanthou/Tatlısu"),
    ("egkomi-tuzla", "Egkomi/Tuzla"),
    ("lemesos-limasol", "Lemesos"),
    ("larnaka", "Larnaka"),
]
TEXTS = {
    "The bus from Nicosia (Lefkoşa) to Famagusta stopped in Kythrea. Nobody lives in Varosha.": [
        ("Nicosia", "lefkosa-lefkosia"),
        ("Lefkoşa", "lefkosa-lefkosia"),
        ("Famagusta", "ammochostos-gazimagusa"),
        ("Kythrea", "degirmenlik-kythrea"),
        ("Varosha", "maras-varosia"),
    ],
    "Στη Λευκωσία έβρεξε, και στην ΚΕΡΎΝΕΙΑ φυσούσε. Ο δρόμος της Αμμοχώστου για τη Λεμεσό έκλεισε.": [
        ("Λευκωσία", "lefkosa-lefkosia"),
        ("ΚΕΡΎΝΕΙΑ", "girne-keryneia"),
        ("Αμμοχώστου", "ammochostos-gazimagusa"),
        ("Λεμεσό", "lemesos-limasol"),
    ],
    "Lefkoşa'da yağmur yağdı; Girne'ye giden yol kapandı. Gazimağusa ile Baf arasında otobüs yok.": [
        ("Lefkoşa'da", "lefkosa-lefkosia"),
        ("Girne'ye", "girne-keryneia"),
        ("Gazimağusa", "ammochostos-gazimagusa"),
        ("Baf", "baf-pafos"),
    ],
}


@pytest.fixture(scope="module")
def cyprus() -> Gazetteer:
    return gazetteer.load(FOLDER)


def settlements_of_the_north(gaz: Gazetteer) -> list[Place]:
    dataset = gaz.dataset
    return [p for p in dataset.places.values() if p.feature.startswith("PPL") and is_within(p, NORTH, dataset)]


def users(place: Place) -> set[str]:
    return {usage.by for name in place.names for usage in name.usage if usage.is_use}


def data_of(page: str, name: str) -> Any:
    found = re.search(rf'<script type="application/json" id="{name}">(.*?)</script>', page, re.DOTALL)
    return json.loads(found[1])


def test_nothing_is_found_wrong_with_it():
    assert [str(problem) for problem in report_on(FOLDER).of("error", "warning")] == []


def test_it_has_enough_places_with_names_in_three_languages(cyprus):
    places = cyprus.dataset.places.values()
    languages = [{lang for name in place.names for lang in name.forms} for place in places]

    assert len(languages) >= 45
    assert sum({"el", "tr", "en"} <= spoken for spoken in languages) >= 40


def test_every_name_leads_back_to_its_entry(cyprus):
    forms = [(entry.id, form.text) for entry in cyprus.dataset for name in entry.names for form in name.all_forms()]

    assert [pair for pair in forms if all(found.entry.id != pair[0] for found in cyprus.lookup(pair[1]))] == []


def test_every_greek_name_is_known_in_capitals_without_accents_and_in_latin_letters(cyprus):
    (system,) = cyprus.dataset.romanizations
    greek = [
        (entry.id, form.text)
        for entry in cyprus.dataset
        for name in entry.names
        for form in name.all_forms()
        if form.lang == "el" and form.role is FormRole.PLAIN
    ]
    written = [(entry, text.upper()) for entry, text in greek]
    written += [(entry, spelling) for entry, text in greek for spelling in spellings(text, system)]

    assert len(written) > 100
    assert [pair for pair in written if all(found.entry.id != pair[0] for found in cyprus.lookup(pair[1]))] == []


@pytest.mark.parametrize(
    ("greek", "latin"), [("Λευκωσία", "Lefkosia"), ("Αυδήμου", "Avdimou"), ("Μπελαπάις", "Belapais")]
)
def test_greek_is_written_as_the_gazetteer_of_1982_writes_it(cyprus, greek, latin):
    (system,) = cyprus.dataset.romanizations

    assert spellings(greek, system) == (latin,)


@pytest.mark.parametrize(
    ("name", "entries"),
    [
        ("Tatlısu", {"akanthou-tatlisu", "mari-tatlisu"}),
        ("Geçitkale", {"gecitkale-kofinou", "gecitkale-lefkonoiko"}),
        ("İskele", {"iskele-trikomo", "larnaka"}),
    ],
)
def test_a_name_that_people_took_with_them_is_left_open(cyprus, name, entries):
    assert {found.entry.id for found in cyprus.lookup(name)} == entries
    assert [mention.entry for mention in cyprus.annotate(f"It rained in {name}.")] == [None]


@pytest.mark.parametrize(("entry", "shown"), BOTH)
def test_both_names_are_shown_where_both_are_official_and_one_where_one_is(cyprus, entry, shown):
    assert cyprus.headword(entry).text == shown


def test_each_side_has_a_policy_and_others_have_one(cyprus: Gazetteer):
    def shown(policy: str) -> str:
        return cyprus.headword("lefkosa-lefkosia", policy=policy).text

    assert shown("greek-cypriot") == "Lefkosia"
    assert shown("turkish-cypriot") == "Lefkoşa"
    assert shown("international") == "Nicosia"
    assert shown("de-facto-at-date") == "Lefkoşa/Lefkosia"
    assert cyprus.headword("girne-keryneia", policy="de-facto-at-date").text == "Girne"
    assert cyprus.headword("baf-pafos", policy="de-facto-at-date").text == "Pafos"


def test_the_policies_of_the_sides_differ_in_nothing_but_the_side(cyprus: Gazetteer):
    def steps(side: str, lang: str) -> str:
        text = cyprus.dataset.policies[side].model_dump_json(include={"description", "steps"})
        label = " ".join(word.title() for word in side.split("-"))
        language = {"el": "in Greek", "tr": "in Turkish"}[lang]
        named = text.replace(side, "SIDE").replace(label, "SIDE").replace(language, "in ITS")
        return named.replace(f'"{lang}"', '"LANG"').replace(language.removeprefix("in "), "ITS")

    assert steps("greek-cypriot", "el") == steps("turkish-cypriot", "tr")


def test_both_sides_are_heard_of_every_settlement_that_both_claim(cyprus):
    contested = settlements_of_the_north(cyprus)

    assert len(contested) >= 15
    for voice, parties in VOICES.items():
        assert [place.id for place in contested if users(place).isdisjoint(parties)] == [], voice


def test_the_sides_are_cited_about_as_often(cyprus):
    by = Counter(usage.by for entry in cyprus.dataset for usage in entry.usages() if usage.is_use)
    greek, turkish = (sum(by[party] for party in parties) for parties in VOICES.values())

    assert min(greek, turkish) > 0.75 * max(greek, turkish), f"{greek} usages of one side, {turkish} of the other"


@pytest.mark.parametrize(("text", "expected"), TEXTS.items())
def test_texts_in_three_languages_are_annotated(cyprus, text, expected):
    assert [(mention.surface, mention.entry) for mention in cyprus.annotate(text)] == expected


def test_a_name_tells_its_side(cyprus):
    (mention,) = cyprus.annotate("Girne is by the sea.")
    assert (mention.side, mention.used_by) == ("turkish-cypriot", ("cybc", "trnc-de-facto"))
    (mention,) = cyprus.annotate("Keryneia is by the sea.")
    assert (mention.side, mention.used_by) == ("greek-cypriot", ("republic-of-cyprus",))


def test_the_entries_test_themselves(cyprus):
    told = [(entry, entry.examples) for entry in cyprus.dataset]
    told += [(term, sense.examples) for term in cyprus.dataset.terms.values() for sense in term.senses]
    matched = [(entry.id, text) for entry, examples in told for text in examples.match]
    skipped = [(entry.id, text) for entry, examples in told for text in examples.skip]

    assert len(matched) >= 4
    assert [one for one in matched if one[0] not in counted(cyprus, one[1])] == []
    assert [one for one in skipped if one[0] in counted(cyprus, one[1])] == []


def counted(gaz: Gazetteer, text: str) -> set[str | None]:
    return {mention.entry for mention in gaz.annotate(text) if mention.embedded is None}


def test_the_map_is_drawn_on_paper_around_the_island(cyprus):
    drawn = cyprus.map()
    page = drawn.to_html()
    west, south, east, north = data_of(page, "ground")["bounds"]
    points = [place.point for place in cyprus.dataset.places.values()]

    assert set(data_of(page, "names-data")["places"]["id"]) == set(cyprus.dataset.places)
    assert all(west < point.lon < east and south < point.lat < north for point in points)
    assert [label["en"] for label, *_ in data_of(page, "names-data")["sides"]][1:3] == [
        "Greek Cypriot",
        "International",
    ]
    assert "Not on this map" not in drawn.to_svg()


def test_bare_paper_offers_and_credits_no_ground(cyprus, gaz):
    bare, real = (one.map(places=[]).to_html() for one in (cyprus, gaz))

    for offered in ('id="boundaries"', 'id="relief"', "GLOBE 1.0"):
        assert offered in real
        assert offered not in bare
