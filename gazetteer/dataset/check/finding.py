"""Findings, and the walks over entries that checks share."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from typing import NamedTuple

from gazetteer.codes import FormRole
from gazetteer.dataset.parse import Parsed
from gazetteer.dataset.yaml_tree import YamlPath
from gazetteer.errors import Fix
from gazetteer.model import Name, Party, Place, Term, Usage
from gazetteer.model.name import FORM_KEYS


@dataclass(frozen=True)
class Finding:
    """Something that a check found: the file, the path in it, the facts that its message needs, and a certain fix."""

    file: str
    path: YamlPath
    facts: Mapping[str, object] = field(default_factory=dict)
    fix: Fix | None = None


class LocatedEntry(NamedTuple):
    """An entry and where it stands."""

    file: str
    path: YamlPath
    entry: Place | Term


class LocatedName(NamedTuple):
    """A name and where it stands."""

    file: str
    path: YamlPath
    name: Name


class LocatedUsage(NamedTuple):
    """A usage, where it stands, and the name that it is of."""

    file: str
    path: YamlPath
    usage: Usage
    name: Name


class LocatedForm(NamedTuple):
    """A form and where it stands; what is no form of a name has no role."""

    file: str
    path: YamlPath
    text: str
    lang: str
    role: FormRole | None

    def finding(self, mended: str | None = None, **facts: object) -> Finding:
        """Say what is wrong with it, and how it is written without the fault where that is certain."""
        fix = Fix(self.path, mended) if mended else None
        return Finding(self.file, self.path, {"form": self.text, **facts}, fix)

    def taken_out(self) -> Finding:
        """Say that it is one too many."""
        return Finding(self.file, self.path, {"form": self.text}, Fix(self.path, None))


def code_point(character: str) -> str:
    """Return the number by which Unicode knows a character.

    Examples:
        >>> code_point("а")
        'U+0430'
    """
    return f"U+{ord(character):04X}"


def iter_entries(parsed: Parsed) -> Iterator[LocatedEntry]:
    """Yield every entry, places first."""
    for path, place in parsed.of("places.yaml", Place).items():
        yield LocatedEntry("places.yaml", path, place)
    for path, term in parsed.of("terms.yaml", Term).items():
        yield LocatedEntry("terms.yaml", path, term)


def iter_names(parsed: Parsed) -> Iterator[LocatedName]:
    """Yield every name of every entry."""
    yield from parsed.once(_names)


def _names(parsed: Parsed) -> tuple[LocatedName, ...]:
    return tuple(
        LocatedName(file, (*path, "names", index), name)
        for file, path, entry in iter_entries(parsed)
        for index, name in enumerate(entry.names)
    )


def iter_usages(parsed: Parsed) -> Iterator[LocatedUsage]:
    """Yield every usage of every name."""
    for file, path, name in iter_names(parsed):
        for index, usage in enumerate(name.usage):
            yield LocatedUsage(file, (*path, "usage", index), usage, name)


def forms_of(located: LocatedName) -> Iterator[LocatedForm]:
    """Yield every form of a name."""
    for role, group in located.name.form_groups().items():
        for lang, texts in group.items():
            for index, text in enumerate(texts):
                yield LocatedForm(located.file, (*located.path, FORM_KEYS[role], lang, index), text, lang, role)


def iter_forms(parsed: Parsed) -> Iterator[LocatedForm]:
    """Yield every form of every name."""
    yield from parsed.once(_forms)


def _forms(parsed: Parsed) -> tuple[LocatedForm, ...]:
    return tuple(form for located in iter_names(parsed) for form in forms_of(located))


def iter_texts(parsed: Parsed) -> Iterator[LocatedForm]:
    """Yield every form of every name, and what else has a language: other wordings, and what parties are called."""
    yield from iter_forms(parsed)
    for path, term in parsed.of("terms.yaml", Term).items():
        for number, alternative in enumerate(term.alternatives):
            for lang, texts in alternative.form.items():
                for index, text in enumerate(texts):
                    at = (*path, "alternatives", number, "form", lang, index)
                    yield LocatedForm("terms.yaml", at, text, lang, None)
    for path, party in parsed.of("parties.yaml", Party).items():
        for lang, text in party.label.items():
            yield LocatedForm("parties.yaml", (*path, "label", lang), text, lang, None)
