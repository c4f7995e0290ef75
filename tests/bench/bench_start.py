"""How long it takes to start, as ratios to `import pydantic` in the same run."""

import json
import statistics
import subprocess
import sys

ROUNDS = 9
STEPS = """
import json, sys, time

def resident():
    # Not the peak: that of the parent process survives the start of this one.
    with open("/proc/self/statm") as file:
        return int(file.read().split()[1]) * 4096 / 1e6

def step(name, act):
    begun = time.perf_counter()
    answer = act()
    taken[name] = time.perf_counter() - begun
    memory[name] = resident()
    return answer

taken, memory = {}, {}
if sys.argv[1] == "pydantic":
    step("import pydantic", lambda: __import__("pydantic"))
else:
    gazetteer = step("import gazetteer", lambda: __import__("gazetteer"))
    gaz = step("gazetteer.load()", lambda: gazetteer.load())
    found = step("first lookup", lambda: gaz.lookup("Xankəndi"))
    mentions = step("first annotate", lambda: gaz.annotate("The road to Stepanakert reopened."))
    assert [c.entry.id for c in found] == ["stepanakert-xankendi"]
    assert [m.entry for m in mentions] == ["stepanakert-xankendi"]
print(json.dumps([taken, memory]))
"""


def measured(what: str) -> tuple[dict[str, float], dict[str, float]]:
    """Run the steps in a fresh process."""
    done = subprocess.run([sys.executable, "-c", STEPS, what], capture_output=True, text=True, check=True)
    taken, memory = json.loads(done.stdout)
    return taken, memory


def test_start() -> None:
    measured("gazetteer")
    runs = [(measured("pydantic"), measured("gazetteer")) for _ in range(ROUNDS)]
    reference = statistics.median(run[0][0]["import pydantic"] for run in runs)
    base = statistics.median(run[1][1]["import gazetteer"] for run in runs)

    print(f"\n{'':22}{'seconds':>9}{'x pydantic':>12}{'MB added':>10}")
    print(f"{'import pydantic':22}{reference:9.3f}{1:12.2f}")
    for name in runs[0][1][0]:
        seconds = statistics.median(run[1][0][name] for run in runs)
        added = statistics.median(run[1][1][name] for run in runs) - base
        print(f"{name:22}{seconds:9.3f}{seconds / reference:12.2f}{added:10.1f}")
