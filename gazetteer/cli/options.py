"""The options that several commands share, said once."""

from pathlib import Path
from typing import Annotated

import typer

Files = Annotated[list[str], typer.Argument(metavar="FILE…", help="UTF-8 texts; - is standard input.")]

Data = Annotated[
    Path | None,
    typer.Option("--data", metavar="DIR", help="A data folder of your own instead of the built-in one."),
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
