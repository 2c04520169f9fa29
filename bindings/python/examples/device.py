"""What the page of the Python SDK shows, as one program: a device in a few lines.

Run it with the address of a platform and a code: ``device.py URL CODE``.
"""

from __future__ import annotations

import asyncio
import sys

# ANCHOR: begin
from handfast import AppFacts, DeviceFacts, FormFactor, Handfast


def start(platform_url: str) -> Handfast:
    sdk = Handfast.on_files("device-home")
    sdk.initialize(
        platform_url,
        app=AppFacts(bundle_id="com.example.app", version="2.1.0"),
        device=DeviceFacts(FormFactor.PHONE, model="Example One"),
    )
    return sdk
# ANCHOR_END: begin


# ANCHOR: create
from handfast import CreateUserError, CreateUserReason


async def sign_in(sdk: Handfast, code: str) -> None:
    try:
        user = await sdk.create_user(code)
    except CreateUserError as error:
        match error.reason:
            case (
                CreateUserReason.NETWORK_ERROR
                | CreateUserReason.SERVER_ERROR
                | CreateUserReason.UNEXPECTED_ERROR
            ):
                print("later, with the same code:", error)
            case CreateUserReason.AUTH_CODE_INVALID | CreateUserReason.AUTH_CODE_EXPIRED:
                print("ask the backend for a new code:", error)
            case CreateUserReason.USER_ALREADY_EXISTS:
                print("reset first:", error)
            case _:
                raise
    else:
        print(user.user_id, "is", user.state.value)
# ANCHOR_END: create


# ANCHOR: token
from handfast import AccessTokenError, AccessTokenReason


async def act(sdk: Handfast) -> None:
    try:
        token = await sdk.request_user_access_token()
    except AccessTokenError as error:
        if error.reason is not AccessTokenReason.INSTALL_DEACTIVATED:
            raise
        # What was collected before may still be handed in for a while.
        token = await sdk.request_drain_token()
    send_data_with(token.token)
# ANCHOR_END: token


def send_data_with(token: str) -> None:
    print("a token of", len(token), "characters")


# ANCHOR: listen
from handfast import Deactivated, StatusChange


def listen(sdk: Handfast, loop: asyncio.AbstractEventLoop) -> None:
    def changed(change: StatusChange) -> None:
        # This is a thread of the SDK: what belongs to the loop goes there.
        loop.call_soon_threadsafe(show, change)

    sdk.add_status_listener(changed)


def show(change: StatusChange) -> None:
    match change:
        case Deactivated(reason=reason, displaced_by=device):
            print("signed out elsewhere:", reason, device)
        case _:
            print(change)
# ANCHOR_END: listen


# ANCHOR: reset
from handfast import PendingFarewell


async def sign_out(sdk: Handfast) -> None:
    outcome = await sdk.reset()
    if outcome.farewell is PendingFarewell.PENDING:
        print("the platform is told when it is next in reach")
# ANCHOR_END: reset


async def main(platform_url: str, code: str) -> None:
    sdk = start(platform_url)
    listen(sdk, asyncio.get_running_loop())
    await sign_in(sdk, code)
    await act(sdk)
    print(await sdk.refresh_status())
    await sign_out(sdk)


if __name__ == "__main__":
    asyncio.run(main(sys.argv[1], sys.argv[2]))
