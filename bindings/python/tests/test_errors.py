"""Errors: one reason for every error code of the platform, and no secrets."""

from __future__ import annotations

import asyncio
import json
import pickle
import tempfile
import unittest
from collections.abc import Awaitable, Callable
from pathlib import Path
from typing import Any

import fake
import handfast
import scenarios

CALLS: dict[str, Callable[[handfast.Handfast], Awaitable[object]]] = {
    "createUser": lambda sdk: sdk.create_user(fake.CODE),
    "requestUserAccessToken": lambda sdk: sdk.request_user_access_token(),
    "requestDrainToken": lambda sdk: sdk.request_drain_token(),
    "refreshStatus": lambda sdk: sdk.refresh_status(),
    "addUserMetadataFields": lambda sdk: sdk.add_user_metadata_fields({"plan": "gold"}),
    "removeUserMetadataField": lambda sdk: sdk.remove_user_metadata_field("plan"),
}


class Errors(unittest.TestCase):
    """What the platform refuses with."""

    def test_every_error_code_has_its_reason(self) -> None:
        table = json.loads((scenarios.CONTRACT / "error_codes.json").read_text())
        self.assertGreater(len(table), 100)
        with tempfile.TemporaryDirectory() as folder:
            home = handfast.DeviceHome(Path(folder, "home"))
            with_user = fake.MemoryVault()
            asyncio.run(self.sdk(home, fake.Platform(), with_user).create_user(fake.CODE))
            for row in table:
                with self.subTest(**row):
                    vault = fake.MemoryVault()
                    if row["call"] != "createUser":
                        vault.blob = with_user.blob
                    asyncio.run(self.check(home, vault, row))

    def sdk(
        self, home: handfast.DeviceHome, platform: fake.Platform, vault: fake.MemoryVault
    ) -> handfast.Handfast:
        sdk = handfast.Handfast(platform, vault, Kept(home.device_key))
        sdk.initialize(fake.URL)
        return sdk

    async def check(
        self, home: handfast.DeviceHome, vault: fake.MemoryVault, row: dict[str, Any]
    ) -> None:
        platform = fake.Platform()
        platform.refusal = (row["http_status"], row["error_code"])
        sdk = self.sdk(home, platform, vault)
        try:
            await CALLS[row["call"]](sdk)
        except handfast.HandfastError as error:
            self.assertEqual(error.reason.value, row["reason"])
            self.assertEqual(error.error_code, row["error_code"])
            self.assertIn(row["error_code"], error.details)
            self.assertEqual(str(pickle.loads(pickle.dumps(error))), str(error))
        else:
            self.assertIsNone(row["reason"])

    def test_nothing_that_is_shown_holds_a_secret(self) -> None:
        platform = fake.Platform()
        with tempfile.TemporaryDirectory() as folder:
            sdk = fake.sdk(Path(folder, "home"), platform)
            created = asyncio.run(sdk.create_user(fake.CODE))
        request = platform.requests[0]
        assert request.body is not None and created.access_token is not None
        self.assertIn(fake.CODE, request.body.decode())
        self.assertEqual(created.access_token.token, fake.TOKEN)
        response = handfast.HttpResponse(200, {"set": fake.TOKEN}, fake.CODE.encode())
        shown = f"{request!r} {request} {response!r} {created!r} {created} {sdk!r}"
        for secret in (fake.CODE, fake.TOKEN, request.headers["dpop"]):
            self.assertNotIn(secret, shown)

    def test_a_home_is_held_by_one(self) -> None:
        with tempfile.TemporaryDirectory() as folder:
            home = handfast.DeviceHome(folder + "/home")
            with self.assertRaises(handfast.HomeError) as caught:
                handfast.DeviceHome(folder + "/home")
            self.assertIs(caught.exception.reason, handfast.HomeReason.IN_USE)
            del home
            handfast.DeviceHome(folder + "/home")

    def test_every_reason_of_the_core_is_known(self) -> None:
        from handfast import _errors
        from handfast._core import handfast_core as core

        for kind, (_, reasons) in _errors._KINDS.items():
            cases = [name for name, case in vars(kind).items() if isinstance(case, type)]
            self.assertGreater(len(cases), 1, kind)
            for case in cases:
                error = getattr(kind, case)
                arguments = ("",) if kind is core.HomeFailure else ("", None)
                translated = _errors._translated(error(*arguments))
                assert translated is not None
                self.assertIsInstance(translated.reason, reasons)


class Kept:
    """Device keys that are found by nobody who looks for unneeded ones."""

    def __init__(self, key: handfast.DeviceKey) -> None:
        self.create = key.create
        self.public_coordinates = key.public_coordinates
        self.sign = key.sign
        self.delete = key.delete

    def names(self) -> list[str]:
        return []


if __name__ == "__main__":
    unittest.main()
