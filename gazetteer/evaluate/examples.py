"""Entries test themselves: the sentences under ``examples`` are annotated, and what they promise is looked for.

An entry must be found in each sentence under ``match``, as itself and not inside another thing's name, and in none
under ``skip``.
"""

from collections.abc import Callable, Iterable, Iterator

from gazetteer.annotate.annotation import Mention
from gazetteer.dataset.check.finding import iter_entries
from gazetteer.dataset.check.messages import EXAMPLES, composed
from gazetteer.dataset.parse import Parsed
from gazetteer.dataset.yaml_tree import YamlPath, shorten
from gazetteer.errors import Problem
from gazetteer.model import Examples, Place, Term


def tried_examples(parsed: Parsed, annotate: Callable[[str], Iterable[Mention]]) -> Iterator[Problem]:
    """Try the sentences of a data folder.

    Args:
        parsed: The folder, for where the sentences stand.
        annotate: What finds names in a text with this data.

    Yields:
        A problem for each sentence that does not hold, entry by entry, places first.
    """
    for file, path, entry in iter_entries(parsed):
        document = parsed.documents[file]
        for where, code, sentence in _sentences(path, entry):
            is_found = any(mention.entry == entry.id and mention.embedded is None for mention in annotate(sentence))
            if is_found is (code == "E912"):
                message = composed(EXAMPLES[code], {"entry": entry.id, "sentence": shorten(sentence)})
                yield Problem(document.path, *document.position(where), code, message)


def _sentences(path: YamlPath, entry: Place | Term) -> Iterator[tuple[YamlPath, str, str]]:
    """Yield where each sentence stands, the code for when it does not hold, and the sentence."""
    yield from _of((*path, "examples"), entry.examples)
    for index, sense in enumerate(entry.senses if isinstance(entry, Term) else ()):
        yield from _of((*path, "senses", index, "examples"), sense.examples)


def _of(path: YamlPath, examples: Examples) -> Iterator[tuple[YamlPath, str, str]]:
    for key, code, sentences in (("match", "E911", examples.match), ("skip", "E912", examples.skip)):
        for index, sentence in enumerate(sentences):
            yield (*path, key, index), code, sentence
