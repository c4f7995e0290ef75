"""`NameMap`: a folium map that carries all it needs and hands no data to a template."""

from typing import Any
from urllib.parse import urlsplit

import folium  # noqa: TID251 - the one place
from jinja2 import Template

from gazetteer.errors import UnknownPolicyError
from gazetteer.render.map.folding import folding_rules
from gazetteer.render.map.ground import Bounds, sheet_bounds
from gazetteer.render.map.page import Page
from gazetteer.render.map.panel import PageWords, panel, stamp, time_bar
from gazetteer.render.map.payload import payload
from gazetteer.render.map.picture import to_png, to_svg
from gazetteer.render.map.records import MapContent, MapTiles
from gazetteer.render.map.scripts import script, style
from gazetteer.render.markup import Json, escape_html, script_json
from gazetteer.render.wording import interface_language


class NameMap(folium.Map):
    """A map of names, as one page without any request.

    It is folium's, so that layers can be added to it; but text that you hand to folium's own popups, tooltips and
    layer names is not protected by this class, and layers that need further scripts are warned of and do not load.

    Args:
        content: What the map says.

    Raises:
        UnknownPolicyError: If the policy that it opens with is not among those that it offers.
    """

    default_js: list[tuple[str, str]] = []
    default_css: list[tuple[str, str]] = []
    _template = Template(
        """
        {% macro html(this, kwargs) %}<div class="folium-map" id={{ this.get_name()|tojson }}></div>{% endmacro %}
        {% macro script(this, kwargs) %}
        const {{ this.get_name() }} = gazetteerMap({{ this.get_name()|tojson }});
        {% endmacro %}
        """,
    )

    def __init__(self, content: MapContent) -> None:
        known = tuple(policy.id for policy in content.policies)
        if content.policy not in known:
            raise UnknownPolicyError(content.policy, known)
        west, south, east, north = sheet_bounds(content.ground)
        super().__init__(location=((south + north) / 2, (west + east) / 2), tiles=None)
        self._id = "names"
        self.content = content
        self.page = Page(
            title=content.title,
            lang=interface_language(content.lang),
            before=_before(content),
            after=_after(content),
            styles=style(),
            scripts=script(),
            pictures=_hosts(content.tiles),
        )
        self.page.add_child(self)

    def to_html(self) -> str:
        """Write the whole page, the same each time.

        Returns:
            An HTML document in which everything is contained.
        """
        return self.page.render()

    def to_svg(self, *, width: int = 1200, height: int | None = None, bounds: Bounds | None = None) -> str:
        """Draw the map as a picture, under the policy that it opens with; see `picture.to_svg`."""
        return to_svg(self.content, width=width, height=height, bounds=bounds)

    def to_png(
        self, *, width: int = 1200, height: int | None = None, bounds: Bounds | None = None, scale: float = 2
    ) -> bytes:
        """Draw the same picture in pixels, so many for each of its own; see `picture.to_png`."""
        return to_png(self.to_svg(width=width, height=height, bounds=bounds), scale=scale)

    def _repr_html_(self, **kwargs: Any) -> str:
        """Show the page in a notebook, in a frame that cannot reach the notebook."""
        return self.page._repr_html_(**kwargs)


def _hosts(tiles: MapTiles | None) -> tuple[str, ...]:
    """Return where pictures may come from besides the page itself."""
    if tiles is None:
        return ()
    addresses = [urlsplit(tiles.address.replace("{s}", letter)) for letter in tiles.subdomains or "-"]
    return tuple(f"{address.scheme}://{address.netloc}" for address in addresses)


def _before(content: MapContent) -> str:
    word = PageWords(interface_language(content.lang))
    title = escape_html(content.title)
    return f"""<main>{panel(content)}<section class="sheet" data-title="{title}" {word.label("map")}>
<div class="stage" id="stage"><div class="frame"><p class="caption" hidden></p>"""


def _after(content: MapContent) -> str:
    lang = interface_language(content.lang)
    word = PageWords(lang)
    zoom = "".join(
        f'<button type="button" id="{key}" {word.label(key)}>{sign}</button>'
        for key, sign in (("zoom-in", "+"), ("zoom-out", "−"))
    )
    drawn, cards = payload(content)
    return f"""</div>
<div class="frame" id="second-frame"><p class="caption" hidden></p><div class="folium-map" id="map-second" hidden></div>
</div>
<div class="zoom">{zoom}</div>
{time_bar(content)}
<div id="tip" aria-hidden="true" dir="auto" hidden></div>
<section id="card" class="card" role="dialog" aria-labelledby="card-title" tabindex="-1" hidden></section>
<noscript><p class="empty">{word("noscript")}</p></noscript>
</div>{stamp(content)}</section>
<p id="status" class="unseen" role="status" aria-live="polite"></p>
</main>
{_data("ground", dict(content.ground))}
{_data("folding", folding_rules())}
{_data("names-data", drawn)}
{_data("cards-data", cards)}"""


def _data(name: str, value: Json) -> str:
    return f'<script type="application/json" id="{name}">{script_json(value)}</script>'
