"""The scripts and styles that every map carries. Its own scripts are ES modules, joined because a page fetches nothing.

All modules come to share one scope, so no two of them may declare the same name; tests see to it.
"""

import re
from collections.abc import Callable
from functools import cache
from graphlib import TopologicalSorter

from gazetteer.render.map.ground import asset

ENTRY = "names.js"
"""The module that exports `drawMap`. What it does not import, itself or through others, is not in the page."""

IMPORT = re.compile(r'^import \{([^}]*)\} from "\./([\w-]+\.js)";\n', re.MULTILINE)
COMMENT = re.compile(r"^ *//.*\n", re.MULTILINE)
EXPORT = re.compile(r"^export (?=(?:function|class|const) )", re.MULTILINE)


@cache
def script() -> str:
    """Return Leaflet and the map's own scripts, which share one scope and leave one name, `gazetteerMap`."""
    leaflet = text_asset("leaflet.js").partition("//# sourceMappingURL")[0]
    own = join_modules(ENTRY, text_asset)
    return f'{leaflet}\nwindow.gazetteerMap = (() => {{\n"use strict";\n{own}\nreturn drawMap;\n}})();\n'


@cache
def style() -> str:
    """Return Leaflet's style sheet and the map's own."""
    return "".join(map(text_asset, ("leaflet.css", "names.css", "card.css")))


def text_asset(name: str) -> str:
    """Read a text with the line ends that a browser makes of all others before it hashes a script or style."""
    return asset(name).decode().replace("\r\n", "\n")


def join_modules(entry: str, read: Callable[[str], str]) -> str:
    r"""Join a module and all that it needs to one script without imports, exports and comments.

    Args:
        entry: The name of the module to begin with.
        read: Gives the text of a module.

    Returns:
        The script, the same each time; each module stands after those that it imports.

    Raises:
        graphlib.CycleError: If modules import each other.

    Examples:
        >>> modules = {"a.js": 'import { b } from "./b.js";\nlet a = b;', "b.js": "export const b = 1;"}
        >>> join_modules("a.js", modules.__getitem__)
        'const b = 1;\nlet a = b;'
    """
    texts = _needed(entry, read)
    order = TopologicalSorter({name: _imported(text) for name, text in texts.items()}).static_order()
    return "\n".join(EXPORT.sub("", COMMENT.sub("", IMPORT.sub("", texts[name]))) for name in order)


def _needed(entry: str, read: Callable[[str], str]) -> dict[str, str]:
    texts: dict[str, str] = {}
    waiting = [entry]
    while waiting:
        name = waiting.pop()
        if name not in texts:
            texts[name] = read(name)
            waiting += _imported(texts[name])
    return texts


def _imported(text: str) -> list[str]:
    return [name for _, name in IMPORT.findall(text)]
