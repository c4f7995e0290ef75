"""What counts as a mention, and what is said of it."""

import pytest

from gazetteer.annotate.annotation import Mention
from gazetteer.core import Gazetteer


def mentions(gaz: Gazetteer, text: str) -> dict[str, Mention]:
    return {mention.surface: mention for mention in gaz.annotate(text)}


@pytest.mark.parametrize(
    ("text", "surface", "entry"),
    [
        ("Baku said it would wait.", "Baku", "baki-baku"),
        ("Karabakh farmers sold apples.", "Karabakh", "gharabagh-qarabag"),
        ("The Baku-based paper closed.", "Baku", "baki-baku"),
        ("В Степанакерте открыли школу.", "Степанакерте", "stepanakert-xankendi"),
        ("Ստեփանակերտում անձրև էր։", "Ստեփանակերտում", "stepanakert-xankendi"),
        ("Xankəndidə yağış yağırdı.", "Xankəndidə", "stepanakert-xankendi"),
        ("STEPANAKERT, 3 May.", "STEPANAKERT", "stepanakert-xankendi"),
        ("Zəngəzur dəhlizinin xəritəsi", "Zəngəzur dəhlizinin", "zangezuri-mijantsk-zengezur-dehlizi"),
        ("жители Лачинского района", "Лачинского района", "lacin-rayonu"),
        ("The Republic of Armenia signed.", "Republic of Armenia", "ermenistan-hayastan"),
        ("ՀՀ-ում նշեցին օրը։", "ՀՀ-ում", "ermenistan-hayastan"),
        ("на берегу озера Севан", "озера Севан", "goyce-sevan"),
    ],
)
def test_what_is_a_mention(gaz: Gazetteer, text: str, surface: str, entry: str) -> None:
    assert mentions(gaz, text)[surface].entry == entry


@pytest.mark.parametrize(
    "text",
    [
        "Armenian and Azerbaijani officials met.",
        "карабахский вопрос",
        "Karabakhis went home.",
        "Lachin Mammadov opened the shop.",
        "Ararat Mirzoyan spoke.",
        "Mr Artsakh smiled.",
    ],
)
def test_what_is_none(gaz: Gazetteer, text: str) -> None:
    assert not [mention for mention in gaz.annotate(text) if mention.kind == "place"]


@pytest.mark.parametrize("text", ["Nagorno-Karabakh", "Eastern Zangezur", "Южный Кавказ", "Արևելյան Զանգեզուր"])
def test_a_name_that_is_made_of_another_is_one_mention(gaz: Gazetteer, text: str) -> None:
    assert [mention.surface for mention in gaz.annotate(text)] == [text]


@pytest.mark.parametrize(
    ("text", "inner", "outer"),
    [
        ("The Lachin corridor was shut.", "Lachin", "Lachin corridor"),
        ("le lac de Sevan", "Sevan", "lac de Sevan"),
        ("на реке Воротан", "Воротан", "реке Воротан"),
        ("Debed çayının sahili", "Debed", "Debed çayının"),
        ("am Chatschen-Fluss", "Chatschen", "Chatschen-Fluss"),
        ("The Republic of Armenia signed.", "Armenia", "Republic of Armenia"),
        ("жители Лачинского района", "Лачинского", "Лачинского района"),
        ("Zəngəzur dəhlizinin xəritəsi", "Zəngəzur", "Zəngəzur dəhlizinin"),
    ],
)
def test_the_inner_name_of_a_phrase_is_nested(gaz: Gazetteer, text: str, inner: str, outer: str) -> None:
    annotation = gaz.annotate(text)
    found = {mention.surface: mention for mention in annotation}
    at = found[inner].nested_in

    assert at is not None
    assert annotation[at].surface == outer


@pytest.mark.parametrize(
    ("text", "surface", "phrase"),
    [
        ("after the Second Karabakh War ended", "Karabakh", "Second Karabakh War"),
        ("the 2020 Artsakh War", "Artsakh", "2020 Artsakh War"),
        ("the Artsakh Defence Army", "Artsakh", "Artsakh Defence Army"),
        ("Qarabağ FK lost again.", "Qarabağ", "Qarabağ FK"),
        ("a Karabakh horse", "Karabakh", "Karabakh horse"),
        ("Stepanakert Brandy is old.", "Stepanakert", "Stepanakert Brandy"),
        ("the Battle of Shusha", "Shusha", "Battle of Shusha"),
        ("клуб «Карабах» проиграл", "Карабах", "клуб «Карабах»"),
        ("“Qarabağ” FK uduzdu.", "Qarabağ", "Qarabağ” FK"),
        ("the frigate Karabakh sank", "Karabakh", "frigate Karabakh"),
    ],
)
def test_a_name_inside_another_things_name_is_embedded(gaz: Gazetteer, text: str, surface: str, phrase: str) -> None:
    annotation = gaz.annotate(text)
    at = next(at for at, mention in enumerate(annotation) if mention.surface == surface)

    assert annotation[at].embedded == phrase
    assert at not in annotation.counted()


