"""Texts at random in four languages, full of names in their cases, of pairs, of quotations, and of words between."""

from functools import cache

from hypothesis import strategies as st

import gazetteer
from gazetteer.codes import FormRole
from gazetteer.core import Gazetteer
from gazetteer.language.inflect import inflect

_WORDS = {
    "en": ["The road to", "left", "near", "said that", "and", "in", "from", "a", "an", "the", "old"],
    "hy": ["ճանապարհը", "և", "մոտ", "ասաց, որ", "հին"],
    "az": ["yolu", "və", "yaxınlığında", "dedi ki", "şəhəri"],
    "ru": ["Дорога в", "из", "около", "и", "о", "об", "старая", "на", "сообщил, что"],
}
_MARKS = [("“", "”"), ("«", "»"), ("„", "“"), ('"', '"')]
_BEHIND = ["", "", "", ".", ",", "'s", ":", " –", "-based", "/", "\n\n"]


@cache
def loaded() -> Gazetteer:
    """Return the gazetteer of the built-in data."""
    return gazetteer.load()


def texts() -> st.SearchStrategy[str]:
    """Return texts whose names are mostly of places that two sides call otherwise."""
    return st.sampled_from(sorted(_WORDS)).flatmap(_texts)


@cache
def _texts(lang: str) -> st.SearchStrategy[str]:
    names = st.sampled_from(_names(lang))
    words = st.sampled_from(_WORDS[lang])
    quoted = st.builds(
        lambda marks, name, word: f"{marks[0]}{name} {word}{marks[1]}", st.sampled_from(_MARKS), names, words
    )
    paired = st.builds(lambda one, other: f"{one} ({other})", names, names)
    pieces = st.one_of(names, names, words, words, quoted, paired)
    behind = st.sampled_from(_BEHIND)
    return st.lists(st.builds(lambda piece, mark: piece + mark, pieces, behind), max_size=12).map(" ".join)


@cache
def _names(lang: str) -> list[str]:
    """Return the forms of contested places in a language, each in all its cases."""
    gaz, found = loaded(), []
    for place in gaz.dataset.places.values():
        if len(gaz.headword(place.id, lang=lang).chosen) < 2:
            continue
        for form in (form for name in place.names for form in name.all_forms()):
            if form.lang == lang and form.role is not FormRole.ADJECTIVE:
                inflected = [text for _, text in inflect(form.text, lang, gaz.dataset.inflections)]
                found += [form.text, form.text.upper(), *inflected]
    return sorted(set(found))
