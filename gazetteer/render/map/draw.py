"""From a data set, and the texts that were annotated with it, to a map."""

from collections.abc import Iterable, Sequence
from typing import TypedDict, Unpack

from gazetteer.annotate.annotation import Annotation
from gazetteer.dataset.data import Dataset
from gazetteer.render.map.collecting.content import Wanted
from gazetteer.render.map.name_map import NameMap


class MapOptions(TypedDict, total=False):
    """How a map is drawn.

    ``title`` says what it is about; ``pages`` are the paths of the texts' pages, seen from the map, which its mentions
    lead to; ``tiles`` names a provider of `xyzservices`, such as ``Esri.WorldImagery``, whose tiles lie over the ground
    where there is a network.
    """

    title: str | None
    pages: Sequence[str]
    tiles: str


def draw(
    dataset: Dataset,
    annotations: Iterable[Annotation] | None = None,
    *,
    places: Iterable[str] | None = None,
    policy: str,
    lang: str = "en",
    as_of: str | None = None,
    **options: Unpack[MapOptions],
) -> NameMap:
    """Draw the places that some texts mention, or some places, or all.

    Args:
        dataset: The data set.
        annotations: Texts that were annotated with it.
        places: Ids of places.
        policy: The id of the policy to begin with.
        lang: The language that names are shown in.
        as_of: The date that names are for, in EDTF.
        **options: How it is drawn.

    Returns:
        The map.

    Raises:
        UnknownPolicyError: If the data set has no such policy.
        UnknownEntryError: If the data set lacks an entry that an annotation names, or a place that is asked for.
        LanguageError: If the language tag is unknown.
        DateError: If the date is not written in EDTF.
        TilesError: If there is no such provider of tiles.
    """
    wanted = Wanted(
        dataset=dataset,
        policy=policy,
        lang=lang,
        as_of=as_of,
        annotations=None if annotations is None else tuple(annotations),
        places=None if places is None else tuple(places),
        **options,
    )
    return NameMap(wanted.content())
