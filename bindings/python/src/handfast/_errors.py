"""One error for each call, with a reason for the program."""

from __future__ import annotations

import re
from collections.abc import Iterator
from contextlib import contextmanager
from enum import Enum

from ._core import handfast_core as core


class InitializeReason(str, Enum):
    """Why ``initialize`` failed."""

    INIT_IN_PROGRESS = "INIT_IN_PROGRESS"
    """Another thread initialises at this moment."""
    SDK_RESET_IN_PROGRESS = "SDK_RESET_IN_PROGRESS"
    """A reset is under way."""
    INVALID_PLATFORM_URL = "INVALID_PLATFORM_URL"
    """The platform URL is not one."""
    STATE_CORRUPT = "STATE_CORRUPT"
    """What is stored cannot be read. ``reset`` is the cure."""
    STATE_NEWER = "STATE_NEWER"
    """A newer version of the SDK wrote what is stored. It was left as it is."""
    STORE_UNAVAILABLE = "STORE_UNAVAILABLE"
    """The store is away."""
    UNEXPECTED_ERROR = "UNEXPECTED_ERROR"
    """A fault of the SDK or of its host."""


class CreateUserReason(str, Enum):
    """Why a user creation failed."""

    NOT_INITIALIZED = "NOT_INITIALIZED"
    """``initialize`` comes first."""
    SDK_RESET_IN_PROGRESS = "SDK_RESET_IN_PROGRESS"
    """A reset is under way, or took this creation away."""
    USER_CREATION_IN_PROGRESS = "USER_CREATION_IN_PROGRESS"
    """Another call creates a user at this moment."""
    USER_ALREADY_EXISTS = "USER_ALREADY_EXISTS"
    """There is a user on this device."""
    AUTH_CODE_INVALID = "AUTH_CODE_INVALID"
    """The platform refused the code; the error code says why."""
    AUTH_CODE_EXPIRED = "AUTH_CODE_EXPIRED"
    """The code is past its end."""
    NETWORK_ERROR = "NETWORK_ERROR"
    """The platform was out of reach. The same code may be offered again."""
    SERVER_ERROR = "SERVER_ERROR"
    """The platform failed. The same code may be offered again."""
    UNEXPECTED_ERROR = "UNEXPECTED_ERROR"
    """A fault of the SDK or of its host. The same code may be offered again."""


class AccessTokenReason(str, Enum):
    """Why there is no token."""

    NOT_INITIALIZED = "NOT_INITIALIZED"
    """``initialize`` comes first."""
    NO_USER = "NO_USER"
    """There is no user on this device."""
    NETWORK_ERROR = "NETWORK_ERROR"
    """The platform was out of reach."""
    USER_DISABLED_REMOTELY = "USER_DISABLED_REMOTELY"
    """The customer disabled the user."""
    INSTALL_DEACTIVATED = "INSTALL_DEACTIVATED"
    """The install was deactivated, or deleted with its user."""
    INSTALL_STANDBY = "INSTALL_STANDBY"
    """Another device of the user is active."""
    INSTALL_NOT_DEACTIVATED = "INSTALL_NOT_DEACTIVATED"
    """Drain tokens are for deactivated installs; this one is not."""
    SERVER_ERROR = "SERVER_ERROR"
    """The platform failed."""
    UNEXPECTED_ERROR = "UNEXPECTED_ERROR"
    """A fault of the SDK or of its host."""


class StatusReason(str, Enum):
    """Why the status could not be refreshed."""

    NOT_INITIALIZED = "NOT_INITIALIZED"
    """``initialize`` comes first."""
    NO_USER = "NO_USER"
    """There is no user on this device."""
    NETWORK_ERROR = "NETWORK_ERROR"
    """The platform was out of reach."""
    SERVER_ERROR = "SERVER_ERROR"
    """The platform failed."""
    UNEXPECTED_ERROR = "UNEXPECTED_ERROR"
    """A fault of the SDK or of its host."""


