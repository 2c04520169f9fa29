"""The failures of the core's ports, whose cases type checkers do not see."""

from __future__ import annotations

from typing import Any

from ._core import handfast_core as core

HttpFailure: Any = core.HttpFailure
VaultFailure: Any = core.VaultFailure
KeyFailure: Any = core.KeyFailure
HostFailure: Any = core.HostFailure
