"""`Names`: what can be asked of the names of a data set."""

from dataclasses import dataclass
from functools import cached_property
from typing import Unpack

from gazetteer.dataset.data import Dataset
from gazetteer.errors import AmbiguousNameError, UnknownNameError
from gazetteer.language.tags import check_tag
from gazetteer.lookup.candidate import Candidate
from gazetteer.lookup.context import Context, ContextOptions
from gazetteer.lookup.deciding import standing, winners
from gazetteer.lookup.finding import Finder
from gazetteer.model import Place, Policy, Term
from gazetteer.names.entries import find_entry
from gazetteer.names.in_use import UsedName, names_in_use
from gazetteer.names.index import NameIndex
from gazetteer.names.moment import Moment
from gazetteer.names.policy import Headword, headword
from gazetteer.names.question import Question, find_policy
from gazetteer.names.selecting import Written

DEFAULT_POLICY = "dual"
_ASKED = {"within": "within", "near": "near", "country": "in the country", "feature": "of the feature", "date": "on"}


@dataclass(frozen=True, repr=False)
class Names:
    """Every name of every place and term of a data set, ready to be asked."""

    dataset: Dataset
    index: NameIndex

    def __repr__(self) -> str:
        """Return what it is about, its version and how much it holds."""
        return f"<{type(self).__name__} {self.dataset!r}>"

    @cached_property
    def _finder(self) -> Finder:
        return Finder(self.dataset, self.index)

    @property
    def version(self) -> str:
        """The version of the data."""
        return self.dataset.version

    def entry(self, entry_id: str) -> Place | Term:
        """Return the entry with an id; for one that was merged into another, that other.

        Raises:
            UnknownEntryError: If there is none; it suggests ids that look like it.
        """
        return find_entry(entry_id, self.dataset)

    def policy(self, policy_id: str) -> Policy:
        """Return the policy with an id.

        Raises:
            UnknownPolicyError: If there is none; it lists those that there are.
        """
        return find_policy(policy_id, self.dataset)

    def lookup(self, name: str, *, fuzzy: bool = False, **known: Unpack[ContextOptions]) -> tuple[Candidate, ...]:
        """Return the entries that a spelling may mean, best first; empty where nothing fits.

        Args:
            name: A name in any script, case, orthography or romanization.
            fuzzy: Whether to look for similar spellings where no equal one is known.
            **known: What is known of the place, by the keys of `ContextOptions`: ``within`` leaves out what is not
                within a place; ``near``, ``country``, ``feature`` and ``date`` rank, each with its reason.

        Returns:
            The candidates, one for each entry.

        Raises:
            NotTextError: If the name is no text.
            UnknownEntryError: If there is no entry with an id that is named.
            ContextError: If a country, feature or point is none.
            DateError: If the date is not written in EDTF.

        Examples:
            >>> import gazetteer
            >>> gaz = gazetteer.load()
            >>> [(found.entry.id, str(found.match)) for found in gaz.lookup("Kälbäcär", feature="PPL")][:1]
            [('karvachar-kelbecer', 'romanized')]
            >>> gaz.lookup("Khankendi", date="1985")[0].dating.why
            'in use until 1917 (russian-empire) and from 1991 (azerbaijan)'
            >>> gaz.lookup("Susa")
            ()
        """
        context = Context.of(self.dataset, known) if known else None
        return self._finder.find(name, context) or (self._finder.similar(name, context) if fuzzy else ())

    def resolve(self, name: str, *, fuzzy: bool = False, **known: Unpack[ContextOptions]) -> Place | Term:
        """Return the one entry that a spelling means.

        Args:
            name: A name in any script, case, orthography or romanization.
            fuzzy: Whether to look for similar spellings where no equal one is known.
            **known: What is known of the place, as for `lookup`; what is known to be in another country or to be of
                another sort is no answer.

        Returns:
            The entry.

        Raises:
            UnknownNameError: If nothing fits; it suggests similar forms, or says what else has the name.
            AmbiguousNameError: If several entries share the name and none is ahead by a margin; it names them.
            NotTextError: If the name is no text.
            UnknownEntryError: If there is no entry with an id that is named.
            ContextError: If a country, feature or point is none.
            DateError: If the date is not written in EDTF.
        """
        left = winners(self.lookup(name, fuzzy=fuzzy, **known))
        if len(left) > 1:
            raise AmbiguousNameError(name, [candidate.entry.id for candidate in left])
        if not left:
            raise self._unknown_name(name, known)
        return left[0].entry

    def _unknown_name(self, name: str, known: ContextOptions) -> UnknownNameError:
        """Say that a name is unknown: of all entries, or of those that fit what is known."""
        others = self._finder.find(name)
        if others:
            asked = " and ".join(f"{_ASKED[key]} {value!r}" for key, value in known.items() if value is not None)
            whole = known.get("within") or ""
            return UnknownNameError(name, (), tuple(standing(others, whole, self.dataset)), asked)
        return UnknownNameError(name, [candidate.form for candidate in self._finder.similar(name)[:3]])

    def headword(
        self, entry_id: str, *, policy: str = DEFAULT_POLICY, lang: str = "en", date: str | None = None
    ) -> Headword:
        """Return the name that a policy chooses for an entry, with the reason and with what was not chosen.

        Raises:
            UnknownEntryError: If there is no such entry.
            UnknownPolicyError: If there is no such policy.
            LanguageError: If the language tag is unknown.
            DateError: If the date is not written in EDTF.
        """
        return headword(self.entry(entry_id), self.question(policy=policy, lang=lang, date=date))

    def headword_of(self, candidate: Candidate, *, policy: str, lang: str = "en", date: str | None = None) -> Headword:
        """Return the headword of a candidate; the policy ``as-written`` shows the form that led to it.

        Raises:
            UnknownPolicyError: If there is no such policy.
            LanguageError: If the language tag is unknown.
            DateError: If the date is not written in EDTF.
        """
        written = Written(candidate.name, candidate.form, candidate.lang)
        return headword(candidate.entry, self.question(policy=policy, lang=lang, date=date), written=written)

    def names_in_use(
        self, entry_id: str, *, date: str | None = None, by: str | None = None, lang: str = "en"
    ) -> tuple[UsedName, ...]:
        """Return the names of an entry that were in use on a date, according to a party or a side.

        Args:
            entry_id: The id of the entry.
            date: The date, in EDTF; the present period of the data, if left out.
            by: The id of a party, or a side; anyone, if left out.
            lang: The language and script to show names in.

        Returns:
            The names, each with the usage that says so; what is official first. Empty where nothing is on record.

        Raises:
            UnknownEntryError: If there is no such entry.
            UnknownPartyError: If there is neither such a party nor such a side.
            LanguageError: If the language tag is unknown.
            DateError: If the date is not written in EDTF.

        Examples:
            >>> import gazetteer
            >>> gaz = gazetteer.load()
            >>> [(used.form, used.usage.by) for used in gaz.names_in_use("gandzak-gence", date="1960", by="ussr")]
            [('Kirovabad', 'ussr')]
            >>> gaz.names_in_use("stepanakert-xankendi", date="1800", by="azerbaijan")
            ()
        """
        moment = Moment.of(date, self.dataset.manifest)
        return names_in_use(self.entry(entry_id), self.dataset, moment, by=by, lang=check_tag(lang))

    def question(self, *, policy: str = DEFAULT_POLICY, lang: str = "en", date: str | None = None) -> Question:
        """Return a question about names, so that what is wrong with one is known before any text is read.

        Raises:
            UnknownPolicyError: If there is no such policy.
            LanguageError: If the language tag is unknown.
            DateError: If the date is not written in EDTF.
        """
        return Question.of(self.dataset, policy=policy, lang=lang, date=date)
