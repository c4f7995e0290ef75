"""What axe-core says of the map: nothing."""

import pytest

pytestmark = pytest.mark.browser

SIZES = [(1280, 800), (390, 844)]


@pytest.mark.parametrize(("width", "height"), SIZES)
def test_the_map_is_accessible(opened, five, axe, width, height):
    with opened(five.to_html(), width=width, height=height) as state:
        assert axe(state.page) == []


@pytest.mark.parametrize(("width", "height"), SIZES)
def test_the_card_is_accessible(opened, five, axe, width, height):
    with opened(five.to_html(), width=width, height=height) as state:
        state.page.locator(".label", has_text="Stepanakert").click()
        state.page.locator("#card").wait_for()
        assert axe(state.page) == []
