"""Names that are ordinary words or surnames too are found where something shows that they are names."""

import pytest

from gazetteer.core import Gazetteer
from gazetteer.language.fold import match_key


def entries(gaz: Gazetteer, text: str) -> list[str | None]:
    return [mention.entry for mention in gaz.annotate(text)]


@pytest.mark.parametrize(
    "text",
    [
        "Սպիտակ տունը բլրի վրա է։",
        "Dağlıq Qarabağ Muxtar Vilayəti haqqında kitab çıxdı.".replace("Dağlıq Qarabağ ", ""),
        "Azad mətbuat günü qeyd olundu.",
        "Реставратор Севан Налбандян работала в группе.",
        "Министр Налбандян дал интервью.",
        "Top officials met in the morning.",
    ],
)
def test_without_a_sign_it_is_no_name(gaz: Gazetteer, text: str):
    assert entries(gaz, text) == []


@pytest.mark.parametrize(
    ("text", "entry"),
    [
        ("Երկրաշարժից հետո Սպիտակ քաղաքը վերակառուցվեց։", "hamamli-spitak"),
        ("Bu yol Susuzluq kəndinə gedir.", "susuzluq"),
        ("В селе Налбандян открыли школу.", "boyuk-sehriyar-nalbandyan"),
    ],
)
def test_beside_a_word_for_what_it_names_it_is_a_name(gaz: Gazetteer, text: str, entry: str):
    assert entry in entries(gaz, text)


def test_a_capital_that_nothing_else_explains_is_a_sign(gaz: Gazetteer):
    assert entries(gaz, "Трасса ведёт в Абовян через поля.") == entries(gaz, "Трасса ведёт в город Абовян.") != []


def test_a_given_name_before_it_makes_a_well_known_place_a_surname(gaz: Gazetteer):
    assert entries(gaz, "There Anatole France wrote it.") == []
    assert entries(gaz, "There France wrote it.") != []


@pytest.mark.parametrize(
    "text",
    [
        "Burada otelci Vüsal Kengerli konuştu.",
        "Bu qəsəbə az sonra bolşevik Stepan Şaumyanın şərəfinə adlandırıldı.",
    ],
)
def test_a_surname_is_one_in_all_languages_and_beside_any_word(gaz: Gazetteer, text: str):
    assert entries(gaz, text) == []


def test_every_word_listed_is_a_form_of_a_place(gaz: Gazetteer):
    """A word that no place has, in any case, would be listed in vain."""
    keys = {*gaz.index.forms, *gaz.index.inflected}
    contexts = gaz.dataset.contexts

    assert [w for w in (*contexts.ordinary_words, *contexts.people.surnames) if match_key(w) not in keys] == []
