"""What in a document is not the author's running text, and what its comments say to this library."""

import re
from io import BytesIO

import pytest
from docx import Document

from gazetteer.documents.origin import Position, Remark
from gazetteer.documents.reading import read_content


@pytest.fixture
def spared():
    """Return a function that returns what is spared of a document, by why."""

    def read(name: str, content: bytes | str) -> list[tuple[str, str]]:
        document = read_content(name, content.encode() if isinstance(content, str) else content)
        return [(span.why.value, document.text[span.start : span.end]) for span in document.origin.spared]

    return read


def test_of_a_text_quoted_lines_addresses_and_comments_are_spared(spared):
    text = "> Baku\r\n> Goris\r\nSee https://a.example/Shushi, www.b.example. (or a@b.example)\n<!-- gazetteer: off -->"

    assert spared("a.txt", text) == [
        ("quotation", "> Baku\r\n> Goris"),
        ("address", "https://a.example/Shushi"),
        ("address", "www.b.example"),
        ("address", "a@b.example"),
        ("code", "<!-- gazetteer: off -->"),
    ]


def test_of_markdown_code_quotations_notes_titles_and_addresses_are_spared(spared):
    text = (
        "Read *Black Garden*, not *never in Shushi* or *Baku*, `Goris`, [a.example/b](https://a.example/b).[^1]\n\n"
        "> Baku said\n> *The Baku Days*\n\n[^1]: Baku 1990\n\nBy <cite>Baku</cite> and <kbd>x</kbd>"
    )

    assert spared("a.md", text) == [
        ("title", "Black Garden"),
        ("code", "Goris"),
        ("address", "a.example/b"),
        ("quotation", "Baku said\nThe Baku Days"),
        ("title", "The Baku Days"),
        ("citation", "Baku 1990"),
        ("title", "Baku"),
        ("code", "x"),
    ]


def test_of_a_page_elements_say_what_is_spared(spared):
    page = (
        "<p>In <code>a</code> <q>b</q> <cite>c</cite> <i>Black Garden</i> <em>Baku</em> <a href=x>a.example/b</a>"
        "<blockquote><p>d<p>e <q>f</q></blockquote><ol class='x references'><li>g</ol><pre>h</pre>"
        "<aside role=doc-footnote>i</aside><p class=footnote>j<p>k"
    )

    assert spared("a.html", page) == [
        ("code", "a"),
        ("quotation", "b"),
        ("title", "c"),
        ("title", "Black Garden"),
        ("address", "a.example/b"),
        ("quotation", "d\n\ne f"),
        ("citation", "g"),
        ("code", "h"),
        ("citation", "i"),
        ("citation", "j"),
    ]


def test_of_a_page_what_is_no_running_text_or_not_to_be_translated_is_spared(spared):
    page = (
        "<p>a <samp>b</samp> <kbd>c</kbd> <var>d</var> <b translate=NO>e</b> <b translate=yes>f</b> <b translate>g</b>"
        "<address>h <b>i</b></address><textarea>j</textarea><svg><text>k</text></svg><p class='x notranslate'>l<p>m"
        "<section translate=no><p>n<p>o</section>"
    )

    assert spared("a.html", page) == [
        ("code", "b"),
        ("code", "c"),
        ("code", "d"),
        ("code", "e"),
        ("address", "h i"),
        ("code", "j"),
        ("code", "k"),
        ("code", "l"),
        ("code", "n\n\no"),
    ]


def test_of_a_docx_styles_italics_and_notes_say_what_is_spared(spared, archive, body):
    run = "<w:r>{}<w:t xml:space='preserve'>{}</w:t></w:r>"
    italic, upright = "<w:rPr><w:b/><w:i/></w:rPr>", "<w:rPr><w:i w:val='0'/></w:rPr>"
    inner = (
        f"<w:p>{run.format('', 'Read ')}{run.format(italic, 'Black ')}{run.format(italic, 'Garden')}"
        f"{run.format(upright, ' By Baku')}</w:p>"
        f"<w:p><w:pPr><w:pStyle w:val='Quote'/><w:rPr><w:i/></w:rPr></w:pPr>{run.format('', 'He said')}</w:p>"
        "<w:p><w:pPr><w:pStyle w:val='Normal'/><w:pPrChange><w:pPr><w:pStyle w:val='Quote'/></w:pPr></w:pPrChange>"
        f"</w:pPr>{run.format('', 'a')}</w:p>"
    )
    notes = body(f"<w:p>{run.format('', 'Baku 1990')}</w:p>")

    assert spared("a.docx", archive(document=body(inner), footnotes=notes)) == [
        ("title", "Black Garden"),
        ("quotation", "He said"),
        ("citation", "Baku 1990"),
    ]


