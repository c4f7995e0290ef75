"""What is written is read as the same value, whatever the texts are."""

import unicodedata

import pytest
from hypothesis import example, given
from hypothesis import strategies as st

from gazetteer.dataset.layout.scalars import WIDTH, in_block, in_flow
from gazetteer.dataset.layout.writer import to_yaml
from gazetteer.dataset.yaml_reader import read_yaml

AWKWARD = [
    *(
        "",
        " ",
        "-",
        "- ",
        "? ",
        "?",
        ":",
        ": x",
        "x:",
        "x: y",
        "a:?b",
        "#",
        "x #y",
        "x#y",
        "---",
        "--- x",
        "...",
        "<<",
        "!",
    ),
    *(
        "'",
        '"',
        "it's",
        'a "b" c',
        "\\",
        "\\n",
        "&a",
        "*a",
        "| ",
        "> x",
        "%",
        "@x",
        "`x`",
        "[x",
        "x]",
        "{",
        "}",
        ",",
        "a, b",
    ),
    *(
        "null",
        "~",
        "true",
        "no",
        "1991",
        "0x10",
        "1e3",
        "2023-12-31",
        "=",
        "x ",
        " x",
        "x  y",
        "x\ny",
        "x\n",
        "\n",
        "x\n\ny",
    ),
    *(
        "x\n#y",
        " x\ny",
        "x\n y\n",
        "\u00a0",
        "a\u00a0b",
        "\u202eabc",
        "\u200bx",
        "x\u200cy",
        "\u0301x",
        "e\u0301",
        "\ufeff",
        "\x00",
    ),
    *(
        "\x85",
        "\u2028",
        "\t",
        "a\tb",
        "\r",
        "a\r\nb",
        "آب",
        "עברית (x)",
        "😀",
        "\U0010ffff",
        "\uffff",
        "It rained. It did.",
        "։ ։",
    ),
    *(
        "word " * 60,
        "x" * 300,
        "x" * 130 + " y",
        ("word " * 60).strip(),
        "# " * 80 + "#",
        ("- x " * 50).strip(),
        "? " * 70 + "?",
    ),
]
TEXTS = st.one_of(
    st.sampled_from(AWKWARD),
    st.text(st.characters(exclude_categories=("Cs",)), max_size=30),
    st.lists(st.sampled_from(AWKWARD), min_size=2, max_size=3).map("".join),
    st.lists(st.text("abgdեխәüعا", min_size=1, max_size=40), min_size=3, max_size=30).map(" ".join),
)
KEYS = st.one_of(st.sampled_from(AWKWARD), st.text("ab:-# ", max_size=8), st.sampled_from(["x" * 1_100, "names", "id"]))
VALUES = st.recursive(
    TEXTS, lambda inner: st.lists(inner, max_size=4) | st.dictionaries(KEYS, inner, max_size=4), max_leaves=12
)


@given(VALUES)
@example([])
@example({})
@example([[]])
@example([[["a"], {}], {"a": {}}])
@example([{"a": []}])
@example("x" * 130)
@example({"x" * 1_100: [{"y" * 1_100: "z"}]})
def test_what_was_written_is_read_as_it_was(value):
    document = read_yaml(to_yaml(value).encode(), path="x")
    assert document.problems == ()
    assert document.value == value


@pytest.mark.parametrize("text", AWKWARD)
def test_an_awkward_text_stands_behind_a_key_and_between_brackets(text):
    written = (
        f"{in_block(text)}: {in_block(text)}\nb:\n- {in_block(text)}\nc: [{in_flow(text)}, {{{in_flow(text)}: x}}]\n"
    )
    document = read_yaml(written.encode(), path="x")
    assert (document.value, document.problems) == ({text: text, "b": [text], "c": [text, {text: "x"}]}, ())


@given(VALUES)
def test_lines_end_in_nothing_and_show_what_they_hold(value):
    text = to_yaml(value)
    assert text.endswith("\n")
    assert not text.endswith("\n\n")
    for line in text.split("\n"):
        assert line == line.rstrip()
        assert not any(unicodedata.category(c) in ("Cc", "Co", "Cs", "Zl", "Zp") for c in line)


SENTENCES = st.lists(st.text("abcd.,", min_size=1, max_size=20), max_size=50).map(" ".join)


@given(
    st.recursive(
        SENTENCES,
        lambda inner: st.lists(inner, max_size=9) | st.dictionaries(st.text("ab", max_size=9), inner, max_size=6),
        max_leaves=20,
    )
)
def test_no_line_is_longer_than_the_width(value):
    assert all(len(line) <= WIDTH for line in to_yaml(value).split("\n"))


@pytest.mark.parametrize(
    ("value", "written"),
    [
        ({"a": 1, "b": 45.0, "c": True}, "a: 1\nb: 45.0\nc: true\n"),
        ([{"a": "x"}, {"b": "y"}], "- a: x\n\n- b: y\n"),
        ({"a": [{"b": "x"}]}, "a:\n- {b: x}\n"),
        ({"a": ["Rain fell.", "d.", "x y"]}, 'a: ["Rain fell.", d., x y]\n'),
        ({"a": "Rain fell."}, "a: Rain fell.\n"),
        ({"a": ["y" * 60, "z" * 70]}, f"a:\n- {'y' * 60}\n- {'z' * 70}\n"),
        ({"a": ["y" * 39] * 4}, f"a: [{', '.join(['y' * 39] * 2)},\n  {', '.join(['y' * 39] * 2)}]\n"),
        ({"a": "word " * 30 + "end"}, f"a: >-\n  {('word ' * 23).strip()}\n  {'word ' * 7}end\n"),
        ({"a": "one\ntwo\n"}, "a: |\n  one\n  two\n"),
        ({"a": ["5\u00a0km", "\u202e"]}, 'a: ["5\\u00a0km", "\\u202e"]\n'),
        ({"a": 'the "ring" of roads, Baku', "b": ['"x" y']}, 'a: the "ring" of roads, Baku\nb: [\'"x" y\']\n'),
        ([[{"a": "x"}], "b"], "- - {a: x}\n- b\n"),
        ({"since": "1988?", "lang": "no"}, "since: 1988?\nlang: no\n"),
    ],
)
def test_the_form(value, written):
    assert to_yaml(value) == written
