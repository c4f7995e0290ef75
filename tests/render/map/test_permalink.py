"""The address of the page holds everything that the reader chose, and nothing in it does harm."""

import re

import pytest

pytestmark = pytest.mark.browser


def hash_of(page):
    return page.evaluate("location.hash")


def again(page):
    """Open the address of a page anew, as somebody would who was sent it."""
    other = page.context.new_page()
    other.emulate_media(reduced_motion="reduce")
    other.goto(page.url)
    other.locator(".leaflet-map-pane").first.wait_for(state="attached")
    return other


def seen(page):
    """Return all that a reader sees of the state."""
    return page.evaluate(
        """() => ({
            ticked: [...document.querySelectorAll("input:is([type=radio], [type=checkbox])")]
                .map((e) => [e.id || e.name + e.value, e.checked]),
            selects: [...document.querySelectorAll("select")].map((e) => e.value),
            year: document.getElementById("year-shown").textContent,
            lang: document.documentElement.lang,
            card: document.getElementById("card").hidden ? "" : document.querySelector("#card h2").textContent,
            stamp: document.getElementById("stamp").textContent,
            captions: [...document.querySelectorAll(".caption:not([hidden])")].map((e) => e.textContent),
        })"""
    )


def labelled(page):
    return [set(page.locator(f"{frame} .label:visible").all_text_contents()) for frame in ("#map_names", "#map-second")]


CHOICES = {
    "policy": lambda page, slide: page.get_by_role("radio", name="Armenian names").check(),
    "letters": lambda page, slide: page.get_by_role("radio", name="Original script").check(),
    "lang": lambda page, slide: page.locator("#page-language").select_option("ru"),
    "year": lambda page, slide: slide(page, 1950),
    "ring": lambda page, slide: page.locator('input[name="ring"][value="none"]').check(),
    "class": lambda page, slide: page.locator('input[name="class"][value="region"]').uncheck(),
    "document": lambda page, slide: page.locator('input[name="document"][value="1"]').uncheck(),
    "voice": lambda page, slide: page.locator('input[name="voice"][value="quoted"]').uncheck(),
    "boundaries": lambda page, slide: page.locator("#boundaries").uncheck(),
    "relief": lambda page, slide: page.locator("#relief").uncheck(),
    "areas": lambda page, slide: page.locator("#areas").uncheck(),
    "place": lambda page, slide: page.locator("button[data-place]", has_text="Moscow").click(),
    "second": lambda page, slide: (
        page.locator("#two-maps").check(),
        page.locator("#second").select_option(label="Azerbaijani names"),
    ),
}


@pytest.mark.parametrize("name", CHOICES)
def test_each_choice_survives_in_the_address(opened, five, slide, name):
    with opened(five.to_html()) as state:
        page = state.page
        page.emulate_media(reduced_motion="reduce")
        before = seen(page)
        CHOICES[name](page, slide)
        chosen = seen(page)
        assert chosen != before
        assert seen(again(page)) == chosen


def test_everything_at_once_survives_in_the_address(opened, five, slide, view):
    with opened(five.to_html()) as state:
        page = state.page
        page.emulate_media(reduced_motion="reduce")
        for choose in CHOICES.values():
            choose(page, slide)
        page.evaluate("() => { map_names.setView([39.9, 46.9], 9.3, { animate: false }); }")
        other = again(page)
        assert seen(other) == seen(page)
        assert labelled(other) == labelled(page)
        assert view(other) == pytest.approx(view(page), abs=0.05)


def test_the_address_says_only_what_differs(opened, five, view):
    with opened(five.to_html()) as state:
        page = state.page
        page.emulate_media(reduced_motion="reduce")
        page.locator("#relief").uncheck()
        page.locator("#relief").check()
        assert re.fullmatch(r"#at=[-\d.]+%2C[-\d.]+%2C[\d.]+", hash_of(page))


