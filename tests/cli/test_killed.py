"""Whenever `fmt`, `new` or `check --fix` is killed, or the disk is full, each file is the old one or the new one."""

import json
import subprocess
import sys
from pathlib import Path

import pytest

TRIES = 50
MINI = Path(__file__).parents[1] / "data" / "mini"
# In a process of its own, which forks one for each try: a fork of a process with threads may hang.
KILLING = """
import contextlib, io, json, os, random, select, signal, sys, time
from pathlib import Path
from gazetteer.cli import fmt, mending, new
from gazetteer.cli.app import app
from gazetteer.dataset.check.registry import Report
from gazetteer.drafting import draft
from gazetteer.errors import Fix, Problem

what, folder, tries = sys.argv[1], Path(sys.argv[2]), int(sys.argv[3])
paths = sorted(folder.glob("*.yaml"))
# With this it is no overlay, and nothing under it is looked through.
(folder / "dataset.yaml").write_text("title: Killed\\n")
for number, path in enumerate(paths):
    path.write_text("".join(f"# {n}\\n- {{id: x{n},   note: '{'word ' * 20}'}}\\n" for n in range(200 * (number + 1))))
problems = [Problem(str(path), 1, 1, "E000", "x", fix=Fix((n, "id"), "y")) for path in paths for n in (0, 150)]
acts = {
    "fmt": lambda: app(["fmt", str(folder)], standalone_mode=False),
    "check --fix": lambda: mending.mend(folder),
    "new": lambda: app(["new", "party", "--data", str(folder), *PARTY], standalone_mode=False),
}
PARTY = ["--label", "en: The Weekly", "--type", "outlet"]
mending.report_on = lambda _: Report(problems, {}, None)

def forked():
    reading, writing = os.pipe()
    child = os.fork()
    if child:
        os.close(writing)
        return child, reading
    for stream in (1, 2):
        os.dup2(os.open(os.devnull, os.O_WRONLY), stream)
    for module in (fmt, mending, draft):
        module.write_atomically = told(module.write_atomically, writing)
    acts[what]()
    os._exit(0)

def told(write, writing):
    def telling(path, content):
        os.write(writing, b".")
        write(path, content)
    return telling

def files():
    return {path.name: path.read_bytes() for path in paths}

old, begun = files(), time.perf_counter()
child, reading = forked()
select.select([reading], [], [])
wrote = time.perf_counter()
os.waitpid(child, 0)
ended = time.perf_counter()
new, chooser, seen = files(), random.Random(7), {"old": 0, "mixed": 0, "new": 0, "left": 0, "broken": 0}
for number in range(tries):
    for name, content in old.items():
        (folder / name).write_bytes(content)
    child, reading = forked()
    if number % 2:
        select.select([reading], [], [])
        time.sleep(chooser.uniform(0, ended - wrote))
    else:
        time.sleep(chooser.uniform(0, ended - begun))
    os.kill(child, signal.SIGKILL)
    os.waitpid(child, 0)
    os.close(reading)
    now = files()
    is_old, is_new = ([now[name] == whole[name] for name in now] for whole in (old, new))
    seen["broken"] += not all(map(max, is_old, is_new))
    seen["old" if all(is_old) else "new" if all(is_new) else "mixed"] += 1
    left = list(folder.glob(".*"))
    seen["left"] += bool(left)
    # What is left does not disturb the next run; after every tenth try it is taken away by hand.
    for path in left if number % 10 == 0 else []:
        path.unlink()
with contextlib.redirect_stdout(io.TextIOWrapper(io.BytesIO())):
    acts[what]()
print(json.dumps([seen, files() == new, [path.name for path in folder.glob(".*")], old != new]))
"""


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    folder = tmp_path / "data"
    folder.mkdir()
    for name in ("parties.yaml", "places.yaml", "sources.yaml"):
        (folder / name).touch()
    return folder


@pytest.mark.skipif(sys.platform == "win32", reason="needs fork")
@pytest.mark.parametrize("what", ["fmt", "check --fix", "new"])
def test_a_killed_run_leaves_each_file_old_or_new(what, folder):
    command = [sys.executable, "-c", KILLING, what, str(folder), str(TRIES)]
    done = subprocess.run(command, capture_output=True, text=True, check=True, timeout=120)
    seen, is_new, left, is_different = json.loads(done.stdout)

    assert is_different
    assert seen["broken"] == 0
    assert seen["old"] + seen["mixed"] + seen["new"] == TRIES
    assert seen["old"] > 0
    assert is_new
    assert left == []


FULL = """
import resource, sys
resource.setrlimit(resource.RLIMIT_FSIZE, (20_000, 20_000))
from gazetteer.cli.app import main
sys.argv = ["gazetteer", *sys.argv[1:]]
main()
"""


@pytest.mark.skipif(sys.platform == "win32", reason="needs a bound on the length of files")
def test_a_file_that_may_not_grow_stays_as_it_was(folder):
    content = "".join(f"- {{id: x{number}}}\n" for number in range(3_000))
    (folder / "places.yaml").write_text(content)
    command = [sys.executable, "-c", FULL, "fmt", str(folder / "places.yaml")]
    done = subprocess.run(command, capture_output=True, text=True, check=False, timeout=120)

    assert done.returncode == 2
    assert done.stderr.startswith(f"gazetteer: {folder}/places.yaml: it cannot be written (File too large); make room")
    assert (folder / "places.yaml").read_text() == content
    assert sorted(path.name for path in folder.iterdir()) == ["parties.yaml", "places.yaml", "sources.yaml"]
