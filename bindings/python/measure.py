"""Figures of the package: run it as ``cargo xtask contract -- PYTHON measure.py``.

``PYTHON`` is ``target/python/bin/python``, which ``cargo xtask python`` makes.
"""

from __future__ import annotations

import asyncio
import statistics
import sys
import tempfile
import time
from collections.abc import Callable, Sequence
from pathlib import Path
from typing import Any

sys.path.insert(0, str(Path(__file__).with_name("tests")))

import fake  # noqa: E402
import handfast  # noqa: E402
import server  # noqa: E402
import test_leaks  # noqa: E402

CREATIONS = 200
LIVES = 10_000


class TimedHttp:
    """The ready-made client, and how long its answers took."""

    def __init__(self) -> None:
        self._http = handfast.StandardHttpClient()
        self.seconds = 0.0

    async def send(self, request: handfast.HttpRequest) -> handfast.HttpResponse:
        begun = time.perf_counter()
        response = await self._http.send(request)
        self.seconds += time.perf_counter() - begun
        return response


class Stopwatch:
    """Adds up how long the calls of a device's parts take."""

    def __init__(self) -> None:
        self.seconds = 0.0

    def timed(self, part: Any) -> Any:
        """The part, with this watch on every call."""
        watch = self

        class Timed:
            def __getattr__(self, name: str) -> Any:
                return watch.call(getattr(part, name))

        return Timed()

    def call(self, function: Callable[..., Any]) -> Callable[..., Any]:
        def called(*arguments: Any) -> Any:
            begun = time.perf_counter()
            try:
                return function(*arguments)
            finally:
                self.seconds += time.perf_counter() - begun

        return called


async def one_creation(home: handfast.DeviceHome, code: str) -> tuple[float, float, float]:
    """What createUser takes, and of that the client's answer and the device's
    store and keys, in seconds."""
    http, device = TimedHttp(), Stopwatch()
    sdk = handfast.Handfast(http, device.timed(home.vault), device.timed(home.device_key))
    sdk.initialize(server.URL)
    device.seconds = 0.0
    begun = time.perf_counter()
    await sdk.create_user(code)
    return time.perf_counter() - begun, http.seconds, device.seconds


async def creations() -> None:
    """What createUser takes, and what of it is not the SDK's own."""
    times = []
    prefix = server.fresh_prefix()
    with tempfile.TemporaryDirectory() as folder:
        for number in range(CREATIONS):
            home = handfast.DeviceHome(Path(folder, str(number)))
            times.append(await one_creation(home, server.code(f"{number}/{prefix}")))
    whole, network, device = zip(*times)
    own = [one - other - another for one, other, another in times]
    tell("createUser", whole)
    tell("the network", network)
    tell("store and keys", device)
    tell("the SDK itself", own)


def tell(name: str, seconds: Sequence[float]) -> None:
    median = statistics.median(seconds) * 1000
    high = statistics.quantiles(seconds, n=20)[18] * 1000
    print(f"{name:14} median {median:6.2f} ms, 95 of 100 within {high:6.2f} ms")


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
    asyncio.run(creations())
    asyncio.run(lives())
