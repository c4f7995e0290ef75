"""What a terminal is given: all that is known, in words, and nothing that it would obey."""

import io
import re
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st
from rich.console import Console

from gazetteer.annotate.annotation import Annotation, Mention, Scored
from gazetteer.codes import Kind
from gazetteer.core import load
from gazetteer.model import Place
from gazetteer.names.policy import Headword
from gazetteer.render.terminal import annotation_text, candidate_table, entry_panel
from gazetteer.render.terminal.counts import count_table

GAZ = load(Path(__file__).parents[1] / "data" / "mini")
CONTROLS = re.compile("[\x00-\x08\x0b-\x1f\x7f-\x9f\ud800-\udfff]")


def printed(renderable, *, width=400, colour=False):
    console = Console(file=io.StringIO(), width=width, force_terminal=colour, color_system="256" if colour else None)
    console.print(renderable)
    return console.file.getvalue()


def one_mention(text, start, end, **changes):
    known = Scored("stepanakert-xankendi", 1.0, "it is")
    mention = Mention(start, end, text[start:end], Kind.PLACE, known.entry, (known,), side="armenian", **changes)
    return Annotation(text, "bus.txt", "0" * 64, "1", "dual", None, (mention,))


def test_mentions_carry_letters_as_well_as_colour():
    annotation = GAZ.annotate('The bus left Stepanakert for "Khankendi".', date="2023-09-30")
    assert 'The bus left Stepanakert‹Ar› for "Khankendi‹Az ”›".' in printed(annotation_text(annotation, GAZ.dataset))
    coloured = printed(annotation_text(annotation, GAZ.dataset), colour=True)
    assert "\x1b[4;38;5;136mStepanakert" in coloured
    assert "\x1b[21;38;5;67mKhankendi" in coloured


def test_table_counts_and_says_who():
    text = "Stepanakert, Stepanakert and Khankendi; the Stepanakert Brandy."
    out = printed(annotation_text(GAZ.annotate(text, source="bus.txt", date="2023-09-30"), GAZ.dataset))
    row = next(line for line in out.splitlines() if "Khankendi/Stepanakert" in line)
    assert re.split(r"\s{2,}", row.strip()) == [
        "Khankendi/Stepanakert",
        "Stepanakert ×3, Khankendi",
        "3",
        "Armenian 2, Azerbaijani 1",
        "Azerbaijan, Nagorno-Karabakh Republic",
    ]
    assert "bus.txt" in out
    assert "date asked about: 2023-09-30" in out


def test_nested_and_unsure_mentions():
    outer = Mention(0, 10, "Old Lachin", Kind.PLACE, None, (Scored("stepanakert-xankendi", 1.0, ""),))
    inner = Mention(
        4, 10, "Lachin", Kind.PLACE, "stepanakert-xankendi", outer.candidates, nested_in=0, embedded="Old Lachin"
    )
    annotation = Annotation("Old Lachin road", "", "0" * 64, "1", "dual", None, (outer, inner))
    out = printed(annotation_text(annotation, GAZ.dataset))
    assert "[Old Lachin‹– °›]‹?› road" in out
    assert re.search(r"Old Lachin\s+stepanakert-xankendi\s+1", out)


def test_text_without_mentions():
    out = printed(annotation_text(GAZ.annotate("Nothing is named."), GAZ.dataset))
    assert "Nothing is named." in out
    assert "Headword" not in out


@pytest.mark.parametrize("text", ["[bold]x[/bold]", "[/]", ":smile:", "[link=https://example.org]x[/link]", "\\[x]"])
def test_markup_is_shown(text):
    assert text in printed(annotation_text(one_mention(f"a {text} b", 2, 2 + len(text)), GAZ.dataset))


