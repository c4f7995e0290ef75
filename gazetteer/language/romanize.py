"""Forms in other letters than they are recorded in, by the systems in ``romanizations.yaml``.

A system is a table of a library (`tetrak-translit` for Armenian, `iuliia` for Russian) or one of our own, in which a
letter may be written in several ways. Every spelling comes from one named system.
"""

import re
import unicodedata
from collections.abc import Iterable, Iterator, Mapping, Sequence
from functools import cache
from itertools import product
from typing import Protocol

from gazetteer.language.tags import SCRIPTS

MOST = 96
"""How many spellings a form has at most in one system; beyond that, the less usual ways to write a letter fall out."""

_BARE = str.maketrans({"ə": "e", "ı": "i"})
_MARKS = re.compile(r"['’ʼ]")
_BEGINNING = "^"
_DOTTED = frozenset(("az", "tr"))


class System(Protocol):
    """How forms of a language are written in other letters; `gazetteer.model.Romanization` is what the data is."""

    @property
    def id(self) -> str:
        """What it is called."""

    @property
    def lang(self) -> str:
        """The tag of the forms that it is for."""

    @property
    def to(self) -> str:
        """The tag of what it gives."""

    @property
    def package(self) -> str | None:
        """The library that has the table, if it is not ``letters``."""

    @property
    def scheme(self) -> str | None:
        """What that library calls it."""

    @property
    def letters(self) -> Mapping[str, Sequence[str]]:
        """The ways to write each letter or group of letters, the usual one first."""

    @property
    def mixed(self) -> Sequence[str]:
        """The letters that may be written in several ways within one form."""


def spellings(form: str, system: System) -> tuple[str, ...]:
    """Write a form by a system.

    Args:
        form: A form in the language of the system.
        system: The system.

    Returns:
        Its spellings in NFC, the usual one first; at most `MOST`.
    """
    if system.package == "tetrak-translit":
        return (unicodedata.normalize("NFC", _by_tetrak(form, str(system.scheme))),)
    if system.package == "iuliia":
        return (unicodedata.normalize("NFC", _by_iuliia(form, str(system.scheme))),)
    return tuple(_by_table(form, system))


def schemes(package: str) -> tuple[str, ...]:
    """Return what a library calls the tables that it has, A-Z; for `tetrak-translit` those of Armenian."""
    if package == "tetrak-translit":
        from tetrak_translit import SCHEMES  # noqa: PLC0415 - only who asks wants it

        return tuple(sorted(name.removeprefix("hy/") for name in SCHEMES if name.startswith("hy/")))
    import iuliia  # noqa: PLC0415

    return tuple(sorted(iuliia.schemas.names()))


def systems_to(tag: str, systems: Iterable[System]) -> tuple[System, ...]:
    """Return the systems that give forms with a tag, the one that names are shown in before others of its language."""
    return tuple(system for system in systems if system.to == tag)


def latin_systems(systems: Iterable[System]) -> tuple[System, ...]:
    """Return the systems that give forms in Latin letters, the one that names are shown in first in each language."""
    return tuple(system for system in systems if SCRIPTS[system.to] == "Latn")


def bare(form: str, lang: str) -> str:
    """Write an Armenian or a Latin form in lower-case ASCII letters, its words joined by hyphens, as ids have it.

    Args:
        form: A form in Armenian or Latin script.
        lang: ``hy`` for Armenian script; any other for Latin.

    Returns:
        ASCII letters, digits and hyphens; empty where nothing can be written so.

    Examples:
        >>> bare("Մեծ Շեն", "hy"), bare("Böyük Tağlar", "az"), bare("Կարմիր Շուկա", "hy")
        ('mets-shen', 'boyuk-taglar', 'karmir-shuka')
    """
    latin = _MARKS.sub("", _by_tetrak(form, "bgn_pcgn") if lang == "hy" else form)
    decomposed = unicodedata.normalize("NFKD", latin.replace("İ", "i").lower().translate(_BARE))
    letters = "".join(character for character in decomposed if not unicodedata.combining(character))
    return re.sub(r"[^a-z0-9]+", "-", letters).strip("-")


def _by_tetrak(form: str, scheme: str) -> str:
    from tetrak_translit import to_latin  # noqa: PLC0415 - only what is romanized wants it

    return str(to_latin(form, scheme, "hy"))


def _by_iuliia(form: str, scheme: str) -> str:
    import iuliia  # noqa: PLC0415 - only what is romanized wants it

    return str(getattr(iuliia, scheme.upper()).translate(form))


def _by_table(form: str, system: System) -> Iterator[str]:
    pieces = list(_pieces(unicodedata.normalize("NFC", form), system))
    written = [(system.letters.get(group, (group,)), is_capital) for group, is_capital in pieces]
    if all(len(ways) == 1 for ways, _ in written):
        yield "".join([_capital(ways[0], system.to) if is_capital else ways[0] for ways, is_capital in written])
        return
    # What each piece is written by: all occurrences of a letter by one choice, or each by its own.
    choices = [(group, at if group in system.mixed else -1) for at, (group, _) in enumerate(pieces)]
    several = {choice: at for at, choice in enumerate(dict.fromkeys(c for c in choices if c[0] in system.letters))}
    options = _bounded([system.letters[group] for group, _ in several])
    # Each piece in all ways, and which choice decides; one way where nothing is to be chosen.
    ways = [
        ([_capital(way, system.to) if is_capital else way for way in options[several[choice]]], several[choice])
        if choice in several
        else ([_capital(group, system.to) if is_capital else group], -1)
        for choice, (group, is_capital) in zip(choices, pieces, strict=True)
    ]
    for chosen in product(*map(range, map(len, options))):
        yield "".join([each[chosen[at]] if at >= 0 else each[0] for each, at in ways])


def _pieces(form: str, system: System) -> Iterator[tuple[str, bool]]:
    """Yield the groups of letters of a form, in lower case, and whether each begins with a capital."""
    lowered = _lowered(form, system.lang)
    for found in _pattern(tuple(system.letters)).finditer(lowered):
        group = _BEGINNING + found[0] if found.lastgroup == "beginning" else found[0]
        yield group, form[found.start()].isupper()


@cache
def _pattern(groups: tuple[str, ...]) -> re.Pattern[str]:
    longest_first = sorted(groups, key=len, reverse=True)
    beginnings = [re.escape(group[1:]) for group in longest_first if group.startswith(_BEGINNING)]
    others = [re.escape(group) for group in longest_first if not group.startswith(_BEGINNING)]
    beginning = rf"(?P<beginning>(?<!\w)(?:{'|'.join(beginnings)}))|" if beginnings else ""
    return re.compile(f"{beginning}{'|'.join(others)}|.", re.DOTALL)


def _lowered(form: str, lang: str) -> str:
    """Lower the case letter by letter, so that a letter stays where it is."""
    if lang in _DOTTED:
        form = form.replace("I", "ı").replace("İ", "i")
    return "".join(lower if len(lower := letter.lower()) == 1 else letter for letter in form)


def _capital(written: str, lang: str) -> str:
    first = "İ" if lang in _DOTTED and written.startswith("i") else written[:1].upper()
    return first + written[1:]


def _bounded(options: list[Sequence[str]]) -> list[Sequence[str]]:
    """Drop the last way of the letter that has most of them, as long as there are too many spellings in all."""
    while _product(map(len, options)) > MOST:
        most = max(range(len(options)), key=lambda at: len(options[at]))
        options[most] = options[most][:-1]
    return options


def _product(numbers: Iterable[int]) -> int:
    total = 1
    for number in numbers:
        total *= number
    return total
