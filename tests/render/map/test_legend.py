"""The legend is the filter; the ground, the scale and the lists stand beside the map."""

import pytest

pytestmark = pytest.mark.browser

DASHED = "(() => { let n = 0; map_names.eachLayer((l) => { n += l.options.dashArray ? 1 : 0; }); return n; })()"


def test_a_kind_that_is_unticked_leaves_the_map_and_comes_back(opened, make, stepanakert, make_town, labels):
    village = make_town("village", "Village", 46.9, 39.9, mentions=stepanakert.mentions)
    with opened(make(stepanakert, village).to_html()) as state:
        page = state.page
        assert labels(page) == {"Khankendi/Stepanakert", "Village"}
        page.get_by_label("Town or village").uncheck()
        assert labels(page) == {"Khankendi/Stepanakert"}
        page.get_by_label("Capital or administrative seat").uncheck()
        assert labels(page) == set()
        page.get_by_label("Town or village").check()
        assert labels(page) == {"Village"}


def test_what_is_not_shown_is_no_target_for_a_pointer(opened, five, click_place):
    with opened(five.to_html()) as state:
        state.page.get_by_label("Capital or administrative seat").uncheck()
        click_place(state.page, 39.8153, 46.7515)
        assert state.page.locator("#card").is_hidden()


def test_the_legend_has_the_kinds_that_are_there_with_their_number(opened, five):
    with opened(five.to_html()) as state:
        rows = [" ".join(row.split()) for row in state.page.locator(".legend li").all_text_contents()]
        assert rows == ["Capital or administrative seat 3", "Region 1"]
        assert state.page.locator(".legend svg path").count() == 2


def test_the_numbers_of_the_legend_follow_the_filters_of_texts(opened, five):
    with opened(five.to_html()) as state:
        page = state.page
        counts = page.locator(".legend .count")
        assert counts.all_text_contents() == ["3", "1"]
        page.locator('[name="document"][value="0"]').uncheck()
        assert counts.all_text_contents() == ["1", "1"]
        page.locator('[name="class"]').first.uncheck()
        assert counts.all_text_contents() == ["1", "1"]
        page.locator('[name="document"][value="0"]').check()
        assert counts.all_text_contents() == ["3", "1"]


def test_boundaries_can_be_taken_off(opened, five):
    with opened(five.to_html()) as state:
        page = state.page
        assert page.evaluate(DASHED) == 1
        page.locator("#boundaries").uncheck()
        assert page.evaluate(DASHED) == 0
        page.locator("#boundaries").check()
        assert page.evaluate(DASHED) == 1


def test_the_relief_can_be_taken_off(opened, five):
    with opened(five.to_html()) as state:
        relief = state.page.locator(".leaflet-shade-pane img")
        assert relief.count() == 1
        state.page.locator("#relief").uncheck()
        assert relief.count() == 0


def test_the_scale_is_metric_and_follows_the_zoom(opened, five):
    with opened(five.to_html()) as state:
        page = state.page
        scale = page.locator(".leaflet-control-scale-line")
        page.evaluate("() => { map_names.setZoom(11, { animate: false }); }")
        near = scale.text_content()
        page.evaluate("() => { map_names.setZoom(8, { animate: false }); }")
        far = scale.text_content()
        assert near.endswith(" km")
        assert int(near.split()[0]) < int(far.split()[0])


def test_the_view_fits_the_places_on_the_sheet(opened, five):
    with opened(five.to_html()) as state:
        inside = "(all) => all.every((at) => map_names.getBounds().contains(at))"
        assert state.page.evaluate(inside, [[39.8153, 46.7515], [39.6387, 46.549]])
        assert state.page.evaluate("map_names.getZoom()") > 9


def test_places_off_the_map_are_listed_and_have_a_card(opened, five):
    with opened(five.to_html()) as state:
        off = state.page.locator("details.places").first
        assert off.locator("summary").text_content() == "Not on this map (2)"
        off.get_by_role("button", name="Moscow").click()
        assert "55.750° N, 37.600° E" in state.page.locator("#card").inner_text()
        off.get_by_role("button", name="Nowhere").click()
        assert "no coordinates recorded" in state.page.locator("#card").inner_text()


def test_places_on_the_map_are_listed_the_most_mentioned_first(opened, five):
    with opened(five.to_html()) as state:
        on = state.page.locator("details.places").last
        assert on.locator("summary").text_content() == "On this map (2)"
        said = [" ".join(one.split()) for one in on.locator("button").all_text_contents()]
        assert said == ["Khankendi/Stepanakert 17", "Berdzor/Lachin 2"]


def test_a_ring_of_sides_is_offered_and_can_be_taken_off(opened, five):
    with opened(five.to_html()) as state:
        page = state.page
        assert page.locator('input[name="ring"][value="sides"]').is_checked()
        assert page.locator(".side-list li").all_text_contents() == [" Ar Armenian", " Az Azerbaijani", " – No side"]
        strokes = "all => all.map((one) => getComputedStyle(one).stroke)"
        assert len(set(page.locator(".side-list svg path").evaluate_all(strokes))) == 3
        frame = page.locator("#map_names")
        before = frame.screenshot()
        page.locator('input[name="ring"][value="none"]').check()
        assert frame.screenshot() != before
        page.locator('input[name="ring"][value="sides"]').check()
        page.mouse.move(0, 0)
        assert frame.screenshot() == before