@pytest.mark.parametrize(
    ("text", "one", "other"),
    [
        ("in Stepanakert (Khankendi) today", "Stepanakert", "Khankendi"),
        ("in Stepanakert/Khankendi today", "Stepanakert", "Khankendi"),
        ("in Stepanakert (Xankendi in Azeri) today", "Stepanakert", "Xankendi"),
        ("in Khankendi, also known as Stepanakert, today", "Khankendi", "Stepanakert"),
        ("в Шуше (Шуши) сегодня", "Шуше", "Шуши"),
        ("in Kalbajar (Armenian: Karvachar) today", "Kalbajar", "Karvachar"),
        ("in Stepanakert [Khankendi] today", "Stepanakert", "Khankendi"),
    ],
)
def test_two_names_of_one_place_are_paired(gaz: Gazetteer, text: str, one: str, other: str) -> None:
    annotation = gaz.annotate(text)
    found = {mention.surface: at for at, mention in enumerate(annotation)}

    assert annotation[found[one]].paired_with == found[other]
    assert annotation[found[other]].paired_with == found[one]


def test_two_places_side_by_side_are_no_pair(gaz: Gazetteer) -> None:
    assert all(mention.paired_with is None for mention in gaz.annotate("Baku and Yerevan; Armenia/Azerbaijan"))


@pytest.mark.parametrize(
    ("text", "quoted"),
    [
        ("He said: “Karabakh is far.”", True),
        ('He said: "Karabakh is far."', True),
        ("He said: «Karabakh is far.»", True),
        ("He called it 'Karabakh' again.", True),
        ("It’s far to Karabakh, isn’t it?", False),
        ("“Yes,” he said of Karabakh, “it is.”", False),
    ],
)
def test_quotations_are_told_apart(gaz: Gazetteer, text: str, quoted: bool) -> None:
    assert mentions(gaz, text)["Karabakh"].quoted is quoted


def test_the_side_is_whose_name_it_is(gaz: Gazetteer) -> None:
    found = mentions(gaz, "Stepanakert, Khankendi")

    assert found["Stepanakert"].side == "armenian"
    assert found["Khankendi"].side == "azerbaijani"
    assert "nk-de-facto-1991-2023" in found["Stepanakert"].used_by
    assert found["Stepanakert"].used_by == tuple(sorted(found["Stepanakert"].used_by))


@pytest.mark.parametrize("adjective", ["Шушинский", "Шушинского", "Шушинском"])
def test_what_may_be_made_of_the_names_of_both_sides_is_shared(gaz, adjective: str):
    mention = next(each for each in gaz.annotate(f"{adjective} район") if each.entry == "shushi-susa")
    assert mention.side == "shared"
    assert {"armenia", "azerbaijan"} <= {*mention.used_by}


def test_a_homonym_without_context_is_left_open(gaz: Gazetteer) -> None:
    mention = mentions(gaz, "Martuni is a place.")["Martuni"]

    assert mention.entry is None
    assert (mention.form, mention.lang, mention.headword, mention.side, mention.used_by) == (None, None, None, None, ())
    assert {"martuni", "martuni-xocavend"} <= {candidate.entry for candidate in mention.candidates}


@pytest.mark.parametrize("first", ["Khojavend (Martuni)", "Martuni in Karabakh"])
def test_a_name_means_in_one_text_what_it_means_elsewhere_in_it(gaz: Gazetteer, first: str) -> None:
    text = f"{first} was shelled.\n\nThe mayor went home. {'It rained all day. ' * 30}\n\nMartuni slept."

    assert mentions(gaz, text)["Martuni"].entry == "martuni-xocavend"
    assert gaz.annotate(text)[-1].entry == "martuni-xocavend"


@pytest.mark.parametrize(
    ("text", "entry"),
    [
        ("Buses left Stepanakert, Askeran and Martuni.", "martuni-xocavend"),
        ("On the shore of Lake Sevan, past Gavar and Vardenis, lies Martuni.", "martuni"),
    ],
)
def test_a_homonym_is_told_by_its_surroundings(gaz: Gazetteer, text: str, entry: str) -> None:
    assert mentions(gaz, text)["Martuni"].entry == entry


@pytest.mark.parametrize(
    ("text", "surface", "entry"),
    [
        ("In Artsakh, the town of Martuni was shelled.", "Martuni", "martuni-xocavend"),
        ("He visited the Lachin and Kalbajar districts.", "Lachin", "lacin-rayonu"),
        ("He visited the Lachin and Kalbajar districts.", "Kalbajar", "kelbecer-rayonu"),
        ("Work goes on in the Tartar district.", "Tartar", "tartar-terter"),
        ("Many were hosted in Vayk, Artashat and Masis.", "Masis", "masis"),
        ("the Karabakh region of Azerbaijan", "Karabakh", "gharabagh-qarabag"),
        ("Die meisten trafen in der armenischen Stadt Goris ein.", "Goris", "goris"),
        ("le corridor de Zanguezour", "Zanguezour", "zangezur-zengezur"),
    ],
)
def test_what_stands_beside_a_name_tells_what_it_means(gaz: Gazetteer, text: str, surface: str, entry: str) -> None:
    assert mentions(gaz, text)[surface].entry == entry


