"""`Rules`: what a style asks for, with all that it takes from the styles that it extends."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass

from gazetteer.codes import FirstMention, LaterMention, Level, Voice
from gazetteer.errors import UnknownStyleError
from gazetteer.model import Style, Term, TermRule
from gazetteer.model.style import NAME, OTHERS

_DEFAULT_POLICY = "dual"
_IN_BRACKETS = f"{NAME} ({OTHERS})"


@dataclass(frozen=True)
class Rules:
    """What a style asks for; `gazetteer.model.Style` says what each field means. Nothing in it is left open."""

    style: str
    policy: str
    first: FirstMention
    later: LaterMention
    level: Level
    spelling: Level
    one_sided: Level
    inconsistent: Level
    anachronism: Level
    open: Level
    together: Mapping[str, str]
    voices: frozenset[Voice]
    terms: tuple[TermRule, ...]

    def for_term(self, term: Term, side: str | None) -> TermRule | None:
        """Return the rule for a wording of a term: the first that fits it; ``None`` where none does.

        Args:
            term: The term.
            side: The side that the wording is of.
        """
        fitting = (rule for rule in self.terms if _fits(rule, term, side))
        return next(fitting, None)

    def written_together(self, name: str, others: str, lang: str) -> str:
        """Return how several names are written at once.

        Examples:
            >>> import gazetteer
            >>> rules_of("both-names-first", gazetteer.load().dataset.styles).written_together("Şuşa", "Şuşi", "az")
            'Şuşa (Şuşi)'
        """
        return self.together.get(lang, _IN_BRACKETS).replace(NAME, name).replace(OTHERS, others)


def rules_of(style_id: str, styles: Mapping[str, Style]) -> Rules:
    """Return what a style asks for.

    Args:
        style_id: Its id.
        styles: All styles.

    Returns:
        The rules: its own, and where it says nothing those of the style that it extends. Where none does, names
        are those of the policy ``dual``, whatever is written stays, and nothing is reported.

    Raises:
        UnknownStyleError: If there is no such style; it lists those that there are.

    Examples:
        >>> import gazetteer
        >>> rules = rules_of("armenian", gazetteer.load().dataset.styles)
        >>> str(rules.policy), str(rules.anachronism), [str(rule.level) for rule in rules.terms]
        ('armenian', 'note', ['warning', 'note'])
    """
    if style_id not in styles:
        raise UnknownStyleError(style_id, tuple(styles))
    chain = tuple(_chain(style_id, styles))
    places = [style.places for style in chain]
    return Rules(
        style_id,
        policy=next((rule.policy for rule in places if rule.policy), _DEFAULT_POLICY),
        first=next((rule.first for rule in places if rule.first), FirstMention.WRITTEN),
        later=next((rule.later for rule in places if rule.later), LaterMention.WRITTEN),
        level=next((rule.level for rule in places if rule.level), Level.WARNING),
        spelling=_level(rule.spelling for rule in places),
        one_sided=_level(style.one_sided for style in chain),
        inconsistent=_level(style.inconsistent for style in chain),
        anachronism=_level(style.anachronism for style in chain),
        open=_level(style.open for style in chain),
        together={lang: wording for rule in reversed(places) for lang, wording in rule.together.items()},
        voices=frozenset(next((style.in_voices for style in chain if style.in_voices), (Voice.OWN,))),
        terms=tuple(rule for style in chain for rule in style.terms),
    )


def _chain(style_id: str, styles: Mapping[str, Style]) -> Iterator[Style]:
    """Yield a style and those that it extends, each once."""
    seen: set[str] = set()
    style = styles.get(style_id)
    while style is not None and style.id not in seen:
        seen.add(style.id)
        yield style
        style = styles.get(style.extends) if style.extends else None


def _level(levels: Iterator[Level | None]) -> Level:
    return next((level for level in levels if level), Level.IGNORE)


def _fits(rule: TermRule, term: Term, side: str | None) -> bool:
    named = not rule.term or term.id in rule.term
    return named and (not rule.sides or side in rule.sides) and (not rule.types or term.type in rule.types)
