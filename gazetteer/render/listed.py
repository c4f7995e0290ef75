"""How a name is listed: who uses it, and its forms. The same everywhere."""

from collections.abc import Iterator, Sequence
from typing import NamedTuple

from gazetteer.model import Name, Usage
from gazetteer.render.phrases import language_name


class FormGroup(NamedTuple):
    """The forms of a name in one language: their tag, and the label that stands before them."""

    texts: Sequence[str]
    lang: str
    label: str


def usages_by_date(name: Name) -> tuple[Usage, ...]:
    """Return who uses a name in order of time, then by party."""
    return tuple(sorted(name.usage, key=lambda usage: (usage.first_day, usage.last_day, usage.by)))


def form_groups(name: Name) -> Iterator[FormGroup]:
    """Yield the forms of a name that may be shown, in file order."""
    groups = {"": name.forms, ", rendering": name.renderings, ", only before a noun": name.adjectives}
    for role, group in groups.items():
        for lang, texts in group.items():
            yield FormGroup(texts, lang, f"{language_name(lang)}{role}")
