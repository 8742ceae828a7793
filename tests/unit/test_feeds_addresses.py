"""Addresses on the web: their one spelling, and which of them are on the public internet."""

import socket
from typing import Any

import pytest

from etl.ingest.feeds.addresses import BadAddress, addresses, is_public, normalised


@pytest.mark.parametrize(
    ("given", "wanted"),
    [
        ("HTTPS://News.Example/a", "https://news.example/a"),
        ("http://news.example:80", "http://news.example/"),
        ("http://news.example:8080/a", "http://news.example:8080/a"),
        ("https://news.example/a%20b/ä?q=ö#part", "https://news.example/a%20b/%C3%A4?q=%C3%B6"),
        ("https://nyhéder.example/", "https://xn--nyhder-dva.example/"),
        ("https://news.example/a?utm_source=rss&utm_medium=feed", "https://news.example/a"),
        ("https://news.example/a?id=7&utm_campaign=x&b=", "https://news.example/a?id=7&b="),
        ("http://[2001:db8::1]/", "http://[2001:db8::1]/"),
    ],
)
def test_an_address_has_one_spelling(given: str, wanted: str) -> None:
    assert normalised(given) == wanted
    assert normalised(wanted) == wanted


@pytest.mark.parametrize(
    "given",
    [
        "",
        "news.example/a",
        "file:///etc/passwd",
        "javascript:alert(1)",
        "https:///a",
        "https://me@news.example/",
        "https://news.example:99999/",
        "https://news.example/a b",
        "https://news.example/a\r\nX-Evil: 1",
        "https://" + "x" * 64 + ".ä.example/",
        "https://news.example/" + "a" * 2000,
    ],
)
def test_what_is_no_address_is_refused(given: str) -> None:
    with pytest.raises(BadAddress):
        normalised(given)


@pytest.mark.parametrize(
    "number",
    [
        "127.0.0.1",
        "10.1.2.3",
        "172.16.0.1",
        "192.168.1.1",
        "169.254.169.254",
        "100.64.0.1",
        "0.0.0.0",
        "224.0.0.1",
        "255.255.255.255",
        "::1",
        "::",
        "fe80::1%eth0",
        "fc00::1",
        "ff02::1",
        "::ffff:127.0.0.1",
        "::ffff:10.0.0.1",
        "2002:7f00:1::",
        "64:ff9b::a00:1",
    ],
)
def test_private_addresses_are_known_in_every_dress(number: str) -> None:
    assert not is_public(number)


@pytest.mark.parametrize("number", ["93.184.216.34", "2606:4700::1111", "::ffff:93.184.216.34", "64:ff9b::5db8:d822"])
def test_public_addresses_are_public(number: str) -> None:
    assert is_public(number)


@pytest.mark.parametrize("host", ["127.0.0.1", "localhost", "2130706433", "0x7f.1", "127.1"])
def test_no_spelling_of_a_host_leads_inside(host: str) -> None:
    with pytest.raises(BadAddress, match="private address"):
        addresses(host, 80, with_private=False)
    assert addresses(host, 80, with_private=True)


def test_a_host_with_one_private_address_among_public_ones_is_refused(monkeypatch: pytest.MonkeyPatch) -> None:
    def answer(host: str, port: int, **_: Any) -> list[tuple[Any, ...]]:
        return [(0, 0, 0, "", (number, port)) for number in ("93.184.216.34", "10.0.0.7")]

    monkeypatch.setattr(socket, "getaddrinfo", answer)
    with pytest.raises(BadAddress, match=r"10\.0\.0\.7"):
        addresses("mixed.example", 80, with_private=False)
