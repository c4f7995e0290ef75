"""What annotating gives: an `Annotation`, which is a text with its `Mention`s."""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from functools import cached_property
from hashlib import sha256
from typing import overload

from gazetteer.codes import Evidence, Kind, Voice
from gazetteer.language.guess import guess_language


@dataclass(frozen=True, slots=True)
class Scored:
    """One entry that a mention may mean, how strongly, and why; ``signs`` is what of the score the text gives."""

    entry: str
    score: float
    reason: str
    signs: float = 0.0


@dataclass(frozen=True, slots=True)
class Mention:
    """A span of a text that names an entry.

    ``start`` and ``end`` are half-open, in Unicode code points of the untouched text. ``entry`` is ``None`` where
    no candidate wins; then evidence, form, language, lemma, headword, side and point are ``None`` too. ``nested_in``
    and ``paired_with`` are indexes into the annotation's mentions. ``embedded`` is the phrase that the name is only a
    part of, such as the name of a war; an embedded mention counts in no total.

    ``lemma`` is the dictionary form in the letters of the text: *Степанакерт* for *Степанакерте*. ``attributed_to``
    are the words of the text that give the name, or the sentence that it stands in, to somebody else. ``anachronism``
    says when the name was in use, where that was not on the date of the text; nothing is known against a name that has
    none. ``point`` is the longitude and the latitude of the entry, in degrees (WGS 84).
    """

    start: int
    end: int
    surface: str
    kind: Kind
    entry: str | None
    candidates: tuple[Scored, ...]
    evidence: Evidence | None = None
    form: str | None = None
    lang: str | None = None
    headword: str | None = None
    side: str | None = None
    used_by: tuple[str, ...] = ()
    nested_in: int | None = None
    paired_with: int | None = None
    embedded: str | None = None
    quoted: bool = False
    lemma: str | None = None
    attributed_to: str | None = None
    anachronism: str | None = None
    point: tuple[float, float] | None = None

    @property
    def voice(self) -> Voice:
        """In whose voice the text uses the name; what stands between quotation marks is quoted, whatever is around."""
        if self.quoted:
            return Voice.QUOTED
        return Voice.OWN if self.attributed_to is None else Voice.ATTRIBUTED


@dataclass(frozen=True)
class Annotation(Sequence[Mention]):
    """A text with its mentions, sorted by start, longer first.

    ``digest`` is the SHA-256 of the bytes that the text was read from, where it was read from any.
    """

    text: str = field(repr=False)
    source: str
    digest: str | None
    data_version: str
    policy: str
    as_of: str | None
    mentions: Sequence[Mention] = field(repr=False)

    @cached_property
    def sha256(self) -> str:
        """The SHA-256 of the bytes that the text was read from, or else of its UTF-8 form."""
        return self.digest or sha256(self.text.encode("utf-8", "surrogatepass")).hexdigest()

    @cached_property
    def lang(self) -> str:
        """The language that the text is most likely in."""
        return guess_language(self.text)

    @overload
    def __getitem__(self, index: int) -> Mention: ...
    @overload
    def __getitem__(self, index: slice) -> Sequence[Mention]: ...
    def __getitem__(self, index: int | slice) -> Mention | Sequence[Mention]:
        """Return a mention, or several."""
        return self.mentions[index]

    def __len__(self) -> int:
        """Return how many mentions there are."""
        return len(self.mentions)

    def __iter__(self) -> Iterator[Mention]:
        """Yield the mentions in order."""
        return iter(self.mentions)

    @cached_property
    def inside(self) -> Mapping[int | None, tuple[int, ...]]:
        """The indexes of the mentions immediately inside each, and (under ``None``) of those inside no other."""
        inside: dict[int | None, list[int]] = {None: []}
        for at, mention in enumerate(self.mentions):
            inside.setdefault(mention.nested_in, []).append(at)
        return {outer: tuple(mentions) for outer, mentions in inside.items()}

    def counted(self) -> tuple[int, ...]:
        """Return the indexes of the mentions that count in totals.

        A mention counts if it names one entry and is no part of another thing's name. Of names inside names the outer
        counts: *Lachin corridor* is no mention of Lachin here. A place inside a loaded term counts beside the term.
        """
        return tuple(at for at, mention in enumerate(self.mentions) if self._counts(mention))

    def _counts(self, mention: Mention) -> bool:
        is_inner = mention.nested_in is not None and self.mentions[mention.nested_in].kind is mention.kind
        return mention.entry is not None and mention.embedded is None and not is_inner

    def by_entry(self) -> dict[str, tuple[Mention, ...]]:
        """Return the mentions that count, by the entry that they name, in order of first mention."""
        grouped: dict[str, list[Mention]] = {}
        for at in self.counted():
            grouped.setdefault(str(self.mentions[at].entry), []).append(self.mentions[at])
        return {entry: tuple(mentions) for entry, mentions in grouped.items()}
