"""Runs the scenarios of bindings/contract."""

from __future__ import annotations

import json
import tempfile
from collections.abc import Awaitable, Callable
from datetime import timedelta
from pathlib import Path
from typing import Any

import handfast
import server
from simulation import Device

CONTRACT = Path(__file__).resolve().parents[2] / "contract"
Json = dict[str, Any]


class IssueFailed(Exception):
    """The platform refused a code."""

    def __init__(self, error_code: str) -> None:
        super().__init__(error_code)
        self.error_code = error_code


def load() -> list[Json]:
    """Every scenario."""
    scenarios: list[Json] = json.loads((CONTRACT / "scenarios.json").read_text())["scenarios"]
    return scenarios


async def run(scenario: Json) -> None:
    """Runs one scenario; raises at the first step that goes otherwise."""
    with tempfile.TemporaryDirectory() as folder:
        stage = Stage(Path(folder))
        for number, step in enumerate(scenario["steps"], 1):
            try:
                await stage.take(step)
            except Exception as error:
                raise AssertionError(f"step {number}, {json.dumps(step)}: {error}") from error


class Stage:
    """The devices and users of one scenario."""

    def __init__(self, folder: Path) -> None:
        self._folder = folder
        self._prefix = server.fresh_prefix()
        self._devices: dict[str, Device] = {}
        self._external_ids: dict[str, str] = {}
        self._codes: dict[str, str] = {}

    async def take(self, step: Json) -> None:
        arguments = dict(step)
        expected = arguments.pop("expect", None)
        fails = arguments.pop("fails", None)
        act: Callable[..., Awaitable[Json | None]] = getattr(self, f"_{arguments.pop('do')}")
        device = arguments.get("device")
        if device is not None:
            arguments["device"] = self._devices[device]
        answer: Json | None = None
        failure: Json | None = None
        try:
            answer = await act(**arguments)
        except IssueFailed as error:
            failure = {"error_code": error.error_code}
        except handfast.HandfastError as error:
            failure = {"reason": error.reason.value, "error_code": error.error_code}
        if fails is not None:
            if failure is None:
                raise AssertionError("it did not fail")
            check(fails, failure, "failure")
        elif failure is not None:
            raise AssertionError(f"it failed: {failure}")
        elif expected is not None:
            check(expected, answer, "answer")

    async def _device(self, name: str, form_factor: str, clock_offset_seconds: int = 0) -> None:
        self._devices[name] = Device(
            home=self._folder / str(len(self._devices)),
            facts=handfast.DeviceFacts(
                handfast.FormFactor[form_factor], model=name, id=f"{self._prefix}/{name}"
            ),
            clock_offset=timedelta(seconds=clock_offset_seconds),
        )

    async def _initialize(
        self,
        device: Device,
        platform_url: str = "SERVER",
        creation_deadline_millis: int = 30000,
    ) -> None:
        device.initialize(_address(platform_url), creation_deadline_millis / 1000)

    async def _restart(self, device: Device) -> None:
        device.restart()

    async def _reinstall(self, device: Device) -> None:
        device.reinstall()

    async def _issue(
        self, user: str, code: str, rehearses: str | None = None, **options: str
    ) -> Json:
        external_id = f"{self._prefix}/{user}"
        if rehearses is not None:
            external_id = f"test:{rehearses}:{external_id}"
        external_id = self._external_ids.setdefault(user, external_id)
        status, answer = server.issue(external_id, **options)
        if status != 200:
            raise IssueFailed(answer["errorCode"])
        self._codes[code] = answer["authentication_code"]
        active = answer["active_device"]
        return {
            "will_restore": answer["user_id"] is not None,
            "active_device": None if active is None else active["model"],
        }

    async def _create_user(
        self,
        device: Device,
        code: str | None = None,
        code_text: str | None = None,
        platform_url: str | None = None,
    ) -> Json:
        text = code_text if code is None else self._codes[code]
        assert text is not None
        address = None if platform_url is None else _address(platform_url)
        return self._created(await device.sdk.create_user(text, platform_url=address))

    async def _resume_user_creation(self, device: Device) -> Json:
        created = await device.sdk.resume_user_creation()
        return {"user": None} if created is None else self._created(created)

    def _created(self, created: handfast.CreatedUser) -> Json:
        return {
            "user": self._name_of(created.user_id),
            "restored": created.restored,
            "state": created.state.name,
            "reason": _name(created.reason),
            "has_token": created.access_token is not None,
        }

    async def _request_token(self, device: Device) -> None:
        device.token = (await device.sdk.request_user_access_token()).token

    async def _request_drain_token(self, device: Device) -> None:
        await device.sdk.request_drain_token()

    async def _introspect(self, device: Device) -> Json:
        status, answer = server.call("POST", "/introspect", {"token": device.token})
        assert status == 200, status
        return {"active": answer["active"]}

    async def _status(self, device: Device) -> Json:
        status = device.sdk.status()
        return {"user": None} if status is None else self._standing(status)

    async def _refresh_status(self, device: Device) -> Json:
        return self._standing(await device.sdk.refresh_status())

    def _standing(self, status: handfast.Status) -> Json:
        return {
            "user": self._name_of(status.user_id),
            "remotely_enabled": status.remotely_enabled,
            "disabled_reason": _name(status.disabled_reason),
            "install_state": status.install_state.name,
            "state_reason": _name(status.state_reason),
            "displaced_by": _device_told(status.displaced_by),
        }

    async def _on_device(self, device: Device) -> Json:
        sdk = device.sdk
        answer: Json = {
            "init_state": sdk.init_state().name,
            "user_exists": sdk.user_exists(),
            "is_user_linked": sdk.is_user_linked(),
        }
        if sdk.init_state() is handfast.InitState.INITIALIZED:
            user_id, configuration = sdk.user_id(), sdk.configuration()
            answer["user"] = None if user_id is None else self._name_of(user_id)
            answer["user_creation_pending"] = sdk.user_creation_pending()
            answer["pending_farewells"] = sdk.pending_farewells()
            answer["configuration_version"] = (
                None if configuration is None else configuration.version
            )
        return answer

    async def _add_metadata(self, device: Device, fields: dict[str, str]) -> Json:
        return {"fields": await device.sdk.add_user_metadata_fields(fields)}

    async def _remove_metadata(self, device: Device, name: str) -> Json:
        return {"fields": await device.sdk.remove_user_metadata_field(name)}

    async def _reset(self, device: Device) -> Json:
        return {"farewell": (await device.sdk.reset()).farewell.name}

    async def _say_farewells(self, device: Device) -> Json:
        return {"left": await device.sdk.say_pending_farewells()}

    async def _heard(self, device: Device) -> Json:
        heard, device.heard = device.heard, []
        return {"changes": [_change_told(change) for change in heard]}

    async def _network(self, device: Device, times: int | None = None, **is_: str) -> None:
        device.http.become(is_.pop("is"), times)
        assert not is_, is_

    async def _vault(self, device: Device, after: int = 0, **is_: str) -> None:
        device.vault.become(is_.pop("is"), after)
        assert not is_, is_

    async def _server(self, act: str, user: str) -> None:
        found = server.find(self._external_ids[user])
        method, ending = {
            "disable_user": ("POST", "/disable"),
            "enable_user": ("POST", "/enable"),
            "delete_user": ("DELETE", ""),
        }[act]
        status, _ = server.call(method, f"/users/{found['id']}{ending}")
        assert status == 200, status

    async def _server_says(self, user: str) -> Json:
        found = server.find(self._external_ids[user])
        if found is None:
            return {"exists": False}
        active = [i["model"] for i in found["installs"] if i["id"] == found["active_install_id"]]
        return {
            "exists": True,
            "enabled": found["enabled"],
            "active": active[0] if active else None,
            "installs": [
                {"device": i["model"], "state": i["state"].upper(), "reason": i["reason"]}
                for i in found["installs"]
            ],
            "metadata": found["metadata"],
        }

    def _name_of(self, user_id: str) -> str | None:
        for name, external_id in self._external_ids.items():
            found = server.find(external_id)
            if found is not None and found["id"] == user_id:
                return name
        return None


