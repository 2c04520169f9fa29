"""Hosts that raise, hang, or call back into the SDK."""

from __future__ import annotations

import asyncio
import contextlib
import io
import tempfile
import threading
import unittest
from collections.abc import Coroutine
from pathlib import Path
from typing import Any
from unittest import mock

import fake
import handfast

SECRET = "what a host raises may hold a secret"


class Hosts(unittest.TestCase):
    """Whatever a host does, its call ends with a typed error."""

    def setUp(self) -> None:
        folder = tempfile.TemporaryDirectory()
        self.addCleanup(folder.cleanup)
        self.folder = Path(folder.name, "home")

    def fails(self, work: Coroutine[Any, Any, object]) -> handfast.CreateUserError:
        printed = io.StringIO()
        with contextlib.redirect_stderr(printed), self.assertRaises(
            handfast.CreateUserError
        ) as caught:
            asyncio.run(work)
        self.assertEqual(printed.getvalue(), "")
        self.assertNotIn(SECRET, repr(caught.exception) + str(caught.exception))
        return caught.exception

    def test_a_client_that_raises_something_else(self) -> None:
        http = mock.Mock(send=fake.raising(ValueError(SECRET)))
        sdk = fake.sdk(self.folder, http)
        error = self.fails(sdk.create_user(fake.CODE))
        self.assertIs(error.reason, handfast.CreateUserReason.UNEXPECTED_ERROR)
        self.assertTrue(sdk.user_creation_pending())

    def test_a_client_that_answers_nonsense(self) -> None:
        http = mock.AsyncMock()
        http.send.return_value = SECRET
        error = self.fails(fake.sdk(self.folder, http).create_user(fake.CODE))
        self.assertIs(error.reason, handfast.CreateUserReason.UNEXPECTED_ERROR)

    def test_a_client_that_will_not_send(self) -> None:
        http = mock.Mock(send=fake.raising(handfast.HttpRefused("not allowed")))
        error = self.fails(fake.sdk(self.folder, http).create_user(fake.CODE))
        self.assertIs(error.reason, handfast.CreateUserReason.UNEXPECTED_ERROR)
        self.assertIn("not allowed", error.details)

    def test_a_client_that_hangs_is_given_up_and_cancelled(self) -> None:
        http = Hanging()
        sdk = fake.sdk(self.folder, http, creation_deadline=0.2)
        error = self.fails(sdk.create_user(fake.CODE))
        self.assertIs(error.reason, handfast.CreateUserReason.NETWORK_ERROR)
        self.assertTrue(http.was_cancelled)

    def test_a_store_that_raises_something_else(self) -> None:
        vault = fake.MemoryVault()
        sdk = fake.sdk(self.folder, fake.Platform(), vault=vault)
        with mock.patch.object(vault, "store", fake.raising(ValueError(SECRET))):
            error = self.fails(sdk.create_user(fake.CODE))
        self.assertIs(error.reason, handfast.CreateUserReason.UNEXPECTED_ERROR)
        self.assertFalse(sdk.user_creation_pending())
        asyncio.run(sdk.create_user(fake.CODE))

    def test_a_store_that_hangs_is_given_up(self) -> None:
        vault, is_over = fake.MemoryVault(), threading.Event()
        self.addCleanup(is_over.set)
        sdk = fake.sdk(self.folder, fake.Platform(), vault=vault, host_call_limit=0.2)
        with mock.patch.object(vault, "store", lambda blob: is_over.wait()):
            error = self.fails(sdk.create_user(fake.CODE))
        self.assertIs(error.reason, handfast.CreateUserReason.UNEXPECTED_ERROR)
        self.assertIn("did not answer within 200 ms", error.details)

    def test_a_store_that_calls_the_sdk_is_refused(self) -> None:
        vault, refused = fake.MemoryVault(), []
        sdk = fake.sdk(self.folder, fake.Platform(), vault=vault)

        def store(blob: bytes) -> None:
            with self.assertRaises(handfast.OfflineError) as caught:
                sdk.status()
            refused.append(caught.exception.reason)
            vault.blob = blob

        with mock.patch.object(vault, "store", store):
            asyncio.run(sdk.create_user(fake.CODE))
        self.assertEqual(set(refused), {handfast.OfflineReason.UNEXPECTED_ERROR})

    def test_keys_that_raise(self) -> None:
        for number, error in enumerate((ValueError(SECRET), handfast.KeyUnavailable("locked"))):
            key = mock.Mock()
            key.names.return_value = []
            key.create.side_effect = error
            folder = self.folder.with_name(str(number))
            sdk = fake.sdk(folder, fake.Platform(), device_key=key)
            failure = self.fails(sdk.create_user(fake.CODE))
            self.assertIs(failure.reason, handfast.CreateUserReason.UNEXPECTED_ERROR)

    def test_a_clock_that_raises_is_not_asked(self) -> None:
        clock = mock.Mock(now=fake.raising(ValueError(SECRET)))
        sdk = fake.sdk(self.folder, fake.Platform(), wall_clock=clock)
        created = asyncio.run(sdk.create_user(fake.CODE))
        self.assertIs(created.state, handfast.InstallState.ACTIVE)

    def test_listeners_may_raise_and_call_the_sdk(self) -> None:
        sdk = fake.sdk(self.folder, fake.Platform())
        heard: list[object] = []

        def hears(change: handfast.StatusChange) -> None:
            heard.append((change, sdk.user_exists()))

        sdk.add_status_listener(fake.raising(ValueError(SECRET)))
        sdk.add_status_listener(hears)
        removed = sdk.add_status_listener(heard.append)
        removed.remove()
        asyncio.run(sdk.create_user(fake.CODE))
        asyncio.run(sdk.refresh_status())
        self.assertEqual(heard, [(handfast.UserDisabled(), True)])


