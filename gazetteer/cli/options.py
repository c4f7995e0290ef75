"""The options that several commands share, said once."""

from pathlib import Path
from typing import Annotated

import typer

from gazetteer.documents.decoding import BadBytes
from gazetteer.documents.formats import DocumentFormat

Files = Annotated[
    list[str],
    typer.Argument(metavar="FILE…", help="Files, folders, or patterns such as 'texts/**/*.html'; - is standard input."),
]

Form = Annotated[
    DocumentFormat | None,
    typer.Option("--from", help="What the files are; told by their names or contents, if left out."),
]
OnBadBytes = Annotated[
    BadBytes,
    typer.Option("--encoding-errors", help="Refuse a text with bytes that are no characters, or replace them."),
]

Data = Annotated[
    Path | None,
    typer.Option("--data", metavar="DIR", help="A data folder of your own instead of the built-in one."),
]
Overlays = Annotated[
    list[Path] | None,
    typer.Option("--overlay", metavar="DIR", help="A folder to lay over the data; several lie one on the other."),
]
Policies = Annotated[
    Path | None,
    typer.Option("--policies", metavar="FILE", help="Policies of your own, besides those of the data."),
]
PolicyId = Annotated[
    str,
    typer.Option("--policy", metavar="ID", help="The policy that chooses names: dual, armenian, azerbaijani, …"),
]
Lang = Annotated[
    str,
    typer.Option("--lang", metavar="TAG", help="The language to show names in: en, hy, az, ru."),
]
Date = Annotated[
    str | None,
    typer.Option("--date", metavar="EDTF", help="The date that the question is about, such as 1985 or 2023-09-19."),
]
Output = Annotated[
    Path | None,
    typer.Option("--output", "-o", metavar="PATH", help="Where to write instead of standard output."),
]
Within = Annotated[str | None, typer.Option("--within", metavar="ID", help="Only what is, or is part of, this place.")]
Near = Annotated[
    str | None,
    typer.Option("--near", metavar="LON,LAT", help="The nearest first: a point in degrees, or an entry's id."),
]
Country = Annotated[
    str | None,
    typer.Option("--country", metavar="CODE", help="First what anyone counts to this country: AM, AZ, GE, …"),
]
Feature = Annotated[
    str | None,
    typer.Option("--feature", metavar="CODE", help="First what is of this sort: PPL (settlements), ADM, STM, …"),
]
Fuzzy = Annotated[bool, typer.Option("--fuzzy", help="Where nothing is equal, look for similar spellings.")]
