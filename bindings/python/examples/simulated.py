"""Tests of a customer's backend with simulated devices."""

from __future__ import annotations

from collections.abc import Callable

# ANCHOR: first
from handfast import SimulatedDevice


async def first_user(url: str, code: str) -> None:
    with SimulatedDevice(url, "phone") as device:
        user = await device.create_user(code)
        print(user.user_id, (await device.token()).expires_at)
# ANCHOR_END: first


# ANCHOR: two
async def a_new_phone_takes_over(url: str, code_for: Callable[[str], str]) -> None:
    with (
        SimulatedDevice(url, "phone", model="old") as old,
        SimulatedDevice(url, "phone", model="new") as new,
    ):
        await old.create_user(code_for("carol"))
        restored = await new.create_user(code_for("carol"))
        assert restored.restored
        await old.refresh()
        print(old.heard)
# ANCHOR_END: two


# ANCHOR: faults
from handfast import CreateUserError, Network


async def nothing_is_lost(url: str, code: str) -> None:
    with SimulatedDevice(url, "tablet", creation_deadline=1.5) as device:
        device.set_network(Network.LOSES_ANSWERS)
        try:
            await device.create_user(code)
        except CreateUserError as error:
            print(error)
        device.set_network(Network.ONLINE)
        device.kill()
        device.start()
        assert await device.sdk.resume_user_creation() is not None
# ANCHOR_END: faults
