"""The ports as the core calls them."""

from __future__ import annotations

from collections.abc import Callable
from datetime import datetime, timedelta, timezone
from typing import TypeVar

from . import _failures as failures
from . import _ports as ports
from ._changes import StatusChange, change
from ._core import handfast_core as core

_EPOCH = datetime(1970, 1, 1, tzinfo=timezone.utc)
# What a host raises may hold anything, a secret too.
_WHATEVER_IT_RAISED = "the host raised something else"

Answer = TypeVar("Answer")


class HostHttp(core.HttpClient):
    def __init__(self, client: ports.HttpClient) -> None:
        self._client = client

    async def send(self, request: core.HttpRequest) -> core.HttpResponse:
        asked = ports.HttpRequest(
            method=request.method.name,
            url=request.url,
            headers={header.name: header.value for header in request.headers},
            body=request.body,
            timeout=request.timeout_millis / 1000,
        )
        try:
            answer = await self._client.send(asked)
            headers = [core.HttpHeader(name=n, value=v) for n, v in answer.headers.items()]
            return core.HttpResponse(
                status=answer.status, headers=headers, body=bytes(answer.body)
            )
        except ports.HttpUnreachable as failure:
            raise failures.HttpFailure.Unreachable(str(failure)) from None
        except ports.HttpTimeout:
            raise failures.HttpFailure.Timeout() from None
        except ports.HttpRefused as failure:
            raise failures.HttpFailure.Refused(str(failure)) from None
        except Exception:
            raise failures.HttpFailure.HostFailed(_WHATEVER_IT_RAISED) from None


class HostVault(core.Vault):
    def __init__(self, vault: ports.Vault) -> None:
        self._vault = vault

    def load(self) -> bytes | None:
        return _asking_vault(self._vault.load)

    def store(self, blob: bytes) -> None:
        _asking_vault(lambda: self._vault.store(blob))

    def delete(self) -> None:
        _asking_vault(self._vault.delete)


def _asking_vault(ask: Callable[[], Answer]) -> Answer:
    try:
        return ask()
    except ports.VaultUnavailable as failure:
        raise failures.VaultFailure.Unavailable(str(failure)) from None
    except ports.VaultUnsafe as failure:
        raise failures.VaultFailure.Unsafe(str(failure)) from None
    except Exception:
        raise failures.VaultFailure.HostFailed(_WHATEVER_IT_RAISED) from None


class HostKey(core.DeviceKey):
    def __init__(self, key: ports.DeviceKey) -> None:
        self._key = key

    def create(self, name: str) -> None:
        _asking_key(lambda: self._key.create(name))

    def public_coordinates(self, name: str) -> bytes:
        return _asking_key(lambda: bytes(self._key.public_coordinates(name)))

    def sign(self, name: str, message: bytes) -> bytes:
        return _asking_key(lambda: bytes(self._key.sign(name, message)))

    def delete(self, name: str) -> None:
        _asking_key(lambda: self._key.delete(name))

    def names(self) -> list[str]:
        return _asking_key(lambda: list(self._key.names()))


def _asking_key(ask: Callable[[], Answer]) -> Answer:
    try:
        return ask()
    except ports.KeyNotFound:
        raise failures.KeyFailure.NotFound() from None
    except ports.KeyUnavailable as failure:
        raise failures.KeyFailure.Unavailable(str(failure)) from None
    except Exception:
        raise failures.KeyFailure.HostFailed(_WHATEVER_IT_RAISED) from None


class HostClock(core.WallClock):
    def __init__(self, clock: ports.WallClock) -> None:
        self._clock = clock

    def now_millis(self) -> int:
        try:
            return (self._clock.now() - _EPOCH) // timedelta(milliseconds=1)
        except Exception:
            raise failures.HostFailure.HostFailed(_WHATEVER_IT_RAISED) from None


class HostListener(core.StatusListener):
    def __init__(self, listener: Callable[[StatusChange], None]) -> None:
        self._listener = listener

    def status_changed(self, change_told: core.StatusChange) -> None:
        try:
            self._listener(change(change_told))
        except Exception:
            raise failures.HostFailure.HostFailed(_WHATEVER_IT_RAISED) from None
