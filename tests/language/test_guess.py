"""The language of a text is told by its script and, in Latin letters, by its commonest words."""

import pytest

from gazetteer.language.guess import guess_language


@pytest.mark.parametrize(
    ("lang", "text"),
    [
        ("en", "The road from Goris to Lachin was closed for the winter."),
        ("fr", "La route de Goris est fermée pour l'hiver, et les bus ne partent pas."),
        ("de", "Die Straße nach Goris ist für den Winter gesperrt, und der Bus fährt nicht."),
        ("tr", "Laçin yolu kış için kapatıldı ve otobüsler daha sonra kalkacak."),
        ("az", "Laçın yolu qış üçün bağlanıb və avtobuslar sonra gedəcək."),
        ("az-Cyrl", "Лачын јолу гыш үчүн бағланыб вә автобуслар сонра ҝедәҹәк."),
        ("ru", "Дорога на Лачин закрыта на зиму."),
        ("hy", "Լաչինի ճանապարհը փակ է։"),
        ("el", "Ο δρόμος για τη Λευκωσία είναι κλειστός."),
        ("fa", "جاده لاچین بسته است"),
        ("en", "Goris, Lachin, 12:30"),
        ("en", "12 + 30"),
    ],
)
def test_the_language_of_a_text_is_told(lang: str, text: str) -> None:
    assert guess_language(text) == lang
    assert guess_language(text * 400) == lang
