"""Records that are read when somebody asks for them, so that a start costs the same however many there are."""

from collections.abc import Iterator, Mapping
from typing import Any, Generic, TypeVar

from gazetteer.model.base import Record

R = TypeVar("R", bound=Record)


class Records(Mapping[str, R], Generic[R]):
    """Records of one model by id, in file order.

    Args:
        model: What each record is.
        lines: Their JSON by id.
        context: What they are validated with.
    """

    def __init__(self, model: type[R], lines: Mapping[str, bytes], context: Mapping[str, Any]) -> None:
        self._model = model
        self._context = dict(context)
        self._lines = lines
        self._read: dict[str, R] = {}

    def __getitem__(self, record_id: str) -> R:
        """Return a record, always the same object for the same id."""
        known = self._read.get(record_id)
        if known is not None:
            return known
        # Two threads may both read it; one of the two objects is then kept by both.
        return self._read.setdefault(record_id, self._read_line(record_id))

    def get(self, record_id: object, default: Any = None) -> Any:
        """Return a record, or the default; sooner than by an error that is caught."""
        return self[str(record_id)] if record_id in self._lines else default

    def _read_line(self, record_id: str) -> R:
        return self._model.model_validate_json(self._lines[record_id], context=self._context)

    def __contains__(self, record_id: object) -> bool:
        """Say whether there is such a record, without reading it."""
        return record_id in self._lines

    def __iter__(self) -> Iterator[str]:
        """Yield the ids in file order."""
        return iter(self._lines)

    def __len__(self) -> int:
        """Return how many records there are."""
        return len(self._lines)
