"""Whose names and terms a text uses, in whose voice, and what is given at the first mention of a place."""

import json

import pytest

from gazetteer.annotate.profile import FirstMention, GivenName, Profile, Tally
from gazetteer.codes import Voice
from gazetteer.core import Gazetteer

TEXT = (
    "Buses left Stepanakert (Khankendi) for Shushi. He said: “Khankendi is quiet.” In what Armenians call Artsakh, an "
    "anti-terrorist operation began. Shushi is near Stepanakert. The Battle of Shusha was in 2020."
)


@pytest.fixture(scope="module")
def profile(gaz: Gazetteer) -> Profile:
    return gaz.annotate(TEXT).profile()


def test_names_are_counted_by_side_and_voice(profile: Profile) -> None:
    assert profile.names[:2] == (Tally("armenian", 4, 0, 1), Tally("azerbaijani", 1, 1, 0))


def test_terms_are_counted_apart(profile: Profile) -> None:
    assert profile.terms == (Tally("azerbaijani", 1, 0, 0), Tally(None, 1, 0, 0))
    assert profile.terms[0].total == 1


def test_the_first_mention_says_what_other_name_is_given(profile: Profile) -> None:
    first = FirstMention(
        *("stepanakert-xankendi", "Khankendi/Stepanakert", "Stepanakert", 11, "armenian", Voice.OWN, "Khankendi"),
        *(1, 12, (GivenName("Stepanakert", "armenian"), GivenName("Khankendi", "azerbaijani"))),
    )

    assert profile.firsts[0] == first
    assert [(each.surface, each.has_both) for each in profile.firsts[:3]] == [
        ("Stepanakert", True),
        ("Shushi", False),
        ("Artsakh", False),
    ]


def test_what_is_embedded_or_open_is_counted_apart(gaz: Gazetteer, profile: Profile) -> None:
    assert profile.embedded == 1
    assert gaz.annotate("Martuni is a place.").profile().open == 1


def test_every_counted_mention_is_in_one_tally(gaz: Gazetteer, profile: Profile) -> None:
    assert sum(tally.total for tally in (*profile.names, *profile.terms)) == len(gaz.annotate(TEXT).counted())


def test_it_is_read_as_tables(profile: Profile) -> None:
    lines = repr(profile).splitlines()

    assert lines[0].split() == ["names", "own", "quoted", "attributed"]
    assert "armenian       4       0           1" in lines
    assert lines[-1] == "1 name inside the names of something else, not counted above"


def test_the_table_has_a_row_for_each_side(profile: Profile) -> None:
    table = profile.to_dataframe()

    assert table.columns.tolist() == ["kind", "side", "own", "quoted", "attributed", "total"]
    assert table[table["side"].notna() & (table["kind"] == "term")].values.tolist() == [
        ["term", "azerbaijani", 1, 0, 0, 1]
    ]


def test_a_text_without_a_name(gaz: Gazetteer) -> None:
    profile = gaz.annotate("").profile()

    assert (profile.names, profile.terms, profile.firsts, profile.embedded, profile.open) == ((), (), (), 0, 0)
    assert repr(profile) == "0 places; at its first mention names of two sides are given for 0"
    assert profile.to_dataframe().dtypes.to_dict() == gaz.annotate(TEXT).profile().to_dataframe().dtypes.to_dict()


TEXTS = {
    "en": "Buses left Stepanakert (Khankendi) for Shushi.\nHe said: “Khankendi is quiet.”\n"
    "Shusha is a town. The occupied territories are near Kirovabad.",
    "hy": "Ավտոբուսը մեկնեց Ստեփանակերտից (Խանքենդի) Շուշի։\n«Խանքենդի», – ասաց նա։\n"
    "Շուշայում ձյուն է, Կիրովաբադը հեռու է։ Օկուպացված տարածքները դատարկ են։",
    "az": "Avtobus Stepanakertdən (Xankəndi) Şuşiyə getdi.\n“Xankəndi sakitdir”, – dedi.\n"
    "Şuşa gözəldir, Kirovabad uzaqdır. İşğal olunmuş ərazilər boşdur.",
    "ru": "Автобус ушёл из Степанакерта (Ханкенди) в Шуши.\n«Ханкенди спит», – сказал он.\n"
    "В Шуше снег, Кировабад далеко. Оккупированные территории пусты.",
}
NAMES = {
    "en": ("Stepanakert", "Khankendi", "Shushi", "Shusha", "Kirovabad"),
    "hy": ("Ստեփանակերտ", "Խանքենդի", "Շուշի", "Շուշա", "Կիրովաբադ"),
    "az": ("Stepanakert", "Xankəndi", "Şuşi", "Şuşa", "Kirovabad"),
    "ru": ("Степанакерт", "Ханкенди", "Шуши", "Шуша", "Кировабад"),
}


