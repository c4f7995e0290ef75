"""The sentences of findings: those of checks are in their docstrings, those of reading and of examples are here."""

import inspect
from collections.abc import Callable, Mapping
from types import MappingProxyType
from typing import Any

READING: Mapping[str, str] = MappingProxyType({
    "E001": "The file is no plain text; save it as UTF-8 without byte-order mark and tabs, with LF line ends.",
    "E002": "The file is no YAML from here on; look for a quotation mark, a bracket or a colon that is one too many.",
    "E003": "A key is given twice; keep one.",
    "E004": "A feature of YAML that is not allowed here; write the plain value out.",
    "E005": "A file is missing or cannot be read; add it, or name another folder.",
    "E010": "The key is unknown; use one of those that the message lists.",
    "E011": "A key is missing; add it.",
    "E012": "The value is not from its list; use one of those that the message lists.",
    "E013": "The value is of the wrong kind, or empty; write one of the right kind or remove the key.",
    "E014": "The language tag is unknown; use one of those that the message lists.",
    "E015": "The library has no such table of romanization; use one of those that the message lists.",
    "E016": "An overlay has a file that it cannot have; use a data folder of your own.",
    "E017": "An overlay says otherwise than the data under it; use a data folder of your own, since it only adds.",
    "W018": "A file is named almost like one that is read, and nothing reads it; rename it, or take it out.",
    "E101": "The id is badly written; write lower-case ASCII letters and digits joined by hyphens.",
    "E102": "The id is already used; choose another.",
    "E301": "There is no such party; mend the id, or add the party to parties.yaml.",
    "E302": "There is no such source; mend the id, or add the source to sources.yaml.",
    "E303": "There is no such entry; mend the id, or add the entry to places.yaml.",
    "E304": "There is no such side; mend it, or give it to a party in parties.yaml.",
    "E321": "There is no such style; mend the id, or add the style to styles.yaml.",
    "E309": "There is no such policy; mend the id, or add the policy to policies.yaml.",
    "E401": "The coordinate is out of range; write at: [longitude, latitude] in degrees.",
})
"""The codes that come from reading files, before any check runs, each with what its messages say."""

EXAMPLES: Mapping[str, str] = MappingProxyType({
    "E911": "Entry {entry!r} is not found in {sentence!r}; mend the sentence, the forms or the condition.",
    "E912": "Entry {entry!r} is found in {sentence!r}, where it is not meant; add a condition, or mend the sentence.",
})
"""The codes that come from trying the sentences under ``examples``, each with its message."""


def message_of(check: Callable[..., Any]) -> str:
    """Return the sentence of a check, with the facts of a finding in braces: the first paragraph of its docstring.

    Examples:
        >>> from gazetteer.dataset.check.registry import CHECKS
        >>> message_of(CHECKS["W208"])
        'Form {form!r} has several blanks in a row; write one.'
    """
    return _paragraphs(check)[0]


def reason_of(check: Callable[..., Any]) -> str:
    """Return why a check is made: the second paragraph of its docstring.

    Examples:
        >>> from gazetteer.dataset.check.registry import CHECKS
        >>> reason_of(CHECKS["W208"])
        'One of them came along when the name was copied.'
    """
    return _paragraphs(check)[1]


def composed(message: str, facts: Mapping[str, object]) -> str:
    """Put the facts of a finding into a message, which goes on after a code: without its capital and its full stop.

    Returns:
        The part of a line behind the code.

    Examples:
        >>> composed("Form {form!r} is listed twice; keep one.", {"form": "Շուշի"})
        "form 'Շուշի' is listed twice; keep one"
    """
    return (message[0].lower() + message[1:]).rstrip(".").format_map(facts)


def _paragraphs(check: Callable[..., Any]) -> list[str]:
    text = inspect.getdoc(check) or ""
    return [" ".join(paragraph.split()) for paragraph in text.split("\n\n")]
