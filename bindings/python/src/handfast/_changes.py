"""What listeners are told."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime
from typing import Union

from ._answers import DisplacedBy, StateReason, displaced_by, moment, state_reason
from ._core import handfast_core as core


@dataclass(frozen=True)
class Deactivated:
    """The install was deactivated. It never comes back by itself."""

    reason: StateReason | None
    since: datetime
    displaced_by: DisplacedBy | None


@dataclass(frozen=True)
class PutOnStandby:
    """The install was put on standby."""

    reason: StateReason | None


@dataclass(frozen=True)
class Promoted:
    """The install became the active one."""


@dataclass(frozen=True)
class UserDisabled:
    """The customer disabled the user."""


@dataclass(frozen=True)
class UserEnabled:
    """The customer enabled the user again."""


@dataclass(frozen=True)
class UserDeleted:
    """The user was deleted. What is on the device stays until a reset."""


@dataclass(frozen=True)
class ConfigurationChanged:
    """The SDK configuration is another one."""

    version: int


StatusChange = Union[
    Deactivated,
    PutOnStandby,
    Promoted,
    UserDisabled,
    UserEnabled,
    UserDeleted,
    ConfigurationChanged,
]
"""A change that listeners are told of."""


def change(told: core.StatusChange) -> StatusChange:
    kinds = core.StatusChange
    if isinstance(told, kinds.DEACTIVATED):
        return Deactivated(
            state_reason(told.reason), moment(told.since_millis), displaced_by(told.displaced_by)
        )
    if isinstance(told, kinds.PUT_ON_STANDBY):
        return PutOnStandby(state_reason(told.reason))
    if isinstance(told, kinds.CONFIGURATION_CHANGED):
        return ConfigurationChanged(told.version)
    bare: dict[type[object], StatusChange] = {
        kinds.PROMOTED: Promoted(),
        kinds.USER_DISABLED: UserDisabled(),
        kinds.USER_ENABLED: UserEnabled(),
        kinds.USER_DELETED: UserDeleted(),
    }
    return bare[type(told)]
