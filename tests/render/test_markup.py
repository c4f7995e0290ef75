"""The one place where text becomes markup."""

import json

import pytest
from hypothesis import given
from hypothesis import strategies as st

from gazetteer.render.markup import escape_html, link, script_json, web_address


@given(st.text())
def test_json_survives_and_closes_nothing(text):
    written = script_json({"text": text, text: [text]})
    assert json.loads(written) == {"text": text, text: [text]}
    assert not set(written) & {"<", "\u2028", "\u2029"}
    assert not any(sign in written for sign in ("{{", "{%", "{#"))
    written.encode()


def test_numbers_that_json_lacks_are_refused():
    with pytest.raises(ValueError, match="not JSON compliant"):
        script_json(float("nan"))


@given(st.text(alphabet=st.characters()))
def test_escaped_text_is_no_markup(text):
    escaped = escape_html(text)
    assert not set(escaped) & {"<", ">", '"', "'", "\x00"}
    escaped.encode()


@pytest.mark.parametrize(
    "url",
    ["javascript:alert(1)", "JAVASCRIPT:alert(1)", " https://x.org", "https://x.org/\n", "data:text/html,x", "//x.org",
     "https://", "https://x.org/<b>", "http://[", "ftp://x.org", "", "/etc/passwd", "https:x", 'https://x.org/"'],
)  # fmt: skip
def test_other_addresses_are_not_followed(url):
    assert web_address(url) == ""
    assert "<a" not in link("text", url)


@pytest.mark.parametrize("url", ["https://x.org", "http://x.org/a?b=c&d=e#f", "https://hy.wikipedia.org/wiki/Շուշի"])
def test_web_addresses_are_followed(url):
    assert web_address(url) == url
