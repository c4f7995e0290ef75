"""The compiled form says what the YAML says, is made once, and is never trusted further than its key."""

import pickle
import shutil
import subprocess
import sys
from dataclasses import replace
from pathlib import Path

import pytest

from gazetteer.compiled.cache import (
    cache_folder,
    compile_files,
    compile_folder,
    compiled_key,
    keep_compiled,
    load_compiled,
    read_compiled,
    write_compiled,
)
from gazetteer.compiled.form import Compiled, write_form
from gazetteer.dataset.files import built_in_folder, read_files
from gazetteer.dataset.load import load_dataset

MINI = Path(__file__).parents[1] / "data" / "mini"


def append(path: Path, text: str) -> None:
    path.write_text(path.read_text(encoding="utf-8") + text, encoding="utf-8")


@pytest.fixture
def cache(tmp_path, monkeypatch):
    monkeypatch.setenv("XDG_CACHE_HOME", str(tmp_path))
    return tmp_path / "contested-gazetteer"


@pytest.fixture
def key():
    return compiled_key(read_files(MINI))


@pytest.mark.parametrize("folder", [MINI, built_in_folder()], ids=["mini", "built-in"])
def test_what_was_compiled_reads_the_same(tmp_path, folder):
    files = read_files(folder)
    fresh = compile_files(files)
    write_compiled(fresh, compiled_key(files), tmp_path / "compiled.txt")
    (compiled,) = read_compiled(tmp_path / "compiled.txt", compiled_key(files))
    assert compiled.dataset == fresh.dataset
    assert compiled.dataset.version == fresh.dataset.version
    for made in ("forms", "inflected", "romanized"):
        read, built = getattr(compiled.index, made), getattr(fresh.index, made)
        assert _told(read, compiled.dataset) == _told(built, fresh.dataset)
        assert list(read) == list(built)
    assert compiled.index.patterns == fresh.index.patterns


def _told(readings, dataset):
    """Tell readings by where in the data they stand: comparing all their records takes a minute."""
    stands = {id(name): (entry.id, at) for entry in dataset for at, name in enumerate(entry.names)}
    return {key: [(stands[id(each.name)], *each[2:]) for each in several] for key, several in readings.items()}


def test_a_record_is_one_object_however_it_is_reached(cache):
    load_compiled(MINI)
    compiled = load_compiled(MINI)
    (reading,) = compiled.index.find("xankendi")
    assert reading.entry is compiled.dataset.entries["stepanakert-xankendi"]


def test_what_was_compiled_can_be_sent_to_another_process(cache):
    load_compiled(MINI)
    sent = pickle.loads(pickle.dumps(load_compiled(MINI)))
    assert [reading.form.text for reading in sent.index.find("xankendi")] == ["Xankəndi"]


def test_the_first_load_leaves_one_file_and_the_second_uses_it(cache, key):
    first = load_compiled(MINI)
    (file,) = cache.iterdir()
    assert file.name == f"{key}.txt"
    manifest = first.dataset.manifest.model_copy(update={"title": "From the cache"})
    dataset = replace(first.dataset, manifest=manifest)
    file.write_text(write_form(Compiled(dataset, first.index), key), encoding="utf-8")
    assert load_compiled(MINI).dataset.manifest.title == "From the cache"
    assert first.dataset.manifest.title != "From the cache"


DAMAGE = {
    "empty": b"",
    "half a head": b'{"key": "x", "dataset": {"manif',
    "binary": b"\x80\x04\x95",
    "other json": b"[1, 2]",
    "other shape": b'{"key": "x", "dataset": {}}',
    "deep": b"[" * 100_000,
}


@pytest.mark.parametrize("content", DAMAGE.values(), ids=DAMAGE)
def test_a_damaged_file_is_ignored_and_made_anew(cache, key, content):
    cache.mkdir()
    (cache / f"{key}.txt").write_bytes(content)
    assert load_compiled(MINI).dataset == load_dataset(MINI)
    assert read_compiled(cache / f"{key}.txt", key)


