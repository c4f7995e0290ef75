"""The data behind a page's cards: every mention, every entry, and the sources that they cite."""

from collections.abc import Iterator, Mapping, Sequence
from typing import Any

from gazetteer.annotate.annotation import Annotation, Mention
from gazetteer.dataset.data import Dataset
from gazetteer.names.question import Question
from gazetteer.render.found import Found
from gazetteer.render.markup import web_address
from gazetteer.render.page.cards import CardWriter
from gazetteer.render.phrases import language_name, party_label, policy_label, publication
from gazetteer.render.sides import NO_SIDE, Side


def payload(
    annotation: Annotation,
    question: Question,
    found: Sequence[Found],
    sides: Mapping[str | None, Side],
) -> dict[str, Any]:
    """Return what the script of a page reads.

    Args:
        annotation: The annotated text.
        question: Its question.
        found: The entries that it mentions or may mention.
        sides: The sides of the data set.

    Returns:
        A value for `script_json`; entries are named by their position.
    """
    writer = CardWriter(question)
    positions = {one.entry.id: position for position, one in enumerate(found)}
    entries = [writer.entry(one) for one in found]
    return {
        "policy": policy_label(question.policy),
        "mentions": [_mention(mention, positions, question.dataset, sides) for mention in annotation],
        "entries": entries,
        "sources": _sources(entries, question.dataset),
    }


def _mention(
    mention: Mention, positions: Mapping[str, int], dataset: Dataset, sides: Mapping[str | None, Side]
) -> dict[str, Any]:
    value = {
        "entry": positions[mention.entry] if mention.entry is not None else None,
        "headword": mention.headword,
        "language": language_name(mention.lang) if mention.lang else None,
        "side": sides.get(mention.side, NO_SIDE).label,
        "parties": [party_label(party, dataset) for party in mention.used_by],
        "candidates": [[positions[scored.entry], scored.score, scored.reason] for scored in mention.candidates],
        "outer": mention.nested_in,
        "pair": mention.paired_with,
        "embedded": mention.embedded,
        "quoted": mention.quoted,
    }
    return {key: part for key, part in value.items() if part is not None}


def _sources(cards: Sequence[Any], dataset: Dataset) -> dict[str, list[str]]:
    """Return title, address and publisher of every source that some cards cite, by id."""
    return {source_id: _source(source_id, dataset) for source_id in dict.fromkeys(_cited(cards))}


def _source(source_id: str, dataset: Dataset) -> list[str]:
    source = dataset.sources.get(source_id)
    if source is None:
        return [source_id, "", ""]
    return [source.title, web_address(source.url or ""), publication(source)]


def _cited(card: Any) -> Iterator[str]:
    """Yield the sources cited anywhere in a card."""
    if isinstance(card, dict):
        for key, part in card.items():
            yield from (source for source, _ in part) if key in {"cite", "reported"} else _cited(part)
    elif isinstance(card, list):
        for part in card:
            yield from _cited(part)
