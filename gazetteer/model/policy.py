"""Policies: named, documented rules for which name to show. A policy is data; `names.policy` carries it out.

A policy is a list of steps, tried in order; the first that yields a name decides. Each step narrows the usages of an
entry by stance, side and time. ``show: each`` shows the latest name of every party, ``show: one`` the name that came
into use last; of names that came into use together, all.
"""

from typing import Literal

from pydantic import Field

from gazetteer.codes import Kind, Stance
from gazetteer.model.base import ByLanguage, Coded, FrozenMap, Id, Listed, Record, Text
from gazetteer.model.dates import EdtfDate
from gazetteer.model.source import Cited


class Step(Record):
    """Which usages a policy looks at, at one stage.

    ``kinds`` narrows the step to places or terms; without ``stance`` it takes what is official or used.
    ``in_force``: ``on-date`` takes usages in force on the date asked for (undated questions: in the present period of
    the data); ``last`` takes each party's latest usage, whenever it ended; ``last-held`` does so only for parties that
    are recorded to have held the place since ``held_since``, beside those in force; ``surface`` takes the name that
    the text itself used. ``as_of`` asks about that date, whatever date was asked for. ``governed_since`` leaves the
    sides (or, where ``parties`` are named, the parties) that have held the place, or had it among the parts of their
    own units, at any time since; ``holding`` leaves the sides that hold it ``on-date``. ``people_of`` leaves the names
    in the language of most of the place's people, by the last record that is not of a later year. ``otherwise`` are the
    stances that count for a side that held the place and has no name by ``stance``. ``in_language`` has, by side, a
    language: a side that has no claim is shown with the names in that language which parties of no such side use and
    which it does not reject; with ``governed_since`` or ``held_since``, only where it has governed the place.
    """

    kinds: Listed[Coded[Kind]] = ()
    stance: Listed[Coded[Stance]] = ()
    sides: Listed[Id] = ()
    parties: Listed[Id] = ()
    in_force: Literal["on-date", "last", "last-held", "surface"] = Field(default="on-date", alias="in-force")
    held_since: EdtfDate | None = Field(default=None, alias="held-since")
    governed_since: EdtfDate | None = Field(default=None, alias="governed-since")
    as_of: EdtfDate | None = Field(default=None, alias="as-of")
    holding: Literal["on-date"] | None = None
    people_of: EdtfDate | None = Field(default=None, alias="people-of")
    otherwise: Listed[Coded[Stance]] = ()
    in_language: FrozenMap[Text] = Field(default_factory=dict, validate_default=True, alias="in-language")
    show: Literal["one", "each"] = "one"
    reason: Text


class Policy(Cited):
    """A named, documented rule for which name to show; where its steps yield none, those of ``then`` are tried.

    Names that are shown together are in the order of the sides that use them, as ``order`` has it, and A-Z where that
    says nothing. ``join: slash`` writes *A/B*, ``join: brackets`` *A (B)*.
    """

    id: Id
    label: ByLanguage[Text]
    description: Text
    steps: Listed[Step]
    then: Id | None = None
    order: Listed[Id] = ()
    join: Literal["slash", "brackets"] = "slash"