@pytest.mark.parametrize("lang", TEXTS)
class TestInEachLanguage:
    """The same text in four languages has the same profile."""

    def profile(self, gaz: Gazetteer, lang: str, date: str | None = "2023") -> Profile:
        return gaz.annotate(TEXTS[lang], date=date).profile()

    def test_each_place_has_its_names_by_side_with_counts_by_voice(self, gaz: Gazetteer, lang: str) -> None:
        places = self.profile(gaz, lang).places
        stepanakert, khankendi, shushi, shusha, kirovabad = NAMES[lang]

        assert [[(name.name, name.side, name.own, name.quoted) for name in use.names] for use in places] == [
            [(stepanakert, "armenian", 1, 0), (khankendi, "azerbaijani", 1, 1)],
            [(shushi, "armenian", 1, 0), (shusha, "azerbaijani", 1, 0)],
            [(kirovabad, None, 1, 0)],
        ]

    def test_the_first_mention_has_its_place_and_what_is_given_there_in_order(self, gaz: Gazetteer, lang: str) -> None:
        first, second = self.profile(gaz, lang).firsts[:2]
        line = TEXTS[lang].splitlines()[0]

        assert (first.line, first.column) == (1, line.index(NAMES[lang][0]) + 1)
        assert [name.side for name in first.given] == ["armenian", "azerbaijani"]
        assert first.has_both
        assert [name.side for name in second.given] == ["armenian"]
        assert not second.has_both

    def test_names_of_other_times_are_told_where_there_is_a_date(self, gaz: Gazetteer, lang: str) -> None:
        found = self.profile(gaz, lang).anachronisms

        assert found is not None
        assert [(name.name, name.in_use) for use in found for name in use.names] == [
            (NAMES[lang][4], "in use until 1989 (ussr)")
        ]
        assert self.profile(gaz, lang, None).anachronisms is None

    def test_names_that_stand_apart_in_the_own_voice_are_told_with_their_places(
        self, gaz: Gazetteer, lang: str
    ) -> None:
        (apart,) = self.profile(gaz, lang).inconsistent

        assert apart.entry == "shushi-susa"
        assert [(name.side, [spot.line for spot in name.at]) for name in apart.names] == [
            ("armenian", [1]),
            ("azerbaijani", [3]),
        ]

    def test_terms_have_their_side_and_their_users(self, gaz: Gazetteer, lang: str) -> None:
        (term,) = self.profile(gaz, lang).terms_used

        assert [(name.side, name.own, name.quoted) for name in term.names] == [("azerbaijani", 1, 0)]
        assert "azerbaijan" in term.names[0].used_by


@pytest.mark.parametrize(
    ("text", "both"),
    [
        ("Khankendi/Stepanakert", ["azerbaijani", "armenian"]),
        ("Stepanakert, or Khankendi, is quiet", ["armenian", "azerbaijani"]),
        ("Stepanakert is quiet. Khankendi is quiet.", ["armenian"]),
    ],
)
def test_the_order_of_both_names_is_that_of_the_text(gaz: Gazetteer, text: str, both: list[str]) -> None:
    assert [name.side for name in gaz.annotate(text).profile().firsts[0].given] == both


def test_what_is_quoted_or_stands_together_is_not_inconsistent(gaz: Gazetteer) -> None:
    text = (
        "Stepanakert (Khankendi) and Stepanakert again. He said: “Khankendi.” Khankendi, according to Baku, is quiet."
    )

    assert gaz.annotate(text).profile().inconsistent == ()


def test_lines_and_columns_count_letters_from_one(gaz: Gazetteer) -> None:
    first, second = gaz.annotate("\r\n𐐷 Shushi\n\nGoris").profile().firsts

    assert (first.line, first.column, second.line, second.column) == (2, 3, 4, 1)


def test_plain_data_goes_through_json_unchanged(gaz: Gazetteer) -> None:
    for lang, text in TEXTS.items():
        record = gaz.annotate(text, date="2023").profile().to_dict()
        assert json.loads(json.dumps(record)) == record, lang


def test_the_order_of_sides_does_not_depend_on_the_text(gaz: Gazetteer) -> None:
    one, other = (gaz.annotate(text).profile() for text in ("Shushi. Shusha.", "Shusha. Shushi."))

    assert [tally.side for tally in one.names] == [tally.side for tally in other.names] == ["armenian", "azerbaijani"]
    assert one.inconsistent[0].sides == other.inconsistent[0].sides == ("armenian", "azerbaijani")
