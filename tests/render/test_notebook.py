"""What a notebook shows of an annotated text: marks, letters and counts; nothing that runs, nothing that is fetched."""

import html
import re
from html.parser import HTMLParser

import pytest

from gazetteer.annotate.annotation import Annotation, Mention, Scored
from gazetteer.codes import Evidence, Kind
from gazetteer.core import Gazetteer
from gazetteer.render.notebook import LONGEST, to_notebook

SIDES = ("armenian", "azerbaijani")
HOSTILE = (
    "<script>alert(1)</script>",
    "<img src=x onerror=alert(1)>",
    "\"'><svg onload=alert(1)>",
    "' onmouseover='alert(1)",
    "</div></iframe><script>alert(1)</script>",
    "&lt;b&gt; \x00\u202e",
)


class Parsed(HTMLParser):
    """The elements of some markup, with their attributes, and its text without the letters of sides."""

    def __init__(self, markup: str) -> None:
        super().__init__()
        self.elements: list[tuple[str, dict[str, str | None]]] = []
        self.open: list[str] = []
        self.text = ""
        self.feed(markup)
        self.close()

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        self.elements.append((tag, dict(attrs)))
        self.open.append(tag)

    def handle_endtag(self, tag: str) -> None:
        assert self.open.pop() == tag

    def handle_data(self, data: str) -> None:
        if not {"sup", "p"} & {*self.open}:
            self.text += data


def annotated(text: str) -> Annotation:
    mention = Mention(
        0,
        len(text),
        text,
        Kind.PLACE,
        text,
        (Scored(text, 1.0, text),),
        evidence=Evidence.CURATED,
        headword=text,
        side=text,
        embedded=text,
        attributed_to=text,
        anachronism=text,
    )
    return Annotation(text, text, None, text, text, text, (mention,))


def test_the_text_reads_back(gaz: Gazetteer) -> None:
    text = "The Lachin corridor & <b>Stepanakert</b>\n\n(Khankendi) “Shusha”"

    assert Parsed(gaz.annotate(text)._repr_html_()).text == text


def test_mentions_are_marked_with_letters_and_a_title(gaz: Gazetteer) -> None:
    markup = gaz.annotate("In what Armenians call Artsakh it snowed; Kirovabad.", date="2020")._repr_html_()
    titles = [attributes["title"] for tag, attributes in Parsed(markup).elements if tag == "mark"]

    assert "Armenian · attributed: what Armenians call" in str(titles[0])
    assert str(titles[1]).endswith("in use until 1989 (ussr)")
    assert ">Ar</sup>" in markup


def test_a_side_looks_the_same_in_every_text(gaz: Gazetteer) -> None:
    def style(text: str) -> str:
        return str(re.findall(r'<mark [^>]*style="([^"]+)"', gaz.annotate(text)._repr_html_())[-1])

    assert style("Khankendi") == style("Stepanakert and Khankendi") != style("Stepanakert")


@pytest.mark.parametrize("text", HOSTILE)
def test_hostile_texts_and_names_stay_text(text: str) -> None:
    markup = to_notebook(annotated(text), (*SIDES, text))
    elements = Parsed(markup).elements

    assert {tag for tag, _ in elements} == {"div", "mark", "sup", "p"}
    assert {key for _, attributes in elements for key in attributes} <= {"style", "title", "lang", "dir"}
    assert Parsed(markup).text == re.sub("[\x00]", "\ufffd", text)


def test_nothing_is_fetched_and_nothing_runs(gaz: Gazetteer) -> None:
    markup = gaz.annotate("Stepanakert (Khankendi) http://example.org/")._repr_html_()

    assert not re.search(r"<(?:script|link|style|img|iframe|a)\b|url\(|\son\w+=", markup)


def test_a_long_text_is_shortened_with_a_sentence(gaz: Gazetteer) -> None:
    annotation = gaz.annotate("Stepanakert is far. " * 600)
    markup = annotation._repr_html_()

    assert len(Parsed(markup).text) <= LONGEST
    assert "Shown are the first 4,999 of 12,000 characters, with 250 of 600 mentions." in html.unescape(markup)
    assert "Armenian: 600" in markup


def test_a_mention_is_never_cut() -> None:
    text = "a" * (LONGEST - 3) + " Lachin corridor"
    mention = Mention(LONGEST - 2, len(text), text[LONGEST - 2 :], Kind.PLACE, None, (Scored("x", 1.0, ""),))
    spaced = Annotation(text + " end", "", None, "1", "dual", None, (mention,))

    assert Parsed(to_notebook(spaced, SIDES)).text == "a" * (LONGEST - 3)


def test_a_text_without_a_name_says_so(gaz: Gazetteer) -> None:
    assert "No name or term is counted in this text." in gaz.annotate("It rained.")._repr_html_()


@pytest.mark.browser
@pytest.mark.parametrize("text", HOSTILE)
def test_a_sandboxed_frame_shows_it(opened, text: str) -> None:
    """As notebooks show what they do not trust: without scripts, without a network."""
    markup = to_notebook(annotated(f"{text} Goris"), (*SIDES, text))
    page = f'<!doctype html><meta charset="utf-8"><iframe sandbox srcdoc="{html.escape(markup)}"></iframe>'

    with opened(page, name="frame.html", ready="iframe") as state:
        mark = state.page.frame_locator("iframe").locator("mark")
        assert "Goris" in mark.inner_text()
        assert mark.is_visible()
