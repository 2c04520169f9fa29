"""The examples that the documentation shows, run against a real server."""

from __future__ import annotations

import asyncio
import contextlib
import io
import os
import sys
import tempfile
import unittest
from pathlib import Path

import server

EXAMPLES = Path(__file__).resolve().parents[1] / "examples"
sys.path.insert(0, str(EXAMPLES))

import device  # noqa: E402
import simulated  # noqa: E402


class Examples(unittest.TestCase):
    """What is shown works."""

    def setUp(self) -> None:
        self.prefix = server.fresh_prefix()
        folder = tempfile.TemporaryDirectory()
        self.addCleanup(folder.cleanup)
        self.addCleanup(os.chdir, os.getcwd())
        os.chdir(folder.name)
        self.printed = io.StringIO()
        printing = contextlib.redirect_stdout(self.printed)
        printing.__enter__()
        self.addCleanup(printing.__exit__, None, None, None)

    def code_for(self, user: str) -> str:
        return server.code(f"{user}/{self.prefix}")

    def test_a_device_signs_in_acts_and_signs_out(self) -> None:
        asyncio.run(device.main(server.URL, self.code_for("carol")))
        told = self.printed.getvalue()
        self.assertIn("is active", told)
        self.assertIn("a token of", told)
        found = server.find(f"carol/{self.prefix}")
        self.assertIsNone(found["active_install_id"])

    def test_a_device_tells_what_to_do_with_a_bad_code(self) -> None:
        async def fail() -> None:
            await device.sign_in(device.start(server.URL), "no code")

        asyncio.run(fail())
        self.assertIn("ask the backend for a new code", self.printed.getvalue())

    def test_a_first_user_on_a_simulated_phone(self) -> None:
        asyncio.run(simulated.first_user(server.URL, self.code_for("carol")))
        self.assertIn("usr_", self.printed.getvalue())

    def test_a_new_phone_takes_over(self) -> None:
        asyncio.run(simulated.a_new_phone_takes_over(server.URL, self.code_for))
        self.assertIn("Deactivated", self.printed.getvalue())

    def test_nothing_is_lost_on_a_bad_network(self) -> None:
        asyncio.run(simulated.nothing_is_lost(server.URL, self.code_for("carol")))
        self.assertIn("NETWORK_ERROR", self.printed.getvalue())


if __name__ == "__main__":
    unittest.main()