def check(expected: Any, actual: Any, path: str) -> None:
    """Fails unless ``actual`` is as far as told what was expected."""
    if isinstance(expected, dict) and isinstance(actual, dict):
        for name, value in expected.items():
            check(value, actual.get(name), f"{path}.{name}")
    elif isinstance(expected, list) and isinstance(actual, list):
        if len(expected) != len(actual):
            raise AssertionError(f"{path} is {actual}")
        for number, (one, other) in enumerate(zip(expected, actual)):
            check(one, other, f"{path}[{number}]")
    elif type(expected) is not type(actual) or expected != actual:
        raise AssertionError(f"{path} is {actual!r}, not {expected!r}")


def _address(platform_url: str) -> str:
    return server.URL if platform_url == "SERVER" else platform_url


def _name(value: Any) -> Any:
    return None if value is None else value.name


def _device_told(device: handfast.DisplacedBy | None) -> Json | None:
    if device is None:
        return None
    return {"form_factor": device.form_factor.name, "model": device.model}


def _change_told(change: handfast.StatusChange) -> Json:
    kind = type(change).__name__
    told: Json = {"change": "".join("_" + c if c.isupper() else c.upper() for c in kind)[1:]}
    told["reason"] = _name(getattr(change, "reason", None))
    told["displaced_by"] = _device_told(getattr(change, "displaced_by", None))
    told["version"] = getattr(change, "version", None)
    return told
