"""HTML: what a page shows, in any encoding, however it is nested."""

import time

import pytest

from gazetteer.documents.decoding import BadBytes


def test_blocks_cells_and_items_are_parted_by_blank_lines(text_of):
    page = (
        "<table><tr><td>Nagorno<td>Karabakh</table><ul><li>Baku<li>Goris</ul>"
        "<p>The\n  <b>Step</b>anakert<br>road<div>x</div>y"
    )

    assert text_of("a.html", page) == "Nagorno\n\nKarabakh\n\nBaku\n\nGoris\n\nThe Stepanakert\nroad\n\nx\n\ny\n"


def test_scripts_styles_comments_and_what_is_hidden_are_no_text(text_of):
    page = (
        "<head><title>Baku</title><style>p{Baku}</style></head><script>if (a<b) '</p>Baku'</script>"
        "<!-- Baku --><template>Baku</template><p hidden>Baku<b>Baku</b></p><p title=Baku>Goris"
    )

    assert text_of("a.html", page) == "Goris\n"


def test_entities_are_characters_and_pre_keeps_its_lines(text_of):
    assert text_of("a.html", "<p>&Idot;r&#601;van &amp; &#x547;ուշի&shy;</p><pre>a\n  b</pre>") == (
        "İrəvan & Շուշի\xad\n\na\n  b\n"
    )


@pytest.mark.parametrize(
    ("content", "text"),
    [
        ("<meta charset='windows-1251'>Шуша".encode("cp1251"), "Шуша\n"),
        ("<meta http-equiv=Content-Type content='text/html; charset=koi8-r'>Шуша".encode("koi8-r"), "Шуша\n"),
        ("<?xml version='1.0' encoding='iso-8859-9'?><html>Şuşa</html>".encode("cp1254"), "Şuşa\n"),
        ("<meta charset=utf-16>Şuşa".encode(), "Şuşa\n"),
        ("<meta charset=koi8-r>Şuşa".encode("utf-16"), "Şuşa\n"),
    ],
)
def test_the_page_says_its_encoding(text_of, content, text):
    assert text_of("a.html", content) == text


def test_encodings_that_cannot_be_read_get_a_sentence(text_of, refusal):
    assert "'armscii-8', which is not known" in refusal("a.html", b"<meta charset=armscii-8>x")
    assert "'rot13', which is not known" in refusal("a.html", b"<meta charset=rot13>x")
    assert "byte 6 (0xfe) is not UTF-8" in refusal("a.html", b"<html>\xfe")
    assert text_of("a.html", b"<html>\xfe", bad_bytes=BadBytes.REPLACE) == "\ufffd\n"


@pytest.mark.parametrize("tag", ["<div>", "<b>", "<table><tr><td>", "<a><form>", "<ul><li>"])
def test_a_million_nested_elements_are_refused(refusal, tag):
    assert "nested more than 512 deep" in refusal("a.html", tag * 1_000_000)


@pytest.mark.parametrize(
    "markup",
    [
        "<p>Baku" * 200_000,
        "</i>Baku" * 200_000,
        "<b>" * 500 + "</i>" * 300_000 + "Baku",
        "<p " + "a=1 " * 300_000 + ">Baku",
        "&amp;" * 300_000 + "Baku",
        "<p>Baku" + "<!" * 300_000,
        "<p>Baku" + "<script>" * 200_000,
    ],
    ids=lambda markup: markup[:10],
)
def test_long_pages_are_read_in_seconds(text_of, markup):
    begun = time.process_time()

    assert "Baku" in text_of("a.html", markup)
    assert time.process_time() - begun < 30


def test_an_empty_page_has_no_text(text_of):
    assert text_of("a.html", "") == text_of("a.html", "<html></html>") == ""
