"""Ids for new entries: the ASCII of each side's Latin form, A-Z, joined by hyphens; homonyms are numbered."""

from collections.abc import Collection, Iterable, Mapping, Sequence

from gazetteer.language.romanize import bare

Forms = Mapping[str, Sequence[str]]
SIDES = ("hy", "az")
"""The languages of the sides of the built-in data, as far as their names can be written in ASCII."""


def new_id(names: Iterable[Forms], taken: Collection[str], langs: Sequence[str] = SIDES) -> str:
    """Make the id of an entry.

    Args:
        names: The forms of its names by language; the first form of each side counts, a rendering does not.
        taken: The ids that there are already.
        langs: The languages of the sides.

    Returns:
        An id that is not taken; ``entry`` where nothing can be written in ASCII.

    Examples:
        >>> new_id([{"az": ["Xankəndi"]}, {"hy": ["Ստեփանակերտ"]}], ())
        'stepanakert-xankendi'
        >>> new_id([{"az": ["Hadrut"], "hy": ["Հադրութ"]}], {"hadrut"})
        'hadrut-2'
        >>> new_id([{"el": ["Κερύνεια"], "en": ["Kyrenia"]}, {"tr": ["Girne"]}], (), ("el", "tr"))
        'girne-kyrenia'
    """
    names = tuple(names)
    latin = {_ascii(name, lang) for lang in langs for name in _first(names, lang)} - {""}
    latin |= set() if latin else {bare(form, lang) for form, lang in _any_forms(names)[:1]}
    base = "-".join(sorted(latin - {""})) or "entry"
    numbered = (base if number == 1 else f"{base}-{number}" for number in range(1, len(taken) + 2))
    return next(candidate for candidate in numbered if candidate not in taken)


def _first(names: Iterable[Forms], lang: str) -> list[Forms]:
    return [name for name in names if lang in name][:1]


def _ascii(name: Forms, lang: str) -> str:
    """Write a name in ASCII; one in letters that no rule is known for, as English has it."""
    return bare(name[lang][0], lang) or bare(name.get("en", [""])[0], "en")


def _any_forms(names: Iterable[Forms]) -> list[tuple[str, str]]:
    return [(form, lang) for name in names for lang, forms in name.items() for form in forms if lang != "ru"]
