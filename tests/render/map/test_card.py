"""The card of a place: every name, who uses it, since when, and who says so."""

from dataclasses import replace

import pytest

from gazetteer.codes import FormRole, Stance
from gazetteer.render.map.records import MapCitation, MapForm, MapName, MapPeriod, MapSource, MapUsage

pytestmark = pytest.mark.browser


def rows(card):
    return [" | ".join(row.locator("td").all_inner_texts()) for row in card.locator(".name tr:has(td)").all()]


def test_the_card_says_every_name_and_who_stands_how_to_it(card, stepanakert):
    def see(card):
        assert card.locator(".name h3").all_text_contents() == ["Khankendi", "Stepanakert"]
        assert rows(card) == [
            "● official | Azerbaijan [2, art. 1] | since 1991",
            "○ uses it | Armenia [2, art. 1] | no dates",
            "× rejects it | Azerbaijan [3, art. 1] | since 1991",
            "● official | Soviet Union [2, art. 1] | c. 1923 – 1991",
        ]

    card(stepanakert, see)


def test_every_name_has_its_language_and_its_direction(card, stepanakert):
    def see(card):
        langs = {name.text_content(): name.get_attribute("lang") for name in card.locator(".name bdi[lang]").all()}
        assert langs == {
            "Khankendi": "en", "Xankəndi": "az", "خان‌کندی": "fa", "Stepanakert": "en", "Ստեփանակերտ": "hy",
            "Степанакерт": "ru",
        }  # fmt: skip
        directions = card.locator(".name bdi[lang]").evaluate_all(
            "all => all.filter((e) => getComputedStyle(e).direction === 'rtl').map((e) => e.lang)"
        )
        assert directions == ["fa"]
        assert card.locator(".forms li").all_text_contents()[1] == "Persian خان‌کندی"

    card(stepanakert, see)


def test_sources_are_numbered_and_linked(card, stepanakert):
    def see(card):
        assert card.locator("ol li").all_text_contents() == ["An atlas", "A law, Parliament, 1991", "A note"]
        assert "(point from [1, 146970])" in card.locator(".facts").first.text_content()
        links = card.locator("ol a")
        assert [link.get_attribute("href") for link in links.all()] == [
            "https://example.org/atlas",
            "https://example.org/law",
        ]
        assert {link.get_attribute("rel") for link in links.all()} == {"noopener noreferrer"}
        assert {link.get_attribute("target") for link in links.all()} == {"_blank"}

    card(stepanakert, see)


@pytest.mark.parametrize("url", ["javascript:alert(1)", "data:text/html,x", "//example.org", "ftp://example.org/a", ""])
def test_only_web_addresses_are_linked(card, stepanakert, url):
    sources = {"law": MapSource("A law", url)}

    def see(card):
        assert card.locator("ol a").count() == 0
        assert "A law" in card.locator("ol").text_content()

    card(stepanakert, see, sources=sources)


@pytest.mark.parametrize(
    ("since", "until", "said"),
    [
        ("1991", "open", "since 1991"),
        ("1923~", "1991", "c. 1923 – 1991"),
        ("", "1991-11-26", "until 1991-11-26"),
        ("", "open", "still, start not recorded"),
        ("1905?", "", "from 1905 (uncertain), end not recorded"),
        ("../1890", "open", "since by 1890"),
        ("", "", "no dates"),
    ],
)
def test_periods_are_said_in_words(card, stepanakert, since, until, said):
    usage = MapUsage(by="armenia", stance=Stance.USES, period=MapPeriod(since, until))
    name = MapName(forms=stepanakert.names[0].forms + stepanakert.names[1].forms, usages=(usage,))
    card(
        replace(stepanakert, names=(name,)),
        lambda card: rows(card) == [f"○ uses it | Armenia | {said}"] or pytest.fail(str(rows(card))),
    )


def test_a_usage_of_some_forms_only_says_which_and_who_reports_it(card, stepanakert):
    usage = MapUsage(
        by="ussr", stance=Stance.OFFICIAL, forms=("Ստեփանակերտ", "Stepanakert"), citations=(MapCitation("law"),),
        reported_by=(MapCitation("note", "p. 9"),),
    )  # fmt: skip
    names = (stepanakert.names[0], replace(stepanakert.names[1], usages=(usage,)))

    def see(card):
        said = rows(card)[-1]
        assert said == "● official only Ստեփանակերտ, Stepanakert | Soviet Union [2] reported by [3, p. 9] | no dates"

    card(replace(stepanakert, names=names), see)


def test_a_name_that_nobody_is_recorded_to_use_says_so(card, stepanakert):
    names = tuple(replace(name, usages=()) for name in stepanakert.names)

    def see(card):
        assert card.locator(".name .why").all_text_contents() == ["No use is recorded."] * 2

    card(replace(stepanakert, names=names), see)


def test_roles_of_forms_and_romanizations_are_told(card, stepanakert):
    forms = (
        *stepanakert.names[0].forms,
        MapForm("Khankendi", "de", FormRole.RENDERING),
        MapForm("Khankendian", "en", FormRole.ADJECTIVE),
        MapForm("Xankendi", "hy-Latn", system="bgn-pcgn-1981"),
    )
    names = (replace(stepanakert.names[0], forms=forms), stepanakert.names[1])
    naming = {"dual": (stepanakert.naming["dual"][0]._replace(wording=((1,),) * 5),)}

    def see(card):
        told = card.locator(".name").first.locator(".forms li").all_text_contents()
        assert "German, rendering Khankendi" in told
        assert "English, only before a noun Khankendian" in told
        assert "Armenian, romanized, romanized Xankendi" in told
        assert "Hankenti" not in card.inner_text()

    card(replace(stepanakert, names=names, naming=naming), see)


def test_forms_in_one_language_stand_together(card, stepanakert):
    forms = (*stepanakert.names[0].forms, MapForm("Xankənd", "az"), MapForm("Xankəndı", "az"))
    naming = {"dual": (stepanakert.naming["dual"][0]._replace(wording=((1,),) * 5),)}
    names = (replace(stepanakert.names[0], forms=forms), stepanakert.names[1])

    def see(card):
        assert "Azerbaijani Xankənd, Xankəndı" in card.locator(".name").first.locator(".forms li").all_text_contents()

    card(replace(stepanakert, names=names, naming=naming), see)
