"""The compiled form says what the YAML says, is made once, and is never trusted further than its key."""

import json
import shutil
import subprocess
import sys
from pathlib import Path

import pytest

from gazetteer.dataset.compiled import cache_folder, compile_folder, compiled_key, read_compiled, write_compiled
from gazetteer.dataset.files import read_files
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


def test_what_was_compiled_reads_the_same(tmp_path, key):
    compiled = compile_folder(MINI)
    write_compiled(compiled, tmp_path / "compiled.json")
    (dataset,) = read_compiled(tmp_path / "compiled.json", key)
    assert dataset == compiled.dataset
    assert dataset.version == compiled.dataset.version


def test_the_first_load_leaves_one_file_and_the_second_uses_it(cache, key):
    first = load_dataset(MINI)
    (file,) = cache.iterdir()
    assert file.name == f"{key}.json"
    content = json.loads(file.read_text(encoding="utf-8"))
    content["dataset"]["manifest"]["title"] = "From the cache"
    file.write_text(json.dumps(content), encoding="utf-8")
    assert load_dataset(MINI).manifest.title == "From the cache"
    assert first.manifest.title != "From the cache"


DAMAGE = {
    "empty": b"",
    "half": b'{"key": "x", "dataset": {"manif',
    "binary": b"\x80\x04\x95",
    "other json": b"[1, 2]",
    "other shape": b'{"key": "x", "dataset": {}}',
    "deep": b"[" * 100_000,
}


@pytest.mark.parametrize("content", DAMAGE.values(), ids=DAMAGE)
def test_a_damaged_file_is_ignored_and_made_anew(cache, key, content):
    cache.mkdir()
    (cache / f"{key}.json").write_bytes(content)
    assert load_dataset(MINI) == compile_folder(MINI).dataset
    assert read_compiled(cache / f"{key}.json", key)


def test_a_file_made_from_something_else_is_ignored(tmp_path, key):
    other = Path(shutil.copytree(MINI, tmp_path / "data"))
    append(other / "places.yaml", "# a remark\n")
    write_compiled(compile_folder(other), tmp_path / "compiled.json")
    assert read_compiled(tmp_path / "compiled.json", key) == ()


def test_a_compiled_file_beside_the_yaml_is_used(cache, tmp_path):
    folder = Path(shutil.copytree(MINI, tmp_path / "data"))
    write_compiled(compile_folder(folder), folder / "compiled.json")
    load_dataset(folder)
    assert not cache.exists()


def test_nothing_is_left_behind_where_a_file_cannot_be_written(tmp_path):
    (tmp_path / "compiled.json").mkdir()
    with pytest.raises(OSError, match=r".+"):
        write_compiled(compile_folder(MINI), tmp_path / "compiled.json")
    assert [path.name for path in tmp_path.iterdir()] == ["compiled.json"]


def test_loading_works_where_nothing_can_be_written(tmp_path, monkeypatch):
    (tmp_path / "file").write_text("in the way")
    monkeypatch.setenv("XDG_CACHE_HOME", str(tmp_path / "file"))
    assert load_dataset(MINI).places


def test_only_the_newest_files_are_kept(cache):
    cache.mkdir()
    for number in range(15):
        (cache / f"{number}.json").write_text("{}")
    load_dataset(MINI)
    assert len(list(cache.iterdir())) == 10


def test_the_cache_directory_follows_the_platform(monkeypatch):
    monkeypatch.delenv("XDG_CACHE_HOME", raising=False)
    monkeypatch.setenv("HOME", "/home/somebody")
    monkeypatch.setattr(sys, "platform", "linux")
    assert cache_folder() == Path("/home/somebody/.cache/contested-gazetteer")
    monkeypatch.setattr(sys, "platform", "darwin")
    assert cache_folder() == Path("/home/somebody/Library/Caches/contested-gazetteer")


def test_a_compiled_load_needs_neither_the_yaml_reader_nor_the_date_parser(cache):
    load_dataset(MINI)
    program = (
        "import sys; from pathlib import Path; from gazetteer.dataset.load import load_dataset;"
        f"load_dataset(Path({str(MINI)!r})); print(sorted({{'edtf', 'rapidfuzz', 'yaml'}} & set(sys.modules)))"
    )
    done = subprocess.run([sys.executable, "-c", program], check=True, capture_output=True, text=True)
    assert done.stdout == "[]\n"
