"""The page in a real browser without a network: what is shown, what a click and a key do, and what nothing may do."""

from dataclasses import replace
from itertools import pairwise
from pathlib import Path

import pytest

from gazetteer.annotate.annotation import Annotation, Mention, Scored
from gazetteer.codes import Kind
from gazetteer.core import load
from gazetteer.model import Party, Place, Source, Term, Unknown
from gazetteer.render.markup import relative_link
from gazetteer.render.page import IndexedText, to_index, to_page

pytestmark = pytest.mark.browser

GAZ = load(Path(__file__).parents[1] / "data" / "mini")
TEXT = """The bus left Stepanakert at noon. On the new map the town is Khankendi, and "Khankendi" is on the sign.

Officials in Karabakh spoke of anti-terror measures. The Stepanakert Brandy was sold out."""
HOSTILE = (
    "<script>alert(1)</script>",
    "</script><script>alert(1)</script>",
    "<!--<script>alert(1)</script>-->",
    "<img src=x onerror=alert(1)>",
    "\"'><svg onload=alert(1)>",
    "' onmouseover='alert(1)",
    "`${alert(1)}`",
    "{{ 7 * 7 }} {% raw %} {# gone #}",
    "javascript:alert(1)",
    "</title></style><script>alert(1)</script>",
    "__proto__",
    "&lt;b&gt; &amp;",
    "a\u2028b\u202ec",
)


@pytest.fixture
def show(opened):
    """Return a function that opens a page and gives it when the article is there."""
    return lambda html, **options: opened(html, name="page.html", ready="main", **options)


@pytest.fixture
def html():
    return to_page(GAZ.annotate(TEXT, source="bus.txt", date="2023-09-30"), GAZ.dataset)


def hostile_dataset(text):
    usage = [{"by": "them", "stance": "official", "until": "open", "cite": [f"src@{text}"]}]
    names = [{"forms": {"en": [text], "fa": [f"{text}!"]}, "usage": usage, "note": text}]
    place = {"id": "there", "feature": "PPL", "cite": ["src"], "names": names, "note": text}
    relations = [{"is": "overlaps", "entry": "here", "according-to": "them"}]
    term = {
        "id": "words",
        "type": "claim",
        "cite": ["src"],
        "names": names,
        "senses": [{"id": "one", "definition": text}],
        "objections": [{"by": "them", "why": text}],
        "alternatives": [{"form": {"en": [text]}, "used-by": ["them"]}],
    }
    party = {"id": "them", "label": {"en": text}, "type": "state", "side": "armenian"}
    return replace(
        GAZ.dataset,
        places={
            "there": Place.model_validate({**place, "relations": relations}),
            "here": Place.model_validate({**place, "id": "here"}),
        },
        terms={"words": Term.model_validate(term)},
        parties={"them": Party.model_validate(party)},
        sources={"src": Source.model_validate({"id": "src", "title": text, "kind": "book", "publisher": text})},
        policies={"dual": GAZ.policy("dual").model_copy(update={"label": {"en": text}, "description": text})},
    )


def hostile_annotation(text):
    kinds = (("there", Kind.PLACE), ("words", Kind.TERM), (None, Kind.PLACE))
    candidates = tuple(Scored(entry, 0.5, text) for entry in ("there", "here"))
    mentions = tuple(
        Mention(
            at * (len(text) + 1),
            at * (len(text) + 1) + len(text),
            text,
            kind,
            entry,
            (Scored("words", 1.0, text),) if kind is Kind.TERM else candidates,
            headword=entry and text,
            side=entry and "armenian",
            embedded=text,
            used_by=("them",),
        )
        for at, (entry, kind) in enumerate(kinds)
    )
    return Annotation(f"{text} {text} {text}", text, "0" * 64, text, "dual", None, mentions)


