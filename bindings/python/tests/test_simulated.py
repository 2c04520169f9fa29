"""Simulated devices."""

from __future__ import annotations

import asyncio
import tempfile
import unittest
from datetime import timedelta
from pathlib import Path

import server
from handfast import (
    CreateUserError,
    CreateUserReason,
    Deactivated,
    HomeError,
    InstallState,
    Network,
    PendingFarewell,
    SimulatedDevice,
    StateReason,
)


class Simulated(unittest.TestCase):
    """Devices for the tests of others."""

    def setUp(self) -> None:
        self.alice = f"alice/{server.fresh_prefix()}"

    def test_a_phone_takes_over_from_another(self) -> None:
        with SimulatedDevice(server.URL, "phone", model="old") as old:
            with SimulatedDevice(server.URL, "phone", model="new") as new:
                created = asyncio.run(old.create_user(server.code(self.alice)))
                self.assertFalse(created.restored)
                restored = asyncio.run(new.create_user(server.code(self.alice)))
                self.assertEqual(restored.user_id, created.user_id)
                asyncio.run(old.refresh())
                (change,) = old.heard
                assert isinstance(change, Deactivated) and change.displaced_by is not None
                self.assertEqual(change.displaced_by.model, "new")
                self.assertTrue(asyncio.run(new.token()).token)

    def test_a_killed_app_goes_on_with_what_was_stored(self) -> None:
        with SimulatedDevice(server.URL, creation_deadline=1.5) as device:
            device.set_network(Network.LOSES_ANSWERS)
            with self.assertRaises(CreateUserError) as caught:
                asyncio.run(device.create_user(server.code(self.alice)))
            self.assertIs(caught.exception.reason, CreateUserReason.NETWORK_ERROR)
            device.kill()
            device.set_network("ONLINE")
            device.creation_deadline = 30
            device.start()
            self.assertIsNotNone(asyncio.run(device.sdk.resume_user_creation()))
            self.assertTrue(device.sdk.user_exists())

    def test_a_reinstalled_app_is_empty_on_the_same_device(self) -> None:
        with SimulatedDevice(server.URL, device_id=self.alice) as device:
            first = asyncio.run(device.create_user(server.code(self.alice)))
            device.reinstall()
            device.start()
            self.assertFalse(device.sdk.user_exists())
            second = asyncio.run(device.create_user(server.code(self.alice)))
            self.assertEqual(second.user_id, first.user_id)
            closed = server.find(self.alice)["installs"][1]
            self.assertEqual(closed["reason"], StateReason.DEVICE_REUSED.value)

    def test_a_wrong_clock_and_a_network_that_goes(self) -> None:
        with SimulatedDevice(server.URL, "other", clock_offset=timedelta(days=3)) as device:
            created = asyncio.run(device.create_user(server.code(self.alice)))
            self.assertIs(created.state, InstallState.ACTIVE)
            device.set_network("OFFLINE", times=1)
            outcome = asyncio.run(device.reset())
            self.assertIs(outcome.farewell, PendingFarewell.PENDING)
            self.assertEqual(asyncio.run(device.sdk.say_pending_farewells()), 0)

    def test_a_home_outlives_the_device(self) -> None:
        with tempfile.TemporaryDirectory() as folder:
            home = Path(folder, "phone")
            device = SimulatedDevice(server.URL, home=home)
            created = asyncio.run(device.create_user(server.code(self.alice)))
            with self.assertRaises(HomeError):
                SimulatedDevice(server.URL, home=home)
            device.close()
            self.assertNotIn(self.alice, repr(device))
            del device
            again = SimulatedDevice(server.URL, home=home)
            self.assertEqual(again.sdk.user_id(), created.user_id)


if __name__ == "__main__":
    unittest.main()
