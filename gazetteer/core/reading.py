"""`Reader`: names that can be read columns and texts with."""

from collections.abc import Callable, Iterable, Iterator, Mapping
from dataclasses import dataclass
from functools import cached_property
from typing import TYPE_CHECKING, Any

from gazetteer.core.names import DEFAULT_POLICY, Names

if TYPE_CHECKING:
    import pandas as pd

    from gazetteer.annotate.annotator import Annotator
    from gazetteer.annotate.describing import Describer
    from gazetteer.annotate.voices import Voices
    from gazetteer.columns.normalizing import Normalizer
    from gazetteer.core.annotated import AnnotatedText
    from gazetteer.names.question import Question

_MOST_QUESTIONS = 16


@dataclass(frozen=True, repr=False)
class Reader(Names):
    """Every name of every place and term of a data set, ready to read columns and texts with."""

    @cached_property
    def annotator(self) -> "Annotator":
        """What finds names in texts."""
        # The automaton and numpy are only wanted when there is a text.
        from gazetteer.annotate.annotator import Annotator  # noqa: PLC0415

        return Annotator(self.dataset, self.index)

    @cached_property
    def _describers(self) -> "dict[tuple[str, str, str | None], Describer]":
        return {}

    @cached_property
    def _voices(self) -> "Voices":
        from gazetteer.annotate.voices import Voices  # noqa: PLC0415

        return Voices(self.dataset.contexts)

    @cached_property
    def _sides(self) -> tuple[str, ...]:
        """The sides of the data set, A-Z."""
        return tuple(sorted(self.dataset.sides_of(self.dataset.parties)))

    def normalize(
        self,
        names: Iterable[object],
        *,
        policy: str = DEFAULT_POLICY,
        lang: str = "en",
        fuzzy: bool = False,
        settled: Mapping[str, str] | None = None,
        **known: Any,
    ) -> "pd.DataFrame":
        """Say of each name in a column which entry it means, or why that is left open. Nothing is guessed.

        Args:
            names: A pandas series, or anything that one can be made of; what is no text is left open.
            policy: The policy that chooses the headwords.
            lang: The language and script that headwords are shown in.
            fuzzy: Whether similar spellings count where no equal one is known.
            settled: What a person decided, by name: the id of an entry, or ``none``.
            **known: What is known of the places, by the keys of `ContextOptions`: one value for all rows, or a series
                with one for each; points may be a geopandas series.

        Returns:
            A table with the index of the names: ``entry``, ``headword``, ``lon`` and ``lat`` in degrees, ``match``,
            ``score``, ``status`` (matched, settled, ambiguous, unknown or empty) and ``reason``; with a date also
            ``dated``.

        Raises:
            UnknownPolicyError: If there is no such policy.
            LanguageError: If the language tag is unknown.
            UnknownEntryError: If something is settled as an entry that there is not, or no entry has an id that is
                named.
            ContextError: If a country, feature or point that is known of all rows is none.
            DateError: If the date of all rows is not written in EDTF.

        Examples:
            >>> import gazetteer
            >>> import pandas as pd
            >>> table = gazetteer.load().normalize(pd.Series(["Xankəndi", "Martuni", "Susa", None]))
            >>> list(table["status"])
            ['matched', 'ambiguous', 'unknown', 'empty']
            >>> table.loc[0, "headword"], table.loc[2, "reason"][:29]
            ('Khankendi/Stepanakert', 'known to be something else: a')
        """
        # pandas is heavy and only wanted for columns.
        from gazetteer.columns.table import normalized  # noqa: PLC0415

        return normalized(names, self.normalizer(policy=policy, lang=lang, fuzzy=fuzzy, settled=settled), known)

    def normalizer(
        self, *, policy: str, lang: str = "en", fuzzy: bool = False, settled: Mapping[str, str] | None = None
    ) -> "Normalizer":
        """Return what answers the names of columns, so that what is wrong with a question is known before any is read.

        Raises:
            UnknownPolicyError: If there is no such policy.
            LanguageError: If the language tag is unknown.
            UnknownEntryError: If something is settled as an entry that there is not.
        """
        from gazetteer.columns.normalizing import Normalizer  # noqa: PLC0415

        question = self.question(policy=policy, lang=lang)
        return Normalizer(self._finder, question.policy, lang, fuzzy, dict(settled or {}))

    def annotate(
        self,
        text: str,
        *,
        source: str = "",
        policy: str = DEFAULT_POLICY,
        lang: str = "en",
        date: str | None = None,
        digest: str | None = None,
    ) -> "AnnotatedText":
        """Find every mention of a place or term in a text.

        Args:
            text: The text; it may mix languages.
            source: Where it comes from, for the record.
            policy: The policy that chooses the headwords.
            lang: The language that headwords are shown in.
            date: The date of the text, in EDTF; it decides which usages count.
            digest: The SHA-256 of the bytes that the text was read from; that of its UTF-8 form if left out.

        Returns:
            The text with its mentions, sorted by start, longer first. It counts what it uses of each side
            (``profile()``), makes tables (``to_dataframe()``, ``to_geodataframe()``), and shows itself in a notebook.

        Raises:
            UnknownPolicyError: If there is no such policy.
            LanguageError: If the language tag is unknown.
            DateError: If the date is not written in EDTF.
        """
        question = self.question(policy=policy, lang=lang, date=date)
        return self._annotating(question, date)(text, source, digest)

    def annotate_many(
        self, texts: Iterable[str], *, policy: str = DEFAULT_POLICY, lang: str = "en", date: str | None = None
    ) -> "Iterator[AnnotatedText]":
        """Find every mention in each of many texts, one after another, however many there are.

        Args:
            texts: The texts; a stream of them is read as the answers are asked for.
            policy: The policy that chooses the headwords.
            lang: The language that headwords are shown in.
            date: The date of the texts, in EDTF.

        Returns:
            The annotated texts, in order. Nothing is kept of those that were given away.

        Raises:
            UnknownPolicyError: If there is no such policy.
            LanguageError: If the language tag is unknown.
            DateError: If the date is not written in EDTF.

        Examples:
            >>> import gazetteer
            >>> [len(annotation) for annotation in gazetteer.load().annotate_many(["Goris", "", "Shushi and Lachin"])]
            [1, 0, 2]
        """
        annotated = self._annotating(self.question(policy=policy, lang=lang, date=date), date)
        return (annotated(text, "", None) for text in texts)

    def _annotating(self, question: "Question", date: str | None) -> "Callable[[str, str, str | None], AnnotatedText]":
        """Return what annotates texts for one question."""
        # What reads texts is only wanted when there is one.
        from gazetteer.core.annotated import AnnotatedText  # noqa: PLC0415

        describer, policy = self._describer(question, date), question.policy.id

        def annotated(text: str, source: str, digest: str | None) -> AnnotatedText:
            mentions = self.annotator.mentions(text, describer).heard(self._voices)
            return AnnotatedText(text, source, digest, self.version, policy, date, mentions, self._sides)

        return annotated

    def _describer(self, question: "Question", date: str | None) -> "Describer":
        """Return what describes names for a question, the same for the same question: it keeps what it has said."""
        from gazetteer.annotate.describing import Describer  # noqa: PLC0415

        key = (question.policy.id, question.lang, date)
        if len(self._describers) >= _MOST_QUESTIONS:
            self._describers.clear()
        return self._describers.setdefault(key, Describer(question))

    def attributions(self, text: str, spans: Iterable[tuple[int, int]]) -> tuple[str | None, ...]:
        """Say of names in a text, by their spans in order, in which words it gives them to somebody else, if any."""
        return self._voices.attributions(text, spans)
