"""`Chooser`: which names a style wants of an entry in a language, and which of its names a text has used."""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, field
from functools import lru_cache

from gazetteer.annotate.annotation import Mention
from gazetteer.dataset.data import Dataset
from gazetteer.language.fold import match_key
from gazetteer.model import Name, Party, Place, Term, Usage
from gazetteer.names.places import is_within
from gazetteer.names.policy import Choice, Headword, headword
from gazetteer.names.question import Question
from gazetteer.names.selecting import Written
from gazetteer.names.usage import is_in_force
from gazetteer.style.declining import in_place_of


@dataclass(frozen=True)
class Chooser:
    """Chooses names by a policy, on a date. It keeps what it has worked out: texts repeat names."""

    dataset: Dataset
    policy: str
    date: str | None
    _questions: dict[str, Question] = field(default_factory=dict, repr=False)
    _headwords: dict[tuple[str, str], Headword] = field(default_factory=dict, repr=False)
    _wordings: dict[tuple[str, str, str], Headword] = field(default_factory=dict, repr=False)
    _written: dict[tuple[str, str, str, str], tuple[str, ...]] = field(default_factory=dict, repr=False)
    _positions: dict[tuple[str, str, str], tuple[int, ...]] = field(default_factory=dict, repr=False)
    _rivals: dict[tuple[str, str], bool] = field(default_factory=dict, repr=False)
    _users: dict[tuple[str, int], Mapping[str, tuple[str, ...]]] = field(default_factory=dict, repr=False)
    _sides: dict[tuple[str, int], frozenset[str]] = field(default_factory=dict, repr=False)

    def entry(self, mention: Mention) -> Place | Term:
        """Return what a mention names; it must name one entry."""
        return self.dataset.entries[str(mention.entry)]

    def headword(self, mention: Mention) -> Headword:
        """Return the names that the policy chooses for what a mention names, in the language of the mention."""
        return self._headword(str(mention.entry), str(mention.lang))

    def _headword(self, entry_id: str, lang: str) -> Headword:
        key = entry_id, lang
        if key not in self._headwords:
            self._headwords[key] = headword(self.dataset.entries[entry_id], self.question(lang))
        return self._headwords[key]

    def wording(self, mention: Mention) -> Headword:
        """Return the wording that the policy chooses for the term that a mention names; it may be the mention's own."""
        key = str(mention.entry), str(mention.form), str(mention.lang)
        if key not in self._wordings:
            entry = self.entry(mention)
            written = Written(entry.names[self.positions(mention)[0]], key[1], key[2])
            self._wordings[key] = headword(entry, self.question(key[2]), written=written)
        return self._wordings[key]

    def written_as(self, mention: Mention, new: str) -> tuple[str, ...]:
        """Return what a name is in place of a mention: in its case and its letters; several where that is open."""
        key = mention.surface, str(mention.form), new, str(mention.lang)
        if key not in self._written:
            self._written[key] = in_place_of(*key, self.dataset.inflections)
        return self._written[key]

    def question(self, lang: str) -> Question:
        """Return the question that is asked of names in a language."""
        if lang not in self._questions:
            self._questions[lang] = Question.of(self.dataset, policy=self.policy, lang=lang, date=self.date)
        return self._questions[lang]

    def positions(self, mention: Mention) -> tuple[int, ...]:
        """Return which names of its entry a mention may be, by their positions; several where they share a form."""
        key = str(mention.entry), str(mention.form), str(mention.lang)
        if key not in self._positions:
            names = self.entry(mention).names
            self._positions[key] = tuple(at for at, name in enumerate(names) if _has(name, key[1], key[2]))
        return self._positions[key]

    def sides(self, entry: Place | Term, positions: Iterable[int]) -> frozenset[str]:
        """Return the sides whose parties use a name on the date, or any of several, by their positions."""
        return frozenset[str]().union(*(self._sides_of(entry, at) for at in positions))

    def _sides_of(self, entry: Place | Term, at: int) -> frozenset[str]:
        key = entry.id, at
        if key not in self._sides:
            moment = self.question("en").moment
            usages = (usage for usage in entry.names[at].usage if usage.is_use)
            in_force = (usage.by for usage in usages if is_in_force(usage, self.dataset, moment))
            self._sides[key] = self.dataset.sides_of(in_force)
        return self._sides[key]

    def asked(self, entry: Place | Term, chosen: Sequence[Choice]) -> tuple[Choice, ...]:
        """Return those of some chosen names that a style asks for.

        A policy that looks for the names of a side shows the other side's where that has none; nobody asks to write it.

        Returns:
            The names, in the order given; none where the policy falls back to what another side has.
        """
        named = {side for step in self.question("en").policy.steps for side in step.sides}
        sides = [self._sides_of(entry, choice.position) for choice in chosen]
        are_asked = (not named or not own or not named.isdisjoint(own) for own in sides)
        return tuple(choice for choice, is_asked in zip(chosen, are_asked, strict=True) if is_asked)

    def others(self, entry: Place | Term, positions: Iterable[int], chosen: Sequence[Choice]) -> tuple[Choice, ...]:
        """Return those of some chosen names that sides use which use none of the names that are given."""
        given = self.sides(entry, positions)
        return tuple(choice for choice in chosen if not given or self._sides_of(entry, choice.position) - given)

    def are_of_different_sides(self, entry: Place | Term, positions: Iterable[int], others: Iterable[Choice]) -> bool:
        """Say whether different sides use some names of an entry, by their positions, and each of some others.

        Returns:
            Whether they do today: what no side uses any more may be the name of something else, or of a part of it.
        """
        own = self.sides(entry, positions)
        return bool(own) and all(own != self._sides_of(entry, choice.position) != frozenset() for choice in others)

    def is_rival(self, entry: Place | Term, other: str) -> bool:
        """Say whether another entry is elsewhere; a town and the unit that it lies in, or is the seat of, are not."""
        key = entry.id, other
        if key not in self._rivals:
            self._rivals[key] = entry.id != other and not self._go_together(entry, self.dataset.entries[other])
        return self._rivals[key]

    def _go_together(self, one: Place | Term, other: Place | Term) -> bool:
        pairs = ((one, other), (other, one))
        return any(is_within(part, whole.id, self.dataset) or whole.id in _related(part) for part, whole in pairs)

    def users(self, entry: Place | Term, position: int) -> Mapping[str, tuple[str, ...]]:
        """Return the parties that have a name as official, use it, or reject it, by stance, as people call them."""
        key = entry.id, position
        if key not in self._users:
            found: dict[str, list[str]] = {}
            moment = self.question("en").moment
            for usage in entry.names[position].usage:
                if is_in_force(usage, self.dataset, moment) or not usage.is_use:
                    found.setdefault(usage.stance.value, []).append(self.called(usage))
            self._users[key] = {stance: tuple(dict.fromkeys(parties)) for stance, parties in found.items()}
        return self._users[key]

    def told(self, entry_id: str) -> str:
        """Return what an entry is called in English by the policy, with its id: several may be called the same."""
        return f"{self._headword(entry_id, 'en').text} ({entry_id})"

    def called(self, usage: Usage) -> str:
        """Return what the party of a usage is called in English."""
        return label(self.dataset.parties[usage.by])


@lru_cache(maxsize=1 << 14)
def key_of(form: str) -> str:
    """Return the match key of a form; a text has the same forms again and again."""
    return match_key(form)


def label(party: Party) -> str:
    """Return what a party is called in English, or else in the first language that it has a label in."""
    return party.label.get("en") or next(iter(party.label.values()))


def _has(name: Name, form: str, lang: str) -> bool:
    return any(each.text == form and each.lang == lang for each in name.all_forms())


def _related(entry: Place | Term) -> frozenset[str]:
    return frozenset(relation.entry for relation in entry.relations) if isinstance(entry, Place) else frozenset()
