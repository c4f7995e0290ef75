"""Reading a point: in degrees, or from the address of a map."""

import re
from collections.abc import Mapping

from gazetteer.errors import DraftError

_DEGREES = r"[-\u2212]?[0-9]{1,3}(?:\.[0-9]+)?"
_PAIR = re.compile(rf"({_DEGREES})(?:\s*,\s*|\s+)({_DEGREES})")
_LATITUDE_FIRST = (
    re.compile(rf"geo:({_DEGREES}),({_DEGREES})(?:[;?,].*)?", re.DOTALL),
    re.compile(rf"https?://\S*[?&]mlat=({_DEGREES})&mlon=({_DEGREES})\S*"),
    re.compile(rf"https?://\S*#map=[0-9.]+/({_DEGREES})/({_DEGREES})\S*"),
    re.compile(rf"https?://\S*!3d({_DEGREES})!4d({_DEGREES})\S*"),
    re.compile(rf"https?://\S*/@({_DEGREES}),({_DEGREES})\S*"),
    re.compile(rf"https?://\S*[?&](?:q|query|ll)=({_DEGREES})(?:,|%2C)({_DEGREES})\S*"),
)
_FORMS: Mapping[str, re.Pattern[str]] = {
    "these are degrees and minutes, so work them out as decimals": re.compile("[°º'′’\"″]"),
    "these are decimal commas, so write decimal points": re.compile(
        r"[0-9]+,[0-9]+\s*[;,\s]\s*[-\u2212]?[0-9]+,[0-9]+"
    ),
    "this address shows no point": re.compile("[a-z]+:"),
}
_WAY_OUT = "write longitude and latitude in degrees: 10.5, 50.25"


def point(text: str) -> list[str]:
    """Read a point: longitude and latitude in degrees, or ``geo:`` or the address of a map, which have latitude first.

    Returns:
        Longitude and latitude, as they are written in the data.

    Raises:
        DraftError: If it is not written so.

    Examples:
        >>> point("10.5, 50.25"), point("geo:50.25,10.5")
        (['10.5', '50.25'], ['10.5', '50.25'])
        >>> point("https://www.openstreetmap.org/#map=12/50.25/10.5")
        ['10.5', '50.25']
    """
    written = text.strip()
    if found := _PAIR.fullmatch(written):
        return [_degrees(found[1]), _degrees(found[2])]
    for form in _LATITUDE_FIRST:
        if found := form.fullmatch(written):
            return [_degrees(found[2]), _degrees(found[1])]
    told = next((f"{form}; " for form, mark in _FORMS.items() if mark.search(written)), "")
    raise DraftError("at", text, f"{told}{_WAY_OUT}")


def _degrees(text: str) -> str:
    return text.replace("\u2212", "-")
