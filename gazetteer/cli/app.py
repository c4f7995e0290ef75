"""The command ``gazetteer``: its sub-commands, ``--version``, and the last line of defence against tracebacks."""

import importlib
import sys
from collections.abc import Callable, Mapping
from types import MappingProxyType
from typing import Annotated, Any

import typer
from typer.core import TyperGroup

from gazetteer.cli.console import DONE, FAILED, complain, emit
from gazetteer.errors import GazetteerError
from gazetteer.version import __version__

COMMANDS: Mapping[str, str] = MappingProxyType({
    "annotate": "annotate:annotate",
    "profile": "profile:profile",
    "lookup": "lookup:lookup",
    "show": "lookup:show",
    "normalize": "normalize:normalize",
    "map": "map:draw_map",
    "init": "init:init",
    "check": "check:check",
    "fmt": "fmt:fmt",
    "new": "new:app",
    "diff": "diff:diff",
    "schema": "schema:schema",
    "stats": "stats:stats",
    "homonyms": "stats:list_homonyms",
    "evaluate": "evaluate:evaluate",
    "lint": "lint:lint",
    "rewrite": "rewrite:rewrite",
    "attest": "attest:attest",
    "export": "export:app",
    "import": "intake:import_tables",
})
"""Where each sub-command is: a module of this room, and the function, or the program of several commands, in it."""


class Commands(TyperGroup):
    """The sub-commands, each imported when it is wanted: a look-up need not wait for what maps are made of."""

    def list_commands(self, ctx: Any) -> list[str]:  # noqa: ARG002 - typer hands it over
        """Return the names of the commands, in the order of the help."""
        return list(COMMANDS)

    def get_command(self, ctx: Any, cmd_name: str) -> Any:  # noqa: ARG002 - typer hands it over
        """Return a command, or ``None`` where there is none of this name."""
        if cmd_name not in COMMANDS:
            return None
        module, _, name = COMMANDS[cmd_name].partition(":")
        found = getattr(importlib.import_module(f"gazetteer.cli.{module}"), name)
        return typer.main.get_command(found if isinstance(found, typer.Typer) else _alone(cmd_name, found))


def _alone(name: str, function: Callable[..., Any]) -> typer.Typer:
    """Return a program that has one command."""
    program = typer.Typer(add_completion=False, rich_markup_mode="markdown", context_settings=_SETTINGS)
    program.command(name)(function)
    return program


_SETTINGS = {"help_option_names": ["-h", "--help"]}

app = typer.Typer(
    name="gazetteer",
    cls=Commands,
    no_args_is_help=True,
    add_completion=False,
    pretty_exceptions_enable=False,
    rich_markup_mode="markdown",
    context_settings=_SETTINGS,
    help="Contested place names and terms: every name, who uses it, since when, and who says so. "
    "It describes usage and prescribes none.",
)


def _print_version(is_asked: bool) -> None:
    if is_asked:
        from gazetteer.cli.opening import open_gazetteer  # noqa: PLC0415 - commands that load no data need not wait

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
