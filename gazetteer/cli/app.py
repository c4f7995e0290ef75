"""The command ``gazetteer``: its sub-commands, ``--version``, and the last line of defence against tracebacks."""

import sys
from typing import Annotated

import typer

from gazetteer.cli.annotate import annotate
from gazetteer.cli.attest import attest
from gazetteer.cli.check import check
from gazetteer.cli.console import DONE, FAILED, complain, emit, open_gazetteer
from gazetteer.cli.evaluate import evaluate
from gazetteer.cli.intake import import_tables
from gazetteer.cli.lookup import lookup, show
from gazetteer.cli.map import draw_map
from gazetteer.cli.normalize import normalize
from gazetteer.cli.stats import list_homonyms, stats
from gazetteer.errors import GazetteerError
from gazetteer.version import __version__

app = typer.Typer(
    name="gazetteer",
    no_args_is_help=True,
    add_completion=False,
    pretty_exceptions_enable=False,
    rich_markup_mode="markdown",
    context_settings={"help_option_names": ["-h", "--help"]},
    help="Contested place names and terms: every name, who uses it, since when, and who says so. "
    "It describes usage and prescribes none.",
)
for command in (annotate, lookup, show, normalize, check, stats, evaluate, attest):
    app.command()(command)
app.command("map")(draw_map)
app.command("homonyms")(list_homonyms)
app.command("import")(import_tables)


def _print_version(is_asked: bool) -> None:
    if is_asked:
        emit(f"gazetteer {__version__}, data {open_gazetteer(None).version}\n")
        raise typer.Exit(DONE)


@app.callback()
def options(
    version: Annotated[
        bool, typer.Option("--version", callback=_print_version, is_eager=True, help="Print code and data versions.")
    ] = False,
) -> None:
    """Hold the options of the command itself; `--version` has acted before this runs."""


def main() -> None:
    """Run the command; whatever happens, a user gets a sentence and a status."""
    try:
        app()
    except GazetteerError as error:
        complain(error)
        sys.exit(FAILED)
    except MemoryError:
        complain("there is not enough memory for this; split the input into smaller files")
        sys.exit(FAILED)
    except Exception as error:  # noqa: BLE001 - no traceback reaches a user
        complain(f"this is a fault of the program, please report it ({type(error).__name__}: {error})")
        sys.exit(FAILED)
