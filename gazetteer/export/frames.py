"""Tables of mentions for pandas and geopandas: one row per mention, the same columns whatever the text."""

from typing import TYPE_CHECKING, Any

from gazetteer.annotate.annotation import Annotation, Mention
from gazetteer.export.arrow import OF_TEXT, escaped
from gazetteer.export.jsonl import mention_record

if TYPE_CHECKING:
    import geopandas
    import pandas as pd

CRS = "EPSG:4326"
COLUMNS = {
    "source": "string",
    "start": "int64",
    "end": "int64",
    "surface": "string",
    "kind": "string",
    "entry": "string",
    "candidates": "object",
    "form": "string",
    "lang": "string",
    "lemma": "string",
    "headword": "string",
    "side": "string",
    "used_by": "object",
    "nested_in": "Int64",
    "paired_with": "Int64",
    "embedded": "string",
    "quoted": "bool",
    "attributed_to": "string",
    "voice": "string",
    "anachronism": "string",
    "evidence": "string",
    "counts": "bool",
    "lon": "float64",
    "lat": "float64",
    "policy": "string",
    "as_of": "string",
    "data_version": "string",
}
"""The columns in their order, with their types."""


def to_dataframe(annotation: Annotation) -> "pd.DataFrame":
    """Return the mentions of a text as a table.

    Args:
        annotation: The annotated text.

    Returns:
        One row per mention, in order; the index is that of the mentions, which ``nested_in`` and ``paired_with`` point
        to. The columns and their types are `COLUMNS`; ``candidates`` and ``used_by`` hold tuples; ``lon`` and ``lat``
        are in degrees (WGS 84). What is unknown is missing.

    Examples:
        >>> import gazetteer
        >>> gaz = gazetteer.load()
        >>> to_dataframe(gaz.annotate("В Степанакерте тихо."))[["surface", "lemma", "side"]].values.tolist()
        [['Степанакерте', 'Степанакерт', 'armenian']]
    """
    # pandas is heavy and only wanted for tables.
    import pandas as pd  # noqa: PLC0415

    counted = frozenset(annotation.counted())
    rows = [_row(mention, at in counted, annotation) for at, mention in enumerate(annotation)]
    columns = {column: pd.Series([row[column] for row in rows], dtype=dtype) for column, dtype in COLUMNS.items()}
    return pd.DataFrame(columns, index=pd.RangeIndex(len(rows), name="mention"))


def to_geodataframe(annotation: Annotation) -> "geopandas.GeoDataFrame":
    """Return the mentions of a text as a table with points.

    Args:
        annotation: The annotated text.

    Returns:
        The table of `to_dataframe` with a ``geometry`` in EPSG:4326: the point of the entry, longitude first; ``None``
        where no entry wins, for terms, and for places whose point is unknown.

    Examples:
        >>> import gazetteer
        >>> gaz = gazetteer.load()
        >>> table = to_geodataframe(gaz.annotate("Goris and Stepanakert"))
        >>> table.crs.to_string(), table.geometry.notna().all()
        ('EPSG:4326', np.True_)
    """
    # geopandas is heavy and only wanted for tables with points.
    import geopandas  # noqa: PLC0415
    from shapely import Point  # noqa: PLC0415

    points = [Point(mention.point) if mention.point else None for mention in annotation]
    frame = to_dataframe(annotation)
    return geopandas.GeoDataFrame(frame, geometry=geopandas.GeoSeries(points, index=frame.index, crs=CRS), crs=CRS)


def _row(mention: Mention, counts: bool, annotation: Annotation) -> dict[str, Any]:  # noqa: FBT001 - a cell
    lon, lat = mention.point or (None, None)
    return {
        **mention_record(mention),
        **{name: escaped(getattr(mention, name)) for name in OF_TEXT},
        "source": escaped(annotation.source),
        "candidates": tuple(candidate.entry for candidate in mention.candidates),
        "used_by": mention.used_by,
        "voice": str(mention.voice),
        "counts": counts,
        "lon": lon,
        "lat": lat,
        "policy": annotation.policy,
        "as_of": annotation.as_of,
        "data_version": annotation.data_version,
    }
