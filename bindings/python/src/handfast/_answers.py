"""What the caller gives and gets."""

from __future__ import annotations

import json
from dataclasses import dataclass, field
from datetime import datetime, timedelta, timezone
from enum import Enum
from typing import Any

from ._core import handfast_core as core

_EPOCH = datetime(1970, 1, 1, tzinfo=timezone.utc)


def moment(millis: int) -> datetime:
    """The time so many milliseconds after 1970."""
    return _EPOCH + timedelta(milliseconds=millis)


class FormFactor(str, Enum):
    """The kind of a device."""

    PHONE = "phone"
    """Preferred to a tablet when both want to be active."""
    TABLET = "tablet"
    """Stands by while a phone is active."""
    OTHER = "other"
    """Anything else."""


class Platform(str, Enum):
    """The platform that the SDK says it runs on."""

    IOS = "ios"
    """iOS and iPadOS."""
    ANDROID = "android"
    """Android."""
    OTHER = "other"
    """Anything else: a desktop, a terminal, a test."""


class InitState(str, Enum):
    """Where the SDK stands."""

    NOT_INITIALIZED = "NOT_INITIALIZED"
    """``initialize`` was not called, or failed."""
    INIT_IN_PROGRESS = "INIT_IN_PROGRESS"
    """``initialize`` is under way."""
    INITIALIZED = "INITIALIZED"
    """Ready."""
    RESETTING = "RESETTING"
    """``reset`` is under way."""


class InstallState(str, Enum):
    """The state of an install."""

    ACTIVE = "active"
    """It may act for its user."""
    STANDBY = "standby"
    """Another device of the user is active."""
    DEACTIVATED = "deactivated"
    """It never comes back by itself."""
    RESET = "reset"
    """It said farewell."""


class StateReason(str, Enum):
    """Why an install is in its state."""

    PHONE_PREFERRED = "PHONE_PREFERRED"
    """Standby because a phone of the same user is active."""
    SUPERSEDED = "SUPERSEDED"
    """Deactivated because another device of the same user became active."""
    DEVICE_REUSED = "DEVICE_REUSED"
    """Deactivated because a user was created on the same device again."""
    PROMOTED = "PROMOTED"
    """Active because the install that was active before it went."""


class DisabledReason(str, Enum):
    """Why an install may not act for its user."""

    USER_DELETED = "USER_DELETED"
    """The user was deleted."""
    USER_DISABLED = "USER_DISABLED"
    """The customer disabled the user."""
    INSTALL_DEACTIVATED = "INSTALL_DEACTIVATED"
    """The install was deactivated."""
    INSTALL_STANDBY = "INSTALL_STANDBY"
    """Another device of the user is active."""
    CONFIGURATION = "CONFIGURATION"
    """The SDK configuration says so."""


class PendingFarewell(str, Enum):
    """What became of the farewell that a reset owes the platform."""

    NONE = "NONE"
    """There was no install to say farewell for."""
    SAID = "SAID"
    """The platform knows."""
    PENDING = "PENDING"
    """It is kept, and said at the next chance."""


@dataclass(frozen=True)
class AppFacts:
    """The app that holds the SDK."""

    bundle_id: str | None = None
    version: str | None = None


@dataclass(frozen=True)
class DeviceFacts:
    """The device. ``id`` is what its platform gives one vendor to tell its
    devices apart."""

    form_factor: FormFactor = FormFactor.OTHER
    model: str | None = None
    os_version: str | None = None
    id: str | None = None


@dataclass(frozen=True)
class UserAccessToken:
    """A token that acts for the user, and its end by the platform's clock. The
    token is a secret, and no part of ``repr``."""

    token: str = field(repr=False)
    expires_at: datetime


@dataclass(frozen=True)
class CreatedUser:
    """A user that was created or restored on this device."""

    user_id: str
    install_id: str
    restored: bool
    """Whether the user existed already."""
    state: InstallState
    reason: StateReason | None
    """Why, where the state alone does not say it."""
    access_token: UserAccessToken | None
    """None when the install may not act for its user."""


@dataclass(frozen=True)
class DisplacedBy:
    """The device that took an install's place."""

    form_factor: FormFactor
    model: str | None


@dataclass(frozen=True)
class Status:
    """Where the install and its user stood when the platform last told."""

    user_id: str
    install_id: str
    remotely_enabled: bool
    """Whether the install may act for its user."""
    disabled_reason: DisabledReason | None
    install_state: InstallState
    state_reason: StateReason | None
    since: datetime
    displaced_by: DisplacedBy | None


@dataclass(frozen=True)
class Configuration:
    """The SDK configuration that the platform last told. Version 0 is what
    holds before the first was published."""

    version: int
    settings: dict[str, Any]


@dataclass(frozen=True)
class ResetOutcome:
    """What a reset did."""

    farewell: PendingFarewell


def token(told: core.UserAccessToken) -> UserAccessToken:
    return UserAccessToken(told.token, moment(told.expires_at_millis))


def created_user(told: core.CreatedUser) -> CreatedUser:
    return CreatedUser(
        user_id=told.user_id,
        install_id=told.install_id,
        restored=told.restored,
        state=InstallState[told.state.name],
        reason=state_reason(told.reason),
        access_token=None if told.access_token is None else token(told.access_token),
    )


def state_reason(told: core.StateReason | None) -> StateReason | None:
    return None if told is None else StateReason[told.name]


def displaced_by(told: core.DisplacedBy | None) -> DisplacedBy | None:
    if told is None:
        return None
    return DisplacedBy(FormFactor[told.form_factor.name], told.model)


def status(told: core.Status) -> Status:
    reason = told.disabled_reason
    return Status(
        user_id=told.user_id,
        install_id=told.install_id,
        remotely_enabled=told.remotely_enabled,
        disabled_reason=None if reason is None else DisabledReason[reason.name],
        install_state=InstallState[told.install_state.name],
        state_reason=state_reason(told.state_reason),
        since=moment(told.since_millis),
        displaced_by=displaced_by(told.displaced_by),
    )


def configuration(told: core.Configuration) -> Configuration:
    return Configuration(told.version, json.loads(told.settings_json))
