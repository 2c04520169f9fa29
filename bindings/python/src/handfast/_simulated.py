"""A whole device, for tests."""

from __future__ import annotations

import tempfile
from datetime import datetime, timedelta, timezone
from enum import Enum
from pathlib import Path
from types import TracebackType

from ._answers import (
    AppFacts,
    CreatedUser,
    DeviceFacts,
    FormFactor,
    ResetOutcome,
    Status,
    UserAccessToken,
)
from ._changes import StatusChange
from ._home import DeviceHome
from ._http import StandardHttpClient
from ._ports import HttpClient, HttpRequest, HttpResponse, HttpUnreachable
from ._sdk import Handfast


class Network(str, Enum):
    """How the network of a simulated device is."""

    ONLINE = "ONLINE"
    """Requests are sent and answered."""
    OFFLINE = "OFFLINE"
    """Nothing is sent."""
    LOSES_ANSWERS = "LOSES_ANSWERS"
    """Requests are sent, and their answers get lost on the way."""


class SimulatedDevice:
    """A device with the real SDK: a phone, a tablet or anything else.

    It is ready when it was made, and empty unless ``home`` held something. Use
    it as a context manager, or call :meth:`close`: a home of its own making
    goes with it.
    """

    def __init__(
        self,
        platform_url: str,
        form_factor: FormFactor | str = FormFactor.PHONE,
        *,
        model: str | None = None,
        device_id: str | None = None,
        app: AppFacts = AppFacts(),
        clock_offset: timedelta = timedelta(0),
        creation_deadline: float = 30.0,
        home: str | Path | None = None,
        http: HttpClient | None = None,
    ) -> None:
        """``clock_offset`` is how far the device's clock is wrong. Raises
        :class:`HomeError` and :class:`InitializeError`."""
        self.platform_url = platform_url
        """The platform that :meth:`start` tells the SDK."""
        self.creation_deadline = creation_deadline
        """How many seconds a creation goes on trying, from the next
        :meth:`start` on."""
        self.heard: list[StatusChange] = []
        """What the device's listener was told, in order. Clear it as you
        like."""
        self._app = app
        self._facts = DeviceFacts(FormFactor(form_factor), model=model, id=device_id)
        self._clock = _WrongClock(clock_offset)
        self._http = _SwitchedHttp(http or StandardHttpClient())
        self._temporary: tempfile.TemporaryDirectory[str] | None = None
        if home is None:
            self._temporary = tempfile.TemporaryDirectory(prefix="handfast-")
            home = Path(self._temporary.name, "home")
        self._home = DeviceHome(home)
        self._listens = False
        self._sdk = self._made()
        self.start()

    @property
    def sdk(self) -> Handfast:
        """The SDK of this device."""
        return self._sdk

    def set_network(self, network: Network | str, *, times: int | None = None) -> None:
        """Changes the network; with ``times``, for so many requests only."""
        self._http.network = Network(network)
        self._http.times = times

    def start(self) -> None:
        """Initialises the SDK: again, it takes new options. Raises
        :class:`InitializeError`."""
        self._sdk.initialize(
            self.platform_url,
            device=self._facts,
            app=self._app,
            creation_deadline=self.creation_deadline,
        )
        if not self._listens:
            self._sdk.add_status_listener(self.heard.append)
            self._listens = True

    async def create_user(self, authentication_code: str) -> CreatedUser:
        """As :meth:`Handfast.create_user`."""
        return await self._sdk.create_user(authentication_code)

    async def token(self) -> UserAccessToken:
        """As :meth:`Handfast.request_user_access_token`."""
        return await self._sdk.request_user_access_token()

    async def refresh(self) -> Status:
        """As :meth:`Handfast.refresh_status`."""
        return await self._sdk.refresh_status()

    async def reset(self) -> ResetOutcome:
        """As :meth:`Handfast.reset`."""
        return await self._sdk.reset()

    def kill(self) -> None:
        """Ends the app's process without a farewell, and starts another over
        what is stored. :meth:`start` comes next."""
        self._sdk = self._made()

    def reinstall(self) -> None:
        """Removes the app with all that it stored, without a farewell, and
        installs it anew. :meth:`start` comes next."""
        self._home.vault.delete()
        for name in self._home.device_key.names():
            self._home.device_key.delete(name)
        self._sdk = self._made()

    def close(self) -> None:
        """Removes the home, if it was this object's own."""
        if self._temporary is not None:
            self._temporary.cleanup()

    def __enter__(self) -> SimulatedDevice:
        return self

    def __exit__(
        self,
        kind: type[BaseException] | None,
        error: BaseException | None,
        trace: TracebackType | None,
    ) -> None:
        self.close()

    def __repr__(self) -> str:
        return f"SimulatedDevice({self._facts.form_factor.value!r}, model={self._facts.model!r})"

    def _made(self) -> Handfast:
        self._listens = False
        return Handfast(
            self._http, self._home.vault, self._home.device_key, wall_clock=self._clock
        )


class _SwitchedHttp:
    def __init__(self, http: HttpClient) -> None:
        self._http = http
        self.network = Network.ONLINE
        self.times: int | None = None

    async def send(self, request: HttpRequest) -> HttpResponse:
        network = self._next()
        if network is Network.OFFLINE:
            raise HttpUnreachable("the device is offline")
        response = await self._http.send(request)
        if network is Network.LOSES_ANSWERS:
            raise HttpUnreachable("the answer was lost")
        return response

    def _next(self) -> Network:
        if self.times == 0:
            self.network, self.times = Network.ONLINE, None
        elif self.times is not None:
            self.times -= 1
        return self.network


class _WrongClock:
    def __init__(self, offset: timedelta) -> None:
        self._offset = offset

    def now(self) -> datetime:
        return datetime.now(timezone.utc) + self._offset
