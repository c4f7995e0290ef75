"""Labels and symbols: none runs into another, the most important come first, and a pointer means what it is on."""

from dataclasses import replace
from itertools import combinations

import pytest

pytestmark = pytest.mark.browser

BOXES = """(selector) => [...document.querySelectorAll(selector)].filter((e) => e.offsetParent).map((e) => {
    const { left, right, top, bottom } = e.getBoundingClientRect();
    return { left, right, top, bottom, text: e.textContent };
})"""


def crowd(make_town, stepanakert, count=64, columns=8, name="Settlement"):
    """Return many towns close together, the later ones mentioned more."""
    return [
        make_town(
            f"p{n}", f"{name} {n}", 46 + n % columns / 12, 39.5 + n // columns / 12,
            mentions=stepanakert.mentions[:1] * (n + 1),
        )
        for n in range(count)
    ]  # fmt: skip


def overlapping(boxes, slack=1):
    return [
        (one["text"], other["text"])
        for one, other in boxes
        if min(one["right"], other["right"]) - max(one["left"], other["left"]) > slack
        and min(one["bottom"], other["bottom"]) - max(one["top"], other["top"]) > slack
    ]


@pytest.mark.parametrize(("width", "height"), [(1280, 800), (390, 844)])
def test_labels_never_run_into_each_other_or_under_what_lies_over_the_map(
    opened, make, make_town, stepanakert, width, height
):
    html = make(*crowd(make_town, stepanakert)).to_html()
    with opened(html, width=width, height=height) as state:
        page = state.page
        for zoom in (None, 9, 11):
            if zoom:
                page.evaluate("(zoom) => { map_names.setZoom(zoom, { animate: false }); }", zoom)
            labels = page.evaluate(BOXES, "#map_names .label")
            assert len(labels) > (10 if width > 400 else 2)
            over = page.evaluate(BOXES, "#time, .zoom")
            assert len(over) == 2
            assert overlapping(combinations(labels, 2)) == []
            assert overlapping([(label, thing) for label in labels for thing in over]) == []
            frame = page.evaluate(BOXES, "#map_names")[0]
            assert [one["text"] for one in labels if one["right"] > frame["right"] or one["left"] < frame["left"]] == []


def test_the_most_mentioned_have_a_label_before_others(opened, make, make_town, stepanakert, labels):
    towns = [replace(one, lon=46.75 + n / 5_000) for n, one in enumerate(crowd(make_town, stepanakert, 30))]
    with opened(make(*[replace(town, lat=39.8) for town in towns]).to_html()) as state:
        state.page.evaluate("() => { map_names.setZoom(8, { animate: false }); }")
        shown = labels(state.page)
        assert "Settlement 29" in shown
        assert "Settlement 0" not in shown


def test_symbols_shrink_as_the_map_is_zoomed_out(opened, five, reach):
    with opened(five.to_html()) as state:
        found = []
        for zoom in (11, 9, 7):
            state.page.evaluate("(zoom) => { map_names.setView([39.9, 46.75], zoom, { animate: false }); }", zoom)
            found.append(reach(state.page, 39.8153, 46.7515))
        assert found[0] > found[1] > found[2] > 0


def test_landmarks_are_labelled_softly_and_count_for_nothing(opened, five, labels):
    with opened(five.to_html()) as state:
        page = state.page
        page.evaluate("() => { map_names.setView([40.2, 48.5], 7.5, { animate: false }); }")
        assert "Baku" in labels(page)
        assert page.locator(".label-landmark").all_text_contents() == ["Baku"]
        assert page.locator("details.places button", has_text="Baku").count() == 0
        assert "Moscow" not in labels(page)


def test_a_long_label_is_broken_after_its_slash_and_read_whole(opened, five):
    with opened(five.to_html()) as state:
        state.page.get_by_role("radio", name="Original script").check()
        assert state.page.locator(".label", has_text="Xank").first.locator("span").count() == 1
    long = "Nagorno-Karabakh Autonomous/Mountainous Karabakh Region"
    with opened(five.to_html().replace("Berdzor", long)) as state:
        label = state.page.locator(".label", has_text="Mountainous")
        assert label.locator("span").count() == 2
        assert label.text_content() == f"{long}/Lachin"


