"""Schemas in a data folder: their text, and the line of each YAML file that leads editors to its schema."""

import json
import re
from collections.abc import Iterable, Mapping
from pathlib import Path
from typing import Any

from gazetteer.dataset.cross import Documents
from gazetteer.dataset.files import built_in_folder
from gazetteer.dataset.parse import LISTS, MAPPINGS
from gazetteer.dataset.schema.build import schemas_of
from gazetteer.dataset.yaml_reader import read_yaml
from gazetteer.errors import DataError, InputError
from gazetteer.model.base import Record

FOLDER = "schemas"
_WIDTH = 160
_MANIFEST = "dataset.yaml"
_FILES = tuple(name for name in (*LISTS, *MAPPINGS) if name.endswith(".yaml"))
_BYTE_ORDER_MARK = "\ufeff"
_HEAD = re.compile(r"(?:[ \t]*(?:#.*)?\r?\n)*")
_MODELINE = re.compile(r"^#\s+yaml-language-server\s*:", re.MULTILINE)


def changes_of(folder: Path, more: Mapping[str, type[Record]]) -> dict[Path, bytes]:
    """Return what a data folder lacks for editors: schemas that are missing or outdated, and lines that lead to them.

    Args:
        folder: The data folder. One without ``dataset.yaml`` is to be laid over the built-in data, so that its files
            may name what that has, too.
        more: The records of files that the library does not load, by file name; such a file has a schema where it is.

    Returns:
        What each file should hold, by its path; empty where all is as it should be.

    Raises:
        InputError: If the folder has none of the files, or one cannot be read.
        DataError: If a file is no YAML, so that what it names is unknown.
    """
    own = _read(folder, (*_FILES, *more))
    schemas = schemas_for(own, {name: model for name, model in more.items() if folder / name in own})
    wanted = {folder / name: text.encode() for name, text in schemas.items()}
    wanted |= {path: with_modeline(content.decode(), path.name).encode() for path, content in own.items()}
    return {path: content for path, content in wanted.items() if _content(path) != content}


def schemas_for(files: Mapping[Path, bytes], more: Mapping[str, type[Record]]) -> dict[str, str]:
    """Return the schemas of a data folder.

    Args:
        files: The contents of its files by path. Without ``dataset.yaml`` they are to be laid over the built-in data.
        more: The records of those files that the library does not load, by file name.

    Returns:
        The text of each schema by where it stands in the folder.

    Raises:
        DataError: If a file is no YAML, so that what it names is unknown.
    """
    layers = [_documents(files)]
    if not any(path.name == _MANIFEST for path in files):
        layers.append(_documents(_read(built_in_folder(), _FILES)))
    return {f"{FOLDER}/{name}": to_json(schema) + "\n" for name, schema in schemas_of(layers, more).items()}


def with_modeline(text: str, name: str) -> str:
    r"""Return the text of a YAML file with a first line that leads editors to its schema.

    Args:
        text: The text; where the comments at its beginning have such a line, it stays as it is.
        name: The name of the file.

    Returns:
        The text.

    Examples:
        >>> print(with_modeline("- id: gandzak-gence", "places.yaml"))
        # yaml-language-server: $schema=schemas/places.json
        - id: gandzak-gence
        >>> with_modeline("# yaml-language-server: $schema=mine.json\n[]", "places.yaml")
        '# yaml-language-server: $schema=mine.json\n[]'
    """
    mark, body = (_BYTE_ORDER_MARK, text[1:]) if text.startswith(_BYTE_ORDER_MARK) else ("", text)
    head = _HEAD.match(body)
    if head and _MODELINE.search(head[0]):
        return text
    end = "\r\n" if "\r\n" in body else "\n"
    return f"{mark}# yaml-language-server: $schema={FOLDER}/{Path(name).stem}.json{end}{body}"


def to_json(value: Any, depth: int = 0) -> str:
    """Return a value as JSON; what fits stands on one line, so that a change is a change of few lines.

    Examples:
        >>> print(to_json({"enum": ["a", "b"]}))
        {"enum": ["a", "b"]}
    """
    line = json.dumps(value, ensure_ascii=False)
    if len(line) + depth <= _WIDTH or not isinstance(value, dict | list):
        return line
    pad, inner = " " * depth, " " * (depth + 1)
    if isinstance(value, list):
        return "[\n" + ",\n".join(inner + to_json(item, depth + 1) for item in value) + f"\n{pad}]"
    items = (f"{inner}{json.dumps(key)}: {to_json(item, depth + 1)}" for key, item in value.items())
    return "{\n" + ",\n".join(items) + f"\n{pad}}}"


def _read(folder: Path, names: Iterable[str]) -> dict[Path, bytes]:
    """Return the contents of those files that there are."""
    paths = {folder / name: _content(folder / name) for name in names}
    found = {path: content for path, content in paths.items() if content is not None}
    if not found:
        raise InputError(str(folder), "there is no data; name a folder with places.yaml")
    return found


def _content(path: Path) -> bytes | None:
    try:
        return path.read_bytes()
    except (FileNotFoundError, NotADirectoryError):
        return None
    except OSError as error:
        raise InputError(str(path), f"it cannot be read ({error.strerror})") from error


def _documents(files: Mapping[Path, bytes]) -> Documents:
    documents = {path.name: read_yaml(content, path=str(path)) for path, content in files.items()}
    if problems := [problem for each in documents.values() if not each.is_readable for problem in each.problems]:
        raise DataError(problems)
    return documents
