"""`Gazetteer`: an immutable value that wires data, names and annotator. What ``import gazetteer`` gives."""

from collections.abc import Iterable
from dataclasses import dataclass
from functools import cached_property
from hashlib import sha256
from pathlib import Path
from typing import TYPE_CHECKING

from gazetteer.compiled.cache import load_compiled
from gazetteer.dataset.data import Dataset
from gazetteer.errors import UnknownEntryError, UnknownNameError
from gazetteer.model import Place, Policy, Term
from gazetteer.names.index import NameIndex
from gazetteer.names.lookup import Candidate, lookup, resolve
from gazetteer.names.places import is_within
from gazetteer.names.policy import Headword, Written, headword
from gazetteer.names.question import Question, find_policy

if TYPE_CHECKING:
    from gazetteer.annotate.annotation import Annotation
    from gazetteer.annotate.annotator import Annotator
    from gazetteer.render.map.name_map import NameMap

DEFAULT_POLICY = "dual"


@dataclass(frozen=True)
class Gazetteer:
    """Every name of every place and term of a data set, ready to be asked.

    Examples:
        >>> gaz = load()
        >>> gaz.headword("stepanakert-xankendi").text
        'Khankendi/Stepanakert'
        >>> [mention.surface for mention in gaz.annotate("The road from Goris to Stepanakert reopened.")]
        ['Goris', 'Stepanakert']
    """

    dataset: Dataset
    index: NameIndex

    @cached_property
    def _annotator(self) -> "Annotator":
        # The automaton and numpy are only wanted when there is a text.
        from gazetteer.annotate.annotator import Annotator  # noqa: PLC0415

        return Annotator(self.dataset, self.index)

    @property
    def version(self) -> str:
        """The version of the data."""
        return self.dataset.version

    def entry(self, entry_id: str) -> Place | Term:
        """Return the entry with an id; for one that was merged into another, that other.

        Raises:
            UnknownEntryError: If there is none; it suggests ids that look like it.
        """
        found = self.dataset.entries.get(self.dataset.survivor(entry_id))
        if found is None:
            raise UnknownEntryError(entry_id, _similar(entry_id, self.dataset.entries))
        return found

    def policy(self, policy_id: str) -> Policy:
        """Return the policy with an id.

        Raises:
            UnknownPolicyError: If there is none; it lists those that there are.
        """
        return find_policy(policy_id, self.dataset)

    def lookup(self, name: str, *, within: str | None = None, fuzzy: bool = False) -> tuple[Candidate, ...]:
        """Return the entries that a spelling may mean, best first; empty where nothing fits.

        Args:
            name: A name in any script, case or orthography.
            within: The id of a place; only what is, or is part of, it according to anyone is returned.
            fuzzy: Whether to look for similar spellings where no equal one is known.

        Returns:
            The candidates.

        Raises:
            UnknownEntryError: If there is no entry with the id ``within``.
        """
        candidates = lookup(name, self.index, fuzzy=fuzzy)
        if within is None:
            return candidates
        whole = self.entry(within)
        return tuple(candidate for candidate in candidates if is_within(candidate.entry, whole.id, self.dataset))

    def resolve(self, name: str, *, within: str | None = None) -> Place | Term:
        """Return the one entry that a spelling means.

        Args:
            name: A name in any script, case or orthography.
            within: The id of a place that it must be, or be part of.

        Returns:
            The entry.

        Raises:
            UnknownNameError: If nothing fits; it suggests similar forms.
            AmbiguousNameError: If several entries share the name; it names them.
            UnknownEntryError: If there is no entry with the id ``within``.
        """
        candidates = self.lookup(name, within=within)
        if within is not None and not candidates and self.lookup(name):
            raise UnknownNameError(name, within=within)
        return resolve(name, candidates, self.index).entry

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

    def question(self, *, policy: str = DEFAULT_POLICY, lang: str = "en", date: str | None = None) -> Question:
        """Return a question about names, so that what is wrong with one is known before any text is read.

        Raises:
            UnknownPolicyError: If there is no such policy.
            LanguageError: If the language tag is unknown.
            DateError: If the date is not written in EDTF.
        """
        return Question.of(self.dataset, policy=policy, lang=lang, date=date)

    def annotate(
        self,
        text: str,
        *,
        source: str = "",
        policy: str = DEFAULT_POLICY,
        lang: str = "en",
        date: str | None = None,
        digest: str | None = None,
    ) -> "Annotation":
        """Find every mention of a place or term in a text.

        Args:
            text: The text; it may mix languages.
            source: Where it comes from, for the record.
            policy: The policy that chooses the headwords.
            lang: The language that headwords are shown in.
            date: The date of the text, in EDTF; it decides which usages count.
            digest: The SHA-256 of the bytes that the text was read from; that of its UTF-8 form if left out.

        Returns:
            The text with its mentions, sorted by start, longer first.

        Raises:
            UnknownPolicyError: If there is no such policy.
            LanguageError: If the language tag is unknown.
            DateError: If the date is not written in EDTF.
        """
        # What reads texts is only wanted when there is one.
        from gazetteer.annotate.annotation import Annotation  # noqa: PLC0415
        from gazetteer.language.guess import guess_language  # noqa: PLC0415

        text_lang = guess_language(text)
        question = self.question(policy=policy, lang=lang, date=date)
        mentions = self._annotator.mentions(text, question, text_lang=text_lang)
        digest = digest or sha256(text.encode("utf-8", "surrogatepass")).hexdigest()
        return Annotation(text, source, digest, self.version, policy, date, text_lang, mentions)

    def map(
        self,
        annotations: "Iterable[Annotation]",
        *,
        title: str | None = None,
        policy: str = DEFAULT_POLICY,
        lang: str = "en",
        date: str | None = None,
    ) -> "NameMap":
        """Draw the places that some texts mention.

        Args:
            annotations: The annotated texts; places that are only part of another thing's name are left out.
            title: What the map is about; the source of the text, or how many texts there are, if left out.
            policy: The policy that the map opens with; all others are a click away.
            lang: The language that names are shown in.
            date: The date that the names are for, in EDTF.

        Returns:
            A folium map whose ``to_html()`` is one self-contained page.

        Raises:
            UnknownPolicyError: If there is no such policy.
            LanguageError: If the language tag is unknown.
            DateError: If the date is not written in EDTF.
        """
        # folium is heavy and only wanted for a map.
        from gazetteer.render.map.draw import draw  # noqa: PLC0415

        self.question(policy=policy, lang=lang, date=date)
        return draw(annotations, self.dataset, title=title, policy=policy, lang=lang, as_of=date)


def load(folder: str | Path | None = None) -> Gazetteer:
    """Load a gazetteer.

    Args:
        folder: A data folder, or ``None`` for the built-in data.

    Returns:
        The gazetteer.

    Raises:
        DataError: If a file is wrong; it lists everything that is.
    """
    compiled = load_compiled(Path(folder) if folder is not None else None)
    return Gazetteer(compiled.dataset, compiled.index)


def _similar(word: str, words: Iterable[str]) -> list[str]:
    # difflib is only wanted for a message.
    from difflib import get_close_matches  # noqa: PLC0415

    return get_close_matches(word, list(words), n=3)
