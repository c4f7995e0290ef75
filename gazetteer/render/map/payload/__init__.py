"""From the content of a map to the JSON that its script reads."""

from gazetteer.render.map.payload.build import Payload, payload

__all__ = ["Payload", "payload"]
