"""``gazetteer new``: a place, term, source or party, asked for or given by options, checked, put where it belongs."""

import shlex
import sys
from collections.abc import Callable, Sequence
from concurrent.futures import ThreadPoolExecutor
from inspect import Parameter, Signature
from pathlib import Path
from typing import TYPE_CHECKING, Annotated, Any

import typer

from gazetteer.cli.asking import Given, asked, confirmed, told
from gazetteer.cli.console import FOUND, complain, emit, failing, is_terminal
from gazetteer.cli.options import Data
from gazetteer.dataset.files import built_in_folder
from gazetteer.drafting.questions import QUESTIONS, Question, missing, with_defaults
from gazetteer.errors import DataError, MissingAnswersError

if TYPE_CHECKING:
    from gazetteer.drafting.desk import Desk
    from gazetteer.drafting.draft import Draft

app = typer.Typer(
    no_args_is_help=True,
    rich_markup_mode="markdown",
    help="Add a place, term, source or party: in a terminal what is needed is asked for, elsewhere options give it.",
)

Over = Annotated[
    Path | None,
    typer.Option("--overlay", metavar="DIR", help="The folder to write into, if it is laid over the data."),
]
Yes = Annotated[bool, typer.Option("--yes", help="Write it although it may be there already.")]
DryRun = Annotated[bool, typer.Option("--dry-run", help="Print it, and write nothing.")]
HELP = {
    "place": "Add a place: its names, who uses them, where it is, and where you read that.",
    "term": "Add a loaded term: its wordings, who uses them, what it means, and who objects.",
    "source": "Add a source: where something can be read.",
    "party": "Add a party: who uses names.",
}


def _command(kind: str) -> Callable[..., None]:
    """Return the command for a kind of record, with an option for each of its questions."""

    def command(*, data: Path | None, overlay: Path | None, yes: bool, dry_run: bool, **given: Any) -> None:
        answers = {key.replace("_", "-"): _listed(value) for key, value in given.items()}
        under = (data or built_in_folder()) if overlay else None
        with failing():
            _add(kind, answers, (overlay or data or built_in_folder(), under), is_sure=yes, is_only_shown=dry_run)

    parameters = [_option(question) for question in QUESTIONS[kind]]
    fixed = [("data", Data, None), ("overlay", Over, None), ("yes", Yes, False), ("dry_run", DryRun, False)]
    parameters += [
        Parameter(name, Parameter.KEYWORD_ONLY, default=default, annotation=of) for name, of, default in fixed
    ]
    command.__signature__ = Signature(parameters)  # type: ignore[attr-defined]
    command.__doc__ = HELP[kind]
    return command


def _option(question: Question) -> Parameter:
    told = f"{question.asks}. Such as: {question.example}" if question.example else f"{question.asks}."
    told += f" One of {', '.join(question.choices)}." if question.choices else ""
    option = typer.Option(f"--{question.key}", metavar="TEXT", help=told, show_default=False)
    of = Annotated[list[str], option] if question.is_many or question.key == "cite" else Annotated[str, option]
    default = [] if question.is_many or question.key == "cite" else ""
    return Parameter(question.key.replace("-", "_"), Parameter.KEYWORD_ONLY, default=default, annotation=of)


def _listed(value: Any) -> list[str]:
    return list(value) if isinstance(value, list | tuple) else [value] if value else []


_Folders = tuple[Path, Path | None]
"""The folder to write into, and what it is laid over, if that is said."""


def _add(kind: str, given: Given, folders: _Folders, *, is_sure: bool, is_only_shown: bool) -> None:
    """Draft a record, tell what it may be already and what is wrong with it, and write it.

    Raises:
        MissingAnswersError: If something is needed that was not given, and nobody can be asked.
        DraftError: If an answer cannot be used.
        Exit: If it is not written: it may be there already, or something is wrong with it.
    """
    is_asked = is_terminal(sys.stdin)
    made, doubts = _drafted(kind, given, folders, is_asked=is_asked)
    _tell(kind, made, doubts)
    emit(made.block)
    if made.has_errors:
        raise typer.Exit(FOUND)
    is_doubtful = bool(made.twins or doubts) and not is_sure
    if is_doubtful and not (is_asked and confirmed("Is it another one, to be added as it is?")):
        raise typer.Exit(FOUND)
    if not is_only_shown:
        line = made.write()
        typer.echo(f"written to {made.path}:{line}; {_next(folders)}", err=True)


def _drafted(kind: str, given: Given, folders: _Folders, *, is_asked: bool) -> tuple["Draft", Sequence[str]]:
    """Draft a record from what is given and, in a terminal, asked for, while the folder is looked through.

    Returns:
        The draft, and what looks like an oversight in it.
    """
    with ThreadPoolExecutor(max_workers=1) as beside:
        opened = beside.submit(_open_desk, *folders).result
        for question in QUESTIONS[kind]:
            for answer in given.get(question.key, ()):
                opened().checked(question, answer)
        if lacking := missing(kind, given):
            if not is_asked:
                # A folder that is none is told first.
                opened()
                raise MissingAnswersError(kind, [f"--{question.key}" for question in lacking])
            given = asked(kind, given, opened)
        answers = with_defaults(kind, given)
        return opened().draft(kind, answers), opened().doubts(kind, answers)


def _open_desk(folder: Path, under: Path | None) -> "Desk":
    # What it needs takes longer to import than somebody waits for the first question.
    from gazetteer.drafting.desk import desk  # noqa: PLC0415

    return desk(folder, under)


def _tell(kind: str, made: "Draft", doubts: Sequence[str]) -> None:
    """Tell what a record may be already, and what is wrong with it."""
    instead = "add a name there" if kind in ("place", "term") else "use that"
    for twin in made.twins:
        complain(f"{told(twin)}; {instead}, or use --yes if it is not")
    for doubt in doubts:
        complain(f"{doubt}; use --yes if it is meant so")
    for problem in made.problems:
        complain(DataError([problem]))


def _next(folders: _Folders) -> str:
    """Return what to do next, with the folder where that is not the built-in one."""
    folder, under = folders
    named = "" if folder == built_in_folder() else f" {shlex.quote(str(folder))}"
    base = "" if under in (None, built_in_folder()) else f" --data {shlex.quote(str(under))}"
    return f"now run `gazetteer schema{named}` and `gazetteer check{named}{base}`"


for _kind in QUESTIONS:
    app.command(_kind)(_command(_kind))
