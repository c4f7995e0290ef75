"""The attestation record of a surveyed document: what occurs in it and how often, without a sentence of it."""

from collections.abc import Iterator

from pydantic import ValidationError

from gazetteer.annotate.annotation import Annotation, Mention
from gazetteer.dataset.layout import to_yaml
from gazetteer.errors import InputError
from gazetteer.model import Attestation, EdtfDate, SurveyedDocument


def survey(
    annotation: Annotation,
    *,
    record_id: str,
    title: str,
    publisher: str,
    lang: str,
    date: str | None = None,
    url: str | None = None,
) -> SurveyedDocument:
    """Count the forms that occur in a document.

    Args:
        annotation: The annotated document.
        record_id: The id of the record.
        title: The title of the document.
        publisher: The id of the party that published it.
        lang: The tag of its language.
        date: When it was published, in EDTF.
        url: Where it can be read.

    Returns:
        The record; its attestations are the most frequent first, then A-Z.

    Raises:
        DateError: If the date is not written in EDTF.
        InputError: If the id or the title has not the form that a record asks for.
    """
    try:
        return SurveyedDocument(
            id=record_id,
            title=title,
            publisher=publisher,
            date=EdtfDate.parse(date) if date else None,
            lang=lang,
            url=url,
            length=len(annotation.text),
            sha256=annotation.sha256,
            attestations=tuple(_attestations(annotation)),
        )
    except ValidationError as error:
        first = error.errors()[0]
        reason = f"{first['input']!r} does not do: {first['msg'].lower()}"
        raise InputError(f"the record's {first['loc'][0]}", reason) from error


def to_attestations(document: SurveyedDocument) -> str:
    """Write a record as YAML, one attestation a line."""
    record = document.model_dump(mode="json", exclude_defaults=True)
    record.setdefault("attestations", [])
    if document.date is not None:
        record["date"] = document.date.text
    return to_yaml(record)


def _attestations(annotation: Annotation) -> Iterator[Attestation]:
    grouped: dict[tuple[str, str, str], list[Mention]] = {}
    for mention in annotation:
        surface = " ".join(mention.surface.split())
        grouped.setdefault((surface, str(mention.kind), mention.entry or ""), []).append(mention)
    for (surface, _, _), mentions in sorted(grouped.items(), key=lambda item: (-len(item[1]), item[0])):
        yield Attestation(
            surface=surface,
            kind=mentions[0].kind,
            entry=mentions[0].entry,
            count=len(mentions),
            embedded=sum(mention.embedded is not None for mention in mentions),
            quoted=sum(mention.quoted for mention in mentions),
        )
