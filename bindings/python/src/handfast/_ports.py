"""What a host may implement in the place of the ready-made parts.

A port is called from any thread, several calls at once. Whatever it raises ends
its own call with a typed error and harms no other. What is raised that is none
of the failures below reaches nobody: it might hold a secret.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import datetime
from typing import Protocol


@dataclass(frozen=True)
class HttpRequest:
    """One request. Headers and body hold secrets, and are no part of ``repr``."""

    method: str
    url: str
    headers: Mapping[str, str] = field(repr=False)
    body: bytes | None = field(repr=False)
    timeout: float
    """How many seconds the whole exchange may take. The SDK gives up a second
    later."""


@dataclass(frozen=True)
class HttpResponse:
    """One response, whatever its status. Its body holds secrets, and is no part
    of ``repr``."""

    status: int
    headers: Mapping[str, str] = field(repr=False)
    body: bytes = field(repr=False)
    """The whole body. A body cut short is a failure, not a response."""


class HttpFailure(Exception):
    """There is no response. The text holds no secret."""


class HttpUnreachable(HttpFailure):
    """No connection, or it broke. Worth another try."""


class HttpTimeout(HttpFailure):
    """No answer in time. Worth another try."""


class HttpRefused(HttpFailure):
    """The client will not send this: another try would fare the same."""


class HttpClient(Protocol):
    """Sends requests. Redirects are not followed: a proof is for one address."""

    async def send(self, request: HttpRequest) -> HttpResponse:
        """Sends one request and waits for its answer. Cancelled when the answer
        is not wanted any more."""
        ...


class VaultFailure(Exception):
    """The store failed. The text holds no secret."""


class VaultUnavailable(VaultFailure):
    """It is away for now."""


class VaultUnsafe(VaultFailure):
    """Others could read or change it."""


class Vault(Protocol):
    """Keeps one opaque blob, safe from others. It must not call the SDK."""

    def load(self) -> bytes | None:
        """What was stored last, if anything."""
        ...

    def store(self, blob: bytes) -> None:
        """Puts ``blob`` in the place of what was there, wholly or not at all,
        and durably."""
        ...

    def delete(self) -> None:
        """Removes what was stored; nothing being there is no failure."""
        ...


class KeyFailure(Exception):
    """A device key failed. The text holds no secret."""


class KeyNotFound(KeyFailure):
    """There is no key of this name."""


class KeyUnavailable(KeyFailure):
    """The key store is away or refuses."""


class DeviceKey(Protocol):
    """Makes and uses P-256 keys that never leave the device. The names belong
    to the SDK. It must not call the SDK."""

    def create(self, name: str) -> None:
        """Makes a key of this name, durably, unless there is one."""
        ...

    def public_coordinates(self, name: str) -> bytes:
        """The public half: big-endian x and y, 32 bytes each, with or without
        the byte 4 before them."""
        ...

    def sign(self, name: str, message: bytes) -> bytes:
        """ECDSA over SHA-256 of ``message``: r and s, big-endian, 32 bytes
        each."""
        ...

    def delete(self, name: str) -> None:
        """Deletes the key; its not being there is no failure."""
        ...

    def names(self) -> list[str]:
        """The names of all keys made through this port."""
        ...


class WallClock(Protocol):
    """What the device takes for the time."""

    def now(self) -> datetime:
        """The time, with its time zone. The system's counts when this raises."""
        ...
