"""The generated map: one self-contained page that can be read under every policy. Only here is folium imported."""

from gazetteer.render.map.build import build_map
from gazetteer.render.map.draw import draw
from gazetteer.render.map.name_map import NameMap
from gazetteer.render.map.records import (
    MapCitation,
    MapForm,
    MapLabel,
    MapName,
    MapPlace,
    MapPolicy,
    MapSource,
    MapUsage,
)

__all__ = [
    "MapCitation",
    "MapForm",
    "MapLabel",
    "MapName",
    "MapPlace",
    "MapPolicy",
    "MapSource",
    "MapUsage",
    "NameMap",
    "build_map",
    "draw",
]
