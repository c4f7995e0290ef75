"""From the content of a map to the JSON that its script reads."""

from gazetteer.render.map.payload.build import payload

__all__ = ["payload"]
