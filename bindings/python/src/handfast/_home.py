"""A store and device keys in files."""

from __future__ import annotations

import os
from collections.abc import Iterator
from contextlib import contextmanager

from . import _failures as failures
from . import _ports as ports
from ._core import handfast_core as core
from ._errors import translating


class DeviceHome:
    """The folder of one device, made with permissions for its owner alone when
    it is not there. This process holds it alone as long as this object, its
    vault or its keys are in use."""

    def __init__(self, folder: str | os.PathLike[str]) -> None:
        with translating():
            home = core.DeviceHome.open(os.fspath(folder))
        self.vault: ports.Vault = _FileVault(home)
        """A store in one file, readable by its owner alone."""
        self.device_key: ports.DeviceKey = _SoftwareDeviceKey(home)
        """Device keys in files, readable by their owner alone."""


class _FileVault:
    def __init__(self, home: core.DeviceHome) -> None:
        self._files = core.FileVault(home)

    def load(self) -> bytes | None:
        with _vault_failures():
            return self._files.load()

    def store(self, blob: bytes) -> None:
        with _vault_failures():
            self._files.store(blob)

    def delete(self) -> None:
        with _vault_failures():
            self._files.delete()


@contextmanager
def _vault_failures() -> Iterator[None]:
    try:
        yield
    except failures.VaultFailure.Unavailable as failure:
        raise ports.VaultUnavailable(failure.details) from None
    except failures.VaultFailure.Unsafe as failure:
        raise ports.VaultUnsafe(failure.details) from None


class _SoftwareDeviceKey:
    def __init__(self, home: core.DeviceHome) -> None:
        self._keys = core.SoftwareDeviceKey(home)

    def create(self, name: str) -> None:
        with _key_failures():
            self._keys.create(name)

    def public_coordinates(self, name: str) -> bytes:
        with _key_failures():
            return self._keys.public_coordinates(name)

    def sign(self, name: str, message: bytes) -> bytes:
        with _key_failures():
            return self._keys.sign(name, message)

    def delete(self, name: str) -> None:
        with _key_failures():
            self._keys.delete(name)

    def names(self) -> list[str]:
        with _key_failures():
            return self._keys.names()


@contextmanager
def _key_failures() -> Iterator[None]:
    try:
        yield
    except failures.KeyFailure.NotFound:
        raise ports.KeyNotFound("there is no such device key") from None
    except failures.KeyFailure.Unavailable as failure:
        raise ports.KeyUnavailable(failure.details) from None
