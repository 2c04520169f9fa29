"""The server that the tests run against, and its server-to-server API."""

from __future__ import annotations

import json
import os
import urllib.error
import urllib.parse
import urllib.request
import uuid
from typing import Any


def _needed(variable: str) -> str:
    value = os.environ.get(variable)
    if value is None:
        raise RuntimeError(
            f"{variable} is not set; run: cargo xtask contract -- "
            "python3 -m unittest discover -s bindings/python/tests"
        )
    return value


URL = _needed("HANDFAST_TEST_SERVER")
_KEY = _needed("HANDFAST_TEST_KEY")


def fresh_prefix() -> str:
    """Makes the names of one test unlike those of any other."""
    return uuid.uuid4().hex


def call(method: str, path: str, body: Any = None) -> tuple[int, Any]:
    """One call with the API key: status and answer."""
    request = urllib.request.Request(
        URL + path,
        method=method,
        data=None if body is None else json.dumps(body).encode(),
        headers={"authorization": f"Bearer {_KEY}", "content-type": "application/json"},
    )
    opener = urllib.request.build_opener(urllib.request.ProxyHandler({}))
    try:
        with opener.open(request, timeout=30) as response:
            return response.status, json.load(response)
    except urllib.error.HTTPError as error:
        with error:
            return error.code, json.load(error)


def issue(external_id: str, **options: str) -> tuple[int, Any]:
    """Asks for a code: status and answer."""
    return call("POST", "/users/auth-code", {"external_id": external_id, **options})


def code(external_id: str) -> str:
    """A code for a user."""
    status, answer = issue(external_id)
    assert status == 200, status
    text: str = answer["authentication_code"]
    return text


def find(external_id: str) -> Any:
    """The user of an external id, or None."""
    status, answer = call("GET", f"/users?external_id={urllib.parse.quote(external_id, safe='')}")
    if status == 404 and answer["errorCode"] == "USER_NOT_FOUND":
        return None
    assert status == 200, status
    return answer
