"""Two maps side by side: one view, a policy each."""

import pytest

pytestmark = pytest.mark.browser


# What a map draws says where it looks: the corner of the relief beneath it, against the corner of the map.
VIEWS = """() => ["map_names", "map-second"].map((id) => {
    const frame = document.getElementById(id);
    const relief = frame.querySelector(".leaflet-shade-pane img");
    const [map, picture] = [frame, relief].map((e) => e.getBoundingClientRect());
    return [picture.x - map.x - map.width / 2, picture.y - map.y - map.height / 2, picture.width].map(Math.round);
})"""


def two(page):
    page.emulate_media(reduced_motion="reduce")
    page.locator("#two-maps").check()


def same_view(page, other_than=None):
    """Wait until both maps look at the same ground, and return where that is."""
    page.wait_for_function(
        f"""(before) => {{
            const [one, other] = ({VIEWS})();
            const isSame = one.every((number, at) => Math.abs(number - other[at]) <= 1);
            return isSame && (!before || before.some((number, at) => Math.abs(number - one[at]) > 3));
        }}""",
        arg=other_than,
    )
    return page.evaluate(VIEWS)[0]


def test_each_map_has_its_own_policy_and_says_which(opened, five, labels):
    with opened(five.to_html()) as state:
        page = state.page
        two(page)
        assert {"Khankendi/Stepanakert", "Berdzor/Lachin"} <= labels(page)
        assert {"Stepanakert", "Berdzor"} <= labels(page, "#map-second")
        page.locator("#second").select_option(label="Azerbaijani names")
        assert {"Khankendi", "Lachin"} <= labels(page, "#map-second")
        page.get_by_role("radio", name="Armenian names").check()
        assert {"Stepanakert", "Berdzor"} <= labels(page)
        assert page.locator(".caption:visible").all_text_contents() == ["Armenian names", "Azerbaijani names"]
        assert page.locator("#policy-shown").text_content() == "Armenian names | Azerbaijani names"


def test_both_maps_open_on_the_same_view(opened, five):
    with opened(five.to_html()) as state:
        two(state.page)
        same_view(state.page)


@pytest.mark.parametrize("frame", ["#map_names", "#map-second"])
def test_dragging_either_map_moves_both(opened, five, frame):
    with opened(five.to_html()) as state:
        page = state.page
        two(page)
        before = same_view(page)
        box = page.locator(frame).bounding_box()
        x, y = box["x"] + box["width"] * 0.8, box["y"] + box["height"] * 0.2
        page.mouse.move(x, y)
        page.mouse.down()
        page.mouse.move(x - 60, y + 30, steps=4)
        page.mouse.up()
        after = same_view(page, before)
        assert (after[0] < before[0] - 20, after[1] > before[1] + 10, after[2]) == (True, True, before[2])


@pytest.mark.parametrize("frame", ["#map_names", "#map-second"])
def test_zooming_either_map_zooms_both(opened, five, frame):
    with opened(five.to_html()) as state:
        page = state.page
        two(page)
        before = same_view(page)
        box = page.locator(frame).bounding_box()
        page.mouse.move(box["x"] + box["width"] / 2, box["y"] + box["height"] / 2)
        page.mouse.wheel(0, -300)
        after = same_view(page, before)
        assert after[2] > before[2]


def test_the_buttons_zoom_both(opened, five):
    with opened(five.to_html()) as state:
        page = state.page
        two(page)
        before = same_view(page)
        page.locator("#zoom-out").click()
        assert same_view(page, before)[2] < before[2]


def test_taking_the_second_map_off_and_on_keeps_the_view_and_its_policy(opened, five, view):
    with opened(five.to_html()) as state:
        page = state.page
        two(page)
        page.locator("#second").select_option(label="Azerbaijani names")
        page.evaluate("() => { map_names.setView([39.7, 46.9], 9.5, { animate: false }); }")
        before = view(page)
        page.locator("#two-maps").uncheck()
        assert page.locator("#map-second").is_hidden()
        assert page.locator(".caption:visible").count() == 0
        two(page)
        same_view(page)
        assert [round(number, 2) for number in view(page)] == [round(number, 2) for number in before]
        assert page.locator(".caption:visible").last.text_content() == "Azerbaijani names"


def test_a_label_of_the_second_map_opens_the_card_under_the_first_policy(opened, five):
    with opened(five.to_html()) as state:
        page = state.page
        two(page)
        page.locator("#second").select_option(label="Azerbaijani names")
        page.locator("#map-second .label", has_text="Khankendi").click()
        assert page.locator("#card h2").text_content() == "Khankendi/Stepanakert"


def test_year_letters_and_filters_hold_for_both(opened, five, labels, slide):
    with opened(five.to_html()) as state:
        page = state.page
        two(page)
        slide(page, 1950)
        assert "Stepanakert" in labels(page)
        page.locator("#second").select_option(label="Azerbaijani names")
        assert "[Khankendi]" in labels(page, "#map-second")
        page.get_by_role("radio", name="Original script").check()
        assert "[Xankəndi]" in labels(page, "#map-second")
        page.locator('input[name="class"][value="seat"]').uncheck()
        assert labels(page) == labels(page, "#map-second") == set()


def test_one_policy_alone_offers_no_second_map(opened, make, stepanakert):
    one = make(stepanakert, policies=make().content.policies[:1])
    with opened(one.to_html()) as state:
        assert state.page.locator("#two-maps").is_hidden()