@pytest.mark.parametrize(
    ("text", "named"),
    [
        (
            "Жители Агдамского, Физулинского и Джебраильского районов вернулись.",
            {"Агдамского": "agdam-rayonu", "Физулинского": "fuzuli-rayonu", "Джебраильского": "cebrayil-rayonu"},
        ),
        ("Глава Лачинского и Кельбаджарского района.", {"Лачинского": "lacin-rayonu"}),
        (
            "Лачинский, а также Кельбаджарский районы.",
            {"Лачинский": "lacin-rayonu", "Кельбаджарский": "kelbecer-rayonu"},
        ),
    ],
)
def test_adjectives_that_share_a_noun_are_names(gaz: Gazetteer, text: str, named: dict[str, str]) -> None:
    found = mentions(gaz, text)

    assert {surface: found[surface].entry for surface in named} == named


def test_a_noun_in_the_plural_tells_of_all_names_of_a_row(gaz: Gazetteer) -> None:
    found = mentions(gaz, "Gədəbəy, Tovuz, Qazax və Ağstafa rayonlarında yağış yağdı.")

    assert found["Tovuz"].entry == "tovuz-rayonu"
    assert found["Qazax"].entry == "qazax-rayonu"


@pytest.mark.parametrize(
    ("text", "surface", "entry"),
    [
        ("Столица карабахского ханства была взята.", "карабахского ханства", "qarabag-xanligi"),
        ("Qarabağımızın dağları qarlıdır.", "Qarabağımızın", "gharabagh-qarabag"),
        ("Zavodun mərkəzi Bakıdadır.", "Bakıdadır", "baki-baku"),
    ],
)
def test_names_are_found_in_these_forms(gaz: Gazetteer, text: str, surface: str, entry: str) -> None:
    assert mentions(gaz, text)[surface].entry == entry


@pytest.mark.parametrize("row", ["Jabrayil, Gubadli, and Zangilan", "Jabrayil, Gubadli and Zangilan"])
def test_names_that_share_a_noun_in_the_plural_are_those_of_units(gaz: Gazetteer, row: str) -> None:
    found = mentions(gaz, f"Homes are planned in {row} districts following the programme.")

    named = {"Jabrayil": "cebrayil-rayonu", "Gubadli": "qubadli-rayonu", "Zangilan": "zengilan-rayonu"}
    assert {surface: found[surface].entry for surface in named} == named


def test_adjectives_without_a_noun_are_no_names(gaz: Gazetteer) -> None:
    assert not mentions(gaz, "Лачинский и кельбаджарский хлеб, лачинский, агдамский и мартунинский мёд.")


def test_a_region_is_no_unit_that_was_named_after_it(gaz: Gazetteer) -> None:
    assert "Karabakh region" not in mentions(gaz, "the Karabakh region of Azerbaijan")


def test_a_name_is_not_weighed_by_what_it_was_itself_taken_for(gaz: Gazetteer) -> None:
    masis = mentions(gaz, "Many were hosted in Vayk, Artashat and Masis.")["Masis"]
    assert not any("elsewhere" in candidate.reason for candidate in masis.candidates)


def test_the_head_of_a_place_phrase_is_no_loaded_term(gaz: Gazetteer) -> None:
    found = mentions(gaz, "Baku asks for the Zangezur corridor across Armenia, a corridor of its own.")

    assert [m.nested_in for m in gaz.annotate("The Zangezur corridor, Armenia said.") if m.kind == "term"] == []
    assert found["Zangezur corridor"].kind == "place"


def test_a_loaded_sense_needs_its_surroundings(gaz: Gazetteer) -> None:
    loaded = mentions(gaz, "An anti-terrorist operation began in Karabakh, Azerbaijan said.")
    ordinary = mentions(gaz, "Police in Marseille ended an anti-terrorist operation.")

    assert loaded["anti-terrorist operation"].entry == "anti-terrorist-operation"
    assert "anti-terrorist operation" not in ordinary


def test_a_term_may_say_itself_in_which_sense_it_is_meant(gaz: Gazetteer) -> None:
    (term, _) = gaz.annotate("Они говорят об армянской оккупации Агдама.")

    assert (term.surface, term.entry) == ("армянской оккупации", "occupied-territories")
    assert list(gaz.annotate("The transport corridor through the Alps reopened.")) == []


@pytest.mark.parametrize("text", ["Մասիս/Masis, Ağbənd", "Ağdərə, or Ağdere RayonA", "Ամարաս(now Amaras)Сирик"])
def test_both_names_of_a_pair_mean_one_thing(gaz: Gazetteer, text: str) -> None:
    one, other = (mention for mention in gaz.annotate(text) if mention.paired_with is not None)

    assert one.entry == other.entry
    assert one.candidates == other.candidates