def test_a_file_that_was_cut_or_changed_anywhere_is_ignored(tmp_path, key):
    path = tmp_path / "compiled.txt"
    compile_folder(MINI, path)
    content = path.read_bytes()
    for at in range(0, len(content), len(content) // 40):
        path.write_bytes(content[:at])
        assert read_compiled(path, key) == ()
        path.write_bytes(content[:at] + bytes([content[at] ^ 1]) + content[at + 1 :])
        assert read_compiled(path, key) == ()


def test_a_file_made_from_something_else_is_ignored(tmp_path, key):
    other = Path(shutil.copytree(MINI, tmp_path / "data"))
    append(other / "places.yaml", "# a remark\n")
    compile_folder(other, tmp_path / "compiled.txt")
    assert read_compiled(tmp_path / "compiled.txt", key) == ()


def test_what_lies_beside_the_yaml_of_another_folder_says_nothing(cache, key):
    fresh = load_compiled(MINI)
    manifest = fresh.dataset.manifest.model_copy(update={"title": "Not what the YAML says"})
    folder = Path(shutil.copytree(MINI, cache.parent / "data"))
    (folder / "compiled.txt").write_text(
        write_form(Compiled(replace(fresh.dataset, manifest=manifest), fresh.index), key), encoding="utf-8"
    )
    assert load_compiled(folder).dataset.manifest.title == fresh.dataset.manifest.title


def test_the_compiled_file_of_the_built_in_data_is_used(cache, tmp_path, monkeypatch):
    folder = Path(shutil.copytree(MINI, tmp_path / "data"))
    compile_folder(folder, folder / "compiled.txt")
    monkeypatch.setattr("gazetteer.compiled.cache.built_in_folder", lambda: folder)
    load_compiled()
    assert not cache.exists()


def test_nothing_is_left_behind_where_a_file_cannot_be_written(tmp_path):
    (tmp_path / "compiled.txt").mkdir()
    with pytest.raises(OSError, match=r".+"):
        compile_folder(MINI, tmp_path / "compiled.txt")
    assert [path.name for path in tmp_path.iterdir()] == ["compiled.txt"]


def test_loading_works_where_nothing_can_be_written(tmp_path, monkeypatch):
    (tmp_path / "file").write_text("in the way")
    monkeypatch.setenv("XDG_CACHE_HOME", str(tmp_path / "file"))
    assert load_compiled(MINI).dataset.places


def test_only_the_newest_files_are_kept(cache):
    cache.mkdir()
    for number in range(15):
        (cache / f"{number}.txt").write_text("{}")
    load_compiled(MINI)
    assert len(list(cache.iterdir())) == 10


def test_the_cache_directory_follows_the_platform(monkeypatch):
    monkeypatch.delenv("XDG_CACHE_HOME", raising=False)
    monkeypatch.setenv("HOME", "/home/somebody")
    monkeypatch.setattr(sys, "platform", "linux")
    assert cache_folder() == Path("/home/somebody/.cache/contested-gazetteer")
    monkeypatch.setattr(sys, "platform", "darwin")
    assert cache_folder() == Path("/home/somebody/Library/Caches/contested-gazetteer")


def test_a_compiled_load_needs_neither_the_yaml_reader_nor_the_date_parser(cache):
    load_compiled(MINI)
    program = (
        "import sys; from pathlib import Path; from gazetteer.compiled.cache import load_compiled;"
        f"load_compiled(Path({str(MINI)!r})); print(sorted({{'edtf', 'rapidfuzz', 'yaml'}} & set(sys.modules)))"
    )
    done = subprocess.run([sys.executable, "-c", program], check=True, capture_output=True, text=True)
    assert done.stdout == "[]\n"


def test_without_a_home_nothing_is_kept(monkeypatch, tmp_path):
    monkeypatch.chdir(tmp_path)
    keep_compiled(compile_files(read_files(MINI)), "key", Path("~/.cache/contested-gazetteer"))
    assert list(tmp_path.iterdir()) == []
