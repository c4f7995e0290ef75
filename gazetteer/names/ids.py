"""Ids for new entries: the ASCII of each side's Latin form, A-Z, joined by hyphens; homonyms are numbered."""

from collections.abc import Collection, Iterable, Mapping, Sequence

from gazetteer.language.romanize import bare
from gazetteer.language.tags import SCRIPTS

Forms = Mapping[str, Sequence[str]]


def new_id(names: Iterable[Forms], taken: Collection[str], langs: Sequence[str]) -> str:
    """Make the id of an entry.

    Args:
        names: The forms of its names by language; the first form of each side counts, a rendering does not.
        taken: The ids that there are already.
        langs: The languages of the sides.

    Returns:
        An id that is not taken; empty where no form in a language of the sides can be written in ASCII.

    Examples:
        >>> new_id([{"az": ["Xankəndi"]}, {"hy": ["Ստեփանակերտ"]}], (), ("az", "hy"))
        'stepanakert-xankendi'
        >>> new_id([{"az": ["Hadrut"], "hy": ["Հադրութ"]}], {"hadrut"}, ("az", "hy"))
        'hadrut-2'
        >>> new_id([{"el": ["Κερύνεια"], "en": ["Kyrenia"]}, {"tr": ["Girne"]}], (), ("el", "tr"))
        'girne-kyrenia'
        >>> new_id([{"ru": ["Алушта"]}], (), ("ru", "uk"))
        ''
    """
    names = tuple(names)
    return joined((_in_lang(name, lang) for lang in langs for name in _first(names, lang)), taken)


def joined(parts: Iterable[str], taken: Collection[str]) -> str:
    """Join parts of an id A-Z, each once.

    Returns:
        The id, with a number where it is taken; empty where all parts are.

    Examples:
        >>> joined(["girne", "", "girne"], {"girne"})
        'girne-2'
    """
    base = "-".join(sorted(set(parts) - {""}))
    numbered = (base if number == 1 else f"{base}-{number}" for number in range(1, len(taken) + 2))
    return next(candidate for candidate in numbered if candidate not in taken) if base else ""


def in_ascii(name: Forms) -> str:
    """Write a name as ids have it.

    Returns:
        Its first form, by language A-Z, that can be written so; empty where none can.

    Examples:
        >>> in_ascii({"uk": ["Алушта"], "en": ["Alushta"]})
        'alushta'
    """
    return next((text for lang in sorted(name) for form in name[lang] if (text := _bare(form, lang))), "")


def _first(names: Iterable[Forms], lang: str) -> list[Forms]:
    return [name for name in names if lang in name][:1]


def _in_lang(name: Forms, lang: str) -> str:
    """Write a name in ASCII; one in letters that no rule is known for, as English has it."""
    return _bare(name[lang][0], lang) or _bare(name.get("en", [""])[0], "en")


def _bare(form: str, lang: str) -> str:
    return bare(form, "hy" if SCRIPTS.get(lang) == "Armn" else lang)
