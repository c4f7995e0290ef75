"""The document around every page: it holds all that it needs, and nothing on it can fetch or run anything else."""

from functools import cache
from importlib.resources import files

from gazetteer.render.markup import content_policy, escape_html
from gazetteer.render.phrases import ENDORSES_NOTHING

_DOCUMENT = """<!DOCTYPE html>
<html lang="en">
<head>
<meta charset="utf-8">
<meta http-equiv="Content-Security-Policy" content="{policy}">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="color-scheme" content="light dark">
<meta name="referrer" content="no-referrer">
<title>{title}</title>
<link rel="icon" href="data:,">
<style>{style}</style>
</head>
<body>
<a class="skip" href="#main">Skip to the text</a>
{body}
<footer><p>{note}</p></footer>
{data}
{script}
</body>
</html>
"""


def document(*, title: str, body: str, data: str = "", more_style: str = "") -> str:
    """Write a whole document.

    Args:
        title: What stands in the browser's title bar; any text.
        body: Markup with a header and a main part.
        data: What the page's script reads, as JSON for a script element; a page without it gets no script.
        more_style: Rules of its own that a page has besides those of all pages.

    Returns:
        The document, the same each time for the same arguments.

    Examples:
        >>> "<title>Shusha &amp; Shushi</title>" in document(title="Shusha & Shushi", body="<main id='main'></main>")
        True
    """
    style, script = asset("page.css") + more_style, asset("page.js") if data else ""
    return _DOCUMENT.format(
        policy=content_policy(scripts=(script,) if script else (), styles=(style,)),
        title=escape_html(title),
        style=style,
        body=body,
        note=ENDORSES_NOTHING,
        data=f'<script type="application/json" id="data">{data}</script>' if data else "",
        script=f"<script>{script}</script>" if script else "",
    )


@cache
def asset(name: str) -> str:
    """Return the text of a file that belongs to the page."""
    return (files("gazetteer.render.page") / "assets" / name).read_text(encoding="utf-8")
