"""How the names of an entry are listed: their order, heading and forms. The same everywhere, whoever uses them."""

from collections.abc import Iterator, Sequence
from typing import NamedTuple

from gazetteer.language.fold import match_key
from gazetteer.model import Name, Place, Term, Usage
from gazetteer.render.phrases import language_name


class FormGroup(NamedTuple):
    """The forms of a name in one language: their tag, and the label that stands before them."""

    texts: Sequence[str]
    lang: str
    label: str


def shown_form(name: Name) -> tuple[str, str]:
    """Return the form that heads a name, and its language: English where there is one, else the first."""
    english = name.form_in("en")
    if english is not None:
        return english, "en"
    lang, texts = next(iter(name.forms.items()))
    return texts[0], lang


def names_a_to_z(entry: Place | Term) -> tuple[Name, ...]:
    """Return the names of an entry by the form that heads each."""
    return tuple(sorted(entry.names, key=lambda name: match_key(shown_form(name)[0])))


def usages_by_date(name: Name) -> tuple[Usage, ...]:
    """Return who uses a name in order of time, then by party."""
    return tuple(sorted(name.usage, key=lambda usage: (usage.first_day, usage.last_day, usage.by)))


def form_groups(name: Name) -> Iterator[FormGroup]:
    """Yield the forms of a name that may be shown, in file order."""
    groups = {"": name.forms, ", rendering": name.renderings, ", only before a noun": name.adjectives}
    for role, group in groups.items():
        for lang, texts in group.items():
            yield FormGroup(texts, lang, f"{language_name(lang)}{role}")