class MetadataReason(str, Enum):
    """Why metadata could not be changed."""

    NOT_INITIALIZED = "NOT_INITIALIZED"
    """``initialize`` comes first."""
    NO_USER = "NO_USER"
    """There is no user on this device."""
    FIELD_INVALID = "FIELD_INVALID"
    """A key or value breaks a limit, or there would be too many fields."""
    NETWORK_ERROR = "NETWORK_ERROR"
    """The platform was out of reach."""
    USER_DISABLED_REMOTELY = "USER_DISABLED_REMOTELY"
    """The customer disabled the user."""
    INSTALL_DEACTIVATED = "INSTALL_DEACTIVATED"
    """The install was deactivated, or deleted with its user."""
    INSTALL_STANDBY = "INSTALL_STANDBY"
    """Another device of the user is active."""
    SERVER_ERROR = "SERVER_ERROR"
    """The platform failed."""
    UNEXPECTED_ERROR = "UNEXPECTED_ERROR"
    """A fault of the SDK or of its host."""


class ResetReason(str, Enum):
    """Why a reset failed."""

    INIT_IN_PROGRESS = "INIT_IN_PROGRESS"
    """The SDK initialises at this moment."""
    RESET_IN_PROGRESS = "RESET_IN_PROGRESS"
    """Another reset is under way."""
    UNEXPECTED_ERROR = "UNEXPECTED_ERROR"
    """The store could not be emptied."""


class OfflineReason(str, Enum):
    """Why a call failed that the device answers by itself."""

    NOT_INITIALIZED = "NOT_INITIALIZED"
    """``initialize`` comes first."""
    UNEXPECTED_ERROR = "UNEXPECTED_ERROR"
    """A fault of the host."""


class HomeReason(str, Enum):
    """Why a folder cannot be a device's home."""

    IN_USE = "IN_USE"
    """Another process, or another part of this one, uses it."""
    UNSAFE = "UNSAFE"
    """Others may get at it, or it is not a folder."""
    UNAVAILABLE = "UNAVAILABLE"
    """The file system failed."""


class HandfastError(Exception):
    """Any failure of the SDK. Nothing in it holds a code, a token or a key."""

    reason: Enum
    """For the program: its ``value`` is a stable name."""
    details: str
    """For people."""
    error_code: str | None
    """The platform's error code, when it was the platform that refused."""

    def __init__(self, reason: Enum, details: str, error_code: str | None = None) -> None:
        super().__init__(f"{reason.value}: {details}")
        self.reason = reason
        self.details = details
        self.error_code = error_code

    def __reduce__(self) -> tuple[type[HandfastError], tuple[Enum, str, str | None]]:
        return type(self), (self.reason, self.details, self.error_code)


class InitializeError(HandfastError):
    """``initialize`` failed."""

    reason: InitializeReason


class CreateUserError(HandfastError):
    """A user creation failed."""

    reason: CreateUserReason


class AccessTokenError(HandfastError):
    """There is no token."""

    reason: AccessTokenReason


class StatusError(HandfastError):
    """The status could not be refreshed."""

    reason: StatusReason


class MetadataError(HandfastError):
    """Metadata could not be changed."""

    reason: MetadataReason


class ResetError(HandfastError):
    """The device could not be emptied."""

    reason: ResetReason


class OfflineError(HandfastError):
    """A call failed that the device answers by itself."""

    reason: OfflineReason


class HomeError(HandfastError):
    """A folder cannot be a device's home."""

    reason: HomeReason


_KINDS: dict[type[Exception], tuple[type[HandfastError], type[Enum]]] = {
    core.InitializeError: (InitializeError, InitializeReason),
    core.CreateUserError: (CreateUserError, CreateUserReason),
    core.AccessTokenError: (AccessTokenError, AccessTokenReason),
    core.StatusError: (StatusError, StatusReason),
    core.MetadataError: (MetadataError, MetadataReason),
    core.ResetError: (ResetError, ResetReason),
    core.OfflineError: (OfflineError, OfflineReason),
    core.HomeFailure: (HomeError, HomeReason),
}


def _translated(told: Exception) -> HandfastError | None:
    for kind, (error, reasons) in _KINDS.items():
        if isinstance(told, kind):
            name = re.sub(r"(?<!^)(?=[A-Z])", "_", type(told).__name__).upper()
            details = str(getattr(told, "details", ""))
            return error(reasons(name), details, getattr(told, "error_code", None))
    return None


@contextmanager
def translating() -> Iterator[None]:
    """Raises what the core raised as this package's own error."""
    try:
        yield
    except Exception as told:
        error = _translated(told)
        if error is None:
            raise
        raise error from None
