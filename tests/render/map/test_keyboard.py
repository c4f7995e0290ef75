"""The map without a pointer and without sight: keys, roles, names, and what is said aloud."""

import pytest

pytestmark = pytest.mark.browser


def focused(page):
    return page.evaluate("document.activeElement.id || document.activeElement.textContent")


def test_keys_reach_a_label_its_card_and_come_back(opened, five):
    with opened(five.to_html()) as state:
        page = state.page
        page.locator('.label[tabindex="0"]').focus()
        first = focused(page)
        page.keyboard.press("ArrowRight")
        moved = focused(page)
        assert moved != first
        page.keyboard.press("Enter")
        assert focused(page) == "card"
        assert page.locator("#card h2").text_content() == moved
        page.keyboard.press("Escape")
        assert page.locator("#card").is_hidden()
        assert focused(page) == moved


@pytest.mark.parametrize(("there", "back"), [("ArrowRight", "ArrowLeft"), ("ArrowDown", "ArrowUp")])
def test_arrows_go_round_the_labels_and_back(opened, five, there, back):
    with opened(five.to_html()) as state:
        page = state.page
        page.locator('.label[tabindex="0"]').focus()
        first = focused(page)
        count = page.locator("#map_names .label").count()
        assert count > 1
        for _ in range(count):
            page.keyboard.press(there)
        assert focused(page) == first
        page.keyboard.press(there)
        page.keyboard.press(back)
        assert focused(page) == first


def test_tab_passes_the_labels_of_a_map_in_one_step(opened, five):
    with opened(five.to_html()) as state:
        page = state.page
        assert page.locator('#map_names .label[tabindex="0"]').count() == 1
        page.locator('.label[tabindex="0"]').focus()
        page.keyboard.press("ArrowRight")
        assert page.locator('#map_names .label[tabindex="0"]').count() == 1
        page.keyboard.press("Tab")
        assert page.evaluate("document.activeElement.closest('.label')") is None


def test_tab_goes_from_the_choices_to_the_map_to_the_time(opened, five):
    with opened(five.to_html()) as state:
        page = state.page
        page.locator("h1").click()
        order = []
        for _ in range(60):
            page.keyboard.press("Tab")
            order.append(
                page.evaluate(
                    """() => {
                        const here = document.activeElement;
                        return here.closest(".label") ? "label" : here.id || here.name || here.tagName;
                    }"""
                )
            )
            if order[-1] == "year":
                break
        wanted = ["search", "policy", "letters", "map_names", "label", "year"]
        assert [order.index(name) for name in wanted] == sorted(order.index(name) for name in wanted)


def test_the_close_button_gives_the_focus_back_to_where_the_card_was_opened(opened, five):
    with opened(five.to_html()) as state:
        page = state.page
        button = page.locator("button[data-place]", has_text="Moscow")
        button.click()
        page.get_by_role("button", name="Close").click()
        assert page.locator("#card").is_hidden()
        assert button.evaluate("e => e === document.activeElement")


def test_a_label_that_keeps_its_place_keeps_the_focus_as_names_change(opened, five):
    with opened(five.to_html()) as state:
        page = state.page
        page.locator(".label", has_text="Stepanakert").focus()
        page.evaluate("""() => {
            const radio = document.querySelector('input[name="policy"][value="1"]');
            radio.checked = true;
            radio.dispatchEvent(new Event("change"));
        }""")
        assert focused(page) == "Stepanakert"


def test_the_page_has_its_landmarks_roles_and_names(opened, five):
    with opened(five.to_html()) as state:
        page = state.page
        assert page.get_by_role("main").count() == 1
        assert page.get_by_role("heading", level=1, name="Names in a text").count() == 1
        assert page.get_by_role("search").count() == 1
        assert page.get_by_role("combobox", name="Search any name, any script").count() == 1
        assert page.get_by_role("region", name="Map", exact=True).count() == 1
        assert page.get_by_role("group", name="Labels of places; arrow keys go from one to the next").count() == 1
        assert page.get_by_role("group", name="Names shown").count() == 1
        assert page.get_by_role("slider", name="Year").count() == 1
        assert page.get_by_role("button", name="Zoom in").count() == 1
        assert page.get_by_role("contentinfo").count() <= 1
        page.locator(".label", has_text="Stepanakert").click()
        assert page.get_by_role("dialog", name="Khankendi/Stepanakert").count() == 1
        assert page.locator("#card table th").first.get_attribute("scope") == "col"


def test_what_changes_is_said_aloud(opened, five, slide):
    with opened(five.to_html()) as state:
        page = state.page
        status = page.locator("p[role=status]")
        assert status.get_attribute("aria-live") == "polite"
        assert status.text_content() == ""
        page.get_by_role("radio", name="Armenian names").check()
        assert "Armenian names" in status.text_content()
        slide(page, 1950)
        assert "of 1950" in status.text_content()


def test_single_letters_and_arrows_in_fields_do_not_move_the_map(opened, five, view):
    with opened(five.to_html()) as state:
        page = state.page
        before = view(page)
        page.locator("#search").press_sequentially("+-a")
        page.locator("#search").press("ArrowLeft")
        page.locator("#year").press("ArrowLeft")
        assert view(page) == before


def test_a_reader_who_wants_no_motion_sees_none(opened, make, make_town, stepanakert):
    far = make_town("far", "Far", 49.5, 40.3, mentions=stepanakert.mentions)
    near = make_town("near", "Near", 44.5, 40.3, mentions=stepanakert.mentions)
    with opened(make(near, far).to_html()) as state:
        page = state.page
        page.emulate_media(reduced_motion="reduce")
        page.locator(".label", has_text="Far").click()
        inside = """() => {
            const { x } = map_names.latLngToContainerPoint([40.3, 49.5]);
            return x + map_names.getContainer().getBoundingClientRect().x
                < document.getElementById("card").getBoundingClientRect().x;
        }"""
        assert page.evaluate(inside)
