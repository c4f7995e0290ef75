"""`NameMap`: a folium map that carries all it needs and hands no data to a template."""

from typing import Any

import folium  # noqa: TID251 - the one place
from jinja2 import Template

from gazetteer.render.map.ground import base_layer, script, style
from gazetteer.render.map.page import Page
from gazetteer.render.map.panel import panel, stamp
from gazetteer.render.map.payload import payload
from gazetteer.render.map.records import MapContent
from gazetteer.render.markup import script_json


class NameMap(folium.Map):
    """A map of names, as one page without any request.

    It is folium's, so that layers can be added to it; but text that you hand to folium's own popups, tooltips and
    layer names is not protected by this class, and layers that need further scripts are warned of and do not load.
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
        west, south, east, north = base_layer()["bounds"]
        super().__init__(location=((south + north) / 2, (west + east) / 2), tiles=None)
        self._id = "names"
        self.content = content
        self.page = Page(
            title=content.title,
            before=f'<main>{panel(content)}<section class="sheet" aria-label="Map"><div class="stage">',
            after=_AFTER.format(stamp=stamp(content), data=_data(content)),
            styles=style(),
            scripts=script(),
        )
        self.page.add_child(self)

    def to_html(self) -> str:
        """Write the whole page, the same each time.

        Returns:
            An HTML document in which everything is contained.
        """
        return self.page.render()

    def _repr_html_(self, **kwargs: Any) -> str:
        """Show the page in a notebook, in a frame that cannot reach the notebook."""
        return self.page._repr_html_(**kwargs)


_AFTER = """
<section id="card" class="card" role="dialog" aria-labelledby="card-title" tabindex="-1" hidden></section>
<noscript><p class="empty">The map is drawn by a script, which this reader does not run.</p></noscript>
</div>{stamp}</section>
<p id="status" class="unseen" role="status" aria-live="polite"></p>
</main>
{data}"""


def _data(content: MapContent) -> str:
    ground = script_json(dict(base_layer()))
    return (
        f'<script type="application/json" id="ground">{ground}</script>\n'
        f'<script type="application/json" id="names-data">{script_json(payload(content))}</script>'
    )
