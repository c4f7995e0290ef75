"""What a text mentions, entry by entry, and the headwords that the text's own question leads to."""

from collections import Counter
from collections.abc import Iterable, Mapping
from dataclasses import dataclass

from gazetteer.annotate.annotation import Annotation, Mention
from gazetteer.codes import FormRole
from gazetteer.dataset.data import Dataset
from gazetteer.errors import UnknownEntryError
from gazetteer.language.fold import match_key
from gazetteer.model import Place, Term
from gazetteer.names.policy import Headword, headword
from gazetteer.names.question import Question
from gazetteer.names.selecting import Written

_ROLES = tuple(FormRole)


@dataclass(frozen=True, slots=True)
class Found:
    """An entry with its headword and its mentions in a text, as indexes; ``counted`` are those that count in totals."""

    entry: Place | Term
    headword: Headword
    mentions: tuple[int, ...]
    counted: tuple[int, ...]


@dataclass(frozen=True, slots=True)
class Unsure:
    """A spelling that may mean several entries, with its mentions in a text, as indexes."""

    surface: str
    candidates: tuple[str, ...]
    mentions: tuple[int, ...]


def question_of(annotation: Annotation, dataset: Dataset, *, lang: str = "en") -> Question:
    """Return the question that a text was annotated with.

    Args:
        annotation: The annotated text.
        dataset: The data set that it was annotated with.
        lang: The language of the headwords.

    Returns:
        The question.

    Raises:
        UnknownPolicyError: If the data set lacks the annotation's policy.
        LanguageError: If the language tag is unknown.
        DateError: If the annotation's date is not written in EDTF.
    """
    return Question.of(dataset, policy=annotation.policy, lang=lang, date=annotation.as_of)


def headword_for(entry: Place | Term, question: Question, mention: Mention | None) -> Headword:
    """Return the headword of an entry; a mention, the first that counts, tells which of its names the text used."""
    written = written_by(entry, mention) if mention else None
    return headword(entry, question, written=written)


def headword_text(entry_id: str, question: Question, mention: Mention | None = None) -> str:
    """Return the headword of the entry with an id, or the id where the data set has no such entry."""
    entry = question.dataset.entries.get(entry_id)
    return headword_for(entry, question, mention).text if entry else entry_id


def found_entries(annotation: Annotation, question: Question) -> tuple[Found, ...]:
    """Return every entry that a text mentions or may mention.

    Args:
        annotation: The annotated text.
        question: Its question.

    Returns:
        The entries, most mentioned first, then by headword A-Z; last those that are candidates only.

    Raises:
        UnknownEntryError: If the data set lacks an entry that the annotation names.
    """
    found = []
    counted = frozenset(annotation.counted())
    for entry_id, mentions in _mentions_by_entry(annotation).items():
        entry = known_entry(entry_id, question.dataset)
        counting = tuple(at for at in mentions if at in counted)
        first = next((annotation[at] for at in counting or mentions), None)
        found.append(Found(entry, headword_for(entry, question, first), tuple(mentions), counting))
    return tuple(sorted(found, key=_most_mentioned_first))


def known_entry(entry_id: str, dataset: Dataset) -> Place | Term:
    """Return the entry with an id that an annotation gives.

    Raises:
        UnknownEntryError: If the data set lacks it.
    """
    entry = dataset.entries.get(entry_id)
    if entry is None:
        raise UnknownEntryError(entry_id)
    return entry


def counted_mentions(annotation: Annotation) -> tuple[Mention, ...]:
    """Return the mentions of a text that count in totals."""
    return tuple(annotation[at] for at in annotation.counted())


def unsure_names(annotation: Annotation) -> tuple[Unsure, ...]:
    """Return the spellings whose entry is open, in order of first mention."""
    grouped: dict[tuple[str, tuple[str, ...]], list[int]] = {}
    for at, mention in enumerate(annotation):
        if mention.entry is None:
            candidates = tuple(candidate.entry for candidate in mention.candidates)
            grouped.setdefault((mention.surface, candidates), []).append(at)
    return tuple(Unsure(surface, candidates, tuple(at)) for (surface, candidates), at in grouped.items())


def surfaces(annotation: Annotation, mentions: Iterable[int]) -> Mapping[str, int]:
    """Return how often each spelling occurs among some mentions, most frequent first."""
    return dict(Counter(annotation[at].surface for at in mentions).most_common())


def written_by(entry: Place | Term, mention: Mention) -> Written | None:
    """Return the name that a mention used.

    Args:
        entry: What is mentioned.
        mention: A mention of it.

    Returns:
        The name with its form; where two names share the form, the one that shows it, as the annotator has it. Nothing
        where the data set has no such form.
    """
    used = [
        (form, name)
        for name in entry.names
        for form in name.all_forms()
        if (form.text, form.lang) == (mention.form, mention.lang)
    ]
    if not used:
        return None
    form, name = min(used, key=lambda pair: _ROLES.index(pair[0].role))
    return Written(name, form.text, form.lang)


def _mentions_by_entry(annotation: Annotation) -> dict[str, list[int]]:
    grouped: dict[str, list[int]] = {}
    for at, mention in enumerate(annotation):
        for candidate in mention.candidates:
            grouped.setdefault(candidate.entry, [])
        if mention.entry is not None:
            grouped.setdefault(mention.entry, []).append(at)
    return grouped


def _most_mentioned_first(found: Found) -> tuple[bool, int, str]:
    return not found.mentions, -len(found.counted), match_key(found.headword.text)
