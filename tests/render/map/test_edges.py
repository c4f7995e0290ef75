"""Maps of nothing, of one place, of very long names, of very many places, and of data that says little."""

from dataclasses import replace

import pytest

from gazetteer.codes import Stance
from gazetteer.render.map.records import MapParty, MapPolicy, MapSide, MapUsage

pytestmark = pytest.mark.browser

MOST_BYTES = 15 * 2**20


def test_an_empty_map_draws_the_ground_and_says_that_it_is_empty(opened, make, slide):
    with opened(make().to_html()) as state:
        page = state.page
        assert page.get_by_text("No place of the gazetteer is mentioned.").is_visible()
        assert page.locator(".leaflet-shade-pane img").count() == 1
        page.locator("#search").fill("a")
        assert page.locator("#search-none").is_visible()
        slide(page, 1950)
        page.locator("#two-maps").check()
        assert page.locator(".label").count() == 0


def test_one_place_is_labelled_and_near_the_middle(opened, make, make_town):
    with opened(make(make_town("a", "A Town", 48.2, 40.9), documents=()).to_html()) as state:
        page = state.page
        assert page.locator(".label").all_text_contents() == ["A Town"]
        x, y = page.evaluate(
            """() => {
                const { x, y } = map_names.latLngToContainerPoint([40.9, 48.2]);
                const size = map_names.getSize();
                return [x / size.x, y / size.y];
            }"""
        )
        assert (x, y) == (pytest.approx(0.5, abs=0.2), pytest.approx(0.5, abs=0.2))


def test_a_place_without_coordinates_is_listed_beside_the_map(opened, make, make_town):
    with opened(make(make_town("a", "A Town", None, None), documents=()).to_html()) as state:
        page = state.page
        assert page.locator(".label").count() == 0
        page.locator("details.places > summary").click()
        page.get_by_role("button", name="A Town").click()
        assert page.locator("#card h2").text_content() == "A Town"


@pytest.mark.parametrize("name", ["x" * 500, "word " * 100, "𐎠" * 250, "Շ" * 500, "a/" * 250])
@pytest.mark.parametrize(("width", "height"), [(1280, 800), (390, 844)])
def test_a_very_long_name_is_cut_on_the_map_and_whole_on_the_card(opened, make, make_town, name, width, height):
    town = make_town("a", name, 46.75, 39.8)
    with opened(make(town, documents=()).to_html(), width=width, height=height) as state:
        page = state.page
        page.emulate_media(reduced_motion="reduce")
        for label in page.locator(".label").all():
            assert len(label.text_content()) <= 94
            assert label.text_content().isprintable()
            assert label.get_attribute("aria-label") == name
        page.locator("#search").evaluate("(e, name) => { e.value = name; e.dispatchEvent(new Event('input')); }", name)
        page.locator("#search-results li").first.evaluate("e => e.click()")
        assert page.locator("#card h2").text_content() == name
        assert page.evaluate("document.documentElement.scrollWidth") == width
        assert (
            page.evaluate("() => { const e = document.getElementById('card'); return e.scrollWidth - e.clientWidth; }")
            <= 0
        )


def test_thirty_thousand_places_open_and_are_small(opened, make, make_town):
    towns = [
        make_town(f"town-{n}", f"Settlement {n}", 44 + n % 200 / 40, 38.5 + n // 200 / 50, weight=n % 7)
        for n in range(30_000)
    ]
    html = make(*towns, documents=()).to_html()
    assert len(html.encode()) <= MOST_BYTES
    with opened(html) as state:
        page = state.page
        page.locator(".label").first.wait_for()
        assert page.locator(".label").count() > 30
        assert page.locator("button[data-place]").count() == 250
        page.locator("#search").fill("settlement 29999")
        assert page.locator("#search-results li > bdi").all_text_contents() == ["Settlement 29999"]
        page.keyboard.press("Enter")
        assert page.locator("#card h2").text_content() == "Settlement 29999"
        page.get_by_role("radio", name="Armenian names").check()
        assert page.locator("#policy-shown").text_content() == "Armenian names"


def test_texts_that_mention_nothing_say_so(opened, make, make_town):
    with opened(make(make_town("baki", "Baku", 49.87, 40.41, "PPLC", landmark=True)).to_html()) as state:
        page = state.page
        assert page.get_by_text("No place of the gazetteer is mentioned.").is_visible()
        assert page.locator(".label-landmark").all_text_contents() == ["Baku"]
        assert page.locator('input[name="document"]').count() == 2
        assert page.locator("#sizes").is_hidden()
        page.locator('input[name="document"]').first.uncheck()
        assert page.locator(".label-landmark").all_text_contents() == ["Baku"]


@pytest.mark.parametrize("wanted", [{"annotations": []}, {"places": []}])
def test_an_empty_selection_says_so_on_a_map_to_find_the_way_on(opened, gaz, wanted):
    with opened(gaz.map(**wanted).to_html()) as state:
        page = state.page
        assert page.get_by_text("No place is chosen.").is_visible()
        assert page.locator(".label-landmark").count() == page.locator(".label").count() > 5


def test_labels_that_lack_the_language_of_the_page_are_shown_in_another(opened, make, stepanakert):
    policies = (MapPolicy("dual", {"fr": "Les deux"}), MapPolicy("none", {}))
    sides = {None: MapSide({"ka": "არცერთი"}, "–", "none")}
    parties = {"azerbaijan": MapParty({"tr": "Azerbaycan"})}
    drawn = make(stepanakert, lang="hy", policies=policies, sides=sides, parties=parties)
    with opened(drawn.to_html()) as state:
        page = state.page
        assert page.locator("#policy-shown").text_content() == "Les deux"
        assert page.locator('[data-side="0"]').text_content() == "არცერთი"
        page.locator(".label").click()
        assert "Azerbaycan" in page.locator("#card").inner_text()
        page.locator('input[name="policy"]').nth(1).check()
        assert page.locator("#card h2").text_content() != ""


def test_a_policy_without_any_label_is_called_by_its_id(opened, make, stepanakert):
    with opened(make(stepanakert, policies=(MapPolicy("dual", {}), MapPolicy("mine", {}))).to_html()) as state:
        shown = state.page.locator("bdi[data-policy]").all_text_contents()
        assert shown == ["dual", "mine"]


def test_a_party_without_any_label_is_called_by_its_id(opened, make, stepanakert):
    usage = MapUsage(by="ussr", stance=Stance.USES)
    names = (replace(stepanakert.names[0], usages=(usage,)), stepanakert.names[1])
    with opened(make(replace(stepanakert, names=names), parties={"ussr": MapParty({})}).to_html()) as state:
        state.page.locator(".label").click()
        assert state.page.locator("#card .name td").nth(1).text_content().strip() == "ussr"
