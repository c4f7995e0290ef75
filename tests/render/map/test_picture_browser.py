"""Pictures in a real browser: text is as wide as the table of letters says, and labels of the real data keep apart."""

from itertools import combinations
from pathlib import Path
from statistics import fmean

import pytest

from gazetteer.render.map.looks import SIDE_STYLES
from gazetteer.render.map.picture.fonts import runs
from gazetteer.render.map.picture.metrics import text_width
from gazetteer.render.map.picture.styles import Type

pytestmark = pytest.mark.browser

SAMPLES = sorted((Path(__file__).parents[3] / "seeds" / "samples").glob("*.txt"))
HUES = {"1": 70, "2": 250, "3": 345, "4": 195, "5": 110, "6": 300}
MEASURED = """([rows, font]) => {
    const context = document.createElement("canvas").getContext("2d");
    return rows.map((runs) => runs.reduce((sum, [text, family]) => {
        context.font = `${font} 100px ${family}`;
        return sum + context.measureText(text).width;
    }, 0));
}"""
BOXES = """() => [...document.querySelectorAll("g[paint-order] > text[text-anchor=middle]")].map((text) => {
    const { x, y, width, height } = text.getBBox();
    return [text.textContent, x, y, x + width, y + height];
})"""
COLOURS = """(hues) => hues.map((hue) => {
    const context = document.createElement("canvas").getContext("2d");
    context.fillStyle = `oklch(55% 0.13 ${hue})`;
    context.fillRect(0, 0, 1, 1);
    return "#" + [...context.getImageData(0, 0, 1, 1).data.slice(0, 3)]
        .map((part) => part.toString(16).padStart(2, "0")).join("");
})"""


@pytest.fixture(scope="module")
def page(browser):
    """Yield an empty page."""
    page = browser.new_page()
    yield page
    page.close()


@pytest.fixture(scope="module")
def fonts(page):
    """Skip where the fonts that the table is of are not installed."""
    rows = [[["Illi", "'Noto Sans', monospace"]], [["Illi", "monospace"]]]
    named, other = page.evaluate(MEASURED, [rows, "400"])
    if named == other:
        pytest.skip("needs Noto Sans: apt-get install fonts-noto-core")


def forms_in(gaz, first, last):
    forms = {form.text for place in gaz.dataset.places.values() for name in place.names for form in name.all_forms()}
    return sorted(form for form in forms if any(first <= letter <= last for letter in form))


@pytest.mark.usefixtures("fonts")
@pytest.mark.parametrize("letters", ["az", "ая", "աֆ", "აჰ", "ای"])
@pytest.mark.parametrize("font", ["400", "700", "italic 400"])
def test_widths_are_those_of_a_browser(page, gaz, letters, font):
    forms = forms_in(gaz, *letters)
    form = Type(100, 700 if font == "700" else 400, italic=font.startswith("italic"))
    wide = page.evaluate(MEASURED, [[[list(run) for run in runs(text)] for text in forms], font])
    ratios = [text_width(text, form) / pixels for text, pixels in zip(forms, wide, strict=True)]
    off = sorted(abs(ratio - 1) for ratio in ratios)
    # The shape of an Arabic letter depends on its neighbours, so short names in it vary more.
    assert off[int(len(off) * 0.95)] < (0.2 if letters == "ای" else 0.12)
    assert abs(fmean(ratios) - 1) < 0.04


@pytest.mark.usefixtures("fonts")
@pytest.mark.parametrize("lang", ["en", "hy", "az", "ru"])
@pytest.mark.parametrize("width", [600, 1600])
def test_labels_of_the_samples_keep_apart(page, gaz, lang, width):
    annotations = [gaz.annotate(path.read_text("utf-8"), source=path.name) for path in SAMPLES]
    assert_apart(page, gaz.map(annotations, lang=lang), width, at_least=15)


@pytest.mark.usefixtures("fonts")
def test_labels_of_the_whole_gazetteer_keep_apart(page, gaz):
    assert_apart(page, gaz.map(), 1200, at_least=100)


def assert_apart(page, drawn, width, *, at_least):
    page.set_content(drawn.to_svg(width=width))
    boxes = page.evaluate(BOXES)
    assert len(boxes) > at_least
    for (one, *a), (other, *b) in combinations(boxes, 2):
        across = min(a[2], b[2]) - max(a[0], b[0])
        down = min(a[3], b[3]) - max(a[1], b[1])
        assert across < 0.5 or down < 0.5, (one, other)


def test_colours_of_sides_are_of_one_lightness(page):
    wanted = page.evaluate(COLOURS, list(HUES.values()))
    assert [SIDE_STYLES[style].colour for style in HUES] == wanted


def test_a_picture_stands_alone(opened, five):
    with opened(five.to_svg(), name="map.svg", ready="image") as state:
        assert state.page.evaluate("() => document.documentElement.getBBox().width > 0")