def test_a_click_on_a_symbol_opens_its_card_and_one_beside_it_closes(opened, five, click_place):
    with opened(five.to_html()) as state:
        page = state.page
        page.emulate_media(reduced_motion="reduce")
        click_place(page, 39.8153, 46.7515)
        assert page.locator("#card h2").text_content() == "Khankendi/Stepanakert"
        click_place(page, 39.95, 46.5)
        assert page.locator("#card").is_hidden()


def test_a_pointer_on_a_symbol_means_it_even_under_a_label(opened, make, make_town, stepanakert):
    towns = [replace(one, mentions=()) for one in crowd(make_town, stepanakert, 900, 30, "Of many letters")]
    with opened(make(*towns, documents=()).to_html()) as state:
        page = state.page
        page.emulate_media(reduced_motion="reduce")
        spots = page.evaluate(
            """(where) => where.flatMap(([name, ...at]) => {
                const point = map_names.latLngToContainerPoint(at);
                const box = document.getElementById("map_names").getBoundingClientRect();
                const label = document.elementFromPoint(box.x + point.x, box.y + point.y)?.closest(".label");
                const isAnother = label && label.textContent !== name;
                return isAnother ? [[name, box.x + point.x, box.y + point.y]] : [];
            })""",
            [[town.names[0].forms[0].text, town.lat, town.lon] for town in towns],
        )
        assert spots
        name, x, y = spots[0]
        page.mouse.click(x, y)
        assert page.locator("#card h2").text_content() == name


def test_a_pointer_over_a_symbol_shows_its_name_beside_it(opened, make, make_town):
    town = make_town("a", "A Town", 46.75, 39.81)
    with opened(make(town, documents=()).to_html()) as state:
        page = state.page
        box = page.locator("#map_names").bounding_box()
        at = page.evaluate(
            "() => { const { x, y } = map_names.latLngToContainerPoint([39.81, 46.75]); return [x, y]; }"
        )
        page.mouse.move(box["x"] + at[0], box["y"] + at[1])
        tip = page.locator("#tip")
        assert tip.text_content() == "A Town"
        assert tip.is_visible()
        page.mouse.move(box["x"] + at[0] + 200, box["y"] + at[1] + 100)
        tip.wait_for(state="hidden")


def test_dragging_the_map_by_a_label_opens_nothing(opened, five):
    with opened(five.to_html()) as state:
        page = state.page
        page.emulate_media(reduced_motion="reduce")
        box = page.locator(".label", has_text="Stepanakert").bounding_box()
        page.mouse.move(box["x"] + 5, box["y"] + 5)
        page.mouse.down()
        page.mouse.move(box["x"] + 60, box["y"] + 40, steps=5)
        page.mouse.up()
        assert page.evaluate("map_names.dragging.moved()")
        assert page.locator("#card").is_hidden()


@pytest.mark.parametrize(("width", "height"), [(390, 844), (1280, 800)])
def test_the_card_does_not_cover_its_place(opened, make, make_town, stepanakert, width, height):
    places = [
        make_town("baki", "Baku", 49.87, 40.41, mentions=stepanakert.mentions),
        make_town("yerevan", "Yerevan", 44.51, 40.18, mentions=stepanakert.mentions),
    ]
    with opened(make(*places).to_html(), width=width, height=height) as state:
        state.page.locator(".label", has_text="Baku").click()
        state.page.wait_for_function(
            """() => {
                const box = (id) => document.getElementById(id).getBoundingClientRect();
                const [card, map] = [box("card"), box("map_names")];
                const { x, y } = map_names.latLngToContainerPoint([40.41, 49.87]);
                return x + map.x < card.x || y + map.y < card.y;
            }"""
        )


def test_the_place_whose_card_is_open_has_a_label_however_crowded_it_is(opened, make, make_town, labels):
    towns = [make_town(f"t{n}", f"Town {n}", 46 + n / 1000, 40, weight=100 - n) for n in range(60)]
    with opened(make(*towns, documents=()).to_html()) as state:
        page = state.page
        assert "Town 59" not in labels(page)
        page.locator("#search").fill("town 59")
        page.evaluate("() => { map_names.setView([40, 46.03], 10, { animate: false }); }")
        assert "Town 59" not in labels(page)
        page.keyboard.press("Enter")
        assert "Town 59" in labels(page)
