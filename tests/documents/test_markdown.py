"""Markdown: markup hides no name, and what is no text is left out."""

import time
from contextlib import suppress

import pytest

from gazetteer.errors import InputError


def test_markup_hides_no_name(text_of):
    text = text_of(
        "a.md",
        "**Step**anakert, [Shushi](https://example.com/Lachin), *Khan*kendi, ~~Goris~~, `Hadrut`, ![Agdam](b.png)\n",
    )

    assert text == "Stepanakert, Shushi, Khankendi, Goris, Hadrut, Agdam\n"


def test_code_addresses_and_front_matter_are_no_text(text_of):
    text = text_of(
        "a.md",
        "---\ntitle: Baku\n---\nSee <https://a.example/Shushi> and https://b.example/Lachin now.\n\n```\nGoris\n```\n\n"
        "    Hadrut\n\n<!-- Agdam -->\n\n<script>Kapan</script>\n\n[1]: https://c.example/Sisian 'Jermuk'\n",
    )

    assert text == "See and now.\n"


def test_names_do_not_run_from_one_block_into_the_next(text_of):
    blocks = (
        "Nagorno\n=======\nKarabakh\n\n- Nagorno\n- Karabakh\n\n| Nagorno | Karabakh |\n|---|---|\n| Nagorno | x |\n"
    )

    assert "Nagorno Karabakh" not in text_of("a.md", blocks).replace("\n\n", "|").replace("\n", " ")
    assert text_of("b.md", "> Nagorno\n> Karabakh<br>x\n") == "Nagorno\nKarabakh\nx\n"


def test_html_in_markdown_is_read_as_html(text_of):
    assert text_of("a.md", "<div><b>Step</b>anakert\n<p>Goris</div>\n\n<i>Sh</i>ushi &amp; Ba&#x6b;u\n") == (
        "Stepanakert\n\nGoris\n\nShushi & Baku\n"
    )


@pytest.mark.parametrize(
    "markup",
    [
        ">" * 100_000,
        "> " * 100_000,
        "[" * 100_000,
        "![" * 100_000,
        "[[a]" * 50_000,
        "a <![CDATA[" * 100_000,
        "*a_ " * 50_000,
    ],
    ids=lambda markup: markup[:11],
)
def test_endless_markup_is_read_or_refused_in_seconds(text_of, markup):
    begun = time.process_time()
    with suppress(InputError):
        text_of("a.md", markup)
    assert time.process_time() - begun < 30


def test_nesting_that_documents_have_is_read(text_of):
    assert text_of("a.md", "> " * 90 + "Baku") == "Baku\n"
