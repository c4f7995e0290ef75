"""Making a map from its parts."""

from collections.abc import Iterable, Mapping, Sequence

from gazetteer.errors import UnknownPolicyError
from gazetteer.render.map.name_map import NameMap
from gazetteer.render.map.records import MapContent, MapPlace, MapPolicy, MapSource


def build_map(
    places: Iterable[MapPlace],
    *,
    policies: Sequence[MapPolicy],
    policy: str,
    title: str,
    data_version: str,
    as_of: str | None,
    sources: Mapping[str, MapSource],
) -> NameMap:
    """Draw the places on one self-contained page that can be read under every policy.

    Args:
        places: What is mentioned; none at all gives a page that says so.
        policies: Those that a reader may choose, in the order to offer them.
        policy: The id of the one to begin with.
        title: What the page is about.
        data_version: Of the data that the names come from.
        as_of: The date that the names are for, or `None`.
        sources: How each source is shown, by id.

    Returns:
        The map; `to_html` writes its page.

    Raises:
        UnknownPolicyError: If `policy` is not among the policies.

    Examples:
        >>> from gazetteer.render.map.records import MapLabel
        >>> page = build_map(
        ...     [MapPlace(id="hadrut", feature="PPL", lon=47.03, lat=39.52, labels={"dual": MapLabel("Hadrut", "en")})],
        ...     policies=[MapPolicy("dual", "Both names")], policy="dual", title="Hadrut", data_version="1",
        ...     as_of=None, sources={},
        ... ).to_html()
        >>> "<title>Hadrut</title>" in page, "http-equiv" in page
        (True, True)
    """
    known = tuple(offered.id for offered in policies)
    if policy not in known:
        raise UnknownPolicyError(policy, known)
    content = MapContent(
        title=title,
        places=tuple(places),
        policies=tuple(policies),
        policy=policy,
        data_version=data_version,
        as_of=as_of,
        sources=sources,
    )
    return NameMap(content)
