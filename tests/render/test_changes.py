"""What reviewers read: headings with all names, nothing that a terminal obeys or a page runs, and no end of it."""

import re
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st
from markdown_it import MarkdownIt

from gazetteer.compare import Comparison, State, compare
from gazetteer.dataset.files import OPTIONAL, REQUIRED, DataFile
from gazetteer.dataset.layout.writer import to_yaml
from gazetteer.render.changes import MOST_LETTERS, balance_table, changes_page, changes_text
from gazetteer.render.markup import escape_markdown

MINI = Path(__file__).parents[1] / "data" / "mini"
HOSTILE = (
    "*a* _b_ `c` [d](https://x.org) <img src=x> | e ~~f~~ $g$ &amp; \\ @octocat #12 ![h](i) www.x.org https://x.org"
)
OPENING = ["# a", "- a", "+ a", "1. a", "1) a", "> a", "=====", "---", "```", "    a", "\ta", "| a | b |", "<!-- a"]

markdown = MarkdownIt("gfm-like", {"linkify": False}).enable(["table", "strikethrough"])


def state(name: str, **edits: str) -> State:
    files = {file: (MINI / file).read_text(encoding="utf-8") for file in (*REQUIRED, *OPTIONAL)}
    added = {file.replace("_", "."): text for file, text in edits.items()}
    texts = {file: text + added.get(file, "") for file, text in files.items()}
    return State(name, tuple(DataFile(file, Path(file), text.encode()) for file, text in texts.items()), ())


def place(entry_id: str, *forms: str, **more: object) -> str:
    names: list[dict[str, object]] = [{"forms": {"en": form}} for form in forms]
    names[0]["usage"] = [{"by": "armenia", "stance": "uses", "cite": ["geonames"]}]
    return to_yaml([{"id": entry_id, "feature": "PPL", "names": names, **more}])


def added(*places: str) -> Comparison:
    return compare(state("old"), state("new", places_yaml="".join(places)))


def plain(html: str) -> str:
    return re.sub(r"<[^>]*>", "", html)


def test_an_entry_is_headed_by_its_id_and_all_its_names_a_to_z():
    comparison = added(place("x", "Zeta", "alpha", "Əlif"))

    assert "\nplaces.yaml: x, alpha / Əlif / Zeta\n" in changes_text(comparison)
    assert "\n### places.yaml: x, alpha / Əlif / Zeta\n" in changes_page(comparison)


def test_names_that_fold_alike_have_one_order():
    entries = "".join(place(f"p{number}", f"west {number}", f"West {number}") for number in range(20))

    assert changes_text(added(entries)).count(", West ") == 20


def test_no_change_is_said():
    same = compare(state("HEAD"), state("data"))

    assert changes_text(same).startswith("From HEAD (data 2026-01-01+")
    assert changes_text(same).endswith("): no change in meaning.\n")
    assert "no change in meaning." in changes_page(same)


def test_sides_are_a_to_z_and_their_figures_tell_before_and_after():
    rows = {row[0]: row[1:] for row in balance_table(added(place("x", "A"))).rows}

    assert list(rows) == ["armenian", "azerbaijani", "soviet", "no side"]
    assert rows["armenian"] == ("2 → 3 (+1)", 2, "0 → 1 (+1)", 0, "2 → 3 (+1)", 2, 0)
    assert rows["azerbaijani"] == (4, 4, 0, 1, 6, 2, 0)


def test_a_terminal_obeys_nothing():
    comparison = added(place("x", "A", note="\u202eevil\u2066"))

    assert "<U+202E>evil<U+2066>" in changes_text(comparison)
    assert not set(changes_text(comparison)) & set("\x1b\u202e\u2066\r")


def test_hostile_text_is_text_on_a_page():
    page = changes_page(added(place("x", "A", note=HOSTILE), place("y", "B", note="@team/core #1")))
    html = markdown.render(page)

    assert set(re.findall(r"<(\w+)", html)) <= {
        "h2",
        "h3",
        "p",
        "ul",
        "li",
        "table",
        "thead",
        "tbody",
        "tr",
        "th",
        "td",
    }
    assert HOSTILE.replace("@", "@\u200b").replace("#", "#\u200b") in plain(html).replace("&amp;", "&").replace(
        "&lt;", "<"
    ).replace("&gt;", ">")
    assert "@octocat" not in html
    assert "@team" not in html


@pytest.mark.parametrize("text", OPENING)
def test_nothing_begins_a_block(text):
    html = markdown.render(escape_markdown(text))

    assert set(re.findall(r"<(\w+)", html)) == {"p"}


@given(st.text() | st.text(alphabet="ab1 .)-+=#@*_`~<>[]()!|&;:/\\\n$^"))
def test_escaped_text_is_one_paragraph_of_that_text(text):
    shown = " ".join(re.sub("[\x00-\x08\x0b\x0c\x0e-\x1f\x7f\ud800-\udfff\ufffe\uffff]", "\ufffd", text).split())
    tokens = markdown.parse(escape_markdown(text))
    found = "".join(child.content for token in tokens for child in token.children or ())

    assert {token.type for token in tokens} <= {"paragraph_open", "inline", "paragraph_close"}
    assert {child.type for token in tokens for child in token.children or ()} <= {"text", "text_special", "html_inline"}
    assert found.replace("\u200b", "") == shown.replace("\u200b", "")


@pytest.mark.parametrize(
    ("text", "escaped"),
    [
        ("org/repo#3", "org/repo#|3"),
        ("a@evil.example", "a@|evil.example"),
        ("GH-12 gh-3", "GH-|12 gh-|3"),
        ("@_x", r"@|\_x"),
        ("high-12 GH-x # @", "high-12 GH-x # @"),
    ],
)
def test_a_host_finds_nobody_and_no_number(text, escaped):
    assert escape_markdown(text) == escaped.replace("|", "\u200b")


def test_an_address_is_a_link_to_itself():
    html = markdown.render(escape_markdown("https://hy.wikipedia.org/wiki/a_b_c"))

    assert html == '<p><a href="https://hy.wikipedia.org/wiki/a_b_c">https://hy.wikipedia.org/wiki/a_b_c</a></p>\n'


def test_a_comment_is_not_longer_than_a_comment_may_be():
    many = added(*(place(f"p{number}", f"Place {number}", note="x" * 900) for number in range(400)))
    page = changes_page(many)
    left = int(re.search(r"([\d,]+) more changes are left out here", page)[1].replace(",", ""))

    assert MOST_LETTERS - 1000 < len(page) < 65_536
    assert page.count("\n- ") + left == len(many)
    assert changes_text(many).count("\n  - ") == len(many)


def test_one_long_record_leaves_room_for_the_others():
    many = [{"by": "armenia", "stance": "uses", "since": str(year), "until": str(year)} for year in range(1000, 1900)]
    long = to_yaml([{"id": "x", "feature": "PPL", "names": [{"forms": {"en": "A"}, "usage": many}]}])
    comparison = added(long, place("y", "B"))
    page = changes_page(comparison)
    left = int(re.search(r"… and ([\d,]+) more of this record", page)[1].replace(",", ""))

    assert "\n### places.yaml: x, A\n" in page
    assert "\n### places.yaml: y, B\n" in page
    assert page.count("\n- ") + left == len(comparison)
    assert f"{left:,} more changes are left out here" in page
