"""Where in a file the characters of its text stand, and that they can be replaced there, whatever the markup."""

import re
from collections.abc import Sequence

import pytest
from hypothesis import given
from hypothesis import strategies as st

from gazetteer.documents.document import Document
from gazetteer.documents.editing import Edit, edited
from gazetteer.documents.formats import DocumentFormat
from gazetteer.documents.reading import read_content
from gazetteer.errors import InputError

PIECE = re.compile(r"[AŞШՇ][aəшչ]\d+x")
LINE_END = re.compile(r"\r\n|\r|\n")
SPACES = st.sampled_from([" ", "  ", "\n", "\r\n", "\n   ", "\t"])


def inline(wraps: Sequence[str], others: Sequence[str]) -> st.SearchStrategy[str]:
    """Return lines in which ``@`` stands for a piece of a word, alone, in markup or beside something else."""
    plain = st.one_of(st.just("@"), st.just("@"), st.sampled_from(others))
    wrapped = st.recursive(plain, lambda inner: st.builds(within, st.sampled_from(wraps), inner), max_leaves=3)
    joined = st.lists(st.tuples(wrapped, st.just("") | SPACES).map("".join), min_size=1, max_size=5)
    return joined.map(lambda parts: "@" + "".join(parts) + "@")


def within(markup: str, inner: str) -> str:
    return markup.replace("…", inner)


def in_block(mark: str, text: str) -> str:
    return mark + text.replace("\n", "\n" + (mark if mark == "> " else " " * len(mark)))


def in_one_line(markup: str, text: str) -> str:
    return within(markup, " ".join(text.split("\n")))


PAGES = st.recursive(
    inline(
        [
            "<b>…</b>",
            "<i class='a>b'>…</i>",
            "<a href='@'>…</a>",
            "<span hidden>…</span>",
            "<code>…",
            "<q\n>…</q>",
            "…</b>",
        ],
        ["&amp;", "&#x547;", "&nbsp", "<br>", "<!-- @ -->", "<br/>", "<script>@</script>", "&nosuch;", " < ", "😀"],
    ),
    lambda inner: st.one_of(
        st.builds(
            within,
            st.sampled_from([
                "<p>…",
                "<div>…</div>",
                "<ul><li>…<li>@</ul>",
                "<pre>\n…</pre>",
                "<table><tr><td>…<td>@</table>",
            ]),
            inner,
        ),
        st.tuples(inner, SPACES, inner).map("".join),
    ),
    max_leaves=6,
)
MARKDOWN = st.recursive(
    inline(
        ["**…**", "*…*", "~~…~~", "[…](https://a.example/b)", "![…](a.png 'b')", "<b>…</b>", "<span hidden>…</span>"],
        [
            "&amp;",
            "&#x547;",
            "\\*",
            "`@ @`",
            "``@\n@``",
            "<https://a.example>",
            "https://a.example/@",
            "<br>",
            "😀",
            "_",
        ],
    ).map(lambda text: re.sub(r"\s*\n\s*", "\n", text)),
    lambda inner: st.one_of(
        st.builds(in_block, st.sampled_from(["> ", "- ", "1. ", "  * "]), inner),
        st.builds(in_one_line, st.sampled_from(["# …", "| a | b |\n|---|---|\n| … | @ |"]), inner),
        inner.map(lambda text: f"<div>\n{text}\n</div>"),
        st.tuples(inner, inner).map("\n\n".join),
    ),
    max_leaves=5,
)


@st.composite
def sources(draw: st.DrawFn) -> tuple[DocumentFormat, str]:
    """Make a source of either format in which all pieces are different."""
    form = draw(st.sampled_from([DocumentFormat.HTML, DocumentFormat.MARKDOWN]))
    written = draw(PAGES if form is DocumentFormat.HTML else MARKDOWN)
    random, numbers = draw(st.randoms()), iter(range(10**6))
    written = re.sub("@", lambda _: f"{random.choice('AŞШՇ')}{random.choice('aəшչ')}{next(numbers)}x", written)
    return form, LINE_END.sub(draw(st.sampled_from(["\n", "\r\n"])), written)


def read(form: DocumentFormat, source: str | bytes) -> Document:
    return read_content("a", source.encode() if isinstance(source, str) else source, form=form)


@given(sources())
def test_every_piece_of_a_word_is_found_where_it_stands(made):
    document, lines = read(*made), LINE_END.split(made[1])

    for found in PIECE.finditer(document.text):
        line, column = document.origin.position(found.start())
        assert lines[line - 1].startswith(found[0], column - 1)
        assert document.origin.position(found.end() - 1) == (line, column + len(found[0]) - 1)


@given(sources(), st.data())
def test_what_is_replaced_is_read_and_can_be_replaced_back(made, data):
    form, source = made
    document = read(form, source)
    found = [each for each in PIECE.finditer(document.text) if data.draw(st.booleans())]
    edits = [Edit(*each.span(), f"Q{number}q") for number, each in enumerate(found)]
    changed = edited(source.encode(), document, edits)
    back = {edit.new: each[0] for edit, each in zip(edits, found, strict=True)}

    again = read(form, changed)
    assert again.text == PIECE.sub(
        lambda each: {old: new for new, old in back.items()}.get(each[0], each[0]), document.text
    )
    assert re.sub(r"Q\d+q", lambda each: back[each[0]], changed.decode()) == source
    undone = [Edit(*each.span(), back[each[0]]) for each in re.finditer(r"Q\d+q", again.text)]
    assert edited(changed, again, undone) == source.encode()


@given(sources(), st.data())
def test_any_replacement_is_made_as_it_is_meant_or_refused(made, data):
    form, source = made
    document = read(form, source)
    start, end = sorted(data.draw(st.tuples(*[st.integers(0, len(document.text))] * 2)))
    new = data.draw(st.text(st.sampled_from("Şx *_`[]()<>&;#|\\~!1.-\n\r\0\ud800"), max_size=8))
    try:
        changed = edited(source.encode(), document, [Edit(start, end, new)])
    except InputError:
        return
    assert read(form, changed).text == document.text[:start] + new + document.text[end:]


@pytest.mark.parametrize("new", ["A & B", "<b>", "[x](y)", "*y* _z_", "1. x", "# x", "&amp;", "`c`", "\\*"])
@pytest.mark.parametrize("form", [DocumentFormat.MARKDOWN, DocumentFormat.HTML, DocumentFormat.TEXT])
@pytest.mark.parametrize("source", ["Goris", "<p>Goris</p>\n\nBaku", "Baku\n\nGoris and Shushi"])
def test_words_that_look_like_markup_are_written_as_words(form, source, new):
    document = read(form, source)
    at = document.text.index("Goris")

    changed = edited(source.encode(), document, [Edit(at, at + 5, new)])
    assert read(form, changed).text == document.text.replace("Goris", new)
