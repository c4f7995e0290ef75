"""`Rewriter`: rewrites one document after the other, and tells what it did."""

import difflib
import re
import sys
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path

import typer

from gazetteer.atomic import write_atomically
from gazetteer.cli.asking import confirmed
from gazetteer.cli.console import complain
from gazetteer.cli.holding import Holding, Read
from gazetteer.cli.targets import are_one, check_log, check_targets, check_unchanged, check_writable, target_of
from gazetteer.cli.undoing import add_to_log, read_log
from gazetteer.documents.document import Document
from gazetteer.documents.editing import written
from gazetteer.documents.finding import find_documents
from gazetteer.documents.reading import STANDARD_INPUT, read_content
from gazetteer.errors import InputError
from gazetteer.render.counting import counted
from gazetteer.render.markup import harmless
from gazetteer.style.applying import applied
from gazetteer.style.finding import Finding
from gazetteer.style.log import Change, Entry
from gazetteer.style.report import Placed, Report, origin_of
from gazetteer.style.rewriting import Edit, Rewriting
from gazetteer.style.settling import MOST_ROUNDS

_AROUND = 40
_LINE = re.compile(r"[^\n]*\n|[^\n]+")


@dataclass(frozen=True)
class Rewriter:
    """How documents are rewritten: where to, with which log, and whether anybody is asked."""

    holding: Holding
    log: Path
    output: Path | None
    is_diff: bool
    is_asking: bool

    def check(self, files: Sequence[str]) -> None:
        """Say what is wrong before anything is read.

        Raises:
            OutputError: If two documents are to go into one file, or the log into a document.
            InputError: If somebody is to be asked and nobody is there, or what is named as the log is none.
        """
        sources = [each for each in find_documents(files) if isinstance(each, str)]
        check_targets(sources, self.output)
        if self.is_asking and (not sys.stdin.isatty() or STANDARD_INPUT in files):
            raise InputError("--ask", "there is no terminal to ask in; leave it out, and read what is left to you")
        paths = {Path(source) for source in sources if source != STANDARD_INPUT}
        if paths and not self.is_diff:
            check_log(self.log, paths | {target_of(str(path), self.output) for path in paths})
            if self.log.exists():
                read_log(self.log)

    def rewritten(self, read: Read) -> str:
        """Rewrite a document until doing it once more would change nothing.

        Returns:
            What goes to standard output: the difference, or the findings that are left; of standard input, its text.

        Raises:
            InputError: If it cannot be read any more with the edits in it.
            OutputError: If the file cannot be written.
        """
        changes: list[Change] = []
        now, report = read, self.holding.report(read.document)
        for number in range(MOST_ROUNDS):
            accepted = tuple(self._accepted(report)) if self.is_asking and not number else ()
            findings = [placed.finding for placed in report.placed]
            edits = Rewriting.of(now.document.text, findings, accepted=accepted).edits
            made = applied(now.content, now.document, edits)
            if not made.edits:
                break
            changes += _changes(now.document, made.edits)
            now = Read(read_content(read.document.source, made.content, form=read.document.form), made.content)
            report = self.holding.report(now.document)
        if self.is_diff:
            return _difference(read, now)
        return self._written(read, now, tuple(changes), report)

    def _accepted(self, report: Report) -> Iterator[Finding]:
        """Yield the findings that somebody accepts; who stops answering stops the command."""
        for placed in report.placed:
            if placed.finding.suggestion and not placed.finding.suggestion.is_certain:
                try:
                    is_accepted = confirmed(harmless(_question(report.document, placed)))
                except (EOFError, KeyboardInterrupt):
                    typer.echo(err=True)
                    complain(f"{report.document.source} and what comes after it is left as it is")
                    raise KeyboardInterrupt from None
                if is_accepted:
                    yield placed.finding

    def _written(self, read: Read, now: Read, changes: tuple[Change, ...], report: Report) -> str:
        """Write a document, and the log before it."""
        source = read.document.source
        if source == STANDARD_INPUT and self.output is None:
            return now.content.decode("utf-8", "surrogateescape")
        target = target_of(source, self.output)
        is_in_place = are_one(target, Path(source))
        if changes or not is_in_place:
            check_writable(target)
            if is_in_place:
                check_unchanged(target, read.content)
                add_to_log(
                    self.log, Entry.of(str(target.resolve()), (read.content, now.content), changes, **self._made())
                )
            write_atomically(target, now.content)
        left = [each for each in report.problems() if each.severity != "note"]
        typer.echo(harmless(f"{target}: {counted(len(changes), 'edit')}, {len(left)} left to you"), err=True)
        return harmless("".join(f"{problem}\n" for problem in left))

    def _made(self) -> dict[str, str]:
        styled = self.holding.styled
        return {"style": styled.style, "data_version": styled.gaz.version}


def _question(document: Document, placed: Placed) -> str:
    """Ask whether to write what is suggested, with some of the text around."""
    finding, text = placed.finding, document.text
    before = text[max(0, finding.start - _AROUND) : finding.start].rpartition("\n")[2]
    after = text[finding.end : finding.end + _AROUND].partition("\n")[0]
    new, doubt = (finding.suggestion.text, finding.suggestion.doubt) if finding.suggestion else ("", "")
    where = f"{document.source}:{placed.start.line}:{placed.start.column}"
    return f"{where}: {before}>>{finding.surface}<<{after}\nWrite {new!r}? ({doubt})"


def _changes(document: Document, edits: Sequence[Edit]) -> Iterator[Change]:
    position = origin_of(document).position
    for edit in edits:
        yield Change(*position(edit.start), edit.old, edit.new, edit.code, edit.entry)


def _difference(read: Read, now: Read) -> str:
    """Return a unified diff of the file, or of its text where it is a DOCX."""
    before, after = (_LINE.findall(written(each.content, each.document)) for each in (read, now))
    name = read.document.source
    lines = map(_shown, difflib.unified_diff(before, after, f"a/{name}", f"b/{name}", n=1))
    return "".join(line if line.endswith("\n") else f"{line}\n\\ No newline at end of file\n" for line in lines)


def _shown(line: str) -> str:
    """Return a line that a terminal does not obey, with the line end that it has, without which no patch would fit."""
    end = "\r\n" if line.endswith("\r\n") else ""
    return harmless(line.removesuffix(end)) + end
