"""Rules for textlint: a folder with a configuration and a rule of our own with what it looks for as data.

`textlint-rule-terminology` cannot carry them: it says the same of every term, has one weight for all, mends whatever it
finds, and reads what stands between quotation marks.
"""

import json
from collections.abc import Iterable
from importlib.resources import files
from typing import Any

from gazetteer.codes import Level
from gazetteer.editors.asked import When
from gazetteer.editors.patterns import ASIDE_AFTER, ASIDE_BEFORE, JOINED_AFTER, JOINED_BEFORE, either, literal
from gazetteer.editors.ruleset import Rule, RuleSet, Spelling
from gazetteer.model import Contexts
from gazetteer.version import __version__

PACKAGE = "textlint-rule-gazetteer"
LEVELS = {Level.NOTE: "info", Level.WARNING: "warning", Level.ERROR: "error"}
_ANY_ENDING = "*"


def textlint_files(rules: RuleSet, contexts: Contexts) -> dict[str, str]:
    """Return the files of a configuration for textlint and of the rule that it names, by their paths.

    Args:
        rules: The rules of a style.
        contexts: What makes a name a part of another thing's name.

    Returns:
        ``.textlintrc.json`` and, in a folder that npm can install, the rule.
    """
    package = {
        "name": PACKAGE,
        "version": __version__,
        "description": f"Names and loaded terms as the style {rules.style} has them",
        "main": "index.js",
        "private": True,
    }
    return {
        ".textlintrc.json": _json({"rules": {PACKAGE.removeprefix("textlint-rule-"): True}}),
        f"{PACKAGE}/package.json": _json(package),
        f"{PACKAGE}/index.js": (files("gazetteer.editors") / "assets" / "index.js").read_text(encoding="utf-8"),
        f"{PACKAGE}/rules.json": _rules(rules, contexts),
    }


def _rules(rules: RuleSet, contexts: Contexts) -> str:
    """Write the rules, one a line."""
    beside = {
        "aside": {"before": ASIDE_BEFORE, "after": ASIDE_AFTER},
        "joined": {"before": JOINED_BEFORE, "after": JOINED_AFTER},
        "embedded": {
            "before": _words(word for each in contexts.embeddings for word in each.before),
            "after": _words(word for each in contexts.embeddings for word in each.after),
        },
    }
    lines = ",\n".join(_line(_rule(rule)) for rule in rules.rules)
    return f'{{"style": {_line(rules.style)}, "beside": {_line(beside)}, "rules": [\n{lines}\n]}}\n'


def _words(words: Iterable[str]) -> str:
    return either(literal(word.removesuffix(_ANY_ENDING)) + r"\p{L}*" * word.endswith(_ANY_ENDING) for word in words)


def _rule(rule: Rule) -> dict[str, Any]:
    return {
        "entry": rule.entry,
        "level": LEVELS[rule.level],
        "about": rule.about,
        "link": rule.link,
        "spellings": [_spelling(spelling) for spelling in rule.spellings],
    }


def _spelling(spelling: Spelling) -> dict[str, Any]:
    """Return a spelling; what it has nothing of is left out, as there are many."""
    told = {
        "text": spelling.text,
        "before": either(spelling.before),
        "after": either(spelling.after),
        "when": spelling.when.value if spelling.when is not When.ALWAYS else "",
        "options": {lang: list(options) for lang, options in spelling.options.items() if options},
        "certain": spelling.is_certain,
        "wary": spelling.wary,
    }
    return {key: value for key, value in told.items() if value}


def _json(value: object) -> str:
    return json.dumps(value, ensure_ascii=False, indent=2) + "\n"


def _line(value: object) -> str:
    return json.dumps(value, ensure_ascii=False, separators=(",", ":"))
