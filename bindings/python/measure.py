"""Figures of the package: run it as ``cargo xtask contract -- PYTHON measure.py``.

``PYTHON`` is ``target/python/bin/python``, which ``cargo xtask python`` makes.
"""

from __future__ import annotations

import asyncio
import statistics
import sys
import tempfile
import time
from pathlib import Path

sys.path.insert(0, str(Path(__file__).with_name("tests")))

import fake  # noqa: E402
import handfast  # noqa: E402
import server  # noqa: E402
import test_leaks  # noqa: E402

CREATIONS = 200
LIVES = 10_000


class Timed:
    """The ready-made client, and how long its answers took."""

    def __init__(self) -> None:
        self._http = handfast.StandardHttpClient()
        self.seconds = 0.0

    async def send(self, request: handfast.HttpRequest) -> handfast.HttpResponse:
        begun = time.perf_counter()
        response = await self._http.send(request)
        self.seconds += time.perf_counter() - begun
        return response


async def creation() -> None:
    """What createUser takes, and how much of it the client's answer is."""
    whole, network = [], []
    prefix = server.fresh_prefix()
    for number in range(CREATIONS):
        http = Timed()
        with handfast.SimulatedDevice(server.URL, http=http) as device:
            code = server.code(f"{number}/{prefix}")
            begun = time.perf_counter()
            await device.create_user(code)
            whole.append(time.perf_counter() - begun)
            network.append(http.seconds)
    added = [one - other for one, other in zip(whole, network)]
    for name, seconds in (("createUser", whole), ("the network", network), ("added", added)):
        quantiles = statistics.quantiles(seconds, n=20)
        median, high = statistics.median(seconds) * 1000, quantiles[18] * 1000
        print(f"{name:12} median {median:6.2f} ms, 95 of 100 within {high:6.2f} ms")


async def lives() -> None:
    """Threads and memory after many lives of one device."""
    with tempfile.TemporaryDirectory() as folder:
        home = handfast.DeviceHome(Path(folder, "home"))
        sdk = handfast.Handfast(test_leaks.Forgetful(), fake.MemoryVault(), home.device_key)
        sdk.initialize(fake.URL)
        await test_leaks.live(sdk, 100)
        for done in range(0, LIVES + 1, LIVES // 4):
            megabytes = test_leaks.resident() / 1_000_000
            print(f"{done:6} lives: {test_leaks.tasks()} threads, {megabytes:.1f} MB")
            if done < LIVES:
                await test_leaks.live(sdk, LIVES // 4)


if __name__ == "__main__":
    asyncio.run(creation())
    asyncio.run(lives())
