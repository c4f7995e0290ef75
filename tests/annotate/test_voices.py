"""In whose voice a text uses a name: its author's own, quoted, or attributed to somebody else."""

import pytest

from gazetteer.annotate.annotation import Mention
from gazetteer.annotate.voices import Voices
from gazetteer.codes import Voice
from gazetteer.core import Gazetteer


def found(gaz: Gazetteer, text: str) -> dict[str, Mention]:
    return {mention.surface: mention for mention in gaz.annotate(text)}


@pytest.mark.parametrize(
    ("text", "surface", "words"),
    [
        ("In what Armenians call Artsakh, it snowed.", "Artsakh", "what Armenians call"),
        ("Khankendi, as Baku calls it, is quiet.", "Khankendi", "as Baku calls it"),
        ("Khankendi (as it is known in Azerbaijan) is quiet.", "Khankendi", "as it is known in Azerbaijan"),
        ("The city is called Shusha by Azerbaijanis.", "Shusha", "called … by Azerbaijanis"),
        ("The so-called “Artsakh Republic” fell.", "Artsakh Republic", "so-called"),
        ("The Azerbaijani side said that Karabakh is quiet.", "Karabakh", "The Azerbaijani side said that"),
        ("According to the ministry, Martakert is quiet.", "Martakert", "According to the ministry"),
        ("Martakert is quiet, according to the ministry.", "Martakert", "according to the ministry"),
        ("По словам министра, в Гадруте тихо.", "Гадруте", "По словам министра"),
        ("Նախարարն ասաց, որ Ստեփանակերտում հանգիստ է։", "Ստեփանակերտում", "Նախարարն ասաց, որ"),
        ("Nazirliyin məlumatına görə, Xankəndidə yağış yağır.", "Xankəndidə", "Nazirliyin məlumatına görə"),
        ("Bakan, Hankendi’nin kurulacağını söyledi.", "Hankendi’nin", "Bakan … söyledi"),
        ("Selon le ministère, Martakert est calme.", "Martakert", "Selon le ministère"),
        ("Das Ministerium erklärte, dass Stepanakert ruhig sei.", "Stepanakert", "Das Ministerium erklärte, dass"),
    ],
)
def test_the_words_that_attribute_a_name(gaz: Gazetteer, text: str, surface: str, words: str) -> None:
    assert found(gaz, text)[surface].attributed_to == words


@pytest.mark.parametrize(
    ("text", "surface"),
    [
        ("Khankendi, as Baku calls it, is quiet.", "Baku"),
        ("According to officials in Stepanakert, nobody was hurt.", "Stepanakert"),
        ("Baku said that it would wait. Goris is quiet.", "Goris"),
        ("Dr. Petrov said that it was over; Goris is quiet.", "Goris"),
        ("Officials said that it was over, but Goris was shelled.", "Goris"),
        ("In Goris, Aliyev said that it was over.", "Goris"),
        ("Everything in Goris went according to plan.", "Goris"),
        ("The town is known as Stepanakert.", "Stepanakert"),
    ],
)
def test_what_the_author_says(gaz: Gazetteer, text: str, surface: str) -> None:
    assert found(gaz, text)[surface].voice is Voice.OWN


def test_a_full_stop_behind_a_title_or_an_initial_ends_no_sentence(gaz: Gazetteer) -> None:
    mention = found(gaz, "The minister said that Mr. Petrov and I. Aliyev saw Goris.")["Goris"]

    assert mention.attributed_to == "The minister said that"


def test_a_name_inside_another_goes_with_that(gaz: Gazetteer) -> None:
    mentions = found(gaz, "The so-called Artsakh Republic fell.")

    assert mentions["Artsakh"].attributed_to == mentions["Artsakh Republic"].attributed_to == "so-called"


def test_what_is_quoted_is_quoted_whoever_is_named(gaz: Gazetteer) -> None:
    mention = found(gaz, "The so-called “Artsakh Republic” fell.")["Artsakh Republic"]

    assert mention.voice is Voice.QUOTED
    assert mention.attributed_to == "so-called"


def test_the_nearest_speaker_counts(gaz: Gazetteer) -> None:
    text = "Baku said that, according to the mayor, Khankendi was safe."

    assert found(gaz, text)["Khankendi"].attributed_to == "according to the mayor"


def test_words_of_one_language_do_not_count_in_another(gaz: Gazetteer) -> None:
    """In German *so …* behind a comma names who speaks; in English it does not."""
    assert found(gaz, "In Stepanakert it was cold, so they left.")["Stepanakert"].attributed_to is None
    assert found(gaz, "In Stepanakert war es kalt, so die Polizei.")["Stepanakert"].attributed_to == "so die Polizei"


def test_a_sentence_without_an_end_is_looked_at_near_the_name_only(gaz: Gazetteer) -> None:
    filler = "word " * 200

    assert found(gaz, f"Baku said that {filler} Goris {filler}")["Goris"].attributed_to is None


@pytest.mark.parametrize(
    "text", ["They went from Goris to the U.S.", "Goris\u0301", "Goris and Washington D.C.\n\nThe end", "Goris (U.S.)"]
)
def test_a_name_may_be_the_end_of_a_text_and_end_with_a_mark(gaz: Gazetteer, text: str) -> None:
    mentions = gaz.annotate(text)

    assert next(iter(mentions)).surface.startswith("Goris")
    assert len(list(mentions)) == len(mentions)


def test_an_error_inside_mentions_is_none_of_their_ends(gaz: Gazetteer, monkeypatch) -> None:
    monkeypatch.setattr(Voices, "attributions", lambda *_: ())

    with pytest.raises(IndexError):
        list(gaz.annotate("Goris"))
