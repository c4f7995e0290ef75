"""Where texts mention a place: sizes, filters, the words around each mention, and the way to the annotated page."""

from dataclasses import replace

import pytest

from gazetteer.codes import Voice
from gazetteer.render.map.looks import SIDE_STYLES
from gazetteer.render.map.records import MapDocument, MapMention

pytestmark = pytest.mark.browser


def open_card(page, name="Stepanakert"):
    page.emulate_media(reduced_motion="reduce")
    page.locator(".label", has_text=name).click()
    page.locator("#card").wait_for()


def count_line(page):
    return page.locator("#card .facts").nth(1).inner_text()


def test_the_card_counts_mentions_and_says_whose_names_they_use(opened, five):
    with opened(five.to_html()) as state:
        open_card(state.page)
        said = " ".join(count_line(state.page).split())
        assert said == "Mentions: 17, in 2 texts; whose name: Armenian 13 · Azerbaijani 4"


def test_a_place_that_no_text_mentions_says_so(opened, five):
    with opened(five.to_html()) as state:
        state.page.emulate_media(reduced_motion="reduce")
        state.page.locator("#search").fill("baku")
        state.page.keyboard.press("Enter")
        assert count_line(state.page) == "not mentioned"
        assert state.page.locator("#card .mentioned").count() == 0


def test_a_map_without_texts_speaks_of_no_mentions(opened, make, stepanakert):
    with opened(make(replace(stepanakert, mentions=()), documents=()).to_html()) as state:
        open_card(state.page)
        assert "ention" not in state.page.locator("#card").inner_text()
        assert state.page.locator("#sizes").is_hidden()
        assert state.page.locator('input[name="document"], input[name="voice"]').count() == 0
        assert state.page.locator('input[name="ring"][value="sides"]').count() == 0


def test_each_mention_is_shown_with_its_words_and_its_text(opened, five):
    with opened(five.to_html()) as state:
        page = state.page
        open_card(page)
        page.locator("#card .mentioned > summary").click()
        items = page.locator("#card .mentions > li")
        assert items.count() == 17
        assert items.first.locator("mark").text_content() == "Stepanakert"
        assert items.first.locator("bdi").first.text_content() == "… the road to Stepanakert is open …"
        assert items.first.locator("b").text_content() == "Ar"
        assert items.first.locator("small").text_content() == "a.txt"
        assert items.last.locator("small").text_content() == "b.txt · in quotation marks"
        assert items.nth(8).is_hidden()
        page.get_by_text("+ 9").click()
        assert items.nth(16).is_visible()


def test_a_mention_leads_to_its_place_in_the_page_of_its_text_where_there_is_one(opened, five):
    with opened(five.to_html()) as state:
        open_card(state.page)
        items = state.page.locator("#card .mentions > li")
        assert items.nth(3).locator("a").get_attribute("href") == "a.html#m3"
        assert items.nth(14).locator("a").count() == 0


@pytest.mark.parametrize(
    ("path", "link"),
    [("texts/a b.html", "texts/a%20b.html#m0"), ("javascript:alert(1)", "javascript%3Aalert%281%29#m0"),
     ("//example.org/a.html", None), ("Շուշի #1.html", "%D5%87%D5%B8%D6%82%D5%B7%D5%AB%20%231.html#m0")],
)  # fmt: skip
def test_the_page_of_a_text_is_a_file_beside_the_map_and_nothing_else(opened, make, stepanakert, path, link):
    documents = (MapDocument("a.txt", path), MapDocument("b.txt"))
    with opened(make(stepanakert, documents=documents).to_html()) as state:
        open_card(state.page)
        links = state.page.locator("#card .mentions a")
        assert ([links.first.get_attribute("href")] if links.count() else [None]) == [link]


def sizes(page):
    return page.locator("#size-steps li").all_text_contents()


