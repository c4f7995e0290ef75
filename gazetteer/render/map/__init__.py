"""The generated map: one self-contained page that can be read under every policy. Only here is folium imported."""

from gazetteer.render.map.draw import MapOptions, draw
from gazetteer.render.map.name_map import NameMap
from gazetteer.render.map.records import MapContent

__all__ = ["MapContent", "MapOptions", "NameMap", "draw"]
