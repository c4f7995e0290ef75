"""The page around the map: folium's figure, but with everything in it and nothing fetched."""

import warnings
from typing import Any

from branca.element import CssLink, Element, Figure, JavascriptLink
from jinja2 import Template

from gazetteer.errors import GazetteerWarning
from gazetteer.render.markup import content_policy, escape_html


class Raw(Element):
    """Markup that is put into the page as it is.

    The template engine that folium uses sees only `{{ this.raw }}`, once; markup that came through any other element
    would be read as a template, and a name such as `{{ 7 * 7 }}` would run.
    """

    _template = Template("{{ this.raw }}")

    def __init__(self, raw: str) -> None:
        super().__init__()
        self.raw = raw


class Page(Figure):
    """A whole document that needs nothing else and may fetch nothing else.

    `lang` is the language that it begins in; `before` and `after` are markup around the map; `styles` and `scripts` are
    texts; ``pictures`` are the hosts that pictures may come from.
    """

    def __init__(
        self,
        *,
        title: str,
        lang: str,
        before: str,
        after: str,
        styles: str,
        scripts: str,
        pictures: tuple[str, ...] = (),
    ) -> None:
        super().__init__(width="100%", height="640px", title=title)
        self.lang = lang
        self.pictures = pictures
        self.heading = escape_html(title)
        self.before, self.after = Raw(before), Raw(after)
        self.styles, self.scripts = Raw(styles), Raw(scripts)

    def render(self, **kwargs: Any) -> str:
        """Write the document.

        Args:
            **kwargs: What folium hands down to the elements.

        Returns:
            The same text each time.
        """
        for child in self._children.values():
            child.render(**kwargs)
        self._warn_of_links()
        code = self.script.render(**kwargs)
        style, library = self.styles.render(), self.scripts.render()
        policy = content_policy(scripts=(library, code), styles=(style,), pictures=self.pictures)
        return f"""<!DOCTYPE html>
<html lang="{self.lang}">
<head>
<meta charset="utf-8">
<meta http-equiv="Content-Security-Policy" content="{policy}">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>{self.heading}</title>
<link rel="icon" href="data:,">
<style>{style}</style>
{self.header.render(**kwargs)}
</head>
<body>
{self.before.render()}{self.html.render(**kwargs)}{self.after.render()}
<script>{library}</script>
<script>{code}</script>
</body>
</html>
"""

    def _repr_html_(self, **kwargs: Any) -> str:
        """Show the document in a notebook, in a frame that cannot reach the notebook."""
        return (
            f'<iframe title="{self.heading}" width="{self.width}" height="{self.height}" '
            'sandbox="allow-scripts allow-popups allow-downloads allow-modals" referrerpolicy="no-referrer" '
            f'srcdoc="{escape_html(self.render(**kwargs))}"></iframe>'
        )

    def _warn_of_links(self) -> None:
        children = self.header._children.values()  # noqa: SLF001 - branca has no other way to list them
        links = (child for child in children if isinstance(child, (CssLink, JavascriptLink)))
        addresses = ", ".join(link.url for link in links)
        if addresses:
            message = f"the page is no longer self-contained and will not load {addresses}; leave that layer out"
            warnings.warn(message, GazetteerWarning, stacklevel=4)