@pytest.mark.parametrize(
    ("tick", "count", "line", "steps"),
    [
        ('[name="document"][value="0"]', "5", "Mentions: 5, in 1 texts; whose name: Armenian 1", ["1", "5"]),
        ('[name="document"][value="1"]', "12", "Mentions: 12, in 1 texts; whose name: Armenian 12", ["1", "2", "12"]),
        ('[name="voice"][value="quoted"]', "16", "Mentions: 16, in 2 texts; whose name: Armenian 12", ["1", "3", "16"]),
    ],
)
def test_a_text_or_a_voice_that_is_unticked_no_longer_counts(opened, five, tick, count, line, steps):
    with opened(five.to_html()) as state:
        page = state.page
        open_card(page)
        page.locator("details.places > summary").last.click()
        assert sizes(page) == ["1", "3", "17"]
        page.locator(tick).uncheck()
        assert page.locator('button[data-place="0"] .count').text_content() == count
        assert " ".join(count_line(page).split()).startswith(line)
        assert sizes(page) == steps
        assert page.locator("#card .mentions > li").count() == int(count)
        page.locator(tick).check()
        assert sizes(page) == ["1", "3", "17"]


def test_a_place_whose_mentions_are_all_filtered_away_leaves_the_map(opened, five, labels):
    with opened(five.to_html()) as state:
        page = state.page
        assert "Berdzor/Lachin" in labels(page)
        page.locator('input[name="document"][value="0"]').uncheck()
        assert "Berdzor/Lachin" not in labels(page)
        assert "Khankendi/Stepanakert" in labels(page)


def test_more_mentions_make_a_larger_symbol(opened, make, make_town, reach):
    few = make_town("few", "Few", 46.2, 39.8, mentions=(MapMention(0, 0, "Few"),))
    many = make_town("many", "Many", 47.2, 39.8, mentions=tuple(MapMention(0, n, "Many") for n in range(40)))
    with opened(make(few, many).to_html()) as state:
        page = state.page
        assert reach(page, 39.8, 47.2) > 1.5 * reach(page, 39.8, 46.2) > 0
        assert page.locator(".label-large").all_text_contents() == ["Many"]


def test_the_ring_has_the_share_of_each_side(opened, make, make_town, colours):
    def drawn(armenian, azerbaijani):
        sides = ["armenian"] * armenian + ["azerbaijani"] * azerbaijani
        mentions = tuple(MapMention(0, at, "Town", side=side) for at, side in enumerate(sides))
        town = make_town("town", "Town", 46.2, 39.8, mentions=mentions)
        with opened(make(town).to_html()) as state:
            return colours(state.page, town)

    armenian, azerbaijani = (SIDE_STYLES[style].colour[1::2] for style in ("1", "2"))
    mostly, evenly, hardly = drawn(7, 1), drawn(4, 4), drawn(1, 7)
    assert mostly[armenian] > 1.4 * evenly[armenian] > 1.4 * 1.4 * hardly[armenian] > 0
    assert hardly[azerbaijani] > 1.4 * evenly[azerbaijani] > 1.4 * 1.4 * mostly[azerbaijani]


def test_the_sides_are_told_apart_by_more_than_colour(opened, five):
    with opened(five.to_html()) as state:
        open_card(state.page)
        marks = state.page.locator("#card .facts svg.side-mark").evaluate_all("all => all.map((e) => e.innerHTML)")
        assert [mark.count("M0 ") for mark in marks] == [1, 2]


def test_voices_are_told_in_the_list(opened, make, stepanakert):
    mention = MapMention(0, 0, "Stepanakert", side="armenian", voice=Voice.ATTRIBUTED)
    with opened(make(replace(stepanakert, mentions=(mention,))).to_html()) as state:
        open_card(state.page)
        assert state.page.locator("#card .mentions small").text_content() == "a.txt · given to others"


def test_a_mention_of_no_side_has_the_mark_of_none(opened, make, stepanakert):
    mention = MapMention(0, 0, "Stepanakert", side=None)
    with opened(make(replace(stepanakert, mentions=(mention,))).to_html()) as state:
        open_card(state.page)
        assert " ".join(count_line(state.page).split()) == "Mentions: 1, in 1 texts; whose name: No side 1"
        assert state.page.locator("#card .mentions b").text_content() == "–"
