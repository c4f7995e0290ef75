"""`Profile`: whose names and terms a text uses, and in whose voice. It counts; it gives no score and judges nothing."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from typing import TYPE_CHECKING

from gazetteer.annotate.annotation import Annotation, Mention
from gazetteer.codes import Kind, Voice
from gazetteer.names.attribution import SHARED

if TYPE_CHECKING:
    import pandas as pd

_HEADER = ("own", "quoted", "attributed")


@dataclass(frozen=True, slots=True)
class Tally:
    """How often a text uses what is one side's: in its author's own voice, quoted, and attributed to somebody else."""

    side: str | None
    own: int
    quoted: int
    attributed: int

    @property
    def total(self) -> int:
        """All of them."""
        return self.own + self.quoted + self.attributed


@dataclass(frozen=True, slots=True)
class FirstMention:
    """The first mention of a place in a text, with the name of another side that stands right beside it, if any."""

    entry: str
    headword: str
    surface: str
    start: int
    side: str | None
    voice: Voice
    beside: str | None

    @property
    def has_both(self) -> bool:
        """Whether names of two sides were given there, as in *Stepanakert (Khankendi)*."""
        return self.beside is not None


@dataclass(frozen=True, repr=False)
class Profile:
    """What of each side a text uses.

    ``names`` and ``terms`` are by side, A-Z, then what is shared, then what has no side; ``firsts`` are in order of the
    text. Embedded mentions and those whose entry is open are in no tally.
    """

    names: tuple[Tally, ...]
    terms: tuple[Tally, ...]
    firsts: tuple[FirstMention, ...]
    embedded: int
    open: int

    @classmethod
    def of(cls, annotation: Annotation) -> "Profile":
        """Count what a text uses.

        Args:
            annotation: The annotated text.

        Returns:
            Its profile; empty tallies for a text without a mention.

        Examples:
            >>> import gazetteer
            >>> gaz = gazetteer.load()
            >>> text = "Buses left Stepanakert (Khankendi). He said: “Khankendi is quiet.”"
            >>> Profile.of(gaz.annotate(text))
            names        own  quoted  attributed
            armenian       1       0           0
            azerbaijani    1       1           0
            <BLANKLINE>
            1 place; at its first mention names of two sides are given for 1
        """
        counted = [annotation[at] for at in annotation.counted()]
        return cls(
            _tallies(mention for mention in counted if mention.kind is Kind.PLACE),
            _tallies(mention for mention in counted if mention.kind is Kind.TERM),
            tuple(_first(mentions[0], annotation) for mentions in _places(counted)),
            sum(mention.embedded is not None for mention in annotation),
            sum(mention.entry is None and mention.embedded is None for mention in annotation),
        )

    def __repr__(self) -> str:
        """Return the tallies as tables, and the rest as sentences."""
        tables = [_table(what, tallies) for what, tallies in (("names", self.names), ("terms", self.terms)) if tallies]
        return "\n\n".join((*tables, "\n".join(self._sentences())))

    def _sentences(self) -> Sequence[str]:
        both = sum(first.has_both for first in self.firsts)
        said = [f"{_number(len(self.firsts), 'place')}; at its first mention names of two sides are given for {both}"]
        if self.embedded:
            said.append(f"{_number(self.embedded, 'name')} inside the names of something else, not counted above")
        if self.open:
            said.append(f"{_number(self.open, 'name')} of which it is open what they name, not counted above")
        return said

    def to_dataframe(self) -> "pd.DataFrame":
        """Return the tallies as a table.

        Returns:
            A row for each kind and side: ``kind`` (*name* or *term*), ``side`` (missing where there is none), ``own``,
            ``quoted``, ``attributed`` and ``total``.

        Examples:
            >>> import gazetteer
            >>> profile = gazetteer.load().annotate("Stepanakert").profile()
            >>> profile.to_dataframe()["total"].tolist()
            [1]
        """
        # pandas is heavy and only wanted for tables.
        import pandas as pd  # noqa: PLC0415

        rows = [
            (kind, tally.side, tally.own, tally.quoted, tally.attributed, tally.total)
            for kind, tallies in (("name", self.names), ("term", self.terms))
            for tally in tallies
        ]
        text, number = dict.fromkeys(("kind", "side"), "string"), dict.fromkeys((*_HEADER, "total"), "int64")
        return pd.DataFrame(rows, columns=[*text, *number]).astype({**text, **number})


def _tallies(mentions: Iterable[Mention]) -> tuple[Tally, ...]:
    voices: dict[str | None, list[Voice]] = {}
    for mention in mentions:
        voices.setdefault(mention.side, []).append(mention.voice)
    sides = sorted(voices, key=lambda side: (side is None, side == SHARED, side or ""))
    return tuple(Tally(side, *(voices[side].count(voice) for voice in Voice)) for side in sides)


def _places(counted: Iterable[Mention]) -> Iterable[list[Mention]]:
    places: dict[str | None, list[Mention]] = {}
    for mention in counted:
        if mention.kind is Kind.PLACE:
            places.setdefault(mention.entry, []).append(mention)
    return places.values()


def _first(mention: Mention, annotation: Annotation) -> FirstMention:
    other = annotation[mention.paired_with] if mention.paired_with is not None else None
    beside = other.surface if other and other.side != mention.side else None
    where = mention.surface, mention.start, mention.side, mention.voice
    return FirstMention(str(mention.entry), str(mention.headword), *where, beside)


def _table(what: str, tallies: Sequence[Tally]) -> str:
    sides = [tally.side or "no side" for tally in tallies]
    width = max(map(len, (what, *sides)))
    lines = ["  ".join((what.ljust(width), *_HEADER))]
    for side, tally in zip(sides, tallies, strict=True):
        counts = (tally.own, tally.quoted, tally.attributed)
        cells = (str(count).rjust(len(head)) for count, head in zip(counts, _HEADER, strict=True))
        lines.append("  ".join((side.ljust(width), *cells)))
    return "\n".join(lines)


def _number(count: int, what: str) -> str:
    return f"{count} {what}" + "s" * (count != 1)
