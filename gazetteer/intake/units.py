"""Which administrative unit a settlement lies in, by the shapes of the data folder.

The tables' own column for it cannot be relied on: some of its units bear each other's names. So a unit is taken from a
shape, and held against the table: where the table names the same unit, or names none and the point is well inside, the
shape is believed; where the two differ, or the point is near the edge, nothing is said.
"""

from collections.abc import Iterable, Mapping
from functools import cached_property
from typing import Any

from gazetteer.dataset.shapes import Shape
from gazetteer.intake.tables import Row
from gazetteer.language.fold import match_key
from gazetteer.model import Place

WELL_INSIDE = 2.0
"""Kilometres. Of 245 towns of Azerbaijan those that lie in another unit than GeoNames says are nearer to its edge, all
but those of units that the shapes are too old to have."""

BESIDE = 4.0
"""Kilometres outside all areas at which a point still belongs to the nearest one: along rivers the areas are coarse."""

_METRIC = "EPSG:32638"


class Units:
    """The units that have a shape.

    Args:
        shapes: Areas.
        places: The entries that they belong to, by id; areas of entries that there are not are left out.
    """

    def __init__(self, shapes: Iterable[Shape], places: Mapping[str, Place]) -> None:
        self._shapes = tuple(shape for shape in shapes if shape.entry in places)
        # A city with an area of its own has suburbs; whether a village is part of it is not for an area to say.
        self._divisions = {shape.entry for shape in self._shapes if places[shape.entry].feature.startswith("ADM")}
        self._known = {
            match_key(form.text): place.id
            for shape in self._shapes
            for place in (places[shape.entry],)
            for name in place.names
            for form in name.all_forms()
        }

    @cached_property
    def _areas(self) -> Any:
        import geopandas  # noqa: PLC0415
        from shapely.geometry import shape as to_geometry  # noqa: PLC0415

        geometries = [to_geometry(shape.geometry) for shape in self._shapes]
        return geopandas.GeoSeries(geometries, crs="EPSG:4326").to_crs(_METRIC)

    def around(self, rows: Iterable[Row]) -> dict[str, str]:
        """Return the unit of its country in or beside whose area each row lies, by record; none where there is none.

        This is where a point falls, near an edge or not; `parts` is what can be said.
        """
        return {record: unit for record, (unit, _) in self._located(tuple(rows)).items()}

    def parts(self, rows: Iterable[Row]) -> dict[str, str]:
        """Return the unit that each row is said to be part of, by record; none where nothing can be said."""
        rows = tuple(rows)
        located = self._located(rows)
        stated = {row.record: self._known.get(match_key(row.unit)) for row in rows}
        return {
            record: unit
            for record, (unit, inside) in located.items()
            if unit in self._divisions and (stated[record] or unit) == unit
            if stated[record] or inside >= WELL_INSIDE
        }

    def _located(self, rows: tuple[Row, ...]) -> dict[str, tuple[str, float]]:
        """Return, by record, the nearest unit of a row's country, and how far inside its edge the row is.

        Returns:
            Unit and distance; the distance is in kilometres, negative outside. Farther than `BESIDE` there is no unit.
        """
        import geopandas  # noqa: PLC0415

        points = geopandas.GeoSeries.from_xy(
            [row.lon for row in rows], [row.lat for row in rows], crs="EPSG:4326"
        ).to_crs(_METRIC)
        found: dict[str, tuple[str, float]] = {}
        for shape, area in zip(self._shapes, self._areas, strict=True):
            for which in points.sindex.query(area.buffer(BESIDE * 1000), predicate="intersects"):
                row, point = rows[which], points.iloc[which]
                edge = area.boundary.distance(point) / 1000
                inside = edge if area.contains(point) else -edge
                if row.country == shape.country and inside > found.get(row.record, ("", -BESIDE))[1]:
                    found[row.record] = (shape.entry, inside)
        return found
