"""`EntryUse`: the names by which a text calls one place or term, and the first of its mentions."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from gazetteer.annotate.annotation import Annotation, Mention
from gazetteer.annotate.profile.spots import Lines, Spot
from gazetteer.annotate.profile.tallies import in_voices, order_of
from gazetteer.codes import Kind, Voice
from gazetteer.names.attribution import SHARED


@dataclass(frozen=True, slots=True)
class NameUse:
    """A name in its dictionary form, whose it is, how often it stands in each voice, and where.

    ``in_use`` says when it was in use, where that was not on the date of the text.
    """

    name: str
    lang: str | None
    side: str | None
    used_by: tuple[str, ...]
    in_use: str | None
    own: int
    quoted: int
    attributed: int
    at: tuple[Spot, ...]


@dataclass(frozen=True, slots=True)
class GivenName:
    """A name that is given at a first mention, as it is written, and whose it is."""

    surface: str
    side: str | None


@dataclass(frozen=True, slots=True)
class FirstMention:
    """The first mention of an entry in a text, with the name of another side that stands right beside it, if any.

    ``line`` and ``column`` count from 1. ``given`` are the names that stand there, in order of the text.
    """

    entry: str
    headword: str
    surface: str
    start: int
    side: str | None
    voice: Voice
    beside: str | None
    line: int
    column: int
    given: tuple[GivenName, ...]

    @property
    def has_both(self) -> bool:
        """Whether names of two sides were given there, as in *Stepanakert (Khankendi)*."""
        return len({name.side for name in self.given} - {None, SHARED}) > 1


@dataclass(frozen=True, slots=True)
class EntryUse:
    """The names by which a text calls an entry, by side (A-Z, shared, none) and then A-Z, and the first mention."""

    entry: str
    kind: Kind
    headword: str
    first: FirstMention
    names: tuple[NameUse, ...]

    @property
    def sides(self) -> tuple[str | None, ...]:
        """Whose names they are, each side once."""
        return tuple(dict.fromkeys(name.side for name in self.names))


@dataclass(frozen=True, slots=True)
class Reader:
    """Reads from an annotation what it calls its entries."""

    annotation: Annotation
    lines: Lines

    @classmethod
    def of(cls, annotation: Annotation) -> "Reader":
        """Make ready to read an annotation."""
        return cls(annotation, Lines.of(annotation.text))

    def uses(self, mentions: Iterable[Mention]) -> tuple[EntryUse, ...]:
        """Return what some mentions call their entries, in order of the first mention of each.

        Args:
            mentions: Mentions that count, in order of the text.

        Returns:
            What each entry is called.
        """
        entries: dict[str, list[Mention]] = {}
        for mention in mentions:
            entries.setdefault(str(mention.entry), []).append(mention)
        return tuple(self._use(entry, found) for entry, found in entries.items())

    def partner(self, mention: Mention) -> Mention | None:
        """Return the name of another side that stands right beside a mention, if any."""
        other = None if mention.paired_with is None else self.annotation[mention.paired_with]
        return other if other and other.side != mention.side else None

    def _use(self, entry: str, mentions: Sequence[Mention]) -> EntryUse:
        first = mentions[0]
        return EntryUse(entry, first.kind, str(first.headword), self._first(first), tuple(self._names(mentions)))

    def _names(self, mentions: Sequence[Mention]) -> Iterable[NameUse]:
        names: dict[tuple[str | None, ...], list[Mention]] = {}
        for mention in mentions:
            names.setdefault((mention.lemma, mention.side, mention.anachronism), []).append(mention)
        for lemma, side, in_use in sorted(names, key=lambda key: (order_of(key[1]), key[0] or "", key[2] or "")):
            found = names[lemma, side, in_use]
            voices = in_voices([mention.voice for mention in found])
            spots = tuple(map(self.lines.spot, found))
            yield NameUse(str(lemma), found[0].lang, side, found[0].used_by, in_use, *voices, spots)

    def _first(self, mention: Mention) -> FirstMention:
        other = self.partner(mention)
        there = sorted(filter(None, (mention, other)), key=lambda each: each.start)
        return FirstMention(
            str(mention.entry),
            str(mention.headword),
            mention.surface,
            mention.start,
            mention.side,
            mention.voice,
            other.surface if other else None,
            *self.lines.position(mention.start),
            tuple(GivenName(each.surface, each.side) for each in there),
        )
