"""How each sort of place is drawn: a shape that tells it apart in black and white, and a colour that helps.

Colours are those of Okabe and Ito, which people with any colour vision can tell apart. They say what sort of place it
is and never whose. Shapes are paths in a square of 20 by 20 units with the origin in its middle.
"""

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class FeatureClass:
    """A sort of place and its symbol; `codes` are the beginnings of the GeoNames feature codes that it covers.

    An `open` symbol is drawn as an outline: it stands for something that is no point, and hides nothing under it.
    """

    id: str
    label: str
    codes: tuple[str, ...]
    colour: str
    path: str
    open: bool = False


_CIRCLE = "M-10 0A10 10 0 1 1 10 0A10 10 0 1 1 -10 0Z"
_BULLSEYE = f"{_CIRCLE}M-3.6 0A3.6 3.6 0 1 0 3.6 0A3.6 3.6 0 1 0 -3.6 0Z"
_SQUARE = "M-9 -9H9V9H-9Z"
_HEXAGON = "M-10 0L-5 -8.7H5L10 0L5 8.7H-5Z"
_BAR = "M-11 -3.5H11V3.5H-11Z"
_DROP = "M0 -11C4 -5 8 -1.5 8 3A8 8 0 0 1 -8 3C-8 -1.5 -4 -5 0 -11Z"
_TRIANGLE = "M0 -10L10.5 8.5H-10.5Z"
_DIAMOND = "M0 -11L11 0L0 11L-11 0Z"
_CROSS = "M-4 -10H4V-4H10V4H4V10H-4V4H-10V-4H-4Z"

FEATURE_CLASSES = (
    FeatureClass("seat", "Capital or administrative seat", ("PPLC", "PPLA"), "#D55E00", _BULLSEYE),
    FeatureClass("settlement", "Town or village", ("PPL", "STLMT"), "#0072B2", _CIRCLE),
    FeatureClass("territory", "State, province or district", ("PCL", "ADM", "TERR"), "#5A5A5A", _SQUARE, open=True),
    FeatureClass(
        "region", "Region", ("RGN", "AREA", "CONT", "ZN", "LCTY", "PRK", "RES"), "#8A5A83", _HEXAGON, open=True
    ),
    FeatureClass(
        "route", "Road, route or crossing", ("RD", "RTE", "RR", "TNL", "BDG", "ST", "TRL", "JCT"), "#000000", _BAR
    ),
    FeatureClass(
        "water",
        "River, lake or sea",
        ("STM", "LK", "RSV", "SEA", "BAY", "GULF", "CNL", "SPNG", "FLLS", "OCN", "STRT", "DAM", "WTR"),
        "#56B4E9",
        _DROP,
    ),
    FeatureClass(
        "relief",
        "Mountain, valley or pass",
        ("MT", "PK", "HLL", "VLC", "FRST", "PASS", "PLN", "VAL", "PEN", "PLAT", "RDGE", "GRGE", "UPLD", "ISL", "CAPE"),
        "#009E73",
        _TRIANGLE,
    ),
    FeatureClass(
        "site",
        "Monument or building",
        (
            "CH",
            "MSTY",
            "FRT",
            "MNMT",
            "CSTL",
            "MSQE",
            "RUIN",
            "HSTS",
            "CVNT",
            "TMPL",
            "PAL",
            "MUS",
            "CMTY",
            "AIRP",
            "ANS",
            "CAVE",
            "GATE",
            "INN",
            "INSM",
            "MN",
            "PRN",
            "PSTB",
            "SCH",
            "SHRN",
            "SQR",
            "TMB",
            "UNIV",
        ),
        "#CC79A7",
        _DIAMOND,
    ),
    FeatureClass("other", "Other", ("",), "#E69F00", _CROSS),
)


def feature_class(code: str) -> int:
    """Return the position in `FEATURE_CLASSES` of the class that draws a feature code.

    Where several classes fit, the longest beginning decides (`STM` is a river, not a street).

    Args:
        code: A GeoNames feature code.

    Returns:
        The position; the last one for a code that no other class covers.

    Examples:
        >>> FEATURE_CLASSES[feature_class("PPLA2")].id, FEATURE_CLASSES[feature_class("STM")].id
        ('seat', 'water')
    """
    fits = [
        (len(beginning), -position)
        for position, group in enumerate(FEATURE_CLASSES)
        for beginning in group.codes
        if code.startswith(beginning)
    ]
    return -max(fits)[1]


def weight(code: str) -> int:
    """Return how early a place of a sort gets a label, before others that are mentioned as often.

    Args:
        code: A GeoNames feature code.

    Returns:
        From 1 to 9, more for what more people go by.

    Examples:
        >>> weight("PPLC") > weight("PPLA") > weight("PPLA2") > weight("PPL")
        True
        >>> weight("ADM1H") < weight("ADM1")
        True
    """
    found = next(weight for beginning, weight in _WEIGHTS.items() if code.startswith(beginning))
    return min(found, _HISTORICAL) if code.endswith("H") and code != "CH" else found


def is_landmark(code: str) -> bool:
    """Say whether a place of a sort helps to read a map: capitals and the seats of first-order units."""
    return code in {"PPLC", "PPLA"}


_HISTORICAL = 2
"""The weight of what is past; such feature codes end in H."""

_WEIGHTS = {
    "PPLC": 9,
    "PPLA2": 6,
    "PPLA3": 5,
    "PPLA": 8,
    "PCL": 8,
    "SEA": 7,
    "ADM1": 6,
    "RGN": 6,
    "LK": 6,
    "RSV": 4,
    "ADM": 4,
    "MT": 4,
    "STM": 4,
    "RTE": 5,
    "": 2,
}
"""The weight of the feature codes that begin so; of several, the first that fits counts."""
