"""From annotated texts to a map: what they mention, how often, and by whose names."""

from collections import Counter
from collections.abc import Callable, Iterable

from gazetteer.annotate.annotation import Annotation, Mention
from gazetteer.dataset.data import Dataset
from gazetteer.render.map.build import build_map
from gazetteer.render.map.collect import map_places, map_policies, map_sources
from gazetteer.render.map.name_map import NameMap
from gazetteer.render.map.records import Tally


def draw(
    annotations: Iterable[Annotation],
    dataset: Dataset,
    headword: Callable[[str, str], str],
    *,
    title: str,
    policy: str,
    as_of: str | None,
) -> NameMap:
    """Draw the places that some texts mention.

    Args:
        annotations: The annotated texts.
        dataset: Where the places come from.
        headword: Gives the name to show for an entry id and a policy id.
        title: What the map is about.
        policy: The id of the policy to begin with.
        as_of: The date that the names are for.

    Returns:
        The map.

    Raises:
        UnknownPolicyError: If the data set has no such policy.
    """
    return build_map(
        map_places(dataset, tallies(annotations, dataset), headword),
        policies=map_policies(dataset),
        policy=policy,
        title=title,
        data_version=dataset.version,
        as_of=as_of,
        sources=map_sources(dataset),
    )


def tallies(annotations: Iterable[Annotation], dataset: Dataset) -> dict[str, Tally]:
    """Count the mentions of each place over some texts, in order of first mention."""
    found: dict[str, list[tuple[str, Mention]]] = {}
    for annotation in annotations:
        for entry, mentions in annotation.by_entry().items():
            if entry in dataset.places:
                found.setdefault(entry, []).extend((annotation.source, mention) for mention in mentions)
    return {entry: _tally(mentions) for entry, mentions in found.items()}


def _tally(mentions: list[tuple[str, Mention]]) -> Tally:
    sides = Counter(mention.side for _, mention in mentions if mention.side is not None)
    documents = dict.fromkeys(source for source, _ in mentions)
    return Tally(mentions=len(mentions), by_side=dict(sorted(sides.items())), documents=tuple(documents))
