"""Which of two names a spelling is that is the one as it stands and a case form of the other: Russian *Шуши*."""

import pytest

from gazetteer.core import Gazetteer

OWN, OTHER, BOTH = "armenian", "azerbaijani", "shared"


@pytest.mark.parametrize(
    ("text", "sides"),
    [
        # What stands before it leaves only the name that does not inflect.
        ("Он живёт в Шуши.", [OWN]),
        ("Войска подошли к Шуши.", [OWN]),
        ("Во «Шуши» он не был.", [OWN]),
        ("Шуши стоит на горе.", [OWN]),
        ("Пришла весть. Шуши взят.", [OWN]),
        # Nothing decides.
        ("Он уехал из Шуши.", [BOTH]),
        ("Бои идут около Шуши.", [BOTH]),
        ("Мэр города Шуши заболел.", [BOTH]),
        # The text's other forms decide.
        ("Он живёт в Шуше. Он уехал из Шуши.", [OTHER, OTHER]),
        ("Жители Шуши вернулись. Они любят Шушу.", [OTHER, OTHER]),
        ("Дорога от Шуши длинная. Он живёт в Шуши.", [OWN, OWN]),
        ("Он живёт в Шуши. Она живёт в Шуше. Оба уехали из Шуши.", [OWN, OTHER, BOTH]),
        # Set beside the other name, or beside a translation, it is told.
        ("Почему я пишу то Шуша, то Шуши?", [OTHER, OWN]),
        ("Дорога до Шуши (Шуша) закрыта.", [OWN, OTHER]),
        ("Дорога до Шуши (Şuşa) закрыта.", [OTHER, OTHER]),
        ("Дорога до Шуши (Շուշի) закрыта.", [OWN, OWN]),
        # A form of one name alone is what it was.
        ("Он живёт в Шуше.", [OTHER]),
        ("Он уехал из Степанакерта.", [OWN]),
    ],
)
def test_what_is_around_it_and_the_rest_of_the_text_decide(gaz: Gazetteer, text: str, sides: list[str]) -> None:
    assert [mention.side for mention in gaz.annotate(text)] == sides


def test_what_is_the_other_name_is_described_as_that(gaz: Gazetteer) -> None:
    mention = gaz.annotate("Он живёт в Шуше. Он уехал из Шуши.", policy="as-written", lang="ru")[1]

    assert (mention.surface, mention.lemma, mention.form, mention.headword) == ("Шуши", "Шуша", "Шуша", "Шуша")
    assert "azerbaijan" in mention.used_by
    assert "armenia" not in mention.used_by


def test_what_is_left_open_has_the_parties_of_both(gaz: Gazetteer) -> None:
    (mention,) = gaz.annotate("Он уехал из Шуши.")

    assert {"armenia", "azerbaijan"} <= {*mention.used_by}
    assert mention.lemma == "Шуши"


def test_other_languages_are_left_alone(gaz: Gazetteer) -> None:
    text = "He left Shushi. Şuşidən getdi. Շուշիից մեկնեց։"

    assert [mention.side for mention in gaz.annotate(text)] == [OWN, OWN, OWN]


def test_a_profile_counts_it_as_settled(gaz: Gazetteer) -> None:
    profile = gaz.annotate("Он живёт в Шуше. Он уехал из Шуши.").profile()

    assert [(tally.side, tally.own) for tally in profile.names] == [(OTHER, 2)]
    assert profile.inconsistent == ()
