"""What holds of every annotated text, whatever the text is made of. Each check yields a sentence for what does not."""

import traceback
import unicodedata
from collections.abc import Iterator
from itertools import pairwise

from finding import found_alike
from writing import written_alike

from gazetteer.annotate.annotation import Annotation, Mention
from gazetteer.core import Gazetteer
from gazetteer.language.fold import APOSTROPHES

Wrong = Iterator[str]

_NO_LETTERS = frozenset(("Mn", "Mc", "Me", "Cf", "Lm"))

PARAGRAPHS = ("12 + 30 = 42\n\n", "* * *\r\n\r\n— … —\r\n\r\n", "\u20ac\U0001f600\n\n")
"""Paragraphs without a word, which change nothing of what stands below them. Words would tell a language."""


def wrong(gaz: Gazetteer, text: str, other: str = "") -> dict[str, str]:
    """Say what does not hold of a text.

    Args:
        gaz: The gazetteer.
        text: The text.
        other: A text that is annotated in between.

    Returns:
        The first sentence of each check that has one, by the name of the check; nothing if all is well.
    """
    try:
        annotation = gaz.annotate(text)
        checks = {check.__name__: check(annotation) for check in (in_text, in_order, nested, paired, written_alike)}
        checks |= {"meant": meant(gaz, annotation), "repeated": repeated(gaz, annotation, other)}
        checks |= {"below": below(gaz, annotation), "found_alike": found_alike(gaz, text, other)}
        first = {name: next(sentences, None) for name, sentences in checks.items()}
    except Exception as error:  # noqa: BLE001 - whatever is raised is wrong
        raised = traceback.extract_tb(error.__traceback__)[-1]
        return {f"{type(error).__name__} in {raised.name}": str(error)}
    return {name: sentence for name, sentence in first.items() if sentence is not None}


def in_text(annotation: Annotation) -> Wrong:
    """A span lies in the text, is its surface, and is made of whole words."""
    text = annotation.text
    for mention in annotation:
        if not 0 <= mention.start < mention.end <= len(text):
            yield f"{_named(mention)} is not in the text"
        elif text[mention.start : mention.end] != mention.surface:
            yield f"{_named(mention)} is {text[mention.start : mention.end]!a} in the text"
        else:
            yield from _words(mention, text)


def _words(mention: Mention, text: str) -> Wrong:
    last = mention.surface[-1]
    if not mention.surface[0].isalnum():
        yield f"{_named(mention)} begins with no letter"
    if not (last.isalnum() or unicodedata.combining(last) or last == "."):
        yield f"{_named(mention)} ends with no letter"
    after = text[mention.end : mention.end + 1] if last == "." else text[mention.end :]
    if _goes_on(reversed(text[: mention.start])) or _goes_on(iter(after)):
        yield f"{_named(mention)} cuts a word in two: {text[max(0, mention.start - 5) : mention.end + 5]!a}"


def _goes_on(beside: Iterator[str]) -> bool:
    """Say whether a letter is what follows; marks, modifier letters and invisible characters are none.

    Whatever may be written for an apostrophe parts an ending from its name.
    """
    following = (char for char in beside if char in APOSTROPHES or unicodedata.category(char) not in _NO_LETTERS)
    first = next(following, " ")
    return first.isalnum() and first not in APOSTROPHES


def in_order(annotation: Annotation) -> Wrong:
    """Mentions are sorted by start, longer first; none is there twice, and no two cross."""
    ends: list[int] = []
    for one, other in pairwise(annotation):
        if (one.start, -one.end) >= (other.start, -other.end):
            yield f"{_named(one)} is before {_named(other)}"
    for mention in annotation:
        while ends and ends[-1] <= mention.start:
            ends.pop()
        if ends and ends[-1] < mention.end:
            yield f"{_named(mention)} crosses one that ends at {ends[-1]}"
        ends.append(mention.end)


def nested(annotation: Annotation) -> Wrong:
    """What a mention is nested in is before it and the closest one around it."""
    around: list[int] = []
    for at, mention in enumerate(annotation):
        while around and annotation[around[-1]].end <= mention.start:
            around.pop()
        if mention.nested_in != (around[-1] if around else None):
            yield f"{_named(mention)} is nested in {mention.nested_in}, and inside {around[-1:]}"
        around.append(at)


def paired(annotation: Annotation) -> Wrong:
    """Two names of one entry point to each other; of more than two, each to the one before."""
    for at, mention in enumerate(annotation):
        if mention.paired_with is None:
            continue
        partner = annotation[mention.paired_with]
        if mention.entry != partner.entry:
            yield f"{_named(mention)} is paired with {_named(partner)}, which means something else"
        is_chained = partner.paired_with is not None and partner.paired_with < mention.paired_with < at
        if partner.paired_with != at and not is_chained:
            yield f"{_named(mention)} is paired with {_named(partner)}, and that with {partner.paired_with}"


def meant(gaz: Gazetteer, annotation: Annotation) -> Wrong:
    """Candidates are entries, the winner is one of them, and the form leads back to the winner."""
    for mention in annotation:
        candidates = [candidate.entry for candidate in mention.candidates]
        if not candidates or len(candidates) != len(set(candidates)) or set(candidates) - gaz.dataset.entries.keys():
            yield f"{_named(mention)} has the candidates {candidates}"
        said = (mention.form, mention.lang, mention.headword, mention.evidence, mention.lemma)
        if mention.entry is None:
            if any(each is not None for each in (*said, mention.side, mention.point)) or mention.used_by:
                yield f"{_named(mention)} means nothing, and it is said that {said}"
            continue
        if None in said:
            yield f"{_named(mention)} means {mention.entry}, and it is only said that {said}"
        if mention.entry != candidates[0]:
            yield f"{_named(mention)} means {mention.entry}, and its candidates are {candidates}"
        if mention.entry not in [each.entry.id for each in gaz.lookup(str(mention.form))]:
            yield f"{_named(mention)} has the form {mention.form!a}, whose look-up does not lead to {mention.entry}"


def repeated(gaz: Gazetteer, annotation: Annotation, other: str) -> Wrong:
    """The answer is the same again, also after another text."""
    gaz.annotate(other)
    if gaz.annotate(annotation.text) != annotation:
        yield f"the answer is another one after {other!a}"


def below(gaz: Gazetteer, annotation: Annotation) -> Wrong:
    """Below another paragraph, what means one thing only means the same."""
    texts = [paragraph + annotation.text for paragraph in PARAGRAPHS]
    for paragraph, shifted in zip(PARAGRAPHS, gaz.annotate_many(texts), strict=True):
        found = {(each.start - len(paragraph), each.end - len(paragraph)): each.entry for each in shifted}
        for mention in annotation:
            meaning = found.get((mention.start, mention.end), "nothing")
            if len(mention.candidates) == 1 and meaning != mention.entry:
                yield f"{_named(mention)} means {meaning} below {paragraph!a}"


def _named(mention: Mention) -> str:
    return f"{mention.surface!a} ({mention.start}-{mention.end})"
