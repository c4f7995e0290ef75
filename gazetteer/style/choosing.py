"""`Chooser`: which names a style wants of an entry in a language, and which of its names a text has used."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from functools import lru_cache

from gazetteer.annotate.annotation import Mention
from gazetteer.dataset.data import Dataset
from gazetteer.language.fold import match_key
from gazetteer.model import Name, Party, Place, Term, Usage
from gazetteer.names.places import is_within
from gazetteer.names.policy import Headword, headword
from gazetteer.names.question import Question
from gazetteer.names.selecting import Written
from gazetteer.names.usage import is_in_force


@dataclass(frozen=True)
class Chooser:
    """Chooses names by a policy, on a date. It keeps what it has worked out: texts repeat names."""

    dataset: Dataset
    policy: str
    date: str | None
    _questions: dict[str, Question] = field(default_factory=dict, repr=False)
    _headwords: dict[tuple[str, str], Headword] = field(default_factory=dict, repr=False)
    _positions: dict[tuple[str, str, str], tuple[int, ...]] = field(default_factory=dict, repr=False)
    _rivals: dict[tuple[str, str], bool] = field(default_factory=dict, repr=False)
    _users: dict[tuple[str, int], Mapping[str, tuple[str, ...]]] = field(default_factory=dict, repr=False)

    def entry(self, mention: Mention) -> Place | Term:
        """Return what a mention names; it must name one entry."""
        return self.dataset.entries[str(mention.entry)]

    def headword(self, mention: Mention) -> Headword:
        """Return the names that the policy chooses for what a mention names, in the language of the mention."""
        key = str(mention.entry), str(mention.lang)
        if key not in self._headwords:
            self._headwords[key] = headword(self.entry(mention), self.question(key[1]))
        return self._headwords[key]

    def wording(self, mention: Mention) -> Headword:
        """Return the wording that the policy chooses for the term that a mention names; it may be the mention's own."""
        entry = self.entry(mention)
        name = entry.names[self.positions(mention)[0]]
        written = Written(name, str(mention.form), str(mention.lang))
        return headword(entry, self.question(str(mention.lang)), written=written)

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
