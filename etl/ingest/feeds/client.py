"""One request, and nothing believed of what the server says about itself: bounded in time, size and unpacking."""

import re
import ssl
import zlib
from collections.abc import Iterable, Iterator
from importlib.metadata import version

import certifi
import httpcore

from etl.errors import ReadoutError
from etl.ingest.feeds.addresses import BadAddress
from etl.ingest.feeds.network import Deadline, GuardedNetwork
from etl.model.base import Record

_SILENCE = 10.0
"""Seconds that a server may say nothing."""
_CHARSET = re.compile(r"charset\s*=\s*[\"']?([\w.:-]{2,40})", re.I)
_ACCEPT = (
    "text/html, application/xhtml+xml, application/atom+xml, application/rss+xml, application/xml;q=0.9, */*;q=0.5"
)
_AT_ONCE = 1 << 16


class Answer(Record, kw_only=True):
    """What a server answered."""

    url: str
    """The address that was asked."""
    status: int
    headers: dict[str, str]
    """By lower-case name; of several by one name the first."""
    content: bytes
    """Unpacked; empty unless the status is 200."""

    @property
    def media_type(self) -> str:
        """Return the declared media type, lower case; empty where none is declared."""
        return self.headers.get("content-type", "").partition(";")[0].strip().lower()

    @property
    def charset(self) -> str | None:
        """Return the declared character set, None where none is declared."""
        found = _CHARSET.search(self.headers.get("content-type", ""))
        return found[1].lower() if found else None


class FetchFailed(ReadoutError):
    """An address that gave nothing to read."""

    def __init__(
        self, what: str, url: str, *, status: int | None = None, is_final: bool, retry_after: float = 0
    ) -> None:
        """Say whether it would be the same again, and if not, after how many seconds the server wants to be asked."""
        self.status, self.is_final, self.retry_after = status, is_final, retry_after
        super().__init__(what, where=url)


class Client:
    """Makes requests, each on a connection of its own, with no cookies and no memory."""

    def __init__(self, *, seconds: float, contact: str | None, with_private: bool) -> None:
        """Take the time for one request, how to reach whoever runs this, and whether private addresses may be asked."""
        self._seconds, self._with_private = seconds, with_private
        self.agent = f"readout/{version('readout')}" + (f" ({contact})" if contact else "")
        self._ssl = ssl.create_default_context()
        self._ssl.load_verify_locations(certifi.where())

    def ask(self, url: str, limit: int, conditions: dict[str, str]) -> Answer:
        """Return the answer to a GET, redirections too; FetchFailed where there is none, or one over `limit` bytes."""
        headers = {"User-Agent": self.agent, "Accept": _ACCEPT, "Accept-Encoding": "gzip", "Connection": "close"}
        network = GuardedNetwork(Deadline(self._seconds), with_private=self._with_private)
        timeouts = dict.fromkeys(("connect", "read", "write", "pool"), min(_SILENCE, self._seconds))
        try:
            with (
                httpcore.ConnectionPool(ssl_context=self._ssl, network_backend=network) as pool,
                pool.stream(
                    "GET", url, headers=list((headers | conditions).items()), extensions={"timeout": timeouts}
                ) as response,
            ):
                said = _headers(response.headers)
                content = _body(url, response.iter_stream(), said, limit) if response.status == 200 else b""
                return Answer(url=url, status=response.status, headers=said, content=content)
        except BadAddress as error:
            raise FetchFailed(f"{error.what}; {error.remedy}", url, is_final=True) from error
        except (httpcore.TimeoutException, httpcore.NetworkError, httpcore.ProtocolError, OSError) as error:
            raise FetchFailed(_reason(error), url, is_final=_is_untrusted(error)) from error


def _headers(pairs: Iterable[tuple[bytes, bytes]]) -> dict[str, str]:
    said: dict[str, str] = {}
    for name, value in pairs:
        said.setdefault(name.decode("latin-1").lower(), value.decode("latin-1").strip())
    return said


def _body(url: str, chunks: Iterable[bytes], headers: dict[str, str], limit: int) -> bytes:
    """Read and unpack a body as far as the limit allows, however long the server says it is."""
    length = headers.get("content-length", "")
    if length.isdecimal() and int(length) > limit:
        raise _too_large(url, limit)
    packing = headers.get("content-encoding", "identity").lower()
    if packing not in ("identity", "", "gzip", "x-gzip", "deflate"):
        raise FetchFailed(f"is packed as {packing!r}, which was not asked for", url, is_final=True)
    parts = bytearray()
    for part in chunks if packing in ("identity", "") else _unpacked(url, chunks):
        parts += part
        if len(parts) > limit:
            raise _too_large(url, limit)
    return bytes(parts)


def _unpacked(url: str, chunks: Iterable[bytes]) -> Iterator[bytes]:
    """Unpack in small pieces, so that a bomb goes off in the hands of whoever counts them."""
    unpacker = zlib.decompressobj(wbits=47)
    try:
        for chunk in chunks:
            waiting = chunk
            while waiting:
                yield unpacker.decompress(waiting, _AT_ONCE)
                waiting = unpacker.unconsumed_tail
                if unpacker.eof and unpacker.unused_data:
                    waiting, unpacker = unpacker.unused_data, zlib.decompressobj(wbits=47)
        yield unpacker.flush()
    except zlib.error as error:
        raise FetchFailed(f"cannot be unpacked: {error}", url, is_final=False) from error
    if not unpacker.eof:
        raise FetchFailed("broke off before the end", url, is_final=False)


def _too_large(url: str, limit: int) -> FetchFailed:
    return FetchFailed(f"is larger than {limit:,} bytes", url, is_final=True)


def _is_untrusted(error: BaseException) -> bool:
    """Say whether a connection failed since the other side is not who it says: asking again would not help."""
    at: BaseException | None = error
    while at is not None and not isinstance(at, ssl.SSLCertVerificationError):
        at = at.__cause__ or at.__context__
    return at is not None


def _reason(error: BaseException) -> str:
    if isinstance(error, httpcore.TimeoutException):
        return "did not answer in time"
    if isinstance(error, httpcore.ProtocolError):
        return f"does not keep to HTTP: {error}"
    return f"cannot be reached: {error or type(error).__name__}"
