"""A platform in this process, for what a real one does not do."""

from __future__ import annotations

import json
from collections.abc import Callable
from pathlib import Path
from typing import Any

import handfast

CODE = "a code that nobody may read"
TOKEN = "a token that nobody may read"
URL = "https://platform.example"
_ID = "01jd8x3b3w8m4q2k7n5c9v6t0r"
_SINCE = "2026-03-01T09:00:00.000Z"
_CONFIGURATION = {"version": 0, "settings": {"enabled": True}}
_INSTALL = {"id": f"ins_{_ID}", "state": "active", "reason": None, "since": _SINCE}
_CREATED = {
    "user": {"id": f"usr_{_ID}", "restored": False},
    "install": _INSTALL,
    "access_token": {"token": TOKEN, "expires_at": "2026-03-01T10:00:00.000Z"},
    "configuration": _CONFIGURATION,
}
_STATUS = {
    "user": {"id": f"usr_{_ID}", "enabled": False},
    "install": _INSTALL,
    "remotely_enabled": False,
    "configuration": _CONFIGURATION,
}
_ANSWERS: dict[str, tuple[int, Any]] = {
    "/sdk/users": (201, _CREATED),
    "/sdk/status": (200, _STATUS),
    "/sdk/reset": (200, {"install_id": f"ins_{_ID}", "state": "reset"}),
}


class Platform:
    """Creates every user; its status says that the user is disabled."""

    def __init__(self) -> None:
        self.refusal: tuple[int, str] | None = None
        self.requests: list[handfast.HttpRequest] = []

    async def send(self, request: handfast.HttpRequest) -> handfast.HttpResponse:
        self.requests.append(request)
        if self.refusal is not None:
            status, code = self.refusal
            problem = {"errorCode": code, "detail": "no", "status": status}
            # More than any call has time for.
            return _response(status, problem, {"retry-after": "3600"})
        status, answer = _ANSWERS[request.url.removeprefix(URL)]
        return _response(status, answer, {})


def _response(status: int, body: Any, headers: dict[str, str]) -> handfast.HttpResponse:
    return handfast.HttpResponse(status, headers, json.dumps(body).encode())


class MemoryVault:
    """A store that lives as long as this process."""

    def __init__(self) -> None:
        self.blob: bytes | None = None

    def load(self) -> bytes | None:
        return self.blob

    def store(self, blob: bytes) -> None:
        self.blob = blob

    def delete(self) -> None:
        self.blob = None


def sdk(
    folder: Path,
    http: handfast.HttpClient,
    *,
    vault: handfast.Vault | None = None,
    device_key: handfast.DeviceKey | None = None,
    wall_clock: handfast.WallClock | None = None,
    host_call_limit: float = 10.0,
    creation_deadline: float = 30.0,
) -> handfast.Handfast:
    """An initialised SDK over these parts, and ready ones for the rest."""
    home = handfast.DeviceHome(folder)
    made = handfast.Handfast(
        http,
        vault or home.vault,
        device_key or home.device_key,
        wall_clock=wall_clock,
        host_call_limit=host_call_limit,
    )
    made.initialize(URL, creation_deadline=creation_deadline)
    return made


def raising(error: Exception) -> Callable[..., Any]:
    """Something that raises whatever it is called with."""

    def call(*_: object) -> Any:
        raise error

    return call
