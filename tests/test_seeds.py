"""The attestation records in ``seeds/``: valid, and the same as `gazetteer attest` makes them now."""

from hashlib import sha256
from pathlib import Path

import pytest

from gazetteer.core import Gazetteer
from gazetteer.dataset.yaml_reader import read_yaml
from gazetteer.export.survey import survey
from gazetteer.model import SurveyedDocument

ROOT = Path(__file__).resolve().parents[1]
RECORDS = sorted((ROOT / "seeds").glob("*.yaml"))
ARTICLES = ROOT.parent / "shared" / "seeds"


def record(path: Path) -> SurveyedDocument:
    document = read_yaml(path.read_bytes(), path=path.name)
    assert not document.problems
    return SurveyedDocument.model_validate(document.value)


def test_there_is_a_record_for_each_surveyed_article() -> None:
    assert len(RECORDS) == 5


@pytest.mark.parametrize("path", RECORDS, ids=lambda path: path.stem)
def test_a_record_names_what_the_data_knows(gaz: Gazetteer, path: Path) -> None:
    document = record(path)

    assert document.id == path.stem
    assert document.publisher in gaz.dataset.parties
    assert {a.entry for a in document.attestations if a.entry is not None} <= gaz.dataset.entries.keys()


@pytest.mark.parametrize("path", RECORDS, ids=lambda path: path.stem)
def test_a_record_is_what_its_article_gives(gaz: Gazetteer, path: Path) -> None:
    document = record(path)
    contents = {sha256(article.read_bytes()).hexdigest(): article for article in ARTICLES.glob("*.txt")}
    if document.sha256 not in contents:
        pytest.skip(f"the surveyed articles are not at {ARTICLES.relative_to(ROOT.parent)}")
    text = contents[document.sha256].read_text("utf-8")
    annotation = gaz.annotate(text, digest=document.sha256, date=document.date.text if document.date else None)
    made = survey(
        annotation,
        record_id=document.id,
        title=document.title,
        publisher=document.publisher,
        lang=document.lang,
        date=document.date.text if document.date else None,
        url=document.url,
    )

    assert made == document
