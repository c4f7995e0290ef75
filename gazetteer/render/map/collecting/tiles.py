"""Tiles of a provider that `xyzservices` knows, to lie over the ground where there is a network."""

import re

import xyzservices
from xyzservices import TileProvider

from gazetteer.errors import TilesError
from gazetteer.render.map.records import MapTiles

_ELSEWHERE = "name one of xyzservices that needs no key, such as Esri.WorldImagery or OpenTopoMap"
_FARTHEST_IN = 18
_PROJECTION = "EPSG:3857"
_SUBDOMAINS = "abc"
"""What Leaflet takes where a provider names none."""


def find_tiles(name: str) -> MapTiles | None:
    """Return the tiles of a provider.

    Args:
        name: The provider's name in `xyzservices`; empty for no tiles.

    Returns:
        Where its tiles are; nothing without a name.

    Raises:
        TilesError: If there is no such provider, if it needs a key, which a page for others must not hold, or if its
            tiles have another projection than the map.

    Examples:
        >>> find_tiles("Esri.WorldImagery").address
        'https://server.arcgisonline.com/ArcGIS/rest/services/World_Imagery/MapServer/tile/{z}/{y}/{x}'
        >>> find_tiles("") is None
        True
    """
    if not name:
        return None
    try:
        provider = xyzservices.providers.query_name(name)
    except ValueError as error:
        raise TilesError(name, f"there is no such provider; {_ELSEWHERE}") from error
    if provider.requires_token():
        raise TilesError(name, f"the provider wants a key; {_ELSEWHERE}")
    if provider.get("crs", _PROJECTION) != _PROJECTION:
        raise TilesError(name, f"they have another projection than the map; {_ELSEWHERE}")
    return _tiles(provider)


def _tiles(provider: TileProvider) -> MapTiles:
    filled = {key: str(value) for key, value in provider.items()}
    # What Leaflet fills in for each tile stays.
    address = re.sub(r"\{(?![sxyzr]\})(\w+)\}", lambda found: filled[found[1]], provider.url).replace("{r}", "")
    return MapTiles(
        name=filled["name"],
        address=address,
        attribution=provider.get("attribution", ""),
        max_zoom=int(provider.get("max_zoom", _FARTHEST_IN)),
        subdomains=provider.get("subdomains", _SUBDOMAINS) if "{s}" in address else "",
    )
