"""The commands on good input: what they print and how they end."""

import csv
import io
import json
import subprocess
from collections.abc import Callable
from hashlib import sha256
from pathlib import Path

import pytest

Run = Callable[..., subprocess.CompletedProcess[str]]


TEXT = "\ufeffThe Lachin corridor leads to Stepanakert (Khankendi).\r\nİrəvan’s traders left.\n"

MENTION_KEYS = [
    "start",
    "end",
    "surface",
    "kind",
    "entry",
    "candidates",
    "form",
    "lang",
    "headword",
    "side",
    "used_by",
    "nested_in",
    "paired_with",
    "embedded",
    "quoted",
    "evidence",
    "lemma",
    "attributed_to",
    "anachronism",
]


@pytest.fixture
def article(tmp_path: Path) -> Path:
    path = tmp_path / "article.txt"
    path.write_bytes(TEXT.encode())
    return path


def test_version_tells_code_and_data(run: Run) -> None:
    done = run("--version")

    assert done.returncode == 0
    assert done.stdout.startswith("gazetteer 0.")
    assert "data 20" in done.stdout


def test_help_reads_well(run: Run) -> None:
    done = run("--help")

    assert done.returncode == 0
    for command in ("annotate", "lookup", "show", "map", "check", "attest"):
        assert command in done.stdout


def test_annotate_writes_the_contract(run: Run, article: Path) -> None:
    done = run("annotate", "--format", "jsonl", "article.txt")
    record = json.loads(done.stdout)
    text = TEXT.removeprefix("\ufeff")

    assert done.returncode == 0
    assert list(record) == [
        "schema",
        "source",
        "sha256",
        "text_sha256",
        "length",
        "data_version",
        "policy",
        "as_of",
        "mentions",
    ]
    assert record["schema"] == 1
    assert record["source"] == "article.txt"
    assert record["sha256"] == sha256(article.read_bytes()).hexdigest()
    assert record["text_sha256"] == sha256(text.encode()).hexdigest()
    assert record["length"] == len(text)
    assert (record["policy"], record["as_of"]) == ("dual", None)
    assert all(list(mention) == MENTION_KEYS for mention in record["mentions"])
    assert all(text[m["start"] : m["end"]] == m["surface"] for m in record["mentions"])


def test_annotate_says_whose_name_it_is(run: Run, article: Path) -> None:
    mentions = json.loads(run("annotate", "--format", "jsonl", "article.txt").stdout)["mentions"]
    found = {mention["surface"]: mention for mention in mentions}

    assert found["Stepanakert"]["headword"] == "Khankendi/Stepanakert"
    assert found["Stepanakert"]["side"] == "armenian"
    assert mentions[found["Stepanakert"]["paired_with"]]["surface"] == "Khankendi"
    assert mentions[found["Lachin"]["nested_in"]]["surface"] == "Lachin corridor"


def test_annotate_reads_standard_input_and_many_files_in_order(run: Run, article: Path) -> None:
    done = run("annotate", "--format", "jsonl", "-", "article.txt", stdin="Baku")
    records = [json.loads(line) for line in done.stdout.splitlines()]

    assert [record["source"] for record in records] == ["-", "article.txt"]


def test_one_bad_file_is_reported_and_the_others_are_done(run: Run, article: Path) -> None:
    done = run("annotate", "--format", "jsonl", "missing.txt", "article.txt")
    records = [json.loads(line) for line in done.stdout.splitlines()]

    assert done.returncode == 2
    assert "missing.txt: there is no such file" in done.stderr
    assert "error" in records[0]
    assert records[1]["mentions"]


def test_annotate_writes_csv(run: Run, article: Path) -> None:
    rows = list(csv.DictReader(io.StringIO(run("annotate", "-f", "csv", "article.txt").stdout)))

    assert "stepanakert-xankendi" in [row["entry"] for row in rows]


def test_annotate_writes_geojson(run: Run, article: Path) -> None:
    collection = json.loads(run("annotate", "-f", "geojson", "article.txt").stdout)
    stepanakert = next(f for f in collection["features"] if f["id"] == "stepanakert-xankendi")

    assert stepanakert["geometry"]["type"] == "Point"
    assert stepanakert["properties"]["mentions"] == 2


def test_annotate_shows_text_for_a_terminal(run: Run, article: Path) -> None:
    done = run("annotate", "article.txt")

    assert done.returncode == 0
    assert "Stepanakert‹Ar› (Khankendi‹Az›)" in done.stdout


def test_annotate_writes_a_page_and_a_site(run: Run, article: Path, tmp_path: Path) -> None:
    (tmp_path / "index.txt").write_text("Baku and Yerevan", "utf-8")

    assert run("annotate", "-f", "html", "article.txt", "-o", "page.html").returncode == 0
    assert run("annotate", "-f", "html", "article.txt", "index.txt", "-o", "site").returncode == 0
    assert (tmp_path / "page.html").read_text("utf-8").startswith("<!DOCTYPE html>")
    assert sorted(path.name for path in (tmp_path / "site").iterdir()) == [
        "article.html",
        "index-2.html",
        "index.html",
        "map.html",
    ]


def test_map_writes_one_page(run: Run, article: Path, tmp_path: Path) -> None:
    assert run("map", "article.txt", "-o", "map.html", "--title", "A road").returncode == 0
    assert "<title>A road</title>" in (tmp_path / "map.html").read_text("utf-8")


