"""Addresses: how one is written, and whether the machines behind it are ones that we may ask."""

import ipaddress
import re
import socket
from urllib.parse import parse_qsl, quote, urlencode, urlsplit, urlunsplit

import idna

from etl.errors import ReadoutError

_LONGEST = 2000
_SPACES = re.compile(r"[\x00-\x20\x7f]")
_PATH_SAFE = "/%:@!$&'()*+,;=~-._"
_NAT64 = ipaddress.IPv6Network("64:ff9b::/96")
_Address = ipaddress.IPv4Address | ipaddress.IPv6Address


class BadAddress(ReadoutError):
    """An address that cannot be asked, or must not be."""


def normalised(url: str) -> str:
    """Return a web address in one spelling: host in ASCII, no fragment, nothing that only counts readers.

    BadAddress where it is none.
    """
    if _SPACES.search(url) or len(url) > _LONGEST:
        raise _bad(url, "is not a web address: it holds a blank, or is too long")
    try:
        parts = urlsplit(url)
        port = parts.port
    except ValueError as error:
        raise _bad(url, f"is not a web address: {error}") from None
    if parts.scheme.lower() not in ("http", "https") or not parts.hostname:
        raise _bad(url, "is not a web address")
    if parts.username is not None or parts.password is not None:
        raise _bad(url, "holds a user name or password")
    default = {"http": 80, "https": 443}[parts.scheme.lower()]
    host = _ascii_host(parts.hostname, url)
    place = host if port in (None, default) else f"{host}:{port}"
    path = quote(parts.path or "/", safe=_PATH_SAFE)
    return urlunsplit((parts.scheme.lower(), place, path, _query(parts.query), ""))


def addresses(host: str, port: int, *, with_private: bool) -> tuple[str, ...]:
    """Return the numeric addresses of a host; BadAddress where one of them is not on the public internet.

    Whoever connects must connect to these and not look the name up again, since the answer may be another by then.
    """
    try:
        found = socket.getaddrinfo(host, port, type=socket.SOCK_STREAM)
    except (OSError, UnicodeError) as error:
        raise ConnectionError(f"the host {host} is not known ({error})") from error
    numbers = tuple(dict.fromkeys(str(entry[4][0]) for entry in found))
    for number in numbers:
        if not (with_private or is_public(number)):
            raise BadAddress(
                f"leads to the private address {number}",
                where=host,
                remedy="allow it with the setting fetch_private, if it is yours",
            )
    return numbers


def is_public(number: str) -> bool:
    """Say whether a numeric address is one of the public internet, also where it stands in for another one."""
    address: _Address = ipaddress.ip_address(number.partition("%")[0])
    if isinstance(address, ipaddress.IPv6Address):
        inner = address.ipv4_mapped or address.sixtofour or (address.teredo[1] if address.teredo else None)
        if inner is None and address in _NAT64:
            inner = ipaddress.IPv4Address(int(address) & 0xFFFFFFFF)
        if inner is not None:
            address = inner
    return address.is_global and not address.is_multicast


def _ascii_host(host: str, url: str) -> str:
    if ":" in host:
        return f"[{host}]"
    try:
        return host.lower() if host.isascii() else idna.encode(host, uts46=True).decode()
    except idna.IDNAError as error:
        raise _bad(url, f"is not a web address: {error}") from None


def _query(query: str) -> str:
    """Leave out what newsletters and feeds add for counting their readers."""
    if "utm_" not in query:
        return quote(query, safe=_PATH_SAFE + "?")
    return urlencode([pair for pair in parse_qsl(query, keep_blank_values=True) if not pair[0].startswith("utm_")])


def _bad(url: str, what: str) -> BadAddress:
    shown = url if len(url) < 200 else f"{url[:200]}..."
    return BadAddress(f"{shown!r} {what}", remedy="write it like https://example.org/news.xml")
