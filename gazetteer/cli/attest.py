"""``gazetteer attest``: the attestation record of a document that itself stays out of the repository."""

from typing import Annotated

import typer

from gazetteer.cli.console import deliver, failing
from gazetteer.cli.opening import open_gazetteer
from gazetteer.cli.options import Data, Output, Overlays
from gazetteer.documents.reading import read_document
from gazetteer.errors import InputError
from gazetteer.export.survey import survey, to_attestations
from gazetteer.language.tags import check_tag


def attest(
    file: Annotated[str, typer.Argument(metavar="FILE", help="The document, as UTF-8 text.")],
    title: Annotated[str, typer.Option("--title", help="Its title.")],
    publisher: Annotated[str, typer.Option("--publisher", metavar="ID", help="The party that published it.")],
    name: Annotated[str, typer.Option("--id", metavar="ID", help="The id of the record.")],
    date: Annotated[str | None, typer.Option("--date", metavar="EDTF", help="When it was published.")] = None,
    lang: Annotated[str, typer.Option("--lang", metavar="TAG", help="Its language.")] = "en",
    url: Annotated[str | None, typer.Option("--url", help="Where it can be read.")] = None,
    output: Output = None,
    data: Data = None,
    overlays: Overlays = None,
) -> None:
    """Count every form that occurs in a document, without keeping a sentence of it."""
    gaz = open_gazetteer(data, overlays)
    with failing():
        if publisher not in gaz.dataset.parties:
            raise InputError("--publisher", f"no party {publisher!r}; add it to parties.yaml first")
        document = read_document(file)
        annotation = gaz.annotate(document.text, source=document.source, digest=document.sha256, date=date)
        record = survey(
            annotation, record_id=name, title=title, publisher=publisher, lang=check_tag(lang), date=date, url=url
        )
        deliver(to_attestations(record), output)
