"""``gazetteer export``: the rules of a style for checkers of prose that need no Python, Vale and textlint."""

from pathlib import Path
from typing import TYPE_CHECKING, Annotated

import typer

from gazetteer.atomic.folders import make_folder_atomically
from gazetteer.cli.console import failing
from gazetteer.cli.options import Data, Overlays, Policies
from gazetteer.cli.styles import Styled, StyleName, open_styled

if TYPE_CHECKING:
    from gazetteer.editors.ruleset import RuleSet

app = typer.Typer(
    no_args_is_help=True,
    rich_markup_mode="markdown",
    help="Write the rules of a style as files that an editor understands without Python.",
)

Folder = Annotated[
    Path, typer.Option("--output", "-o", metavar="DIR", help="The folder to make; it must not be there, or be empty.")
]
Langs = Annotated[
    list[str] | None,
    typer.Option("--lang", metavar="TAG", help="The languages of your texts, repeated: en, hy, az and ru if left out."),
]


@app.command()
def vale(
    style: StyleName,
    output: Folder,
    lang: Langs = None,
    data: Data = None,
    overlays: Overlays = None,
    policies: Policies = None,
) -> None:
    """Write a configuration and a style for Vale."""
    from gazetteer.editors.readme import readme  # noqa: PLC0415 - only wanted for this
    from gazetteer.editors.vale import style_name, vale_files  # noqa: PLC0415

    with failing():
        rules = _rules(open_styled(style, data, overlays, policies), lang)
        page = readme(rules, program="vale", name=style_name(rules.style))
        _deliver(rules, {"README.md": page, **vale_files(rules)}, output)


@app.command()
def textlint(
    style: StyleName,
    output: Folder,
    lang: Langs = None,
    data: Data = None,
    overlays: Overlays = None,
    policies: Policies = None,
) -> None:
    """Write a configuration and a rule for textlint, which mends with `--fix` what is certain."""
    from gazetteer.editors.readme import readme  # noqa: PLC0415 - only wanted for this
    from gazetteer.editors.textlint import PACKAGE, textlint_files  # noqa: PLC0415

    with failing():
        styled = open_styled(style, data, overlays, policies)
        rules = _rules(styled, lang)
        page = readme(rules, program="textlint", name=PACKAGE)
        _deliver(rules, {"README.md": page, **textlint_files(rules, styled.gaz.dataset.contexts)}, output)


def _rules(styled: Styled, langs: list[str] | None) -> "RuleSet":
    from gazetteer.editors.ruleset import LANGS, rule_set  # noqa: PLC0415 - only wanted for this

    linter = styled.gaz.linter(style=styled.style)
    return rule_set(linter, styled.gaz.index, langs=tuple(dict.fromkeys(langs or LANGS)))


def _deliver(rules: "RuleSet", files: dict[str, str], output: Path) -> None:
    """Write the files, and tell how many rules there are and what was left out of them."""
    from gazetteer.editors.readme import told  # noqa: PLC0415 - only wanted for this

    make_folder_atomically(output, files)
    typer.echo(f"{output}: {told(rules)}", err=True)
