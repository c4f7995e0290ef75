"""Policies: which name is shown, and why."""

from dataclasses import replace

import pytest

from gazetteer.core import Gazetteer
from gazetteer.language.fold import match_key
from gazetteer.model import Place
from gazetteer.names.policy import headword

HEADWORDS = [
    ("stepanakert-xankendi", "dual", "Khankendi/Stepanakert"),
    ("stepanakert-xankendi", "armenian", "Stepanakert"),
    ("stepanakert-xankendi", "azerbaijani", "Khankendi"),
    ("stepanakert-xankendi", "soviet", "Stepanakert"),
    ("hadrut", "dual", "Hadrut"),
    ("irevan-yerevan", "dual", "Yerevan"),
    ("baki-baku", "dual", "Baku"),
    ("shushi-susa", "dual", "Shusha/Shushi"),
    ("ejmiatsni-mayr-tachar-uckilse-kafedrali", "dual", "Etchmiadzin Cathedral"),
    ("jraberd", "dual", "Çiləbürt qalası/Jraberd"),
    ("jraberd", "armenian", "Jraberd"),
    ("arazdeyen-yeraskh", "azerbaijani", "Arazdayan"),
    ("turkia-turkiye", "armenian", "Türkiye"),
]


@pytest.mark.parametrize(("entry", "policy", "text"), HEADWORDS)
def test_a_policy_chooses_the_name(gaz: Gazetteer, entry: str, policy: str, text: str) -> None:
    assert gaz.headword(entry, policy=policy).text == text


def test_a_headword_says_why_and_what_was_not_chosen(gaz: Gazetteer) -> None:
    chosen = gaz.headword("stepanakert-xankendi", policy="armenian")

    assert "Armenian side" in chosen.reason
    assert "Khankendi" in [choice.form for choice in chosen.not_chosen]
    assert all(choice.citations for choice in chosen.chosen)


def test_the_date_decides_which_names_were_in_force(gaz: Gazetteer) -> None:
    assert gaz.headword("gandzak-gence", date="1960").text == "Kirovabad"
    assert gaz.headword("gandzak-gence", date="2020").text == "Ganja"
    assert gaz.headword("stepanakert-xankendi", date="1985").text == "Stepanakert"


@pytest.mark.parametrize(
    ("lang", "text"), [("hy", "Ստեփանակերտ"), ("az", "Stepanakert"), ("ru", "Степанакерт"), ("en", "Stepanakert")]
)
def test_the_language_decides_the_form(gaz: Gazetteer, lang: str, text: str) -> None:
    assert gaz.headword("stepanakert-xankendi", policy="armenian", lang=lang).text == text


def test_the_form_that_was_met_is_shown_as_written(gaz: Gazetteer) -> None:
    candidate = gaz.lookup("Ханкенди")[0]

    assert gaz.headword_of(candidate, policy="as-written").text == "Ханкенди"


def test_a_misspelling_is_matched_but_never_shown(gaz: Gazetteer) -> None:
    candidate = gaz.lookup("Nagorno-Karabkh")[0]

    assert gaz.headword_of(candidate, policy="as-written").text == "Nagorno-Karabakh"


@pytest.mark.parametrize("policy", ["dual", "armenian", "azerbaijani", "soviet", "as-written"])
def test_every_entry_has_a_headword_under_every_policy(gaz: Gazetteer, policy: str) -> None:
    for entry in gaz.dataset:
        assert gaz.headword(entry.id, policy=policy).text


def test_competing_names_are_in_alphabetical_order(gaz: Gazetteer) -> None:
    for place in gaz.dataset.places.values():
        chosen = gaz.headword(place.id)
        for choices in (chosen.chosen, chosen.not_chosen):
            keys = [match_key(choice.form) for choice in choices]
            assert keys == sorted(keys)