def test_a_changed_address_is_followed(opened, five, labels, view):
    with opened(five.to_html()) as state:
        page = state.page
        page.evaluate("() => { location.hash = '#names=armenian&letters=own&year=1950&ring=none&at=39.8,46.7,9'; }")
        page.locator(".label", has_text="Ստեփանակերտ").wait_for()
        assert page.get_by_role("radio", name="Armenian names").is_checked()
        assert page.locator('input[name="ring"][value="none"]').is_checked()
        assert view(page)[2] == 9
        page.evaluate("() => { location.hash = '#place=moskva'; }")
        page.locator("#card h2", has_text="Moscow").wait_for()
        assert page.locator("#in-the-year").is_checked() is False
        page.evaluate("() => { location.hash = '#'; }")
        page.locator("#card").wait_for(state="hidden")
        assert "Khankendi/Stepanakert" in labels(page)


def test_the_link_is_copied_or_said_to_be_in_the_address(opened, five):
    with opened(five.to_html()) as state:
        page = state.page
        page.locator("#copy-link").click()
        told = ("The link is copied.", "The link is in the address bar.")
        page.wait_for_function("(told) => told.includes(document.getElementById('status').textContent)", arg=told)
        assert hash_of(page).startswith("#at=")


HOSTILE = [
    "#names=__proto__&beside=constructor&letters=__proto__&lang=constructor&ring=toString&year=NaN",
    "#year=1e9", "#year=-1", "#year=1950.5", "#year=%00", "#lang=fr&letters=%3Cimg%20src=x%20onerror=alert(1)%3E",
    "#place=%3Cscript%3Ealert(1)%3C/script%3E", "#place=__proto__", "#place=length", "#at=", "#at=1,2", "#at=NaN,1,2",
    "#at=1e308,1e308,1e308", "#at=-1e308,-1e308,-5", "#at=Infinity,0,0", "#at=,,", "#at=39.8,46.7,99", "#at=0,0,0",
    "#withoutClasses=__proto__,constructor,,", "#withoutDocuments=NaN,-1,1e99", "#withoutVoices=x", "#%", "#%E0%A4%A",
    "#&&==&", "#boundaries=on&relief=maybe", f"#place={'a' * 20_000}", "#__proto__=1&constructor=2",
]  # fmt: skip


@pytest.mark.parametrize("link", HOSTILE, ids=range(len(HOSTILE)))
def test_a_broken_or_hostile_address_does_nothing_bad(opened, five, link):
    with opened(five.to_html()) as state:
        page = state.page
        page.evaluate("(link) => { location.hash = link; }", link)
        page.wait_for_function("(link) => location.hash !== link || link === '#'", arg=link)
        page.reload()
        page.locator(".leaflet-map-pane").wait_for(state="attached")
        page.evaluate("(link) => { history.replaceState(null, '', link); }", link)
        page.reload()
        page.locator(".leaflet-map-pane").wait_for(state="attached")
        page.emulate_media(reduced_motion="reduce")
        assert page.evaluate("window.pwned") is None
        assert page.evaluate("({}).names") is None
        page.get_by_role("radio", name="Armenian names").check()
        page.locator("#search").fill("xankendi")
        page.keyboard.press("Enter")
        assert page.locator("#card h2").text_content() == "Stepanakert"
        assert page.evaluate("() => Number.isFinite(map_names.getCenter().lat) && Number.isFinite(map_names.getZoom())")


@pytest.mark.parametrize(("at", "zoom"), [("at=39.9,46.6,8.4&", 8.4), ("", 10)])
def test_a_card_is_opened_where_the_link_says_and_else_close_by(opened, five, at, zoom):
    with opened(five.to_html()) as state:
        other = state.page.context.new_page()
        other.goto(f"{state.page.url.partition('#')[0]}#{at}place=stepanakert-xankendi")
        other.locator("#card").wait_for()
        assert other.evaluate("map_names.getZoom()") == zoom
