"""Ids for new entries: the ASCII of each side's Latin form, A-Z, joined by hyphens; homonyms are numbered."""

from collections.abc import Collection, Iterable

from gazetteer.intake.appellations import Appellation
from gazetteer.language.romanize import bare


def new_id(names: Iterable[Appellation], taken: Collection[str]) -> str:
    """Make the id of an entry.

    Args:
        names: Its names; the first form of each side counts, a rendering does not.
        taken: The ids that there are already.

    Returns:
        An id that is not taken.

    Examples:
        >>> names = [Appellation({"az": ["Xankəndi"]}), Appellation({"hy": ["Ստեփանակերտ"]})]
        >>> new_id(names, ())
        'stepanakert-xankendi'
        >>> new_id([Appellation({"az": ["Hadrut"], "hy": ["Հադրութ"]})], {"hadrut"})
        'hadrut-2'
    """
    names = tuple(names)
    latin = {bare(forms[0], lang) for lang in ("hy", "az") for forms in _first(names, lang)}
    latin |= set() if latin else {bare(form, lang) for form, lang in _any_forms(names)[:1]}
    base = "-".join(sorted(latin))
    numbered = (base if number == 1 else f"{base}-{number}" for number in range(1, len(taken) + 2))
    return next(candidate for candidate in numbered if candidate not in taken)


def _first(names: Iterable[Appellation], lang: str) -> list[list[str]]:
    return [name.forms[lang] for name in names if lang in name.forms][:1]


def _any_forms(names: Iterable[Appellation]) -> list[tuple[str, str]]:
    return [(form, lang) for name in names for lang, forms in name.forms.items() for form in forms if lang != "ru"]
