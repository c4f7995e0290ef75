"""`Profile`: whose names and terms a text uses, and in whose voice. It counts; it gives no score and judges nothing."""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from typing import TYPE_CHECKING, Any

from gazetteer.annotate.annotation import Annotation, Mention
from gazetteer.annotate.profile.plain import plain
from gazetteer.annotate.profile.tallies import Tally, tallies
from gazetteer.annotate.profile.uses import EntryUse, FirstMention, Reader
from gazetteer.annotate.profile.written import HEADER, number, text_table
from gazetteer.codes import Kind, Voice
from gazetteer.names.attribution import SHARED

if TYPE_CHECKING:
    import pandas as pd


@dataclass(frozen=True, repr=False)
class Profile:
    """What of each side a text uses.

    ``names`` and ``terms`` are tallies by side, A-Z, then what is shared, then what has no side. ``places`` and
    ``terms_used`` say what each place and each term is called, in order of the text. ``anachronisms`` are the names
    that were not in use on the date of the text, ``as_of``; they are ``None`` where no date was given. ``inconsistent``
    are the places that the author calls by names of different sides that do not stand together. Embedded mentions and
    those whose entry is open are in none of these; ``embedded`` and ``open`` count them.
    """

    names: tuple[Tally, ...]
    terms: tuple[Tally, ...]
    places: tuple[EntryUse, ...]
    terms_used: tuple[EntryUse, ...]
    as_of: str | None
    anachronisms: tuple[EntryUse, ...] | None
    inconsistent: tuple[EntryUse, ...]
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
        places = [mention for mention in counted if mention.kind is Kind.PLACE]
        terms = [mention for mention in counted if mention.kind is Kind.TERM]
        reader = Reader.of(annotation)
        return cls(
            names=tallies(places),
            terms=tallies(terms),
            places=reader.uses(places),
            terms_used=reader.uses(terms),
            as_of=annotation.as_of,
            anachronisms=_anachronisms(reader, counted),
            inconsistent=_inconsistent(reader, places),
            embedded=sum(mention.embedded is not None for mention in annotation),
            open=sum(mention.entry is None and mention.embedded is None for mention in annotation),
        )

    @property
    def firsts(self) -> tuple[FirstMention, ...]:
        """The first mention of each place, in order of the text."""
        return tuple(place.first for place in self.places)

    def to_dict(self) -> dict[str, Any]:
        """Return the profile as plain data, with the keys of ``gazetteer profile --format json`` in their order.

        Returns:
            Mappings, lists, texts and numbers.

        Examples:
            >>> import gazetteer
            >>> profile = gazetteer.load().annotate("Stepanakert").profile().to_dict()
            >>> profile["names"], profile["anachronisms"]
            ([{'side': 'armenian', 'own': 1, 'quoted': 0, 'attributed': 0}], None)
        """
        record: dict[str, Any] = plain(self)
        return record

    def __repr__(self) -> str:
        """Return the tallies as tables, and the rest as sentences."""
        tables = [
            text_table(what, tallies) for what, tallies in (("names", self.names), ("terms", self.terms)) if tallies
        ]
        return "\n\n".join((*tables, "\n".join(self._sentences())))

    def _sentences(self) -> Iterator[str]:
        both = sum(first.has_both for first in self.firsts)
        yield f"{number(len(self.places), 'place')}; at its first mention names of two sides are given for {both}"
        if self.inconsistent:
            yield f"{number(len(self.inconsistent), 'place')} with names of several sides in the author's voice, apart"
        if self.anachronisms:
            yield f"{number(sum(len(use.names) for use in self.anachronisms), 'name')} of other times than the text"
        if self.embedded:
            yield f"{number(self.embedded, 'name')} inside the names of something else, not counted above"
        if self.open:
            yield f"{number(self.open, 'name')} of which it is open what they name, not counted above"

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
        text, number = dict.fromkeys(("kind", "side"), "string"), dict.fromkeys((*HEADER, "total"), "int64")
        return pd.DataFrame(rows, columns=[*text, *number]).astype({**text, **number})


def _anachronisms(reader: Reader, mentions: Iterable[Mention]) -> tuple[EntryUse, ...] | None:
    if reader.annotation.as_of is None:
        return None
    return reader.uses(mention for mention in mentions if mention.anachronism)


def _inconsistent(reader: Reader, places: Iterable[Mention]) -> tuple[EntryUse, ...]:
    """Return the places that have names of several sides in the author's voice, each of them alone."""
    alone = (mention for mention in places if mention.voice is Voice.OWN and not reader.partner(mention))
    uses = reader.uses(mention for mention in alone if mention.side not in {None, SHARED})
    return tuple(use for use in uses if len(use.sides) > 1)