@pytest.mark.parametrize("text", HOSTILE)
def test_hostile_text_is_shown_and_does_nothing(show, text):
    annotation, dataset = hostile_annotation(text), hostile_dataset(text)
    with show(to_page(annotation, dataset, title=text, map_href=text, index_href=text)) as state:
        page, card = state.page, state.page.locator("#card")
        assert page.locator("h1").text_content() == text
        assert page.locator("#text").text_content() == annotation.text
        assert page.locator("#e-there th bdi").text_content() == text
        for at in range(3):
            page.locator(f"#m{at} > a").press("Enter")
            assert text in card.locator("h2").text_content()
            assert card.locator('bdi[lang="fa"]').first.text_content() == f"{text}!"
            assert card.text_content().count(text) > 10
            links = card.locator("a").evaluate_all("all => all.map((one) => one.getAttribute('href'))")
            assert all(link.startswith(f"{relative_link(text)}#place=") for link in links)


@pytest.mark.parametrize("text", HOSTILE)
def test_hostile_index_shows_and_does_nothing(show, text):
    index = to_index([IndexedText(hostile_annotation(text), text, text)], hostile_dataset(text), title=text)
    with show(index) as state:
        assert state.page.locator("h1").text_content() == text
        link = state.page.locator('th[scope="row"] a').first
        assert link.text_content() == text
        assert link.evaluate("link => link.protocol") == "file:"


def test_click_opens_the_card_of_a_mention(show, html):
    with show(html) as state:
        page, card = state.page, state.page.locator("#card")
        assert not card.is_visible()
        page.locator("#m0 > a").click()
        assert card.locator("h2").text_content() == "Khankendi/Stepanakert"
        assert "official for a party that holds the place or has held it since 1988" in card.text_content()
        assert card.locator("h4").all_text_contents() == ["Khankendi", "Stepanakert"]
        assert card.locator('bdi[lang="hy"]').text_content() == "Ստեփանակերտ"
        assert "Azerbaijan: rejects it, since 1991-11-26" in card.text_content()
        assert "part of Karabakh Economic Region, according to Azerbaijan" in card.text_content()
        assert card.locator('a[href="https://example.org/decree"]').first.get_attribute("rel") == "noopener noreferrer"
        assert page.url.endswith("page.html")
        card.get_by_role("button", name="Next").click()
        assert "Mention 2 of 4" in card.text_content()
        page.locator("#m3 > a").click()
        assert "Azerbaijan's designation of its offensive" in card.text_content()
        assert "Armenia: It calls it an aggression" in card.text_content()
        assert "September 2023 offensive — used by The Daily" in card.text_content()


def test_card_says_what_is_not_known(show):
    stated = [Unknown(what="usage", sides=["armenian"], note="No text was found.")]
    place = GAZ.dataset.places["hadrut"].model_copy(update={"unknown": tuple(stated)})
    dataset = replace(GAZ.dataset, places={**GAZ.dataset.places, "hadrut": place})
    with show(to_page(GAZ.annotate("The road to Hadrut."), dataset)) as state:
        state.page.locator("#m0 > a").click()
        card = state.page.locator("#card").text_content()
        assert "What is not known" in card
        assert "which name is used by the Armenian side. No text was found." in card


def test_keyboard_opens_walks_and_closes(show, html):
    with show(html) as state:
        page = state.page
        page.locator("#m1 > a").focus()
        page.keyboard.press("Enter")
        assert page.evaluate("document.activeElement.textContent") == "Close"
        page.keyboard.press("Escape")
        assert not page.locator("#card").is_visible()
        assert page.evaluate("document.activeElement.closest('mark').id") == "m1"


def test_letters_show_without_being_text(show, html):
    with show(html) as state:
        page = state.page
        letters = "getComputedStyle(document.querySelector('#m0'), '::after').content"
        assert page.evaluate(letters) == "none"
        page.get_by_label("Letters after each name").check()
        assert page.evaluate(letters).startswith('"Ar"')
        assert page.locator("#text").text_content() == TEXT
        page.get_by_label("Text without marks").check()
        assert page.evaluate("getComputedStyle(document.querySelector('#m0')).textDecorationLine") == "none"
        page.get_by_label("Text without marks").uncheck()
        page.get_by_label("Letters after each name").uncheck()
        page.emulate_media(media="print")
        assert page.evaluate(letters).startswith('"Ar"')


