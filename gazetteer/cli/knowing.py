"""What the options of a look-up say of the place that is meant."""

from gazetteer.errors import ContextError
from gazetteer.lookup.context import ContextOptions


def known_of(
    *, within: str | None, near: str | None, country: str | None, feature: str | None, date: str | None
) -> ContextOptions:
    """Return what the options say of the place that is meant.

    Raises:
        ContextError: If a point is none.
    """
    known = ContextOptions(within=within, country=country, feature=feature, date=date)
    if near is not None:
        known["near"] = _point(near)
    return known


def _point(near: str) -> str | tuple[float, float]:
    lon, comma, lat = near.partition(",")
    if not comma:
        return near
    try:
        return float(lon), float(lat)
    except ValueError as error:
        raise ContextError("near", near, "give longitude and latitude in degrees, such as 46.75,39.82") from error
