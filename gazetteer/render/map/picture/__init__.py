"""The map as a picture: SVG from Python alone, and PNG where a renderer is installed."""

from gazetteer.render.map.picture.build import check_size, to_svg
from gazetteer.render.map.picture.png import check_renderer, to_png

__all__ = ["check_renderer", "check_size", "to_png", "to_svg"]
