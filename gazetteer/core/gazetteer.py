"""`Gazetteer`: an immutable value that wires data, names, annotator and styles. What ``import gazetteer`` gives."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from functools import cached_property
from typing import TYPE_CHECKING, Unpack

from gazetteer.codes import DEFAULT_STYLE
from gazetteer.core.names import DEFAULT_POLICY
from gazetteer.core.reading import Reader

if TYPE_CHECKING:
    from gazetteer.annotate.annotation import Annotation, Mention
    from gazetteer.render.map import MapOptions, NameMap
    from gazetteer.style.finding import Finding
    from gazetteer.style.linter import Linter
    from gazetteer.style.rewriting import Rewriting

_MOST_STYLES = 16


@dataclass(frozen=True, repr=False)
class Gazetteer(Reader):
    """Every name of every place and term of a data set, ready for questions, columns, texts, styles and maps.

    Examples:
        >>> import gazetteer
        >>> gaz = gazetteer.load()
        >>> gaz.headword("stepanakert-xankendi").text
        'Khankendi/Stepanakert'
        >>> [mention.surface for mention in gaz.annotate("The road from Goris to Stepanakert reopened.")]
        ['Goris', 'Stepanakert']
    """

    @cached_property
    def _linters(self) -> "dict[tuple[str, str | None], Linter]":
        return {}

    def lint(self, text: str, *, style: str = DEFAULT_STYLE, date: str | None = None) -> "tuple[Finding, ...]":
        """Say what in a text is otherwise than a style has it. What is quoted is left alone.

        Args:
            text: Plain text; it may mix languages.
            style: The id of a style; ``describe`` asks for nothing and only says whose names and terms they are.
            date: The date of the text, in EDTF.

        Returns:
            The findings, in order; empty where nothing is otherwise.

        Raises:
            UnknownStyleError: If there is no such style.
            DateError: If the date is not written in EDTF.

        Examples:
            >>> import gazetteer
            >>> gaz = gazetteer.load()
            >>> [found.suggestion.text for found in gaz.lint("In Stepanakert.", style="both-names-first")]
            ['Stepanakert (Khankendi)']
            >>> gaz.lint("“Stepanakert is ours,” he said.", style="both-names-first")
            ()
        """
        linter = self.linter(style=style, date=date)
        return linter.findings(self.annotate(text, policy=linter.rules.policy, date=date))

    def rewrite(self, text: str, *, style: str, date: str | None = None) -> "Rewriting":
        """Write in a text as a style has it what is certain, and keep everything else as it is.

        Args:
            text: Plain text; it may mix languages.
            style: The id of a style.
            date: The date of the text, in EDTF.

        Returns:
            The text ``before`` and ``after``, the ``edits``, and the findings that are ``left`` to its writer.
            Rewriting what is ``after`` once more changes nothing.

        Raises:
            UnknownStyleError: If there is no such style.
            DateError: If the date is not written in EDTF.

        Examples:
            >>> import gazetteer
            >>> gazetteer.load().rewrite("В Степанакерте, из Степанакерта.", style="azerbaijani").after
            'В Ханкенди, из Ханкенди.'
        """
        # What writes texts anew is only wanted for one.
        from gazetteer.core.styled import StyledReader  # noqa: PLC0415
        from gazetteer.style.settling import settled  # noqa: PLC0415

        return settled(text, StyledReader(self, self.linter(style=style, date=date), date))

    def linter(self, *, style: str, date: str | None = None) -> "Linter":
        """Return what holds annotated texts to a style, so that what is wrong with that is known before any is read.

        Raises:
            UnknownStyleError: If there is no such style.
            UnknownPolicyError: If the style has a policy that there is not.
            DateError: If the date is not written in EDTF.
        """
        from gazetteer.style.linter import Linter  # noqa: PLC0415 - only who asks wants it

        key = style, date
        if len(self._linters) >= _MOST_STYLES:
            self._linters.clear()
        if key not in self._linters:
            self._linters[key] = Linter.of(self.dataset, self._alone, style=style, date=date)
        return self._linters[key]

    def _alone(self, text: str) -> "Sequence[Mention]":
        """Return the mentions in a few words that stand alone."""
        return tuple(self.annotate(text))

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
            >>> import gazetteer
            >>> gaz = gazetteer.load()
            >>> page = gaz.map(places=["stepanakert-xankendi"], title="One town").to_html()
            >>> "<title>One town</title>" in page
            True
        """
        # folium is heavy and only wanted for a map.
        from gazetteer.render.map import draw  # noqa: PLC0415

        self.question(policy=policy, lang=lang, date=date)
        return draw(self.dataset, annotations, places=places, policy=policy, lang=lang, as_of=date, **drawn)
