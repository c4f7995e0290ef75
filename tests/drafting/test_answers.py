"""What somebody answers is read as it is meant, and refused with the way out where it cannot be."""

import pickle

import pytest
from hypothesis import given
from hypothesis import strategies as st

from gazetteer.codes import Stance
from gazetteer.drafting import answers
from gazetteer.drafting.points import point
from gazetteer.errors import DraftError, GazetteerError, MissingAnswersError

WORDS = st.text(st.characters(categories=["Ll", "Lo"]), min_size=1, max_size=8)
IDS = st.from_regex(r"[a-z]{1,8}(-[a-z0-9]{1,5})?", fullmatch=True)
PERIODS = st.sampled_from([
    "",
    "1991",
    "1991/open",
    "/2023",
    "1991-11-26/2023-09",
    "../1988",
    "../1988/1991",
    "1923~/1991",
])


@given(st.dictionaries(st.sampled_from(["hy", "az", "ru", "en", "az-Cyrl"]), st.lists(WORDS, min_size=1), min_size=1))
def test_forms_are_read_as_they_are_written(forms):
    written = "; ".join(f"{lang}: {', '.join(texts)}" for lang, texts in forms.items())
    expected = {lang: texts[0] if len(texts) == 1 else texts for lang, texts in forms.items()}
    assert answers.forms(written) == expected


@given(IDS, st.sampled_from(list(Stance)), PERIODS, st.lists(IDS, max_size=3))
def test_a_usage_says_who_how_when_and_where_that_is_read(party, stance, period, cited):
    behind = f" [{', '.join(cited)}]" if cited else ""
    read = answers.name(f"en: X | {party} {stance} {period}{behind}")["usage"][0]
    assert (read["by"], read["stance"], read.get("cite", [])) == (party, stance, cited)
    since, until = read.get("since", ""), read.get("until", "")
    assert f"{since}/{until}".rstrip("/") == period


@pytest.mark.parametrize(
    ("read", "answer", "way_out"),
    [
        (answers.name, "Vararakn", "write de: Schönhafen; en: Fairhaven"),
        (answers.name, "", "write de"),
        (answers.name, "hy:", "write de"),
        (answers.name, "xx: Vararakn", "unknown language tag 'xx'; known: ar, az"),
        (answers.name, "en: Vararakn | armenia", "a stance is official, uses, rejects"),
        (answers.name, "en: Vararakn | armenia likes", "a stance is official, uses, rejects"),
        (answers.name, "en: Vararakn | armenia uses autumn", "'autumn' is not an EDTF date; write 1923"),
        (answers.name, "en: Vararakn | armenia uses 1991/then", "'then' is not an EDTF date"),
        (answers.name, "en: Vararakn | armenia uses open", "'open' is not an EDTF date"),
        (point, "46.75", "write longitude and latitude"),
        (point, "46,75 39,81", "decimal commas, so write decimal points; write longitude and latitude"),
        (point, "46°45'N 39°48'E", "degrees and minutes, so work them out as decimals; write longitude"),
        (point, "https://example.org/map", "this address shows no point; write longitude and latitude"),
        (point, "٤٦.٧٥, ٣٩.٨١", "write longitude and latitude"),
        (point, "east north", "write longitude and latitude"),
        (answers.part_of, "hadruti-shrjan", "write the id of the unit and that of the party"),
        (answers.link, "Q129352", "write the register and the identifier"),
        (answers.objection, "armenia", "write the party, why, and the sources"),
    ],
)
def test_what_cannot_be_read_is_refused_with_the_way_out(read, answer, way_out):
    with pytest.raises(DraftError) as raised:
        read(answer)
    assert way_out in str(raised.value)
    assert repr(answer.strip()) in str(raised.value) or repr(answer.partition("| ")[2]) in str(raised.value)


@pytest.mark.parametrize(
    "written",
    [
        "46.75, 39.81",
        "46.75 39.81",
        "geo:39.81,46.75;u=35",
        "https://www.openstreetmap.org/?mlat=39.81&mlon=46.75#map=12/1/2",
        "https://www.openstreetmap.org/#map=12/39.81/46.75&layers=N",
        "https://www.google.com/maps/place/X/@1.5,2.5,12z/data=!3d39.81!4d46.75",
        "https://www.google.com/maps/@39.81,46.75,12z",
        "https://maps.google.com/?q=39.81,46.75",
    ],
)
def test_a_point_is_read_from_degrees_and_from_addresses_of_maps(written):
    assert point(written) == ["46.75", "39.81"]


def test_a_minus_of_typographers_is_a_minus():
    assert point("\u221258.5, \u221251.75") == ["-58.5", "-51.75"]


def test_a_language_given_twice_has_both_forms():
    assert answers.forms("en: Zork; az: Zorx; en: Zork Two") == {"en": ["Zork", "Zork Two"], "az": "Zorx"}


@pytest.mark.parametrize(
    ("written", "read"),
    [
        ("x@p. 3, 4", ["x@p. 3, 4"]),
        ("x@p. 3, n. 4, y@2", ["x@p. 3, n. 4", "y@2"]),
        ("x, y-2", ["x", "y-2"]),
        (" , ", []),
    ],
)
def test_commas_part_citations_and_not_the_place_in_one(written, read):
    assert answers.citations(written) == read


def test_an_objection_full_of_brackets_is_read_at_once():
    why = "[a " * 3_000
    assert answers.objection(f"northland {why}x [atlas]") == {"by": "northland", "why": f"{why}x", "cite": ["atlas"]}
    assert answers.objection(f"northland {why}x")["why"] == f"{why}x"


def test_a_sentence_about_a_long_answer_is_short():
    assert len(str(DraftError("cite", "x" * 120_000, "name a source"))) < 120


@pytest.mark.parametrize(
    "error", [DraftError("at", "x", "write y"), MissingAnswersError("place", ["--name", "--cite"])]
)
def test_errors_survive_a_pickle(error: GazetteerError):
    assert str(pickle.loads(pickle.dumps(error))) == str(error)
