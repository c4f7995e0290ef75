"""Columns as pandas has them: each distinct name is answered once, however often it occurs."""

from collections.abc import Iterable, Mapping
from typing import TYPE_CHECKING, Any, cast

import numpy as np
import numpy.typing as npt
import pandas as pd

from gazetteer.columns.answer import COLUMNS, NUMBERS, Answer, NotText
from gazetteer.columns.normalizing import Normalizer
from gazetteer.columns.told import told
from gazetteer.errors import ContextError
from gazetteer.lookup.context import Context

if TYPE_CHECKING:
    from gazetteer.lookup.context import ContextOptions

_DEGREES = "EPSG:4326"


def normalized(names: Iterable[object], normalizer: Normalizer, known: Mapping[str, Any]) -> pd.DataFrame:
    """Answer a column.

    Args:
        names: A series, or anything else that pandas makes one of. What is no text is left open.
        normalizer: What answers names.
        known: What is known of the places, by the keys of `ContextOptions`: a value for all rows, or a series with one
            for each; points may be a geopandas series.

    Returns:
        A table with the index of the series and the columns `COLUMNS`, ``dated`` only where a date is known.

    Raises:
        ContextError: If a series of what is known is not as long as the names, or what is known of all rows is none.
        UnknownEntryError: If no entry has an id that is named for all rows.
        DateError: If the date of all rows is not written in EDTF.
    """
    series = names if isinstance(names, pd.Series) else pd.Series(list(names), dtype=object)
    columns = {key: _plain(value, key, len(series)) for key, value in known.items() if _is_column(value)}
    fixed = {key: value for key, value in known.items() if key not in columns}
    Context.of(normalizer.finder.dataset, cast("ContextOptions", fixed))
    coded = [_coded(_texts(series)), *map(_coded, columns.values())]
    codes, first_rows = _combined([codes for codes, _ in coded], [len(values) for _, values in coded])
    answers = []
    for row in first_rows:
        name, *of_row = (values[row_codes[row]] for row_codes, values in coded)
        options = {**fixed, **dict(zip(columns, of_row, strict=True))}
        answers.append(normalizer.answer(name, cast("ContextOptions", options)))
    return _table(answers, codes, series.index, known)


def _table(
    answers: list[Answer], codes: npt.NDArray[np.intp], index: pd.Index, known: Mapping[str, Any]
) -> pd.DataFrame:
    wanted = [column for column in COLUMNS if column != "dated" or known.get("date") is not None]
    made = {}
    for column in wanted:
        values = [getattr(answer, column) for answer in answers]
        kind = "float64" if column in NUMBERS else "string"
        made[column] = pd.array(values, dtype=kind).take(codes)
    return pd.DataFrame(made, index=index)


def _is_column(value: object) -> bool:
    return isinstance(value, pd.Series | pd.Index | np.ndarray | list)


def _plain(values: Any, key: str, length: int) -> pd.Series:
    """Return a column of what is known with ``None`` for what is missing, and points as longitude and latitude."""
    column = pd.Series(values, dtype=object) if isinstance(values, list) else pd.Series(values)
    if len(column) != length:
        raise ContextError(key, f"{len(column)} rows", f"give one value, or a column of {length} rows")
    if hasattr(values, "geometry"):
        return _points(values)
    column = column.astype(object)
    return column.where(column.notna(), None).map(lambda cell: cell if isinstance(cell, tuple) else told(cell))


def _points(geometries: Any) -> pd.Series:
    shapes = geometries.geometry
    shapes = shapes.to_crs(_DEGREES) if shapes.crs is not None else shapes
    points = shapes.representative_point()
    pairs = [(x, y) if x == x else None for x, y in zip(points.x, points.y, strict=True)]  # noqa: PLR0124 - not NaN
    return pd.Series(pairs, dtype=object)


def _texts(series: pd.Series) -> pd.Series:
    """Return the names as they are, ``None`` for what is missing, and `NotText` for what may have no hash."""
    column = series.astype(object)
    column = column.where(column.notna(), None)
    if pd.api.types.infer_dtype(column, skipna=True) in ("string", "empty"):
        return column
    return column.map(lambda value: value if isinstance(value, str | None) else NotText(type(value).__name__))


def _coded(column: pd.Series) -> tuple[npt.NDArray[np.intp], list[Any]]:
    """Return the place of each row's value among the distinct ones, and these."""
    codes, values = pd.factorize(column.to_numpy(dtype=object), use_na_sentinel=False)
    return codes, [None if value is not None and value != value else value for value in values]  # noqa: PLR0124 - NaN


def _combined(codes: list[npt.NDArray[np.intp]], sizes: list[int]) -> tuple[npt.NDArray[np.intp], npt.NDArray[np.intp]]:
    """Number the distinct combinations in order of first occurrence.

    Returns:
        The number of each row's combination, and the row in which each combination occurs first.
    """
    total = codes[0]
    for more, size in zip(codes[1:], sizes[1:], strict=True):
        total, _ = pd.factorize(total * size + more)
    numbers, _ = pd.factorize(total)
    _, first_rows = np.unique(numbers, return_index=True)
    return numbers, first_rows
