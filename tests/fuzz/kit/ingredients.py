"""What hostile texts are made of: names in every script and disguise, pieces of gold texts, and awkward characters."""

import json
import unicodedata
from collections.abc import Callable, Iterator, Mapping
from itertools import chain, cycle, islice, pairwise
from pathlib import Path

from gazetteer.core import Gazetteer

GOLD = Path(__file__).parents[2] / "gold"

HOSTILE = (
    *"\0\t\r\n\u000b\u000c\u0085\u2028\u2029\u00a0\u202f\ufeff",
    *"\u00ad\u200b\u200c\u200d\u2060\u200e\u200f\u202a\u202b\u202c\u202e\u2066\u2067\u2069\u061c",
    *"\u0301\u0307\u0308\u0327\u0483\u20dd\u20e3\ufe0f\u05b0\u064b",
    *"İıIiŁłßẞſÅΩŉəǝәƏӘ\ufb01\ufb02\ufb13\ufb17\ufb06\u01c4\u0149",
    *"և՚՛՜՝՞՟։֊",
    *"\U0001d4d1\U0001d5a0\U00010400\U0001f600\U00020000\ud800\udbff\udc00\udfff",
    *"'`´‘’‛′ʹʼˈʻʿ\"“”„«»‹›()[]{}<>/\\|&*_~#%=+-@",
    *"-\u2010\u2011\u2012\u2013\u2014\u2015.,;:!?…·•",
    *"0\u0660\u0966²①Ⅷ",
    *("\r\n", "\n\n", "\r\n\r\n", "\n \n", "-\n", "-\r\n", "\u00ad\n", "\u2010\n  ", "- ", " — ", ". ", ", ", "; "),
    *("((", "))", "“‘«", "»’”", "'s", "’s", "'da", "-ի", "-й", "l’", "d'", "U.S.", "...", "\x1b[0m", "<b>", "&amp;"),
)
"""Characters that end, join, hide, double or turn round what is beside them."""

LONG = ("a" * 3000, "Ս\u0301" * 800, "և" * 1500, "(" * 400, "«“" * 300, "-\n" * 300, "Goris-" * 200, "\u200d" * 1500)
"""Words and runs that are longer than anybody writes."""

DATELINES = ("BAKU, AZERBAIJAN — ", "ЕРЕВАН, 12 ИЮНЯ. ", "ԵՐԵՎԱՆ, 5 ՄԱՅԻՍԻ. ", "BAKI, 3 may. ", "STEPANAKERT (AP) — ")

DISGUISES: tuple[Callable[[str], str], ...] = (
    str.upper,
    str.lower,
    str.title,
    str.swapcase,
    lambda name: unicodedata.normalize("NFD", name),
    lambda name: unicodedata.normalize("NFKC", name),
    "\u00ad".join,
    "\u200d".join,
    lambda name: name[: len(name) // 2] + "-\n" + name[len(name) // 2 :],
    lambda name: name[: len(name) // 2] + "\u2010\r\n  " + name[len(name) // 2 :],
    lambda name: name[:1] + "\u0301" + name[1:],
    lambda name: name.replace(" ", "\n").replace("-", "\u2011"),
    "“{}”".format,
    "«‘{}’»".format,
    "(({}))".format,
    "{}’s".format,
    "{}'da".format,
    "x{}".format,
    "{}\u0301".format,
    "{}.".format,
    "\u202e{}\u202c".format,
    "{0} {0}".format,
)
"""What may be done to a name on its way into a text."""


def ingredients(gaz: Gazetteer) -> Mapping[str, tuple[str, ...]]:
    """Return pieces of texts by their kind, the same each time."""
    names = tuple(_names(gaz))
    return {
        "names": names,
        "disguised": tuple(disguise(name) for name, disguise in zip(names, cycle(DISGUISES), strict=False)),
        "pairs": tuple(islice(_pairs(gaz), 4000)),
        "snippets": tuple(_snippets()),
        "words": tuple(sorted({word for snippet in _snippets() for word in snippet.split()})),
        "blanks": (" ", " ", ", ", "\n", "\n\n", " and ", " և ", " və ", " и "),
        "hostile": HOSTILE,
        "datelines": DATELINES,
    }


def _names(gaz: Gazetteer) -> Iterator[str]:
    """Yield some of the spellings of every sort that texts are searched for."""
    written = chain(islice(gaz.index.forms.values(), 0, None, 3), islice(gaz.index.inflected.values(), 0, None, 61))
    return (readings[0].form.text for readings in written)


def _pairs(gaz: Gazetteer) -> Iterator[str]:
    """Yield names of one entry side by side."""
    ways = cycle(("{} ({})", "{}/{}", "{}, or {}", "{}-{}", "{} [{}]", "{} (now {})", "{}-\n{}", "{}{}"))
    for entry_id in sorted(gaz.dataset.entries):
        forms = [form.text for name in gaz.dataset.entries[entry_id].names for form in name.all_forms()]
        for (one, other), way in zip(pairwise(forms), ways, strict=False):
            yield way.format(one, other)


def _snippets() -> Iterator[str]:
    """Yield pieces of gold texts that begin and end anywhere, also inside words."""
    for file in sorted(GOLD.glob("*.jsonl")):
        for line in file.read_text(encoding="utf-8").splitlines():
            text = json.loads(line)["text"]
            yield from (text[at : at + 20 + at % 90] for at in range(0, len(text), 97))
