"""The elements of HTML: which are blocks, which hide what is in them, which end others, and what they say of a span."""

from collections.abc import Mapping, Sequence
from typing import NamedTuple

from gazetteer.documents.notes import Seen

BLOCKS = frozenset(
    (  # noqa: SIM905 - a list would be sixty lines
        "address article aside blockquote body button caption center dd details dialog dir div dl dt fieldset "
        "figcaption figure footer form frameset h1 h2 h3 h4 h5 h6 header hgroup hr html legend li main menu nav ol "
        "optgroup option p plaintext pre search section select summary table tbody td textarea tfoot th thead tr ul xmp"
    ).split()
)
NO_TEXT = frozenset(
    "head iframe math noembed noframes noscript object script style template title".split()  # noqa: SIM905
)
VERBATIM = frozenset(("listing", "plaintext", "pre", "textarea", "xmp"))
VOID = frozenset(
    (  # noqa: SIM905
        "area base basefont bgsound br col embed frame hr img input keygen link meta param source track wbr"
    ).split()
)
IN_HEAD = frozenset(
    "base basefont bgsound link meta noframes noscript script style template title".split()  # noqa: SIM905
)
"""What may stand in a head; anything else ends it."""


class Ending(NamedTuple):
    """What the beginning of an element ends: which open elements, if none of others lies between."""

    ended: frozenset[str]
    barriers: frozenset[str]


_BOX = frozenset(("button", "caption", "html", "object", "table", "td", "template", "th"))
_PARAGRAPH = Ending(frozenset("p"), _BOX)
_TABLE = frozenset(("table", "template"))
_ROWS = frozenset(("caption", "tbody", "td", "tfoot", "th", "thead", "tr"))
_NO_PARAGRAPH = frozenset(
    "body button caption frameset html legend optgroup option select tbody td textarea tfoot th thead tr".split()  # noqa: SIM905
)
ENDINGS = dict.fromkeys(BLOCKS - _NO_PARAGRAPH, (_PARAGRAPH,)) | {
    "li": (Ending(frozenset(("li",)), _BOX | {"dir", "menu", "ol", "ul"}), _PARAGRAPH),
    **dict.fromkeys(("dd", "dt"), (Ending(frozenset(("dd", "dt")), _BOX | {"dl"}), _PARAGRAPH)),
    **dict.fromkeys(("td", "th"), (Ending(frozenset(("caption", "td", "th")), _TABLE | {"tr"}),)),
    "tr": (Ending(frozenset(("caption", "td", "th", "tr")), _TABLE),),
    **dict.fromkeys(("caption", "tbody", "tfoot", "thead"), (Ending(_ROWS, _TABLE),)),
    "option": (Ending(frozenset(("option",)), _BOX | {"datalist", "optgroup", "select"}),),
    "optgroup": (Ending(frozenset(("optgroup", "option")), _BOX | {"select"}),),
    "a": (Ending(frozenset("a"), _BOX),),
    "button": (Ending(frozenset(("button",)), _BOX - {"button"}),),
}
"""What each element ends where it begins."""

_CODE = "code kbd listing plaintext pre samp svg textarea tt var xmp".split()  # noqa: SIM905
_SEEN = {
    **dict.fromkeys(_CODE, (Seen.CODE,)),
    **dict.fromkeys(("blockquote", "q"), (Seen.QUOTATION,)),
    "cite": (Seen.WORK,),
    **dict.fromkeys(("em", "i"), (Seen.EMPHASIS,)),
    "a": (Seen.LINK,),
    "address": (Seen.CONTACT,),
}
_CITING = frozenset(
    "doc-bibliography doc-endnotes doc-footnote footnote footnotes reference references".split()  # noqa: SIM905
)

_KEPT = "notranslate"
"""The class of what machines leave as it is, as translators on the web have it."""


def barriers_to(tag: str) -> frozenset[str]:
    """Return what no end of an element reaches beyond."""
    return frozenset() if tag in {"body", "html", "table"} else _TABLE if tag in _ROWS else _BOX - {"button", "object"}


def seen_in(tag: str, attributes: Mapping[str, str | None]) -> Sequence[Seen]:
    """Return what an element says of what is in it.

    Args:
        tag: Its name.
        attributes: Its attributes.

    Returns:
        What its name says, and what its class or role says; what is not to be translated is as code.

    Examples:
        >>> seen_in("ol", {"class": "references columns"}), seen_in("b", {})
        ((<Seen.CITATION: 3>,), ())
        >>> seen_in("b", {"translate": "no"})
        (<Seen.CODE: 0>,)
    """
    alone = _SEEN.get(tag, ())
    if not attributes:
        return alone
    words = f"{attributes.get('class') or ''} {attributes.get('role') or ''}".split()
    is_kept = (attributes.get("translate") or "").strip().lower() == "no" or _KEPT in words
    said = (*(() if _CITING.isdisjoint(words) else (Seen.CITATION,)), *((Seen.CODE,) if is_kept else ()))
    return (*alone, *said)
