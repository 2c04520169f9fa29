"""Nothing is left behind by many lives of one device."""

from __future__ import annotations

import asyncio
import gc
import os
import tempfile
import threading
import time
import unittest
from pathlib import Path

import fake
import handfast

LIVES = 300
PATIENCE = 10.0


class Leaks(unittest.TestCase):
    """Create and reset, again and again."""

    def test_lives_leave_no_threads_keys_or_memory(self) -> None:
        with tempfile.TemporaryDirectory() as folder:
            home = handfast.DeviceHome(Path(folder, "home"))
            sdk = handfast.Handfast(Forgetful(), fake.MemoryVault(), home.device_key)
            sdk.initialize(fake.URL)
            asyncio.run(live(sdk, 50))
            before = (tasks(), resident())
            asyncio.run(live(sdk, LIVES))
            after = (tasks(), resident())
            self.assertEqual(home.device_key.names(), [])
        self.assertLessEqual(after[0], before[0])
        # A kilobyte a life, and what the allocator keeps by the way.
        self.assertLess(after[1] - before[1], (LIVES + 2000) * 1024)

    def test_an_sdk_that_is_forgotten_lets_go_of_its_parts(self) -> None:
        with tempfile.TemporaryDirectory() as folder:
            for _ in range(20):
                sdk = fake.sdk(Path(folder, "home"), fake.Platform())
                sdk.add_status_listener(lambda change: None)
                asyncio.run(sdk.create_user(fake.CODE))
                asyncio.run(sdk.reset())
                # The next one could not have the folder otherwise.
                del sdk
                gc.collect()


class Forgetful(fake.Platform):
    """Keeps no account of what it was asked."""

    async def send(self, request: handfast.HttpRequest) -> handfast.HttpResponse:
        response = await super().send(request)
        self.requests.clear()
        return response


async def live(sdk: handfast.Handfast, lives: int) -> None:
    for _ in range(lives):
        await sdk.create_user(fake.CODE)
        await sdk.reset()


def tasks() -> int:
    """Threads of this process, once the SDK's core had the time to end its own."""
    end = time.monotonic() + PATIENCE
    while any(name.startswith("handfast-") for name in names()) and time.monotonic() < end:
        os.sched_yield()
    return len(names())


def names() -> list[str]:
    """The names of the threads; those of Python alone where the system does not tell."""
    folder = Path("/proc/self/task")
    if not folder.exists():
        return [thread.name for thread in threading.enumerate()]
    return [name for name in map(_name, folder.iterdir()) if name is not None]


def _name(task: Path) -> str | None:
    try:
        return (task / "comm").read_text().strip()
    except OSError:
        # It ended meanwhile.
        return None


def resident() -> int:
    """Bytes in memory; 0 where that is not told."""
    gc.collect()
    statm = Path("/proc/self/statm")
    return int(statm.read_text().split()[1]) * 4096 if statm.exists() else 0


if __name__ == "__main__":
    unittest.main()
