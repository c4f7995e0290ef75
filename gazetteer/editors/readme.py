"""What is written beside rules: what they are, how they are used, and what they cannot know."""

from gazetteer.editors.asked import Doubt
from gazetteer.editors.ruleset import RuleSet

_OF_VALE = """\
Vale (vale.sh) finds `.vale.ini` in the folder that it is run in and in those above it:

    vale --config .vale.ini TEXT.md

Each entry has a rule of its own under `styles`, so that one can be switched off in `.vale.ini`:
`{name}.ENTRY = NO`. The ending of a rule says what it can do: none, what is certain, with the replacement offered;
`_look`, what must be looked at; `_first` and `_later`, what holds for the first mention or for those after it, which
Vale cannot tell; `_named`, what has no other wording.
"""
_OF_TEXTLINT = """\
Install textlint and the rule, and copy `.textlintrc.json` to where your texts are, or merge it with yours:

    npm install --save-dev textlint ./{name}
    npx textlint TEXT.md
    npx textlint --fix TEXT.md

What is certain is mended by `--fix`; all else is only told.
"""
_LIMITS = """\
## What the rules cannot know

A rule sees characters. `gazetteer lint` reads the text around them: which of several places is meant, in whose voice
a sentence is, in which sense a term is used. So here:

- quotations, block quotes, code and addresses are left alone;
- a name in brackets or beside a stroke is left alone: it is often given on purpose with the other one;
- a form is replaced by the other name in the same case, and only where both cases are certain;
- what may mean something else is at most pointed out.
"""


def readme(rules: RuleSet, *, program: str, name: str) -> str:
    """Return what is written beside the rules of a style.

    Args:
        rules: The rules.
        program: Who reads them: ``vale`` or ``textlint``.
        name: What the style, or the package, is called there.

    Returns:
        A page in Markdown, with how many forms were left out for which reason.
    """
    about = (
        f"# The style {rules.style} for {program}\n\n"
        f"Made by `gazetteer export {program} --style {rules.style}` from data of {rules.data_version}, for texts in "
        f"{', '.join(rules.langs)}. The names are those of the policy `{rules.policy}`. The style is its user's "
        "choice; the data recommends none. Make the rules anew when the data has changed.\n"
    )
    how = (_OF_VALE if program == "vale" else _OF_TEXTLINT).format(name=name)
    return "\n".join((about, how, _LIMITS, _left_out(rules)))


def told(rules: RuleSet) -> str:
    """Return in a sentence how many rules there are, and how many forms were left out."""
    entries, forms = len({rule.entry for rule in rules.rules}), sum(len(rule.spellings) for rule in rules.rules)
    left = sum(rules.left_out.values())
    return f"rules for {entries} entries in {forms} forms; {left} forms are left out, README.md says why"


def _left_out(rules: RuleSet) -> str:
    reasons = [f"| {doubt.value} | {rules.left_out[doubt]} |" for doubt in Doubt if doubt in rules.left_out]
    heading = ["## Forms that are left out", "", "| why | forms |", "|---|---|"]
    return "\n".join((*heading, *(reasons or ["| nothing is | 0 |"]), ""))