class Calls(unittest.TestCase):
    """Calls that are cancelled, made from many tasks, or from another loop."""

    def setUp(self) -> None:
        folder = tempfile.TemporaryDirectory()
        self.addCleanup(folder.cleanup)
        self.folder = Path(folder.name, "home")

    def test_a_cancelled_creation_waits_to_be_resumed(self) -> None:
        http = Hanging()
        sdk = fake.sdk(self.folder, http)

        async def cancel() -> None:
            creation = asyncio.ensure_future(sdk.create_user(fake.CODE))
            await http.is_asked.wait()
            creation.cancel()
            with self.assertRaises(asyncio.CancelledError):
                await creation

        asyncio.run(cancel())
        self.assertTrue(sdk.user_creation_pending())
        with mock.patch.object(http, "send", fake.Platform().send):
            resumed = asyncio.run(sdk.resume_user_creation())
        self.assertIsNotNone(resumed)
        self.assertTrue(sdk.user_exists())

    def test_a_second_creation_is_refused_and_a_reset_ends_the_first(self) -> None:
        http = Hanging()
        sdk = fake.sdk(self.folder, http)

        async def race() -> None:
            creation = asyncio.ensure_future(sdk.create_user(fake.CODE))
            await http.is_asked.wait()
            with self.assertRaises(handfast.CreateUserError) as second:
                await sdk.create_user(fake.CODE)
            self.assertIs(
                second.exception.reason, handfast.CreateUserReason.USER_CREATION_IN_PROGRESS
            )
            outcome = await sdk.reset()
            self.assertIs(outcome.farewell, handfast.PendingFarewell.NONE)
            with self.assertRaises(handfast.CreateUserError) as first:
                await creation
            self.assertIs(
                first.exception.reason, handfast.CreateUserReason.SDK_RESET_IN_PROGRESS
            )

        asyncio.run(race())
        self.assertFalse(sdk.user_exists())


class Hanging:
    """A client that never answers."""

    def __init__(self) -> None:
        self.is_asked = asyncio.Event()
        self.was_cancelled = False

    async def send(self, request: handfast.HttpRequest) -> handfast.HttpResponse:
        self.is_asked.set()
        try:
            never: asyncio.Future[handfast.HttpResponse]
            never = asyncio.get_running_loop().create_future()
            return await never
        except asyncio.CancelledError:
            self.was_cancelled = True
            raise


if __name__ == "__main__":
    unittest.main()
