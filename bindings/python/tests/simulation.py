"""A device whose parts can be made to fail."""

from __future__ import annotations

from datetime import datetime, timedelta, timezone
from pathlib import Path

import handfast


class Device:
    """A device, not initialised."""

    def __init__(self, home: Path, facts: handfast.DeviceFacts, clock_offset: timedelta) -> None:
        self._home = handfast.DeviceHome(home)
        self._facts = facts
        self._clock = WrongClock(clock_offset)
        self.http = SwitchedHttp()
        self.vault = FaultyVault(self._home.vault)
        self.heard: list[handfast.StatusChange] = []
        self.token: str | None = None
        self.restart()

    def restart(self) -> None:
        self.sdk = handfast.Handfast(
            self.http, self.vault, self._home.device_key, wall_clock=self._clock
        )
        self._listens = False

    def reinstall(self) -> None:
        self._home.vault.delete()
        for name in self._home.device_key.names():
            self._home.device_key.delete(name)
        self.restart()

    def initialize(self, platform_url: str, creation_deadline: float) -> None:
        self.sdk.initialize(
            platform_url, device=self._facts, creation_deadline=creation_deadline
        )
        if not self._listens:
            self.sdk.add_status_listener(lambda change: self.heard.append(change))
            self._listens = True


class SwitchedHttp:
    """The ready-made client, over a network with faults."""

    def __init__(self) -> None:
        self._http = handfast.StandardHttpClient()
        self._kind = "ONLINE"
        self._left: int | None = None

    def become(self, kind: str, times: int | None) -> None:
        assert kind in ("ONLINE", "OFFLINE", "LOSES_ANSWERS"), kind
        self._kind, self._left = kind, times

    async def send(self, request: handfast.HttpRequest) -> handfast.HttpResponse:
        kind = self._next()
        if kind == "OFFLINE":
            raise handfast.HttpUnreachable("offline")
        response = await self._http.send(request)
        if kind == "LOSES_ANSWERS":
            raise handfast.HttpUnreachable("the answer was lost")
        return response

    def _next(self) -> str:
        if self._left == 0:
            return "ONLINE"
        if self._left is not None:
            self._left -= 1
        return self._kind


class FaultyVault:
    """A store with faults."""

    def __init__(self, vault: handfast.Vault) -> None:
        self._vault = vault
        self._kind = "WORKS"
        self._still_working = 0

    def become(self, kind: str, after: int) -> None:
        assert kind in ("WORKS", "UNAVAILABLE", "THROWS", "THROWS_ON_STORE"), kind
        self._kind, self._still_working = kind, after

    def load(self) -> bytes | None:
        self._fail(is_storing=False)
        return self._vault.load()

    def store(self, blob: bytes) -> None:
        self._fail(is_storing=True)
        self._vault.store(blob)

    def delete(self) -> None:
        self._fail(is_storing=True)
        self._vault.delete()

    def _fail(self, is_storing: bool) -> None:
        if self._kind == "WORKS" or (self._kind == "THROWS_ON_STORE" and not is_storing):
            return
        if is_storing and self._still_working > 0:
            self._still_working -= 1
            return
        if self._kind == "UNAVAILABLE":
            raise handfast.VaultUnavailable("away")
        raise ValueError("the store throws")


class WrongClock:
    """A clock that is wrong by so much."""

    def __init__(self, offset: timedelta) -> None:
        self._offset = offset

    def now(self) -> datetime:
        return datetime.now(timezone.utc) + self._offset
