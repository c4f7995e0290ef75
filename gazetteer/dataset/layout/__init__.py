"""The one written form of the data: what was read is written so that there is one way to write it, comments kept."""

from gazetteer.dataset.layout.fixing import with_fixes
from gazetteer.dataset.layout.formatting import formatted
from gazetteer.dataset.layout.order import arranged
from gazetteer.dataset.layout.writer import to_yaml

__all__ = ["arranged", "formatted", "to_yaml", "with_fixes"]
