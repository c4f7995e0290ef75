"""Making a map from its parts."""

from collections.abc import Iterable, Mapping, Sequence

from gazetteer.errors import UnknownPolicyError
from gazetteer.render.map.name_map import NameMap
from gazetteer.render.map.records import MapContent, MapPlace, MapPolicy, MapSource


def build_map(
    places: Iterable[MapPlace],
    *,
    policies: Sequence[tuple[str, str, str]],
    policy: str,
    title: str,
    data_version: str,
    as_of: str | None,
    sources: Mapping[str, tuple[str, str]],
) -> NameMap:
    """Draw the places on one self-contained page that can be read under every policy.

    Args:
        places: What is mentioned; none at all gives a page that says so.
        policies: Id, label and description of each policy that a reader may choose, in the order to offer them.
        policy: The id of the one to begin with.
        title: What the page is about.
        data_version: Of the data that the names come from.
        as_of: The date that the names are for, or `None`.
        sources: Title and address (may be empty) of each source, by id.

    Returns:
        The map; `to_html` writes its page.

    Raises:
        UnknownPolicyError: If `policy` is not among the policies.

    Examples:
        >>> page = build_map(
        ...     [MapPlace(id="hadrut", feature="PPL", lon=47.03, lat=39.52, labels={"dual": "Hadrut"})],
        ...     policies=[("dual", "Both names", "")], policy="dual", title="Hadrut", data_version="1", as_of=None,
        ...     sources={},
        ... ).to_html()
        >>> "<title>Hadrut</title>" in page, "http-equiv" in page
        (True, True)
    """
    if policy not in {known for known, _, _ in policies}:
        raise UnknownPolicyError(policy, tuple(known for known, _, _ in policies))
    content = MapContent(
        title=title,
        places=tuple(places),
        policies=tuple(MapPolicy(*parts) for parts in policies),
        policy=policy,
        data_version=data_version,
        as_of=as_of,
        sources={source_id: MapSource(*parts) for source_id, parts in sources.items()},
    )
    return NameMap(content)
