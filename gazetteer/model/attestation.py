"""Attestations: counted occurrences of forms in a surveyed document, which itself stays where it is."""

from gazetteer.codes import Kind
from gazetteer.model.base import Coded, Id, Listed, Record, Text, WholeNumber
from gazetteer.model.dates import EdtfDate


class Attestation(Record):
    """How often a form occurs in a document, and the entry that it names there.

    ``entry`` is left out where the text leaves open which one is meant; ``embedded`` counts occurrences inside another
    thing's name.
    """

    surface: Text
    kind: Coded[Kind]
    entry: Id | None = None
    count: WholeNumber
    embedded: WholeNumber = 0
    quoted: WholeNumber = 0


class SurveyedDocument(Record):
    """A document that was surveyed: what it is, how to tell that it is the same one, and what occurs in it.

    ``length`` is in Unicode code points, ``sha256`` of the file's bytes.
    """

    id: Id
    title: Text
    publisher: Id
    date: EdtfDate | None = None
    url: Text | None = None
    lang: Text
    length: WholeNumber
    sha256: Text
    attestations: Listed[Attestation] = ()
