"""The SDK of one device."""

from __future__ import annotations

import json
import os
from collections.abc import Callable, Mapping

from . import _answers as answers
from . import _hosts as hosts
from . import _ports as ports
from ._answers import AppFacts, DeviceFacts, InitState, Platform
from ._changes import StatusChange
from ._core import handfast_core as core
from ._errors import translating
from ._home import DeviceHome
from ._http import StandardHttpClient


class ListenerHandle:
    """Names one listener. Forgetting it leaves the listener in place."""

    def __init__(self, handle: core.ListenerHandle) -> None:
        self._handle = handle

    def remove(self) -> None:
        """Takes the listener away. A change being told at this moment may still
        reach it."""
        self._handle.remove()


class Handfast:
    """The SDK of one device. Make one and share it: two over the same store
    would not know of each other. Every call may be made from any thread; the
    coroutines run in the event loop that awaits them.

    Cancelling a coroutine ends the call where it stands and leaves nothing
    stuck: a creation then waits to be resumed.
    """

    def __init__(
        self,
        http: ports.HttpClient,
        vault: ports.Vault,
        device_key: ports.DeviceKey,
        *,
        wall_clock: ports.WallClock | None = None,
        host_call_limit: float = 10.0,
    ) -> None:
        """An SDK over these ports. Nothing is read until :meth:`initialize`.

        A call of the vault, the keys or the clock is given up after
        ``host_call_limit`` seconds; each is made on a thread of its own.
        """
        self._core = core.Handfast(
            hosts.HostHttp(http),
            hosts.HostVault(vault),
            hosts.HostKey(device_key),
            None if wall_clock is None else hosts.HostClock(wall_clock),
            round(host_call_limit * 1000),
        )

    @classmethod
    def on_files(
        cls, folder: str | os.PathLike[str], *, http: ports.HttpClient | None = None
    ) -> Handfast:
        """An SDK with ready parts, which keeps everything in ``folder``. Raises
        :class:`HomeError` when the folder cannot be had."""
        home = DeviceHome(folder)
        return cls(http or StandardHttpClient(), home.vault, home.device_key)

    def initialize(
        self,
        platform_url: str,
        *,
        device: DeviceFacts = DeviceFacts(),
        app: AppFacts = AppFacts(),
        platform: Platform = Platform.OTHER,
        creation_deadline: float = 30.0,
    ) -> None:
        """Reads what is stored and makes the SDK ready, without the network.
        Doing so again puts the new options in the place of the old ones.

        ``creation_deadline`` is how many seconds a user creation goes on
        trying. Raises :class:`InitializeError`.
        """
        options = core.InitializeOptions(
            platform_url=platform_url,
            app=core.AppFacts(bundle_id=app.bundle_id, version=app.version),
            device=core.DeviceFacts(
                form_factor=core.FormFactor[device.form_factor.name],
                model=device.model,
                os_version=device.os_version,
                id=device.id,
            ),
            platform=core.Platform[platform.name],
            creation_deadline_millis=round(creation_deadline * 1000),
        )
        with translating():
            self._core.initialize(options)

    def init_state(self) -> InitState:
        """Where the SDK stands."""
        return InitState[self._core.init_state().name]

    def version(self) -> str:
        """The version of the SDK's core."""
        return self._core.version()

    def user_exists(self) -> bool:
        """Whether there is a user on this device. May be asked before
        :meth:`initialize`."""
        return self._core.user_exists()

    def is_user_linked(self) -> bool:
        """Whether there is a user for which a trusted server vouched. May be
        asked before :meth:`initialize`."""
        return self._core.is_user_linked()

    def user_id(self) -> str | None:
        """The user on this device. Raises :class:`OfflineError`."""
        with translating():
            return self._core.user_id()

    def configuration(self) -> answers.Configuration | None:
        """The SDK configuration that the platform last told. Raises
        :class:`OfflineError`."""
        with translating():
            told = self._core.configuration()
        return None if told is None else answers.configuration(told)

    def status(self) -> answers.Status | None:
        """Where the install and its user stood when the platform last told.
        Raises :class:`OfflineError`."""
        with translating():
            told = self._core.status()
        return None if told is None else answers.status(told)

    def user_creation_pending(self) -> bool:
        """Whether an attempt to create a user waits to be resumed. Raises
        :class:`OfflineError`."""
        with translating():
            return self._core.user_creation_pending()

    def pending_farewells(self) -> int:
        """How many resets the platform was not told of yet. Raises
        :class:`OfflineError`."""
        with translating():
            return self._core.pending_farewells()

    def add_status_listener(self, listener: Callable[[StatusChange], None]) -> ListenerHandle:
        """Has ``listener`` told of changes from now on, resets notwithstanding.

        It is called on a thread of the SDK, in order, after the change was
        stored, and may call the SDK; what it raises is dropped. Raises
        :class:`OfflineError`.
        """
        with translating():
            return ListenerHandle(self._core.add_status_listener(hosts.HostListener(listener)))

    async def create_user(
        self, authentication_code: str, *, platform_url: str | None = None
    ) -> answers.CreatedUser:
        """Creates or restores a user with a code from the app's own backend.

        Offering the same code again after ``NETWORK_ERROR``, ``SERVER_ERROR``
        or ``UNEXPECTED_ERROR``, even in another process, goes on where this
        call stopped. Offering another code starts anew. Raises
        :class:`CreateUserError`.
        """
        options = core.CreateUserOptions(
            authentication_code=authentication_code, platform_url=platform_url
        )
        with translating():
            return answers.created_user(await self._core.create_user(options))

    async def resume_user_creation(self) -> answers.CreatedUser | None:
        """Finishes the creation that an earlier call, or an earlier process,
        could not; ``None`` when there is none to finish. Raises
        :class:`CreateUserError`."""
        with translating():
            told = await self._core.resume_user_creation()
        return None if told is None else answers.created_user(told)

    async def request_user_access_token(self) -> answers.UserAccessToken:
        """A token that acts for the user. It is kept while it is fresh and
        refreshed ahead of its end; however many ask, the platform is asked
        once. Raises :class:`AccessTokenError`."""
        with translating():
            return answers.token(await self._core.request_user_access_token())

    async def request_drain_token(self) -> answers.UserAccessToken:
        """For a while after its deactivation, a token with which the host
        product hands in what it collected before. Raises
        :class:`AccessTokenError`."""
        with translating():
            return answers.token(await self._core.request_drain_token())

    async def refresh_status(self) -> answers.Status:
        """Asks the platform where the install, its user and its configuration
        stand, stores what is new and tells the listeners. Raises
        :class:`StatusError`."""
        with translating():
            return answers.status(await self._core.refresh_status())

    async def add_user_metadata_fields(self, fields: Mapping[str, str]) -> dict[str, str]:
        """Sets metadata fields of the user and leaves the others; answers with
        every field that stands now. Raises :class:`MetadataError`."""
        with translating():
            return _fields(await self._core.add_user_metadata_fields(json.dumps(dict(fields))))

    async def remove_user_metadata_field(self, name: str) -> dict[str, str]:
        """Removes one metadata field of the user, whether it is there or not;
        answers with every field that stands now. Raises
        :class:`MetadataError`."""
        with translating():
            return _fields(await self._core.remove_user_metadata_field(name))

    async def reset(self) -> answers.ResetOutcome:
        """Empties the device. May be called at any time, also before
        :meth:`initialize`. The platform is told now, or when it is next in
        reach. Raises :class:`ResetError`."""
        with translating():
            told = await self._core.reset()
        return answers.ResetOutcome(answers.PendingFarewell[told.farewell.name])

    async def say_pending_farewells(self) -> int:
        """Tells the platform of the resets that it does not know of yet, and
        answers how many are still owed. Raises :class:`OfflineError`."""
        with translating():
            return await self._core.say_pending_farewells()


def _fields(told: str) -> dict[str, str]:
    fields: dict[str, str] = json.loads(told)
    return fields
