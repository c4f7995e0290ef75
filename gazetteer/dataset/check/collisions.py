"""Checks of forms that are something else too: an ordinary word, somebody's name, a place and a term."""

from collections.abc import Iterator, Mapping

from gazetteer.codes import FormRole
from gazetteer.dataset.check.finding import Finding, LocatedForm, iter_entries, iter_forms
from gazetteer.dataset.parse import Parsed
from gazetteer.dataset.yaml_tree import YamlPath
from gazetteer.language.fold import match_key
from gazetteer.model import Contexts, Place, Term


def form_is_an_ordinary_word(parsed: Parsed) -> Iterator[Finding]:
    """Form {form!r} is an ordinary word too; add it to `ordinary-words` in contexts.yaml, or a sentence to `skip`.

    A sentence in which the word is one shows whether the annotator leaves it alone.
    """
    for contexts in parsed.of("contexts.yaml", Contexts).values():
        heads = (head for language in contexts.languages for head in language.heads)
        words = {match_key(word.rstrip("*")) for head in heads for word in (*head.before, *head.after)}
        words |= {match_key(word) for language in contexts.languages for word in language.common_words}
        words -= {match_key(word) for word in contexts.ordinary_words}
        yield from (form.finding() for form in _untested(parsed) if match_key(form.text) in words)


def form_is_a_given_name(parsed: Parsed) -> Iterator[Finding]:
    """Form {form!r} is somebody's name too; add a sentence to `skip` in which it is one.

    A sentence about such a person shows whether the annotator leaves the name alone.
    """
    for contexts in parsed.of("contexts.yaml", Contexts).values():
        people = contexts.people
        names = {match_key(name) for name in (*people.given_names, *people.surnames)}
        yield from (form.finding() for form in _untested(parsed) if match_key(form.text) in names)


def form_is_of_a_place_and_a_term(parsed: Parsed) -> Iterator[Finding]:
    """Form {form!r} is a form of the place {place!r} too; say with `when` in which surroundings the term is meant.

    Without a condition, every mention of the place would be one of the term too.
    """
    places = {match_key(form.text): form for form in iter_forms(parsed) if form.file == "places.yaml"}
    entries = _by_path(parsed)
    for form in iter_forms(parsed):
        place, term = places.get(match_key(form.text)), entries.get((form.file, form.path[:1]))
        if place is not None and isinstance(term, Term) and not _has_condition(term, form.path):
            yield form.finding(place=entries[place.file, place.path[:1]].id)


def form_is_of_two_terms(parsed: Parsed) -> Iterator[Finding]:
    """Form {form!r} is a form of the term {other!r} too; say with `when` in which surroundings each is meant.

    Without a condition, every mention of the one would be one of the other too.
    """
    entries = _by_path(parsed)
    first: dict[str, Term] = {}
    for form in iter_forms(parsed):
        term = entries[form.file, form.path[:1]]
        if isinstance(term, Term) and not _has_condition(term, form.path):
            other = first.setdefault(match_key(form.text), term)
            if other is not term:
                yield form.finding(other=other.id)


def _untested(parsed: Parsed) -> Iterator[LocatedForm]:
    """Yield the forms of places that are looked for wherever they stand, and that no sentence tests."""
    entries = _by_path(parsed)
    for form in iter_forms(parsed):
        entry = entries[form.file, form.path[:1]]
        is_looked_for = (
            isinstance(entry, Place) and form.role is FormRole.PLAIN and not _has_condition(entry, form.path)
        )
        if is_looked_for and not any(_has_words(sentence, form.text) for sentence in entry.examples.skip):
            yield form


def _has_words(sentence: str, words: str) -> bool:
    """Say whether words stand in a sentence, and not as a part of longer ones."""
    return f" {match_key(words)} " in f" {match_key(sentence)} "


def _by_path(parsed: Parsed) -> Mapping[tuple[str, YamlPath], Place | Term]:
    return {(file, path): entry for file, path, entry in iter_entries(parsed)}


def _has_condition(entry: Place | Term, path: YamlPath) -> bool:
    """Say whether something tells in which surroundings a form at a path is meant."""
    name = entry.names[int(path[2])]
    return name.when is not None or (isinstance(entry, Term) and any(sense.when for sense in entry.senses))