@given(st.text(st.characters(codec=None) | st.sampled_from("\x1b\x07\x9b\r\n\x08\u2028"), min_size=1, max_size=40))
def test_nothing_reaches_the_terminal_to_obey(text):
    annotation = one_mention(text, 0, len(text), headword=text)
    # A text may hold lone surrogates, a data file cannot.
    stored = "a" + re.sub("[\ud800-\udfff]", "", text) + "b"
    name = {"forms": {"en": [stored]}, "note": stored}
    entry = Place.model_validate({"id": "there", "feature": "PPL", "names": [name], "note": stored})
    out = [
        printed(annotation_text(annotation, GAZ.dataset), width=60),
        printed(entry_panel(entry, Headword("there", text, text, text, (), ()), GAZ.dataset), width=60),
        printed(candidate_table(text, ()), width=60),
    ]
    assert not CONTROLS.search("".join(out))


def test_windows_line_ends_are_line_ends():
    assert "one\n\ntwo" in printed(annotation_text(GAZ.annotate("one\r\n\r\ntwo"), GAZ.dataset)).replace(" ", "")


def test_candidates_are_told_apart():
    candidates = [(found, GAZ.headword_of(found, policy="dual").text) for found in GAZ.lookup("Xankendi")]
    out = printed(candidate_table("Xankendi", candidates))
    row = next(line for line in out.splitlines() if "Stepanakert" in line)
    assert re.split(r"\s{2,}", row.strip()) == [
        "Khankendi/Stepanakert",
        "Xankəndi (az)",
        "folded 0.95",
        "PPLA",
        "curated",
    ]
    assert "stepanakert-xankendi" in out


def test_entry_says_who_since_when_and_who_says_so():
    entry = "stepanakert-xankendi"
    out = printed(entry_panel(GAZ.entry(entry), GAZ.headword(entry, policy="armenian"), GAZ.dataset), width=200)
    for part in (
        "Headword by the policy “Armenian names”: Stepanakert",
        "Not chosen: Khankendi (Azerbaijan)",
        "Azerbaijani in Cyrillic: Ханкәнди",
        "Azerbaijani, rendering: Stepanakert",
        "part of qarabag-iqtisadi-rayonu",
        "2023-09-20",
        "[1] Decree on renaming, 1991-11-26 https://example.org/decree",
    ):
        assert part in out
    assert re.search(r"Azerbaijan\s+rejects it\s+since 1991-11-26\s+\[1\] reported by \[2\]", out)
    assert "Khankhendi" not in out


def test_term_says_who_objects():
    entry = "anti-terrorist-operation"
    out = printed(entry_panel(GAZ.entry(entry), GAZ.headword(entry), GAZ.dataset), width=200)
    assert "Means: Azerbaijan's designation of its offensive of 19 and 20 September 2023. [1]" in out
    assert "Armenia objects: It calls it an aggression against a population. [1]" in out
    assert "Other wording: September 2023 offensive, used by The Daily [1]" in out


@pytest.mark.parametrize(
    ("stated", "told"),
    [
        ({"point-of": "town", "point": {"at": [46.5, 39.5]}}, "39.5000, 46.5000 (shown at town)"),
        ({"point": {"at": [46.5, 39.5], "note": "The mean of two."}}, "39.5000, 46.5000 (The mean of two.)"),
        ({"unknown": [{"what": "point", "note": "No map has it."}]}, "Not known: where it lies. No map has it."),
    ],
)
def test_entry_says_whose_point_it_has_and_what_is_not_known(stated, told):
    place = Place.model_validate({"id": "x", "feature": "RGN", "names": [{"forms": {"en": "Xanadu"}}], **stated})
    headword = Headword("x", "dual", "Xanadu", "", (), ())
    assert told in printed(entry_panel(place, headword, GAZ.dataset), width=200)


def test_in_a_narrow_table_of_counts_every_column_is_there_and_no_word_is_broken():
    columns = ("language", "texts", "marked", "right", "wrong", "missed", "precision", "recall", "F1", "exact spans")
    cells: tuple[str | int, ...] = ("Azerbaijani", 19, 463, 442, 17, 21, *["0.959 [0.941, 0.974]"] * 3, "0.978")

    shown = printed(count_table("By language", columns, [cells]), width=80)

    assert {word for column in columns for word in column.split()} <= set(shown.split())
    assert {"Azerbaijani", "[0.941,", "0.974]", "0.978"} <= set(shown.split())
    assert max(map(len, shown.splitlines())) <= 80