@pytest.mark.parametrize("policy", ["dual", "armenian", "azerbaijani", "soviet", "as-written"])
def test_the_order_of_names_in_the_data_decides_nothing(gaz: Gazetteer, policy: str) -> None:
    question = gaz.question(policy=policy)
    changed = [
        (place.id, shown, turned)
        for place in gaz.dataset.places.values()
        if (shown := headword(place, question).text) != (turned := headword(reversed_names(place), question).text)
    ]

    assert not changed


def reversed_names(place: Place) -> Place:
    return place.model_copy(update={"names": place.names[::-1]})


def test_a_usage_of_some_forms_shows_one_of_them(gaz: Gazetteer) -> None:
    assert "Türkiye" in gaz.headword("turkia-turkiye", date="2024").text
    assert gaz.headword("turkia-turkiye", date="2010").text == "Turkey"


def test_only_those_who_use_a_name_on_the_date_are_said_to(gaz: Gazetteer) -> None:
    (choice,) = gaz.headword("stepanakert-xankendi", policy="armenian", date="1960").chosen

    assert "nk-de-facto-1991-2023" not in choice.used_by
    assert "ussr" in choice.used_by


def test_nobody_uses_a_name_before_being_there(gaz: Gazetteer) -> None:
    parties = gaz.dataset.parties
    chosen = [
        (entry.id, party)
        for entry in gaz.dataset
        for choice in gaz.headword(entry.id, date="1850").chosen
        for party in choice.used_by
        if parties[party].first_day > "1850-12-31"
    ]

    assert not chosen


def test_a_name_that_is_only_rejected_is_nobodys_choice(gaz: Gazetteer) -> None:
    question = gaz.question(policy="azerbaijani")
    step = question.policy.steps[0].model_copy(update={"stance": (), "kinds": (), "sides": ("azerbaijani",)})
    anybody = replace(question, policy=question.policy.model_copy(update={"steps": (step,)}))

    assert headword(gaz.entry("stepanakert-xankendi"), anybody).text == "Khankendi"


def _church(*, others: str, usage: list[dict[str, str]]) -> Place:
    """Return a place in Azerbaijan, once held by Armenians, with a name of Azerbaijan and an Armenian one."""
    return Place.model_validate({
        "id": "church",
        "feature": "CH",
        "names": [
            {"forms": {"az": "Kilsə"}, "usage": [{"by": "azerbaijan", "stance": "uses"}]},
            {"forms": {others: "Yekeghetsi"}, "usage": usage},
        ],
        "control": [
            {"held-by": "nk-de-facto-1991-2023", "since": "1992", "until": "2020"},
            {"held-by": "azerbaijan", "since": "2020", "until": "open"},
        ],
    })


PRESS = {"by": "armenian-press", "stance": "uses"}
REJECTING = {"by": "armenia", "stance": "rejects"}


@pytest.mark.parametrize(
    ("others", "usage", "text"),
    [
        ("hy", [PRESS], "Kilsə/Yekeghetsi"),
        ("hy", [], "Kilsə"),
        ("fr", [PRESS], "Kilsə"),
        ("hy", [PRESS, REJECTING], "Kilsə"),
        ("hy", [{"by": "azerbaijan", "stance": "official"}], "Yekeghetsi"),
    ],
    ids=["used by others", "used by nobody", "in no side's language", "rejected by the side", "the other side's"],
)
def test_a_side_that_is_not_heard_is_shown_in_its_language(gaz: Gazetteer, others: str, usage: list, text: str) -> None:
    assert headword(_church(others=others, usage=usage), gaz.question(policy="dual")).text == text


def test_a_side_that_never_governed_a_place_is_not_shown_for_its_language(gaz: Gazetteer) -> None:
    church = _church(others="hy", usage=[PRESS])
    elsewhere = church.model_copy(update={"control": church.control[1:]})

    assert headword(elsewhere, gaz.question(policy="dual")).text == "Kilsə"
    assert headword(elsewhere, gaz.question(policy="armenian")).text == "Yekeghetsi"
