"""From annotated texts to a map of what they mention."""

from collections.abc import Iterable

from gazetteer.annotate.annotation import Annotation
from gazetteer.dataset.data import Dataset
from gazetteer.render.map.build import build_map
from gazetteer.render.map.collect import map_places, map_policies, map_sources
from gazetteer.render.map.name_map import NameMap
from gazetteer.render.phrases import title_of


def draw(
    annotations: Iterable[Annotation],
    dataset: Dataset,
    *,
    title: str | None = None,
    policy: str,
    lang: str = "en",
    as_of: str | None = None,
) -> NameMap:
    """Draw the places that some texts mention.

    Args:
        annotations: The annotated texts.
        dataset: The data set that they were annotated with.
        title: What the map is about; the source of the text, or how many texts there are, if left out.
        policy: The id of the policy to begin with.
        lang: The language that names are shown in.
        as_of: The date that names are for, in EDTF.

    Returns:
        The map.

    Raises:
        UnknownPolicyError: If the data set has no such policy.
        UnknownEntryError: If the data set lacks an entry that an annotation names.
        DateError: If the date is not written in EDTF.
    """
    annotations = tuple(annotations)
    return build_map(
        map_places(annotations, dataset, lang=lang, as_of=as_of),
        policies=map_policies(dataset),
        policy=policy,
        title=title or title_of([annotation.source for annotation in annotations]),
        data_version=dataset.version,
        as_of=as_of,
        sources=map_sources(dataset),
    )
