"""What checks say of the addresses of sources, and what of an address `--fix` leaves as it is."""

from collections.abc import Callable
from pathlib import Path

import pytest

from gazetteer.dataset.check.registry import report_on
from gazetteer.errors import Problem

MINI = Path(__file__).parents[1] / "data" / "mini"

Check = Callable[..., tuple[Problem, ...]]


@pytest.fixture
def said(tmp_path: Path) -> Check:
    """Return what checks sources with some addresses, which a place cites."""

    def checked(*urls: str) -> tuple[Problem, ...]:
        records = "".join(
            f"- {{id: s{number}, title: X, kind: article, url: '{url}'}}\n" for number, url in enumerate(urls)
        )
        (tmp_path / "sources.yaml").write_text(records, encoding="utf-8")
        cited = ", ".join(f"s{number}" for number in range(len(urls)))
        (tmp_path / "places.yaml").write_text(f"- {{id: hadrut, cite: [{cited}]}}\n", encoding="utf-8")
        return report_on(MINI, tmp_path).of("error", "warning")

    return checked


UNTRACKED = {
    "another encoding": ("a?q=%D8%F3%F8%E0&utm_source=x", "a?q=%D8%F3%F8%E0"),
    "a key without a value": ("a?print&id=5&fbclid=1", "a?print&id=5"),
    "marks that need no code": ("a?gclid=1&q=a:b/c,d~e%20f#top", "a?q=a:b/c,d~e%20f#top"),
    "nothing else": ("a?UTM_source=x&yclid=2#top", "a#top"),
    "a key that only begins so": ("a?gclidentity=1&utm_id=2", "a?gclidentity=1"),
}


@pytest.mark.parametrize(("url", "kept"), UNTRACKED.values(), ids=UNTRACKED)
def test_what_tracks_is_taken_out_of_an_address_and_the_rest_stays_as_it_is(said, url, kept):
    (problem,) = said(f"https://example.org/{url}")
    assert (problem.code, problem.fix.value) == ("W706", f"https://example.org/{kept}")


PASSING = [
    "https://google.com/search?q=x",
    "https://www.google.az/url?q=x",
    "https://www.google.co.uk/search?q=x",
    "https://www.bit.ly/x",
    "https://BIT.ly/x",
    "https://example-org.translate.goog/x",
]


@pytest.mark.parametrize("url", PASSING)
def test_an_address_that_leads_through_another_is_found_in_whatever_way_it_is_written(said, url):
    assert [problem.code for problem in said(url)] == ["W705"]


def test_other_sites_with_like_names_are_pages(said):
    assert said("https://books.google.com/books?id=x", "https://rabbit.ly/x", "https://example.org/bit.ly") == ()


def test_an_address_of_a_part_of_a_page_is_that_of_the_page(said):
    assert [problem.code for problem in said("https://EXAMPLE.org/a#p2", "http://www.example.org/a")] == ["W703"]
    assert said("https://example.org/#/a", "https://example.org/#/b") == ()


NO_ADDRESSES = {
    "an open bracket": ("http://[bad/x", "names no site"),
    "a letter that is no letter of sites": ("http://exam\u2100ple.org/", "names no site"),
    "two beginnings": ("https://https://example.org", "names no site"),
    "a beginning alone": ("https://", "names no site"),
    "a machine of one's own": ("http://localhost:8000/a", "names no site"),
    "a port that there is not": ("http://example.org:99999/a", "names no site"),
    "a blank": ("https://example.org/a b", "has a blank; write %20"),
    "no beginning": ("example.org/a", "must begin with https://"),
}


@pytest.mark.parametrize(("url", "reason"), NO_ADDRESSES.values(), ids=NO_ADDRESSES)
def test_what_no_browser_opens_is_no_address(said, url, reason):
    (problem,) = (each for each in said(url) if each.path.endswith("sources.yaml"))
    assert (problem.code, reason in problem.message) == ("E013", True)
