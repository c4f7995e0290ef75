"""`Spellings`: what the characters of a span may mean, whatever stands around them. Texts repeat the same few."""

import re
from collections.abc import Callable, Mapping
from dataclasses import dataclass, field, replace
from functools import cached_property
from itertools import compress

from gazetteer.annotate.kept import Kept
from gazetteer.annotate.surface import looks_like
from gazetteer.codes import Kind
from gazetteer.language.fold import match_key
from gazetteer.model import Place, Term
from gazetteer.names.index import NameIndex, Reading

_PARTED = re.compile(r"[,;:(\[]|\s[-–—]|[–—]\s")
"""What parts two names that would be one name of something else together: *Karabakh, Agdam*."""

_ROUTES = ("RD", "RR", "RTE")


@dataclass(frozen=True, eq=False)
class Spelling:
    """Characters with what they may mean: at least one reading. What is told of one is worked out once and kept."""

    surface: str
    readings: tuple[Reading, ...]
    has_conditions: bool = False
    """Whether it depends on what is around it which of its readings hold."""

    is_doubtful: bool = False
    """Whether it is an ordinary word, a surname or a given name as well, so that it may be no name here."""

    may_be_first: bool = True
    """Whether it may be the first part of a name, before a noun: it is in no case that says *in* or *of*."""

    is_other: bool = False
    """Whether it is the name of something that is no place and no term, such as *Minsk Group*."""

    has_noun: bool = False
    """Whether it has its noun in it or beside it, so that an adjective is enough."""

    _parts: dict[tuple[bool, ...], "Spelling"] = field(default_factory=dict, repr=False)

    @cached_property
    def always(self) -> bool:
        """Whether it means the same wherever it stands."""
        return not (self.has_conditions or self.is_doubtful)

    @cached_property
    def entries(self) -> Mapping[str, Place | Term]:
        """The entries that it may mean by id, in file order."""
        return {reading.entry.id: reading.entry for reading in self.readings}

    @cached_property
    def ids(self) -> frozenset[str]:
        """The ids of the entries that it may mean."""
        return frozenset(self.entries)

    @cached_property
    def terms(self) -> frozenset[str]:
        """The ids of the terms that it may mean."""
        return frozenset(name for name, entry in self.entries.items() if entry.kind is Kind.TERM)

    @cached_property
    def is_term(self) -> bool:
        """Whether it can only be a term."""
        return len(self.terms) == len(self.entries) > 0

    @cached_property
    def is_adjective(self) -> bool:
        """Whether it is only an adjective, which is a mention only inside a phrase with its noun."""
        return bool(self.readings) and not self.has_noun and all(reading.is_adjective for reading in self.readings)

    @cached_property
    def is_route(self) -> bool:
        """Whether it may be a road or a railway, which is named after all the places in its name."""
        return any(entry.feature in _ROUTES for entry in self.entries.values() if isinstance(entry, Place))

    @cached_property
    def is_abbreviation(self) -> bool:
        """Whether a full stop behind it may be its own, as in ``U.S.``."""
        return any(reading.form.text.endswith(".") for reading in self.readings)

    @cached_property
    def names(self) -> Mapping[str, frozenset[int]]:
        """The names of each entry that it may mean, as the numbers by which Python tells them apart."""
        return {
            entry: frozenset(id(reading.name) for reading in self.readings if reading.entry.id == entry)
            for entry in self.entries
        }

    def only(self, are_meant: tuple[bool, ...]) -> "Spelling | None":
        """Return the same characters with those of their readings that are meant; ``None`` if none is."""
        if all(are_meant):
            return self
        if not any(are_meant):
            return None
        if are_meant not in self._parts:
            self._parts[are_meant] = replace(self, readings=tuple(compress(self.readings, are_meant)), _parts={})
        return self._parts[are_meant]


@dataclass(frozen=True)
class Spellings:
    """The spellings of an index, worked out when they are met and kept."""

    index: NameIndex
    traps: frozenset[str]
    others: frozenset[str]
    first_cases: frozenset[tuple[str, str]]
    is_doubtful: Callable[[str, tuple[Reading, ...]], bool]
    _known: Kept[str, Spelling | None] = field(default_factory=Kept, repr=False, compare=False)

    def of(self, surface: str) -> Spelling | None:
        """Return what characters may mean; ``None`` if they are no name, or a trap."""
        try:
            return self._known[surface]
        except KeyError:
            return self._known.keep(surface, self._spelling(surface))

    def _spelling(self, surface: str) -> Spelling | None:
        if surface in self.traps:
            return None
        readings = tuple(each for each in self.index.written(match_key(surface)) if looks_like(surface, each))
        if not readings:
            is_other = match_key(surface) in self.others and not _PARTED.search(surface)
            return Spelling(surface, (), is_other=True) if is_other else None
        return Spelling(
            surface,
            readings,
            has_conditions=any(each.name.when or getattr(each.entry, "senses", ()) for each in readings),
            is_doubtful=self.is_doubtful(surface, readings),
            may_be_first=any(map(self._may_be_first, readings)),
        )

    def _may_be_first(self, reading: Reading) -> bool:
        return not reading.case or reading.is_adjective or (reading.form.lang, reading.case) in self.first_cases
