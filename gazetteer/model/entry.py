"""What a place and a term have in common: an id, names, and the evidence for them."""

from collections.abc import Iterator
from typing import Annotated, Any

from pydantic import Field, model_validator

from gazetteer.codes import Evidence
from gazetteer.model.base import Coded, Id, Listed, Text
from gazetteer.model.name import Examples, Name, Usage, inherit_citations
from gazetteer.model.source import Cited

_CITED_PARTS = ("relations", "control", "population", "senses", "objections", "alternatives")


class Entry(Cited):
    """One record of the gazetteer."""

    id: Id
    names: Annotated[Listed[Name], Field(min_length=1)]
    evidence: Coded[Evidence] = Evidence.CURATED
    examples: Examples = Examples()
    note: Text | None = None
    replaced_by: Id | None = Field(default=None, alias="replaced-by")

    @model_validator(mode="before")
    @classmethod
    def _say_once(cls, value: Any) -> Any:
        """Hand the citations of the entry down to its parts, and those of a name to its usages."""
        if not isinstance(value, dict):
            return value
        cite = value.get("cite")
        handed = {
            key: [inherit_citations(part, cite) for part in parts]
            for key in _CITED_PARTS
            if isinstance(parts := value.get(key), list)
        }
        if isinstance(names := value.get("names"), list):
            handed["names"] = [_cited_usage(inherit_citations(name, cite)) for name in names]
        if isinstance(value.get("point"), dict):
            handed["point"] = inherit_citations(value["point"], cite)
        return {**value, **handed}

    def usages(self) -> Iterator[Usage]:
        """Yield who uses which of the names, name by name."""
        for name in self.names:
            yield from name.usage


def _cited_usage(name: Any) -> Any:
    if not isinstance(name, dict) or not isinstance(name.get("usage"), list):
        return name
    return {**name, "usage": [inherit_citations(usage, name.get("cite")) for usage in name["usage"]]}
