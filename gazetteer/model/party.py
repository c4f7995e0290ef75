"""Parties: who uses names."""

from typing import Self

from pydantic import model_validator

from gazetteer.codes import MAY_HAVE_A_SIDE, PartyType
from gazetteer.model.address import Url
from gazetteer.model.base import ByLanguage, Coded, Id, Text
from gazetteer.model.dates import Period
from gazetteer.model.source import Cited


class Party(Cited, Period):
    """Who uses names: a state, a de facto authority, a body, an outlet, a community; past ones too."""

    id: Id
    label: ByLanguage[Text]
    type: Coded[PartyType]
    side: Id | None = None
    description: Text | None = None
    url: Url | None = None

    @model_validator(mode="after")
    def _only_states_and_authorities_have_a_side(self) -> Self:
        if self.side is not None and self.type not in MAY_HAVE_A_SIDE:
            raise ValueError(f"a party of type {self.type} belongs to no side; remove `side`")
        return self
