"""Checks of terms."""

from collections.abc import Iterator

from gazetteer.dataset.check.finding import Finding, LocatedName, forms_of
from gazetteer.dataset.parse import Parsed
from gazetteer.language.fold import match_key
from gazetteer.model import Term


def ordinary_word_has_no_condition(parsed: Parsed) -> Iterator[Finding]:
    """The word {form!r} has an ordinary meaning too; say with `when` in which surroundings it is loaded.

    *Operation* and *corridor* are loaded in one sentence and plain in the next.
    """
    for path, term in parsed.of("terms.yaml", Term).items():
        if any(sense.when for sense in term.senses):
            continue
        for index, name in enumerate(term.names):
            for form in forms_of(LocatedName("terms.yaml", (*path, "names", index), name)):
                if name.when is None and form.lang == "en" and _is_ordinary_word(form.text):
                    yield form.finding()


def _is_ordinary_word(text: str) -> bool:
    return text.isalpha() and text.islower()


def sense_has_no_citation(parsed: Parsed) -> Iterator[Finding]:
    """Sense {sense!r} cites nothing; add `cite` with a source that shows the meaning.

    What a word is taken to mean is a claim like any other.
    """
    for path, term in parsed.of("terms.yaml", Term).items():
        for index, sense in enumerate(term.senses):
            if not sense.cite:
                yield Finding("terms.yaml", (*path, "senses", index), {"sense": sense.id})


def term_has_no_sense(parsed: Parsed) -> Iterator[Finding]:
    """Term {entry!r} has no sense, so that nothing says what it means; add one with a definition.

    A definition is what a reader looks for first.
    """
    for path, term in parsed.of("terms.yaml", Term).items():
        if not term.senses and term.replaced_by is None:
            yield Finding("terms.yaml", path, {"entry": term.id})


def term_has_no_example(parsed: Parsed) -> Iterator[Finding]:
    """Term {entry!r} has no sentence in which it is found; add one of your own to `match` under `examples`.

    `gazetteer check --examples` tries the sentences, so that a later change cannot undo the entry unseen.
    """
    for path, term in parsed.of("terms.yaml", Term).items():
        matching = (*term.examples.match, *(sentence for sense in term.senses for sentence in sense.examples.match))
        if not matching and term.replaced_by is None:
            yield Finding("terms.yaml", path, {"entry": term.id})


def sense_is_named_twice(parsed: Parsed) -> Iterator[Finding]:
    """Sense {sense!r} is there already; give each sense of a term an id of its own.

    Mentions of a term name the sense by its id.
    """
    for path, term in parsed.of("terms.yaml", Term).items():
        seen: set[str] = set()
        for index, sense in enumerate(term.senses):
            if sense.id in seen:
                yield Finding("terms.yaml", (*path, "senses", index, "id"), {"sense": sense.id})
            seen.add(sense.id)


def alternative_is_the_term_itself(parsed: Parsed) -> Iterator[Finding]:
    """The alternative {form!r} is a form of this term; take it out, and say under `usage` who uses the form.

    An alternative is what others say instead.
    """
    for path, term in parsed.of("terms.yaml", Term).items():
        own = {match_key(form.text) for name in term.names for form in name.all_forms()}
        for index, alternative in enumerate(term.alternatives):
            for texts in alternative.form.values():
                for text in texts:
                    if match_key(text) in own:
                        yield Finding("terms.yaml", (*path, "alternatives", index, "form"), {"form": text})
