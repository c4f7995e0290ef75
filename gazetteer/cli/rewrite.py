"""``gazetteer rewrite``: what is certain written in documents as a style has it, with a log that takes it back."""

from pathlib import Path
from typing import Annotated

import typer

from gazetteer.cli.console import FAILED, emit, failing
from gazetteer.cli.holding import Holding
from gazetteer.cli.options import Data, Date, Form, OnBadBytes, Overlays, Policies
from gazetteer.cli.rewriting import Rewriter
from gazetteer.cli.styles import open_styled
from gazetteer.cli.undoing import undo
from gazetteer.documents.decoding import BadBytes
from gazetteer.errors import GazetteerError, InputError

Documents = Annotated[
    list[str] | None,
    typer.Argument(
        metavar="FILE…", help="Files, folders, or patterns; - is standard input, written to standard output."
    ),
]
StyleName = Annotated[
    str | None, typer.Option("--style", metavar="ID|FILE", help="A style of the data, or a YAML file of your own.")
]
Diff = Annotated[bool, typer.Option("--diff", help="Print what would change, and change nothing.")]
Ask = Annotated[bool, typer.Option("--ask", help="Ask, one by one, about what is not certain.")]
Log = Annotated[Path, typer.Option("--log", metavar="FILE", help="Where to write what is changed, for --undo.")]
Undo = Annotated[
    Path | None, typer.Option("--undo", metavar="LOG", help="Make the files of a log what they were, byte for byte.")
]
Target = Annotated[
    Path | None,
    typer.Option("--output", "-o", metavar="PATH", help="Another file, or a folder for several, to write to."),
]


def rewrite(
    files: Documents = None,
    style: StyleName = None,
    is_diff: Diff = False,
    is_asking: Ask = False,
    log: Log = Path("gazetteer-rewrite.jsonl"),
    undone: Undo = None,
    output: Target = None,
    form: Form = None,
    bad_bytes: OnBadBytes = BadBytes.STRICT,
    date: Date = None,
    data: Data = None,
    overlays: Overlays = None,
    policies: Policies = None,
) -> None:
    """Write in documents, as a style has it, the names and terms that are certain; everything else stays byte for byte.

    Case, possessives and capitals are kept. What is not certain is printed as by `gazetteer lint`, or asked about with
    `--ask`. Quotations, titles, citations, addresses and code are never changed. Files are changed in place, unless
    `-o` names another; each change is written to the log before. The exit status is 2 if a file cannot be read or
    written; the others are done.
    """
    if undone is not None:
        with failing():
            is_all_undone = undo(undone)
        raise typer.Exit(0 if is_all_undone else FAILED)
    with failing():
        if not files or style is None:
            missing = "FILE" if not files else "--style"
            raise InputError(missing, "it is missing; write `gazetteer rewrite --style ID FILE…`, or --undo LOG")
    styled = open_styled(style or "", data, overlays, policies)
    failed: list[GazetteerError] = []
    holding = Holding(styled=styled, date=date, form=form, bad_bytes=bad_bytes, failed=failed)
    rewriter = Rewriter(holding, log=log, output=output, is_diff=is_diff, is_asking=is_asking)
    with failing():
        styled.gaz.linter(style=styled.style, date=date)
        rewriter.check(files or [])
        for said in holding.done(files or [], rewriter.rewritten, "" if is_asking else "Rewriting"):
            emit(said)
    if failed:
        raise typer.Exit(FAILED)
