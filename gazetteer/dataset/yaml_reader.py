"""Strict YAML: bytes in, plain values with their positions out. The only module that imports yaml.

Every scalar stays text, so that ``no`` is a language, ``1991`` a year and ``2023-12-31`` a day; the models convert.
What makes YAML surprising or dangerous (tags, anchors, aliases, merge keys, repeated keys, tabs) is refused, with the
place where it stands. `yaml_tree` builds the value from the parser's events, one at a time, so that a hostile file is
refused where it becomes hostile, before it costs anything.
"""

import re
from codecs import BOM_UTF8
from collections.abc import Iterator, Mapping
from itertools import islice
from typing import Any

import yaml  # noqa: TID251 - the one place for reading

from gazetteer.collecting import without_collecting
from gazetteer.dataset.files import MAX_BYTES
from gazetteer.dataset.yaml_tree import MAX_DEPTH, Document, Position, Tree, UnreadableError, shorten
from gazetteer.errors import Problem

MAX_PROBLEMS = 200

_STARTS: Mapping[type, type[dict[str, Any]] | type[list[Any]]] = {
    yaml.MappingStartEvent: dict,
    yaml.SequenceStartEvent: list,
}
_ENDS = (yaml.MappingEndEvent, yaml.SequenceEndEvent)

# U+0085, U+2028 and U+2029 are line breaks to the parser but not to an editor: positions after them would be wrong.
_FORBIDDEN = re.compile("[\x00-\x08\t\x0b\x0c\x0e-\x1f\x7f-\x9f\u2028\u2029\ud800-\udfff\ufeff\ufffe\uffff]")

_TAB = "a tab; indent and separate with spaces"
_BY_FMT = "save it as plain UTF-8 with LF line ends, or let `gazetteer fmt` do it"
_WAYS_OUT = {
    "mapping values": "put text that contains ': ' or ' #' in quotes",
    "',' or ']'": "close the bracket, put a comma between items, or put text with a bracket in quotes",
    "',' or '}'": "close the brace, put a comma between keys, or put text with a comma or a brace in quotes",
    "quoted scalar": "close the quotation mark, or write one inside the text twice",
    "expected ':'": "write `key: value`",
    "expected key": "indent all keys of a record alike, and put text with quotation marks in others",
    "'-' indicator": "begin each item with `- `, all in one column",
    "cannot start any token": "put text that begins with this character in quotes",
}
"""What to do about what the parser says, by words of it."""


def read_yaml(content: bytes, *, path: str, depth: int = MAX_DEPTH) -> Document:
    """Read one YAML file.

    Args:
        content: The bytes of the file, UTF-8 without a byte-order mark, lines that end with LF.
        path: What to call the file in problems.
        depth: How deep it is told where values stand; what lies deeper stands where the value around it does.

    Returns:
        The document. Its ``value`` is nested dictionaries, lists and strings, or ``None`` where the file is empty or
        cannot be read; its ``problems`` say all that is wrong, in file order.

    Examples:
        >>> document = read_yaml(b"- {id: no, since: 1991}", path="places.yaml")
        >>> document.value
        [{'id': 'no', 'since': '1991'}]
        >>> document.position((0, "since"))
        (1, 19)
        >>> print(read_yaml(b"id: !!python/name:os.system x", path="a.yaml").problems[0])
        a.yaml:1:5: E004 tags such as '!!python/name:os.system' are not allowed; write the plain value
    """
    if len(content) > MAX_BYTES:
        return _refused(path, 1, 1, f"the file is larger than {MAX_BYTES // 1024 // 1024} MB; split the data")
    if content.startswith(BOM_UTF8):
        return _refused(path, 1, 1, f"the file begins with a byte-order mark; {_BY_FMT}")
    try:
        text = content.decode("utf-8")
    except UnicodeDecodeError as error:
        line, column = _position(content[: error.start].decode("utf-8", errors="ignore"))
        return _refused(path, line, column, "the file is not UTF-8 from here on; save it as UTF-8")
    if "\r" in text:
        return _refused(path, *_position(text[: text.index("\r")]), f"lines end with CR; {_BY_FMT}")
    if problems := tuple(islice(_forbidden_characters(text, path), MAX_PROBLEMS)):
        return Document(path=path, value=None, problems=problems)
    with without_collecting():
        return _parse(text, Tree(path, depth=depth))


