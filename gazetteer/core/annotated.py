"""`AnnotatedText`: the `Annotation` that `Gazetteer.annotate` gives, with the tables and markup that are made of it."""

from dataclasses import dataclass, field
from typing import TYPE_CHECKING

from gazetteer.annotate.annotation import Annotation

if TYPE_CHECKING:
    import geopandas
    import pandas as pd

    from gazetteer.annotate.profile import Profile


@dataclass(frozen=True)
class AnnotatedText(Annotation):
    """A text with its mentions, which a notebook shows marked; ``sides`` are all sides of the data set, A-Z.

    It holds values only: it can be compared, copied and sent to another process.

    Examples:
        >>> import gazetteer
        >>> annotation = gazetteer.load().annotate("Ստեփանակերտում հանգիստ է։")
        >>> annotation.to_dataframe()["lemma"].tolist()
        ['Ստեփանակերտ']
    """

    sides: tuple[str, ...] = field(default=(), repr=False)

    def profile(self) -> "Profile":
        """Count whose names and terms the text uses, and in whose voice; see `Profile`."""
        from gazetteer.annotate.profile import Profile  # noqa: PLC0415 - only who asks wants it

        return Profile.of(self)

    def to_dataframe(self) -> "pd.DataFrame":
        """Return a pandas table with a row for each mention; its columns are `gazetteer.export.frames.COLUMNS`."""
        from gazetteer.export.frames import to_dataframe  # noqa: PLC0415 - only who asks wants it

        return to_dataframe(self)

    def to_geodataframe(self) -> "geopandas.GeoDataFrame":
        """Return the same table with the point of each entry, in EPSG:4326; ``None`` where there is no point."""
        from gazetteer.export.frames import to_geodataframe  # noqa: PLC0415 - only who asks wants it

        return to_geodataframe(self)

    def _repr_html_(self) -> str:
        """Return the text with its mentions marked, for a notebook."""
        from gazetteer.render.notebook import to_notebook  # noqa: PLC0415 - only a notebook wants it

        return to_notebook(self, self.sides)
