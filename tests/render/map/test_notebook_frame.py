"""The map inside a notebook: a frame that works, keeps nothing, and reaches nothing."""

import pytest

pytestmark = pytest.mark.browser


@pytest.fixture
def framed(opened):
    """Return a function that shows a map as a notebook does, and gives the frame to a check."""

    def show(drawn, see):
        page = (
            "<!DOCTYPE html><html lang='en'><title>Notebook</title><script>window.secret = 'ours';</script>"
            f"<h1>Cells</h1>{drawn._repr_html_()}"
        )
        with opened(page, ready="iframe") as state:
            frame = state.page.frame_locator("iframe")
            frame.locator(".label").first.wait_for()
            see(state.page, frame)

    return show


def test_the_frame_draws_labels_and_opens_a_card(framed, five):
    def see(page, frame):
        frame.locator(".label", has_text="Stepanakert").click()
        assert frame.locator("#card h2").text_content() == "Khankendi/Stepanakert"
        frame.locator("#search").fill("lachin")
        frame.locator("#search").press("Enter")
        assert frame.locator("#card h2").text_content() == "Berdzor/Lachin"

    framed(five, see)


def test_choices_work_where_the_page_has_no_address_of_its_own(framed, five):
    def see(page, frame):
        frame.get_by_role("radio", name="Armenian names").check()
        frame.locator(".label", has_text="Berdzor").wait_for()
        frame.locator("#year").fill("1950")
        assert frame.locator("#copy-link").is_hidden()
        frame.locator("#two-maps").check()
        frame.locator("#map-second .label").first.wait_for()
        assert page.evaluate("location.hash") == ""

    framed(five, see)


def test_the_frame_cannot_reach_the_notebook_nor_the_notebook_it(framed, five):
    def see(page, frame):
        inner = page.frames[1]
        assert inner.evaluate("self.origin") == "null"
        for reach in ("parent.secret", "parent.document.title", "top.location.href", "localStorage.length"):
            told = inner.evaluate(f"() => {{ try {{ return String({reach}); }} catch (e) {{ return e.name; }} }}")
            assert told == "SecurityError", reach
        assert page.evaluate("document.querySelector('iframe').contentDocument") is None

    framed(five, see)


def test_a_frame_has_a_name_and_its_own_size(framed, five):
    def see(page, frame):
        element = page.locator("iframe")
        assert element.get_attribute("title") == "Names in a text"
        assert element.bounding_box()["height"] == pytest.approx(644, abs=4)
        assert "allow-same-origin" not in element.get_attribute("sandbox")

    framed(five, see)


def test_the_table_is_saved_from_a_frame(framed, five):
    def see(page, frame):
        with page.expect_download() as found:
            frame.locator("#save-csv").click()
        assert found.value.suggested_filename == "places.csv"

    framed(five, see)
