"""`RuleSet`: what a style asks of single forms, entry by entry, for engines that look at characters alone."""

from collections import Counter, defaultdict
from collections.abc import Collection, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from itertools import chain

from gazetteer.codes import Level
from gazetteer.editors.asked import Asked, Doubt, When
from gazetteer.editors.known import Around, Known
from gazetteer.editors.places import asked_of_place
from gazetteer.editors.telling import about, link
from gazetteer.editors.terms import asked_of_term
from gazetteer.model import Place
from gazetteer.names.index import NameIndex
from gazetteer.style.linter import Linter

LANGS = ("en", "hy", "az", "ru")
"""The languages that rules are made for where no others are asked for."""

_PLAIN = frozenset({Doubt.NONE, Doubt.NOTHING})
"""What is told with the weight that the style gives it; what must be looked at is a note."""


@dataclass(frozen=True, slots=True)
class Spelling:
    """Characters that a rule looks for, with what to write instead in each language that they are of.

    ``before`` and ``after`` are patterns of what longer names have beside them; ``wary`` is one of what may not stand
    before them for the option to be certain.
    """

    text: str
    before: tuple[str, ...]
    after: tuple[str, ...]
    when: When
    options: Mapping[str, tuple[str, ...]]
    is_certain: bool
    wary: str

    @property
    def all_options(self) -> tuple[str, ...]:
        """What to write instead in any of the languages."""
        return tuple(dict.fromkeys(option for several in self.options.values() for option in several))


@dataclass(frozen=True, slots=True)
class Rule:
    """What a style asks of the names of an entry with one weight; ``about`` says whose they are."""

    entry: str
    level: Level
    about: str
    link: str
    spellings: tuple[Spelling, ...]


@dataclass(frozen=True, slots=True)
class RuleSet:
    """The rules of a style, in file order of the entries, and how many forms were left out of them for which reason."""

    style: str
    policy: str
    data_version: str
    langs: tuple[str, ...]
    rules: tuple[Rule, ...]
    left_out: Mapping[Doubt, int]


def rule_set(linter: Linter, index: NameIndex, *, langs: Sequence[str] = LANGS) -> RuleSet:
    """Make the rules of a style.

    Args:
        linter: What holds texts to the style.
        index: The names of its data set.
        langs: The languages of the texts that the rules are for.

    Returns:
        The rules. What is not certain to mean an entry is only pointed out, or left out and counted.

    Raises:
        LanguageError: If a language tag is unknown.
    """
    dataset = linter.chooser.dataset
    by_text: dict[str, list[Asked]] = defaultdict(list)
    for each in _asked(linter, langs):
        if each.level is not Level.IGNORE:
            by_text[each.text].append(each)
    known = Known.of(dataset, index, langs)
    asked = tuple(chain.from_iterable(map(known.doubted, by_text.values())))
    kept = tuple(each for each in asked if not each.is_left_out)
    left_out = Counter(each.doubt for each in asked if each.is_left_out)
    rules = tuple(_rules(kept, known.around({each.text for each in kept}), linter))
    version = dataset.manifest.version
    return RuleSet(linter.rules.style, linter.rules.policy, version, tuple(langs), rules, dict(left_out))


def _asked(linter: Linter, langs: Collection[str]) -> Iterator[Asked]:
    for entry in linter.chooser.dataset:
        for lang in () if entry.replaced_by else langs:
            if isinstance(entry, Place):
                yield from asked_of_place(entry, linter.rules, linter.chooser, lang)
            else:
                yield from asked_of_term(entry, linter.rules, linter.chooser, lang)


def _rules(asked: Iterable[Asked], around: Mapping[str, Around], linter: Linter) -> Iterator[Rule]:
    chooser = linter.chooser
    grouped: dict[tuple[str, Level, str], list[Asked]] = defaultdict(list)
    for each in asked:
        level = each.level if each.doubt in _PLAIN else Level.NOTE
        grouped[each.entry, level, each.note].append(each)
    order = {entry.id: at for at, entry in enumerate(chooser.dataset)}
    for entry_id, level, note in sorted(grouped, key=lambda key: (order[key[0]], key[1:])):
        entry = chooser.dataset.entries[entry_id]
        told = "; ".join(filter(None, (note.rstrip("."), about(entry, chooser))))
        spellings = tuple(_spellings(grouped[entry_id, level, note], around))
        yield Rule(entry_id, level, told, link(entry, chooser), spellings)


def _spellings(asked: Iterable[Asked], around: Mapping[str, Around]) -> Iterator[Spelling]:
    """Yield what is asked of the same characters in several languages at once, longer ones first."""
    grouped: dict[tuple[str, When], list[Asked]] = defaultdict(list)
    for each in asked:
        grouped[each.text, each.when].append(each)
    for (text, when), several in sorted(grouped.items(), key=lambda item: (-len(item[0][0]), item[0])):
        options = {each.lang: each.options for each in several}
        is_certain = all(each.is_certain for each in several)
        wary = "|".join(dict.fromkeys(each.wary for each in several if each.wary))
        yield Spelling(text, *around.get(text, ((), ())), when, options, is_certain, wary)
