"""`Gazetteer`: an immutable value that wires data, names and annotator. What ``import gazetteer`` gives."""

from collections.abc import Callable, Iterable, Iterator, Mapping
from dataclasses import dataclass
from functools import cached_property
from pathlib import Path
from typing import TYPE_CHECKING, Any, Unpack

from gazetteer.compiled.overlaid import load_overlaid
from gazetteer.core.names import DEFAULT_POLICY, Names

if TYPE_CHECKING:
    import pandas as pd

    from gazetteer.annotate.annotation import Annotation
    from gazetteer.annotate.annotator import Annotator
    from gazetteer.annotate.describing import Describer
    from gazetteer.annotate.voices import Voices
    from gazetteer.columns.normalizing import Normalizer
    from gazetteer.core.annotated import AnnotatedText
    from gazetteer.names.question import Question
    from gazetteer.render.map import MapOptions, NameMap

_MOST_QUESTIONS = 16

__all__ = ["DEFAULT_POLICY", "Gazetteer", "load"]


@dataclass(frozen=True, repr=False)
class Gazetteer(Names):
    """Every name of every place and term of a data set, ready to be asked, and to read columns and texts with.

    Examples:
        >>> gaz = load()
        >>> gaz.headword("stepanakert-xankendi").text
        'Khankendi/Stepanakert'
        >>> [mention.surface for mention in gaz.annotate("The road from Goris to Stepanakert reopened.")]
        ['Goris', 'Stepanakert']
    """

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
            >>> import pandas as pd
            >>> table = load().normalize(pd.Series(["Xankəndi", "Martuni", "Susa", None]))
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
            >>> [len(annotation) for annotation in load().annotate_many(["Goris", "", "Shushi and Lachin"])]
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

    def map(
        self,
        annotations: "Iterable[Annotation] | None" = None,
        *,
        places: Iterable[str] | None = None,
        policy: str = DEFAULT_POLICY,
        lang: str = "en",
        date: str | None = None,
        **drawn: "Unpack[MapOptions]",
    ) -> "NameMap":
        """Draw the places that some texts mention, or some places, or all that there are.

        Args:
            annotations: The annotated texts; places that are only part of another thing's name are left out.
            places: Ids of places; they are drawn besides those that the texts mention.
            policy: The policy that the map opens with; all others are a click away.
            lang: The language that names are shown in; the page speaks it too where it can.
            date: The date that the names are for, in EDTF.
            **drawn: How the map is drawn, by the keys of `MapOptions`.

        Returns:
            A folium map whose ``to_html()`` is one self-contained page. Without texts and places, every place is on it.

        Raises:
            UnknownPolicyError: If there is no such policy.
            UnknownEntryError: If there is no place with one of the ids.
            LanguageError: If the language tag is unknown.
            DateError: If the date is not written in EDTF.
            TilesError: If there is no such provider of tiles.

        Examples:
            >>> gaz = load()
            >>> page = gaz.map(places=["stepanakert-xankendi"], title="One town").to_html()
            >>> "<title>One town</title>" in page
            True
        """
        # folium is heavy and only wanted for a map.
        from gazetteer.render.map import draw  # noqa: PLC0415

        self.question(policy=policy, lang=lang, date=date)
        return draw(self.dataset, annotations, places=places, policy=policy, lang=lang, as_of=date, **drawn)


def load(
    folder: str | Path | None = None,
    *,
    overlay: str | Path | Iterable[str | Path] = (),
    policies: str | Path | None = None,
) -> Gazetteer:
    """Load a gazetteer.

    Args:
        folder: A data folder, or ``None`` for the built-in data.
        overlay: A folder of entries and names of your own to lay over the data, or several, one on the other. Nothing
            in the data is changed by it, and its version names them.
        policies: A file of policies of your own, which count besides those of the data.

    Returns:
        The gazetteer.

    Raises:
        DataError: If a file is wrong; it lists everything that is.
        InputError: If the file of policies cannot be read.

    Examples:
        >>> from tempfile import TemporaryDirectory
        >>> with TemporaryDirectory() as local:
        ...     path = Path(local, "places.yaml")
        ...     _ = path.write_text("- {id: stepanakert-xankendi, names: [{forms: {en: Our Stepan}}]}")
        ...     gaz = load(overlay=local)
        >>> gaz.resolve("Our Stepan").id, load().lookup("Our Stepan")
        ('stepanakert-xankendi', ())
    """
    overlays = (overlay,) if isinstance(overlay, str | Path) else overlay
    compiled = load_overlaid(Path(folder) if folder is not None else None, [Path(each) for each in overlays])
    dataset = compiled.dataset
    if policies is not None:
        # The YAML reader is only wanted where there are policies to read.
        from gazetteer.dataset.own_policies import with_policies  # noqa: PLC0415

        dataset = with_policies(dataset, Path(policies))
    return Gazetteer(dataset, compiled.index)
