"""Rules for Vale: a folder with a configuration and a style of one rule for each entry.

What a rule may say is in Vale's documentation (vale.sh/docs/checks/substitution and existence): `substitution` has
`swap`, `existence` has `tokens`; `nonword` leaves Vale's own word boundaries away, which know ASCII alone.
"""

from collections import Counter
from collections.abc import Iterable, Iterator, Mapping, Sequence

from gazetteer.codes import Level
from gazetteer.editors.asked import When
from gazetteer.editors.patterns import NOT_QUOTED, in_prose, whole
from gazetteer.editors.ruleset import Rule, RuleSet, Spelling

LEVELS: Mapping[Level, str] = {Level.NOTE: "suggestion", Level.WARNING: "warning", Level.ERROR: "error"}
_LONGEST_KEY = 1000
"""How many characters a key may have in YAML without a mark of its own."""

_CONFIGURATION = r"""# Rules of the style {style}; README.md says what they are and what they cannot know.
StylesPath = styles
MinAlertLevel = suggestion
SkippedScopes = script, style, pre, figure, blockquote

[*.{{md,txt,html}}]
BasedOnStyles = {name}
TokenIgnores = (https?://[^\s<>()]+), (www\.[^\s<>()]+), ([\w.+-]+@[\w-]+\.[\w.-]+)
BlockIgnores = (?s) *(<!-- gazetteer: off -->.*?<!-- gazetteer: on -->)
"""
_ASKING = {
    "": "Write %s instead of '%s'",
    "look": "Look whether to write '%s' instead of '%s'",
    "first": "At the first mention write '%s' instead of '%s'; a rule cannot tell which mention of a text is the first",
    "later": "After its first mention write '%s' instead of '%s'; a rule cannot tell which mention is the first",
    "named": "'%s' is pointed out",
}
"""What is said first, by the ending of the name of a rule."""


def vale_files(rules: RuleSet) -> dict[str, str]:
    """Return the files of a configuration for Vale, by their paths.

    Args:
        rules: The rules of a style.

    Returns:
        ``.vale.ini`` and, under ``styles``, a rule for each entry, sorted by what Vale can do with it: what is certain
        is replaced, what must be looked at is a suggestion, and what has no other wording is only pointed out.
    """
    name = style_name(rules.style)
    files = {".vale.ini": _CONFIGURATION.format(style=rules.style, name=name)}
    numbers: Counter[str] = Counter()
    for rule in rules.rules:
        for ending, spellings in _sorted(rule.spellings).items():
            stem = "_".join(filter(None, (rule.entry, ending)))
            numbers[stem] += 1
            # The ids of entries have no underscores.
            path = f"styles/{name}/{stem}{f'_{numbers[stem]}' * (numbers[stem] > 1)}.yml"
            files[path] = _written(rules.style, rule, ending, spellings)
    return files


def style_name(style: str) -> str:
    """Return what a style is called in Vale.

    Examples:
        >>> style_name("both-names-first")
        'GazetteerBothNamesFirst'
    """
    return "Gazetteer" + "".join(part.capitalize() for part in style.split("-"))


def _sorted(spellings: Sequence[Spelling]) -> dict[str, list[Spelling]]:
    found: dict[str, list[Spelling]] = {}
    for spelling in spellings:
        found.setdefault(_ending(spelling), []).append(spelling)
    return found


def _ending(spelling: Spelling) -> str:
    if not spelling.all_options:
        return "named"
    if spelling.when is not When.ALWAYS:
        return spelling.when.value
    return "" if spelling.is_certain else "look"


def _written(style: str, rule: Rule, ending: str, spellings: Sequence[Spelling]) -> str:
    level = LEVELS[Level.NOTE if ending in {"look", "first", "later"} else rule.level]
    # A percent sign is an order to Vale.
    message = f"{_ASKING[ending]} (style {style}). {rule.about.replace('%', '%%')}."
    heading = {"extends": "existence" if ending == "named" else "substitution", "message": message, "level": level}
    lines = [f"{key}: {scalar(value)}" for key, value in heading.items()]
    lines += [f"link: {scalar(rule.link)}"] if rule.link else []
    lines += ["ignorecase: false", "nonword: true"]
    lines += ["action:", "  name: replace"] if not ending else []
    lines += _tokens(spellings) if ending == "named" else _swap(spellings, is_certain=not ending)
    return "\n".join((*lines, ""))


def _tokens(spellings: Sequence[Spelling]) -> Iterator[str]:
    yield from ("raw:", f"  - {scalar(NOT_QUOTED)}", "tokens:")
    yield from (f"  - {scalar(pattern)}" for pattern, _ in _patterns(spellings))


def _swap(spellings: Sequence[Spelling], *, is_certain: bool) -> Iterator[str]:
    yield "swap:"
    for pattern, like in _patterns(spellings):
        key = scalar(in_prose(pattern, like.wary if is_certain else ""))
        value = scalar(_options(like.all_options, is_certain=is_certain))
        yield f"  ? {key}\n  : {value}" if len(key) > _LONGEST_KEY else f"  {key}: {value}"


def _patterns(spellings: Iterable[Spelling]) -> Iterator[tuple[str, Spelling]]:
    """Yield a pattern for all spellings that nothing but their characters tells apart, with one of them."""
    alike: dict[object, list[Spelling]] = {}
    for spelling in spellings:
        key = spelling.all_options, spelling.before, spelling.after, spelling.wary
        alike.setdefault(key, []).append(spelling)
    for several in alike.values():
        texts = [spelling.text for spelling in several]
        yield whole(texts, several[0].before, several[0].after), several[0]


def _options(options: Sequence[str], *, is_certain: bool) -> str:
    """Write what to write instead: a stroke parts what may be chosen from, and a dollar sign is doubled."""
    if not is_certain:
        return " or ".join(options)
    return "|".join(option.replace("|", r"\|").replace("$", "$$") for option in options)


def scalar(text: str) -> str:
    r"""Return a text as YAML has it, whatever is in it.

    Args:
        text: Any text.

    Returns:
        It between single quotation marks, or between double ones with escapes where a character cannot be seen.

    Examples:
        >>> print(scalar("Şuşa's: #1"), scalar("a\n\"b\""))
        'Şuşa''s: #1' "a\u000a\"b\""
    """
    if text.isprintable():
        return "'" + text.replace("'", "''") + "'"
    escaped = text.replace("\\", r"\\").replace('"', r"\"")
    return '"' + "".join(each if each.isprintable() else f"\\u{ord(each):04x}" for each in escaped) + '"'
