"""Every scenario of the contract, as a test of its name."""

from __future__ import annotations

import asyncio
import re
import unittest
from typing import Any

import scenarios


class Contract(unittest.TestCase):
    """What every SDK does."""


def _test_of(scenario: dict[str, Any]) -> Any:
    def test(self: Contract) -> None:
        asyncio.run(scenarios.run(scenario))

    test.__doc__ = scenario["says"]
    return test


for _scenario in scenarios.load():
    _name = "test_" + re.sub(r"\W+", "_", _scenario["name"])
    assert not hasattr(Contract, _name), _name
    setattr(Contract, _name, _test_of(_scenario))

if __name__ == "__main__":
    unittest.main()