@pytest.mark.parametrize(
    ("name", "content"),
    [
        ("a.txt", "Baku <!-- gazetteer: off --> Goris"),
        ("a.md", "Baku <!-- gazetteer: off --> Goris\n\n<!-- gazetteer:\non\nagain -->\n\nx"),
        ("a.html", "<head><!-- Baku --></head><p>Baku <!--gazetteer:  off--> Goris<p><!-- gazetteer: on again --> x"),
    ],
)
def test_comments_say_something_where_they_stand(name, content):
    document = read_content(name, content.encode())
    off, *others = document.origin.remarks

    assert off == Remark(5, "off")
    assert others == ([] if name == "a.txt" else [Remark(document.text.index("x"), "on again")])


def test_a_remark_in_a_docx_is_text(archive, body):
    inner = "<w:p><w:r><w:t>&lt;!-- gazetteer: </w:t></w:r><w:r><w:t>off --&gt;</w:t></w:r></w:p>"

    assert read_content("a.docx", archive(document=body(inner))).origin.remarks == (Remark(0, "off"),)


def test_positions_are_lines_and_columns_from_one_and_in_a_docx_paragraphs(archive, body):
    text = read_content("a.txt", "a\r\nŞuşa 😀 b\rc".encode("utf-16"))
    assert [text.origin.position(text.text.index(sign)) for sign in "aŞbc"] == [(1, 1), (2, 1), (2, 8), (3, 1)]
    assert text.origin.position(len(text.text)) == (3, 2)

    paragraph = "<w:p><w:r><w:t>a</w:t><w:br/><w:t>{}</w:t></w:r></w:p>"
    packed = archive(header1=body(paragraph.format("b")), document=body(paragraph.format("c") + paragraph.format("d")))
    document = read_content("a.docx", packed)
    assert [document.origin.position(document.text.index(sign)) for sign in "abcd"] == [(1, 1), (1, 3), (2, 3), (3, 3)]


def test_what_has_no_text_has_positions_and_a_pdf_has_none(plain_pdf):
    assert read_content("a.html", b"<p>\n").origin.position(0) == Position(1, 1)
    assert read_content("a.txt", b"").origin.position(0) == Position(1, 1)
    assert read_content("a.pdf", plain_pdf(b"BT /F 12 Tf 20 200 Td (Baku) Tj ET")).origin is None


@pytest.mark.parametrize(
    ("name", "content", "cut"),
    [
        ("a.txt", "Stepanakert, <b>Shushi</b>", []),
        ("a.html", "<p>Ste<b>panakert</b>, <i>Shushi</i>, Gor&shy;is &amp; Baku", ["Stepanakert", "Gor\xadis"]),
        ("a.html", "<p>Lachin\r\n  corridor, Lachin<br>corridor", ["Lachin\ncorridor"]),
        ("a.html", "<p>&Ccedil;artar, Çartar, &#x547;&#x578;&#x582;&#x577;&#x56B;", ["Çartar", "Շուշի"]),
        ("a.md", "Shu*shi*, **Shusha**, Go&shy;ris, Bak\\_u, Lachin\ncorridor", ["Shushi", "Go\xadris", "Bak_u"]),
    ],
)
def test_it_is_known_which_words_markup_or_references_cut(name, content, cut):
    origin = read_content(name, content.encode()).origin
    words = [found.span() for found in re.finditer(r"[\w\xad]+(?:\scorridor)?", origin.text)]

    assert [origin.text[start:end] for start, end in words if origin.is_cut(start, end)] == cut


def test_a_word_in_two_runs_of_any_part_of_a_word_document_is_cut():
    document = Document()
    paragraph = document.add_paragraph("In Shu")
    paragraph.add_run("shi, ")
    paragraph.add_run("Goris")
    document.sections[0].header.paragraphs[0].text = "Baku"
    footer = document.sections[0].footer.paragraphs[0]
    footer.text = "Ba"
    footer.add_run("ku")
    content = BytesIO()
    document.save(content)
    origin = read_content("a.docx", content.getvalue()).origin

    assert origin.text == "Baku\n\nIn Shushi, Goris\n"
    assert [origin.is_cut(start, end) for start, end in ((0, 4), (9, 15), (17, 22))] == [True, True, False]