def _refused(path: str, line: int, column: int, message: str) -> Document:
    return Document(path=path, value=None, problems=(Problem(path, line, column, "E001", message),))


def _position(before: str) -> tuple[int, int]:
    return before.count("\n") + 1, len(before) - before.rfind("\n")


def _forbidden_characters(text: str, path: str) -> Iterator[Problem]:
    """Yield a problem for each character that is not allowed, where it first stands."""
    if not _FORBIDDEN.search(text):
        return
    lines = text.split("\n")
    for character in sorted({found[0] for line in lines if (found := _FORBIDDEN.search(line))}):
        numbers = [number for number, line in enumerate(lines, start=1) if character in line]
        message = _TAB if character == "\t" else f"character U+{ord(character):04X} is not allowed; remove it"
        more = f" (so do {len(numbers) - 1:,} lines below)" if len(numbers) > 1 else ""
        yield Problem(path, numbers[0], lines[numbers[0] - 1].index(character) + 1, "E001", message + more)


def _parse(text: str, tree: Tree) -> Document:
    try:
        for event in iter(yaml.CSafeLoader(text).get_event, None):
            _feed(tree, event)
            if len(tree.problems) >= MAX_PROBLEMS:
                break
    except UnreadableError as error:
        return Document(path=tree.path, value=None, problems=(*tree.problems, error.problem))
    except yaml.MarkedYAMLError as error:
        return Document(path=tree.path, value=None, problems=(*tree.problems, _syntax_problem(error, tree.path)))
    return tree.document()


def _syntax_problem(error: yaml.MarkedYAMLError, path: str) -> Problem:
    # The end of the file says nothing about where a quotation was opened, and the next line little of a colon.
    is_behind = any(words in (error.problem or "") for words in ("end of stream", "could not find expected ':'"))
    mark = (error.context_mark if is_behind else None) or error.problem_mark
    line, column = (mark.line + 1, mark.column + 1) if mark else (1, 1)
    sentence = " ".join(part for part in (error.context, error.problem) if part)
    way_out = next((way for words, way in _WAYS_OUT.items() if words in sentence), "compare it with the lines above")
    return Problem(path, line, column, "E002", f"not readable as YAML: {sentence}; {way_out}")


def _feed(tree: Tree, event: Any) -> None:
    """Hand one event of the parser to the tree."""
    kind, start = type(event), event.start_mark
    mark = (start.line + 1, start.column + 1)
    if kind in _ENDS:
        tree.close()
    elif kind in _STARTS:
        _refuse_features(tree, event, mark)
        tree.open(_STARTS[kind](), mark)
    elif kind is yaml.ScalarEvent:
        if event.tag or event.anchor:
            _refuse_features(tree, event, mark)
        tree.scalar(event.value, mark, plain=not event.style)
    elif kind is yaml.AliasEvent:
        _refuse_features(tree, event, mark)
        tree.scalar("", mark, plain=False)
    elif kind is yaml.DocumentStartEvent:
        tree.begin(mark)


def _refuse_features(tree: Tree, event: Any, mark: Position) -> None:
    if tag := getattr(event, "tag", None):
        shown = shorten(tag.replace("tag:yaml.org,2002:", "!!"))
        tree.refuse(mark, "tag", f"tags such as {shown!r} are not allowed; write the plain value")
    if anchor := getattr(event, "anchor", None):
        tree.refuse(mark, "anchor", f"anchors and aliases ({shorten(anchor)!r}) are not allowed; write the value out")
