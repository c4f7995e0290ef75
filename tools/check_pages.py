"""Write `docs/checks/`: a page for each code of `gazetteer check`, from the checks and from a mistake of each kind."""

from pathlib import Path

from gazetteer.dataset.check.reference import EXPLANATIONS, Explanation

ROOT = Path(__file__).parents[1]
MISTAKES = ROOT / "tests" / "data" / "mistakes"
PAGES = ROOT / "docs" / "checks"
GROUPS = {
    "0": "Form of the file",
    "1": "Ids",
    "2": "Names",
    "3": "Usages and references",
    "4": "Points and relations",
    "5": "Terms",
    "6": "Balance between sides",
    "7": "Sources",
    "8": "Traps",
    "9": "Forms that are something else too, and sentences that test an entry",
}
SEVERITIES = {
    "error": "An error: `gazetteer check` ends with status 1, and the change cannot go in.",
    "warning": "A warning: it should go, and does not keep a change from going in.",
    "note": "A note on something that is thin and not wrong; `gazetteer check --notes` lists it.",
}
INDEX_HEAD = """\
# What checks find

`gazetteer check` says what is wrong in a data folder as `path:line:column: CODE message`. **E** is an error, which must
go; **W** a warning, which should; **N** a note on something that is thin and not wrong (`gazetteer check --notes`). The
rules are the same for every side. `gazetteer check --fix` mends what can be mended for certain.

These pages are made by `python tools/check_pages.py` from the checks themselves and from
[a mistake of each kind](../../tests/data/mistakes).
"""
WIDEST = 110


def pages() -> dict[str, str]:
    """Return what is to be in the folder, by file name."""
    made = {f"{code}.md": page(code, explained) for code, explained in EXPLANATIONS.items()}
    return {"index.md": index(), **made}


def index() -> str:
    """Return the page that lists all codes."""
    parts = [INDEX_HEAD]
    for number, title in GROUPS.items():
        rows = [
            f"| [{code}]({code}.md) | {said(explained)} |"
            for code, explained in EXPLANATIONS.items()
            if code[1] == number
        ]
        parts.append("\n".join([f"## {title}\n", "| code | what it says |", "|---|---|", *rows, ""]))
    return "\n".join(parts)


def page(code: str, explained: Explanation) -> str:
    """Return the page of one code."""
    parts = [f"# {code}", said(explained), explained.reason, SEVERITIES[explained.severity], example(code)]
    return "\n\n".join(part for part in parts if part) + "\n\n[All codes](index.md)\n"


def said(explained: Explanation) -> str:
    """Return a message with the names of its facts in place of them."""
    return explained.sentence("*").replace("|", "\\|")


def example(code: str) -> str:
    """Return the line that a mistake of this kind is in, and what is said of it."""
    mistake = next(folder for folder in sorted(MISTAKES.iterdir()) if folder.name.startswith(code))
    found = (mistake / "expected.txt").read_text(encoding="utf-8").splitlines()
    finding = next(line for line in found if f": {code} " in line)
    name, line, column, _ = finding.split(":", 3)
    told = f"```text\n{finding}\n```"
    if not (mistake / name).exists():
        return told
    text = (mistake / name).read_bytes().decode("utf-8", "replace").split("\n")[int(line) - 1]
    place = f"[`{name}`](../../tests/data/mistakes/{mistake.name}/{name})"
    return f"For instance, in {place}:\n\n{shown(text, column)}\n\n{told}"


def shown(text: str, column: str) -> str:
    """Return the part of a line around a column, with a mark below it."""
    at = int(column) - 1
    begin = max(0, min(at - 20, len(text) - WIDEST))
    part = "".join(character if character.isprintable() else "\N{REPLACEMENT CHARACTER}" for character in text)
    return f"```text\n{part[begin : begin + WIDEST]}\n{' ' * (at - begin)}^\n```"


def main() -> None:
    """Write the pages, and remove those of codes that are gone."""
    PAGES.mkdir(exist_ok=True)
    for path in PAGES.glob("*.md"):
        path.unlink()
    for name, text in pages().items():
        (PAGES / name).write_text(text, encoding="utf-8")


if __name__ == "__main__":
    main()