def test_lookup_writes_the_contract(run: Run) -> None:
    done = run("lookup", "--format", "json", "--", "Xankəndi", "Martuni")
    first, second = json.loads(done.stdout)

    assert done.returncode == 0
    assert list(first) == ["schema", "query", "data_version", "policy", "as_of", "candidates"]
    assert list(first["candidates"][0]) == [
        "entry",
        "kind",
        "form",
        "lang",
        "match",
        "score",
        "feature",
        "point",
        "headword",
        "evidence",
        "system",
        "inflection",
        "rank",
        "reasons",
        "dated",
        "naming",
    ]
    assert first["candidates"][0]["entry"] == "stepanakert-xankendi"
    assert first["candidates"][0]["match"] == "exact"
    assert len(second["candidates"]) >= 2


def test_lookup_says_how_a_name_led_there_and_what_speaks_for_it(run: Run) -> None:
    known = ("--country", "AM", "--near", "45.3,40.1", "--date", "2020", "--feature", "PPL")
    done = run("lookup", "--format", "json", *known, "--", "Մարտունու", "Kelbadžar", "Khankendi")
    inflected, romanized, dated = (answer["candidates"][0] for answer in json.loads(done.stdout))

    assert inflected["inflection"] == {"case": "genitive", "stem": [0, 7], "suffix": [7, 9]}
    assert [reason["criterion"] for reason in inflected["reasons"]] == ["country", "feature", "near", "date"]
    assert romanized["system"] == "iso-9"
    assert dated["dated"]["status"] == "in-use"
    assert {"reason", "chosen", "not_chosen"} == set(dated["naming"])


def test_show_tells_which_name_a_party_used_on_a_date(run: Run) -> None:
    assert "Kirovabad" in run("show", "--by", "ussr", "--date", "1960", "gandzak-gence").stdout
    none = run("show", "--by", "azerbaijan", "--date", "1960", "gandzak-gence")
    assert (none.returncode, none.stderr) == (1, "")
    wrong = run("show", "--by", "utopia", "gandzak-gence")
    assert wrong.returncode == 2
    assert "no party and no side 'utopia'" in wrong.stderr


def test_policies_of_ones_own_work_in_every_command(run: Run, tmp_path: Path) -> None:
    mine = tmp_path / "mine.yaml"
    mine.write_text(
        "- id: mine\n  label: {en: Mine}\n  description: Mine.\n  steps:\n"
        "  - {stance: [official], sides: [azerbaijani], in-force: last, reason: official}\n  then: dual\n",
        encoding="utf-8",
    )
    (tmp_path / "t.csv").write_text("location\nStepanakert\n", encoding="utf-8")
    (tmp_path / "t.txt").write_text("Stepanakert", encoding="utf-8")
    own = ("--policies", str(mine), "--policy", "mine")

    assert '"headword": "Khankendi"' in run("lookup", *own, "--format", "json", "Stepanakert").stdout
    assert '"headword": "Khankendi"' in run("annotate", *own, "--format", "jsonl", str(tmp_path / "t.txt")).stdout
    assert ",Khankendi," in run("normalize", *own, "-c", "location", str(tmp_path / "t.csv")).stdout
    assert "Khankendi" in run("show", *own, "stepanakert-xankendi").stdout
    assert run("map", *own, "-o", str(tmp_path / "m.html"), str(tmp_path / "t.txt")).returncode == 0


def test_lookup_of_a_term_has_neither_feature_nor_point(run: Run) -> None:
    (answer,) = json.loads(run("lookup", "--format", "json", "exodus").stdout)

    assert answer["candidates"][0]["kind"] == "term"
    assert answer["candidates"][0]["feature"] is None
    assert answer["candidates"][0]["point"] is None


def test_lookup_of_an_unknown_name_ends_with_1(run: Run) -> None:
    done = run("lookup", "Atlantis")

    assert done.returncode == 1
    assert "no entry has the name 'Atlantis'" in done.stderr


@pytest.mark.parametrize(("policy", "headword"), [("armenian", "Stepanakert"), ("azerbaijani", "Khankendi")])
def test_lookup_takes_a_policy(run: Run, policy: str, headword: str) -> None:
    (answer,) = json.loads(run("lookup", "--format", "json", "--policy", policy, "Xankəndi").stdout)

    assert answer["candidates"][0]["headword"] == headword


def test_show_tells_everything_about_an_entry(run: Run) -> None:
    done = run("show", "stepanakert-xankendi", "--lang", "hy")

    assert done.returncode == 0
    for word in ("Xankəndi", "Ստեփանակերտ", "official"):
        assert word in done.stdout


def test_show_takes_a_name_and_names_homonyms(run: Run) -> None:
    assert run("show", "Xankəndi").returncode == 0
    done = run("show", "Martuni")

    assert done.returncode == 1
    assert "martuni-xocavend" in done.stderr


def test_show_of_an_unknown_entry_ends_with_1(run: Run) -> None:
    done = run("show", "hadrutt")

    assert done.returncode == 1
    assert "did you mean 'hadrut'" in done.stderr


def test_attest_counts_forms_without_sentences(run: Run, article: Path) -> None:
    done = run(
        "attest", "article.txt", "--id", "a-road", "--title", "A road", "--publisher", "oc-media", "--date", "2020"
    )

    assert done.returncode == 0
    assert "- {surface: Stepanakert, kind: place, entry: stepanakert-xankendi, count: 1}" in done.stdout
    assert "leads to" not in done.stdout
    assert run("fmt", "-", stdin=done.stdout).stdout == done.stdout


def test_check_of_the_built_in_data_is_clean(run: Run) -> None:
    done = run("check")

    assert done.returncode == 0
    assert "0 errors" in done.stderr
