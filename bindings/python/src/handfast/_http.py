"""HTTP with the standard library."""

from __future__ import annotations

import asyncio
import http.client
import ipaddress
import socket
import ssl
import threading
import time
import urllib.parse
import urllib.request
from importlib.metadata import version

from ._ports import (
    HttpFailure,
    HttpRefused,
    HttpRequest,
    HttpResponse,
    HttpTimeout,
    HttpUnreachable,
)

_VERSION = version("handfast")
_MAX_BODY = 1024 * 1024
_CHUNK = 64 * 1024


class StandardHttpClient:
    """Speaks HTTPS, and plain HTTP to this machine alone. Each request has a
    connection and a thread of its own, which end with it.

    ``allow_plain_http`` speaks plain HTTP to any host, for test networks:
    whoever listens on the way can read the codes and tokens.
    """

    def __init__(
        self, *, allow_plain_http: bool = False, tls: ssl.SSLContext | None = None
    ) -> None:
        self._allow_plain_http = allow_plain_http
        self._tls = tls or ssl.create_default_context()

    async def send(self, request: HttpRequest) -> HttpResponse:
        """Sends one request and waits for its answer."""
        exchange = _Exchange(request, self._connection(request))
        loop = asyncio.get_running_loop()
        answer: asyncio.Future[HttpResponse] = loop.create_future()

        def settle(outcome: HttpResponse | HttpFailure) -> None:
            if answer.done():
                return
            if isinstance(outcome, HttpResponse):
                answer.set_result(outcome)
            else:
                answer.set_exception(outcome)

        def run() -> None:
            outcome = exchange.run()
            try:
                loop.call_soon_threadsafe(settle, outcome)
            except RuntimeError:
                # The loop was closed meanwhile: nobody waits any more.
                return

        threading.Thread(target=run, name="handfast-http", daemon=True).start()
        try:
            return await answer
        finally:
            exchange.abandon()

    def _connection(self, request: HttpRequest) -> http.client.HTTPConnection:
        url = urllib.parse.urlsplit(request.url)
        host = url.hostname
        if host is None or url.scheme not in ("http", "https"):
            raise HttpRefused("the address is not one of HTTP")
        local = _is_this_machine(host)
        if url.scheme == "http":
            if not local and not self._allow_plain_http:
                raise HttpRefused(
                    "plain HTTP would show the code to whoever listens; use https://"
                )
            return http.client.HTTPConnection(host, url.port, timeout=request.timeout)
        proxy = None if local else _proxy_for(host)
        if proxy is None:
            return http.client.HTTPSConnection(
                host, url.port, timeout=request.timeout, context=self._tls
            )
        connection = http.client.HTTPSConnection(
            proxy[0], proxy[1], timeout=request.timeout, context=self._tls
        )
        connection.set_tunnel(host, url.port)
        return connection


class _Exchange:
    """One request on one connection, run by a thread that does nothing else."""

    def __init__(self, request: HttpRequest, connection: http.client.HTTPConnection) -> None:
        self._request = request
        self._connection = connection
        self._deadline = time.monotonic() + request.timeout
        self._socket: socket.socket | None = None
        self._is_abandoned = False

    def run(self) -> HttpResponse | HttpFailure:
        try:
            return self._exchange()
        except HttpFailure as failure:
            return failure
        except TimeoutError:
            return HttpTimeout("no answer in time")
        except (OSError, http.client.HTTPException) as error:
            return HttpUnreachable(_what_happened(error))
        except Exception as error:
            return HttpRefused(type(error).__name__)
        finally:
            self._connection.close()

    def abandon(self) -> None:
        """Ends the thread soon, wherever it waits."""
        self._is_abandoned = True
        connected = self._socket
        if connected is not None:
            try:
                connected.shutdown(socket.SHUT_RDWR)
            except OSError:
                # It is closed already.
                return

    def _exchange(self) -> HttpResponse:
        self._connection.connect()
        self._socket = self._connection.sock
        self._limit()
        self._connection.request(
            self._request.method,
            _path(self._request.url),
            self._request.body if self._request.body is not None else _no_body(self._request),
            {"user-agent": f"handfast-sdk-python/{_VERSION}", **self._request.headers},
        )
        self._limit()
        response = self._connection.getresponse()
        body = bytearray()
        while True:
            self._limit()
            chunk = response.read1(_CHUNK)
            if not chunk:
                break
            body += chunk
            if len(body) > _MAX_BODY:
                raise HttpUnreachable("the answer is larger than any answer of the platform")
        if response.length:
            raise HttpUnreachable("the answer was cut short")
        told = {name.lower(): value for name, value in response.getheaders()}
        return HttpResponse(response.status, told, bytes(body))

    def _limit(self) -> None:
        remaining = self._deadline - time.monotonic()
        if remaining <= 0 or self._is_abandoned:
            raise TimeoutError
        if self._socket is not None:
            self._socket.settimeout(remaining)


def _path(url: str) -> str:
    parts = urllib.parse.urlsplit(url)
    path = parts.path or "/"
    return f"{path}?{parts.query}" if parts.query else path


def _no_body(request: HttpRequest) -> bytes | None:
    # A request that may carry a body says that there is none.
    return None if request.method == "GET" else b""


def _what_happened(error: Exception) -> str:
    if isinstance(error, OSError) and error.strerror:
        return error.strerror
    return type(error).__name__


def _is_this_machine(host: str) -> bool:
    if host.lower() == "localhost":
        return True
    try:
        return ipaddress.ip_address(host).is_loopback
    except ValueError:
        return False


def _proxy_for(host: str) -> tuple[str, int | None] | None:
    if urllib.request.proxy_bypass(host):
        return None
    proxy = urllib.request.getproxies().get("https")
    if proxy is None:
        return None
    address = urllib.parse.urlsplit(proxy if "//" in proxy else f"//{proxy}")
    return None if address.hostname is None else (address.hostname, address.port)
