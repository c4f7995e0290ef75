"""The records of the gazetteer, as frozen pydantic models."""

from gazetteer.model.attestation import Attestation, SurveyedDocument
from gazetteer.model.contexts import Contexts, Embedding, FeatureWords, Head, LanguageContexts, People
from gazetteer.model.dates import EdtfDate, Period
from gazetteer.model.entry import Entry
from gazetteer.model.manifest import Manifest, PlaceGroup
from gazetteer.model.name import Condition, Examples, Form, Name, Usage
from gazetteer.model.party import Party
from gazetteer.model.place import Control, Links, Place, Point, Population, Relation, Unknown
from gazetteer.model.policy import Policy, Step
from gazetteer.model.rules import Derivation, Inflections, Paradigm, Romanization, Trap
from gazetteer.model.source import Citation, Implication, Source
from gazetteer.model.style import PlaceRule, Style, TermRule
from gazetteer.model.term import Alternative, Objection, Sense, Term
from gazetteer.model.voices import OtherVoice

__all__ = [
    "Alternative",
    "Attestation",
    "Citation",
    "Condition",
    "Contexts",
    "Control",
    "Derivation",
    "EdtfDate",
    "Embedding",
    "Entry",
    "Examples",
    "FeatureWords",
    "Form",
    "Head",
    "Implication",
    "Inflections",
    "LanguageContexts",
    "Links",
    "Manifest",
    "Name",
    "Objection",
    "OtherVoice",
    "Paradigm",
    "Party",
    "People",
    "Period",
    "Place",
    "PlaceGroup",
    "PlaceRule",
    "Point",
    "Policy",
    "Population",
    "Relation",
    "Romanization",
    "Sense",
    "Source",
    "Step",
    "Style",
    "SurveyedDocument",
    "Term",
    "TermRule",
    "Trap",
    "Unknown",
    "Usage",
]
