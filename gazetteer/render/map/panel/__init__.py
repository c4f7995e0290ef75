"""What stands beside the map, as static markup: it reads without a script, and the script only keeps it current."""

from gazetteer.render.map.panel.build import panel, stamp, time_bar
from gazetteer.render.map.panel.wording import PageWords

__all__ = ["PageWords", "panel", "stamp", "time_bar"]
