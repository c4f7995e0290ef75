"""Terms: loaded notions without a location."""

from pydantic import Field

from gazetteer.codes import Kind, TermType
from gazetteer.model.base import ByLanguage, Coded, Id, Listed, Text, Texts
from gazetteer.model.entry import Entry
from gazetteer.model.name import Condition, Examples
from gazetteer.model.source import Citation, Cited

_HAPPENING = frozenset({TermType.AGREEMENT, TermType.EVENT, TermType.WAR})
_EMBEDDING = frozenset({TermType.AGREEMENT, TermType.ARMY, TermType.EVENT, TermType.INSTITUTION, TermType.WAR})


class Sense(Cited):
    """What the words mean when they are loaded, and how to tell."""

    id: Id
    definition: Text
    when: Condition | None = None
    examples: Examples = Examples()


class Objection(Cited):
    """Why a party objects to the term, in a paraphrase that is attributed to it."""

    by: Id
    why: Text
    reported_by: Listed[Citation] = Field(default=(), alias="reported-by")


class Alternative(Cited):
    """A wording that others use or suggest."""

    form: ByLanguage[Texts]
    used_by: Listed[Id] = Field(default=(), alias="used-by")


class Term(Entry):
    """A loaded notion."""

    type: Coded[TermType]
    senses: Listed[Sense] = ()
    objections: Listed[Objection] = ()
    alternatives: Listed[Alternative] = ()

    @property
    def kind(self) -> Kind:
        """Always ``term``."""
        return Kind.TERM

    @property
    def embeds(self) -> bool:
        """Whether a place name inside it is part of another thing's name and counts for nothing."""
        return self.type in _EMBEDDING

    @property
    def embeds_its_end(self) -> bool:
        """Whether that holds for a place name that comes last too: *the pogrom in Baku*, not *the army in Karabakh*."""
        return self.type in _HAPPENING
