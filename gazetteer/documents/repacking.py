"""Writing changed text into a DOCX; all else in the archive is carried over as it is packed."""

from collections.abc import Mapping, Sequence
from io import BytesIO
from zipfile import ZipFile, ZipInfo

from gazetteer.documents.archive import NO_DOCX, opened_archive
from gazetteer.documents.docx import Stretch, docx_stretches
from gazetteer.documents.splicing import Splice, spliced, splices
from gazetteer.errors import InputError

_HEADER, _LENGTHS_AT = 30, 26
"""How long the header of a file is, before its name, and where in it the lengths of that and of what follows stand."""

_SIZES_BEHIND = 8
"""The sign in a header that the sizes stand behind the file."""


def docx_edited(source: str, content: bytes, edits: Sequence[Splice]) -> bytes:
    """Replace spans of a document's text.

    Args:
        source: What to call the document.
        content: Its bytes.
        edits: What is replaced, in the text of the whole document, and what is put there, as XML writes it.

    Returns:
        The document, in which only the text of runs has changed; the same change in all headers that say the same.

    Raises:
        InputError: If a part to be changed is not UTF-8, or the archive cannot be carried over.
    """
    changed = {}
    for stretch in docx_stretches(source, content):
        within = [e for e in edits if stretch.offset <= e.start and e.end <= stretch.offset + len(stretch.text)]
        if within:
            changed[stretch.name] = _changed(source, stretch, within)
    with opened_archive(source, content) as archive:
        return _repacked(source, content, archive, changed)


def _changed(source: str, stretch: Stretch, edits: Sequence[Splice]) -> bytes:
    try:
        xml = stretch.raw.decode()
    except UnicodeDecodeError:
        xml = "\0"
    if "\0" in xml:
        raise InputError(source, f"{stretch.name} is not UTF-8, as word processors write it; save it again")
    first = stretch.offset
    changes = (each for e in edits for each in splices(stretch.trace, e.start - first, e.end - first, e.new))
    return spliced(xml, changes).encode(errors="replace")


def _repacked(source: str, content: bytes, archive: ZipFile, changed: Mapping[str, bytes]) -> bytes:
    files = archive.infolist()
    if sum(info.compress_size for info in files) > len(content) or len({info.filename for info in files}) < len(files):
        raise InputError(source, "files in its archive overlap; open and save it in a word processor")
    buffer = BytesIO()
    with ZipFile(buffer, "w") as written:
        written.comment = archive.comment
        for info in files:
            attributes = info.external_attr
            if info.filename in changed:
                written.writestr(info, changed[info.filename])
            else:
                _carry_over(info, _packed(source, content, info), written, buffer)
            info.external_attr = attributes
    return buffer.getvalue()


def _packed(source: str, content: bytes, info: ZipInfo) -> bytes:
    """Return a file as it is packed; unpacking it might take without end."""
    lengths = content[info.header_offset + _LENGTHS_AT : info.header_offset + _HEADER]
    name, extra = (int.from_bytes(length, "little") for length in (lengths[:2], lengths[2:]))
    start = info.header_offset + _HEADER + name + extra
    packed = content[start : start + info.compress_size]
    if len(packed) < info.compress_size:
        raise InputError(source, NO_DOCX.format(f"{info.filename!r} is cut off"))
    return packed


def _carry_over(info: ZipInfo, packed: bytes, written: ZipFile, buffer: BytesIO) -> None:
    """Write a file that is packed already, for which `zipfile` has no method."""
    buffer.seek(written.start_dir)
    info.header_offset = written.start_dir
    info.flag_bits &= ~_SIZES_BEHIND
    buffer.write(info.FileHeader() + packed)
    written.filelist.append(info)
    written.NameToInfo[info.filename] = info
    written.start_dir = buffer.tell()