def test_unsure_names_offer_their_candidates(show):
    candidates = (
        Scored("stepanakert-xankendi", 0.4, "a settlement"),
        Scored("qarabag-iqtisadi-rayonu", 0.3, "a region"),
    )
    mention = Mention(4, 8, "town", Kind.PLACE, None, candidates)
    annotation = Annotation("The town.", "", "0" * 64, "1", "dual", None, (mention,))
    with show(to_page(annotation, GAZ.dataset)) as state:
        state.page.locator("#m0 > a").click()
        summaries = state.page.locator("#card summary").all_text_contents()
        assert summaries[0] == "Khankendi/Stepanakert · score 0.4 · a settlement"
        assert len(summaries) == 2
        assert state.page.locator("#unsure").text_content() == "May mean several entries"


@pytest.mark.parametrize(
    ("text", "direction"),
    [
        ("اتوبوس از Stepanakert رفت و شب رسید.", "rtl"),
        ("The sign says خانکندی, or Xankəndi.\r\n\r\n\tThat is all. ", "ltr"),
    ],
)
def test_directions_and_white_space_are_kept(show, text, direction):
    with show(to_page(GAZ.annotate(text), GAZ.dataset)) as state:
        article = state.page.locator("#text")
        assert article.text_content() == text
        assert article.evaluate("article => getComputedStyle(article).direction") == direction


@pytest.mark.parametrize("width", [390, 700, 900, 1100, 1280])
def test_the_card_does_not_cover_the_name_it_is_about(show, html, width):
    with show(html, width=width) as state:
        page = state.page
        assert page.evaluate("document.documentElement.scrollWidth <= innerWidth")
        page.locator("#m3 > a").click()
        mark, card = page.locator("#m3").bounding_box(), page.locator("#card").bounding_box()
        assert mark["y"] + mark["height"] <= card["y"] or mark["x"] + mark["width"] <= card["x"]


def test_structure_is_sound(show, html):
    with show(html) as state:
        page = state.page
        page.locator("#m0 > a").click()
        assert page.evaluate("document.documentElement.lang") == "en"
        assert [page.locator(tag).count() for tag in ("h1", "main", "header", "footer")] == [1, 1, 1, 1]
        levels = page.evaluate("[...document.querySelectorAll('h1,h2,h3,h4')].map(one => Number(one.tagName[1]))")
        assert all(after - before <= 1 for before, after in pairwise(levels))
        unnamed = "[...document.querySelectorAll('a,button')].filter(one => !one.textContent.trim()).length"
        assert page.evaluate(unnamed) == 0
        ids = page.evaluate("[...document.querySelectorAll('[id]')].map(one => one.id)")
        assert len(ids) == len(set(ids))
        assert "user-scalable" not in html


@pytest.mark.parametrize("scheme", ["light", "dark"])
def test_text_and_lines_stand_out(show, html, scheme):
    """Text has a contrast of 4.5 to 1 at least, and the lines under names have 3 to 1."""
    with show(html) as state:
        state.page.emulate_media(color_scheme=scheme)
        ratios = state.page.evaluate(CONTRAST)
        assert ratios["text"] >= 4.5
        assert ratios["muted"] >= 4.5
        assert all(ratio >= 3 for ratio in ratios["lines"])
        assert max(ratios["lines"]) / min(ratios["lines"]) < 1.3


CONTRAST = """() => {
  const paint = document.createElement("canvas").getContext("2d", { willReadFrequently: true });
  const light = (colour) => {
    paint.fillStyle = colour;
    paint.fillRect(0, 0, 1, 1);
    const parts = [...paint.getImageData(0, 0, 1, 1).data].slice(0, 3).map((part) => part / 255);
    const [r, g, b] = parts.map((part) => (part <= 0.04045 ? part / 12.92 : ((part + 0.055) / 1.055) ** 2.4));
    return 0.2126 * r + 0.7152 * g + 0.0722 * b;
  };
  const ratio = (one, other) => {
    const [low, high] = [light(one), light(other)].sort((a, b) => a - b);
    return (high + 0.05) / (low + 0.05);
  };
  const style = getComputedStyle(document.body);
  const line = (number) => {
    const probe = document.querySelector("#m0");
    probe.dataset.style = number;
    return getComputedStyle(probe).textDecorationColor;
  };
  return {
    text: ratio(style.color, style.backgroundColor),
    muted: ratio(getComputedStyle(document.querySelector("small")).color, style.backgroundColor),
    lines: [1, 2, 3, 4, 5, 6].map((number) => ratio(line(number), style.backgroundColor)),
  };
}"""
