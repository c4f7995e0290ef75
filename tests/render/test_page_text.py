"""The marked text is the text: read back, it is the same, and each mark holds its own mention."""

import re
from dataclasses import replace
from html.parser import HTMLParser
from pathlib import Path
from time import process_time

from hypothesis import given
from hypothesis import strategies as st

from gazetteer.annotate.annotation import Annotation, Mention, Scored
from gazetteer.codes import Kind
from gazetteer.core import load
from gazetteer.render.page import to_page
from gazetteer.render.page.marked import MarkedText
from gazetteer.render.sides import sides_of

MINI = load(Path(__file__).parents[1] / "data" / "mini").dataset
ENTRIES = tuple(MINI.entries)
VOID = {"meta", "link", "br", "input", "wbr"}


class Reader(HTMLParser):
    """Reads a page as a browser would: the text of the article, where its marks and links begin and end."""

    def __init__(self):
        super().__init__()
        self.open, self.pieces, self.marks, self.starts = [], [], {}, []

    def handle_starttag(self, tag, attrs):
        if tag in VOID:
            return
        self.open.append(tag)
        if tag == "mark":
            self.starts.append((dict(attrs)["id"], self.read))
        if tag == "a" and "article" in self.open:
            assert self.open.count("a") == 1, "links do not nest"

    def handle_endtag(self, tag):
        assert self.open.pop() == tag
        if tag == "mark":
            mark, start = self.starts.pop()
            self.marks[mark] = (start, self.read)

    def handle_data(self, data):
        if "article" in self.open:
            self.pieces.append(data)

    @property
    def read(self):
        return sum(map(len, self.pieces))

    @property
    def text(self):
        return "".join(self.pieces)


def read(page):
    reader = Reader()
    reader.feed(page)
    reader.close()
    assert not reader.open
    return reader


@st.composite
def spans(draw, start, end, depth=3):
    """Draw spans that nest: sorted by start, longer first, each with the index of the one around it."""
    found = []
    cuts = draw(st.lists(st.integers(start, end), unique=True, max_size=6).map(sorted))
    for begin, stop in zip(cuts[::2], cuts[1::2], strict=False):
        at = len(found)
        found.append((begin, stop, None))
        inner = draw(spans(begin, stop, depth - 1)) if depth and draw(st.booleans()) else []
        found += [(*span, at if outer is None else outer + at + 1) for *span, outer in inner]
    return found


@st.composite
def annotations(draw):
    text = draw(st.text(max_size=80) | st.text("a \n\r\t<>&\"'`", max_size=80) | st.text("bԳşشЖ\n ", max_size=80))
    mentions = [draw(mention(text, *span)) for span in draw(spans(0, len(text)))]
    return Annotation(text, draw(st.text(max_size=9)), "0" * 64, "1", "dual", None, tuple(mentions))


@st.composite
def mention(draw, text, start, end, outer):
    entry = draw(st.sampled_from((*ENTRIES, None)))
    candidates = tuple(Scored(found, 1.0, "it is") for found in ((entry,) if entry else ENTRIES))
    return Mention(
        start,
        end,
        text[start:end],
        draw(st.sampled_from(Kind)),
        entry,
        candidates,
        headword=draw(st.text(max_size=9)) if entry else None,
        side=draw(st.sampled_from((None, "armenian", "azerbaijani", "shared", "elsewhere"))) if entry else None,
        nested_in=outer,
        embedded=draw(st.none() | st.text(max_size=9)),
        quoted=draw(st.booleans()),
    )


def as_shown(text):
    return re.sub("[\x00-\x08\x0b\x0c\x0e-\x1f\x7f\ud800-\udfff\ufffe\uffff]", "\ufffd", text)


@given(annotations())
def test_text_and_marks_read_back(annotation):
    page = to_page(annotation, MINI)
    reader = read(page)
    assert reader.text == as_shown(annotation.text)
    assert reader.marks == {f"m{at}": (one.start, one.end) for at, one in enumerate(annotation)}
    assert page == to_page(annotation, MINI)


def annotated(text, *spelled):
    starts = [text.index(surface) for surface in spelled]
    known = Scored("stepanakert-xankendi", 1.0, "it is")
    mentions = tuple(
        Mention(start, start + len(surface), surface, Kind.PLACE, known.entry, (known,))
        for start, surface in zip(starts, spelled, strict=True)
    )
    return Annotation(text, "", "0" * 64, "1", "dual", None, mentions)


def article(annotation):
    page = to_page(annotation, MINI)
    return page.partition('<article id="text"')[2].partition(">")[2].partition("</article>")[0]


def test_long_lines_are_paragraphs():
    line = "The bus was late again, and nobody at the stop in the old town could say why it was, or when it would come."
    assert article(annotated(f"{line}\n{line}\n\n")) == f"<p>{line}</p>\n<p>{line}</p>\n\n"


def test_wrapped_lines_stay_together():
    assert article(annotated("The bus was\nlate.\n \nAgain.")) == "<p>The bus was\nlate.</p>\n \n<p>Again.</p>"


def test_no_paragraph_ends_inside_a_mention():
    page = article(annotated("a Stepa\n\nnakert b\n\nc", "Stepa\n\nnakert"))
    assert page.count("<p>") == 2
    assert "Stepa\n\nnakert</a></mark> b</p>\n\n<p>c</p>" in page


def paragraphs(number):
    """Return a text of some paragraphs, with a mention in each."""
    one = "The road to Stepanakert is open.\n\n"
    (known,) = annotated(one, "Stepanakert")
    ends = ((at * len(one) + known.start, at * len(one) + known.end) for at in range(number))
    mentions = tuple(replace(known, start=start, end=end) for start, end in ends)
    return replace(annotated(one, "Stepanakert"), text=one * number, mentions=mentions)


def seconds(annotation):
    start = process_time()
    MarkedText(annotation, ("e",) * len(annotation), sides_of(MINI)).markup()
    return process_time() - start


def test_each_paragraph_is_one():
    assert article(paragraphs(1_000)).count("<p>") == 1_000


def test_time_grows_with_the_text_and_not_with_its_square():
    few, many = paragraphs(2_000), paragraphs(8_000)
    assert min(seconds(many) for _ in range(3)) < 8 * min(seconds(few) for _ in range(3))
