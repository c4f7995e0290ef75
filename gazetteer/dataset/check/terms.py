"""Checks of terms."""

from collections.abc import Iterator

from gazetteer.dataset.check.finding import Finding, LocatedName, forms_of
from gazetteer.dataset.parse import Parsed
from gazetteer.model import Term


def ordinary_word_has_no_condition(parsed: Parsed) -> Iterator[Finding]:
    """The word {form!r} has an ordinary meaning too; say with `when` in which surroundings it is loaded."""
    for path, term in parsed.of("terms.yaml", Term).items():
        if any(sense.when for sense in term.senses):
            continue
        for index, name in enumerate(term.names):
            for form in forms_of(LocatedName("terms.yaml", (*path, "names", index), name)):
                if name.when is None and form.lang == "en" and _is_ordinary_word(form.text):
                    yield Finding(form.file, form.path, {"form": form.text})


def _is_ordinary_word(text: str) -> bool:
    return text.isalpha() and text.islower()


def sense_has_no_citation(parsed: Parsed) -> Iterator[Finding]:
    """Sense {sense!r} cites nothing; add `cite` with a source that shows the meaning."""
    for path, term in parsed.of("terms.yaml", Term).items():
        for index, sense in enumerate(term.senses):
            if not sense.cite:
                yield Finding("terms.yaml", (*path, "senses", index), {"sense": sense.id})


def term_has_no_sense(parsed: Parsed) -> Iterator[Finding]:
    """Term {entry!r} has no sense, so that nothing says what it means; add one with a definition."""
    for path, term in parsed.of("terms.yaml", Term).items():
        if not term.senses and term.replaced_by is None:
            yield Finding("terms.yaml", path, {"entry": term.id})
