"""The generated map: one self-contained page that can be read under every policy. Only here is folium imported."""

from gazetteer.render.map.build import build_map
from gazetteer.render.map.collect import map_places, map_policies, map_sources
from gazetteer.render.map.name_map import NameMap
from gazetteer.render.map.records import (
    MapCitation,
    MapForm,
    MapName,
    MapPlace,
    MapPolicy,
    MapSource,
    MapUsage,
    Tally,
)

__all__ = [
    "MapCitation",
    "MapForm",
    "MapName",
    "MapPlace",
    "MapPolicy",
    "MapSource",
    "MapUsage",
    "NameMap",
    "Tally",
    "build_map",
    "map_places",
    "map_policies",
    "map_sources",
]
