"""The way to the network: only to addresses that were looked at, and never for longer than a request may take."""

import time
from collections.abc import Iterable
from ssl import SSLContext
from typing import Any

import httpcore

from etl.ingest.feeds.addresses import addresses

_TRIED = 4
"""Addresses of one host tried in turn."""


class Deadline:
    """The time by which a request must be over, whatever a server does to stretch it."""

    def __init__(self, seconds: float) -> None:
        """Start the clock."""
        self._end = time.monotonic() + seconds

    def left(self, at_most: float | None) -> float:
        """Return the seconds left, or `at_most` where that is less; raise httpcore.ReadTimeout where none are."""
        left = self._end - time.monotonic()
        if left <= 0:
            raise httpcore.ReadTimeout
        return left if at_most is None else min(left, at_most)


class GuardedNetwork(httpcore.NetworkBackend):
    """Connects to the numeric addresses that a host name has now, unless one of them is private."""

    def __init__(self, deadline: Deadline, *, with_private: bool) -> None:
        """Work for one request."""
        self._deadline, self._with_private = deadline, with_private
        self._plain = httpcore.SyncBackend()

    def connect_tcp(
        self,
        host: str,
        port: int,
        timeout: float | None = None,
        local_address: str | None = None,
        socket_options: Iterable[Any] | None = None,
    ) -> httpcore.NetworkStream:
        """Connect; BadAddress where we must not, ConnectionError where the name is not known."""
        error: httpcore.ConnectError | httpcore.ConnectTimeout | None = None
        for number in addresses(host, port, with_private=self._with_private)[:_TRIED]:
            try:
                wait = self._deadline.left(timeout)
                stream = self._plain.connect_tcp(number, port, wait, local_address, socket_options)
                return _TimedStream(stream, self._deadline)
            except (httpcore.ConnectError, httpcore.ConnectTimeout) as failure:
                error = failure
        raise error or httpcore.ConnectError("the host has no address")


class _TimedStream(httpcore.NetworkStream):
    """A stream that a deadline ends."""

    def __init__(self, stream: httpcore.NetworkStream, deadline: Deadline) -> None:
        self._stream, self._deadline = stream, deadline

    def read(self, max_bytes: int, timeout: float | None = None) -> bytes:
        return self._stream.read(max_bytes, self._deadline.left(timeout))

    def write(self, buffer: bytes, timeout: float | None = None) -> None:
        self._stream.write(buffer, self._deadline.left(timeout))

    def close(self) -> None:
        self._stream.close()

    def start_tls(
        self, ssl_context: SSLContext, server_hostname: str | None = None, timeout: float | None = None
    ) -> httpcore.NetworkStream:
        stream = self._stream.start_tls(ssl_context, server_hostname, self._deadline.left(timeout))
        return _TimedStream(stream, self._deadline)

    def get_extra_info(self, info: str) -> Any:
        return self._stream.get_extra_info(info)
