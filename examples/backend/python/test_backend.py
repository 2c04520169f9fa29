"""The backend in front of a real platform, and of one that has bad days."""

from __future__ import annotations

import asyncio
import http.client
import json
import os
import subprocess
import sys
import threading
import unittest
import urllib.parse
import urllib.request
import uuid
from http.server import BaseHTTPRequestHandler, HTTPServer
from pathlib import Path
from typing import Any

import handfast

PLATFORM_URL = os.environ["HANDFAST_TEST_SERVER"]
PLATFORM_KEY = os.environ["HANDFAST_TEST_KEY"]
BACKEND = Path(__file__).with_name("backend.py")


class Backend:
    """A process of the backend."""

    def __init__(self, platform_url: str, platform_key: str) -> None:
        self.password = uuid.uuid4().hex
        environment = {
            "PATH": os.environ["PATH"],
            "PLATFORM_URL": platform_url,
            "PLATFORM_KEY": platform_key,
            "CAROLS_PASSWORD": self.password,
        }
        self._process = subprocess.Popen(
            [sys.executable, str(BACKEND)],
            env=environment,
            stdout=subprocess.PIPE,
            stderr=subprocess.DEVNULL,
            text=True,
        )
        assert self._process.stdout is not None
        line = self._process.stdout.readline()
        self._address = urllib.parse.urlsplit(line.removeprefix("listening on ").strip())

    def stop(self) -> None:
        self._process.kill()
        self._process.communicate()

    def post(
        self, path: str, body: Any = None, session: str | None = None
    ) -> tuple[int, dict[str, str], Any]:
        """Status, headers and answer."""
        host = self._address.hostname
        assert host is not None
        connection = http.client.HTTPConnection(host, self._address.port, timeout=30)
        headers = {} if session is None else {"authorization": f"Bearer {session}"}
        connection.request("POST", path, json.dumps(body), headers)
        with connection.getresponse() as response:
            return response.status, dict(response.getheaders()), json.load(response)

    def sign_in(self) -> str:
        carol = {"name": "carol", "password": self.password}
        status, _, answer = self.post("/sign-in", carol)
        assert status == 200, status
        session: str = answer["session"]
        return session


class WithPlatform(unittest.TestCase):
    """In front of a real platform."""

    def setUp(self) -> None:
        self.backend = Backend(PLATFORM_URL, PLATFORM_KEY)
        self.addCleanup(self.backend.stop)

    def test_a_signed_in_user_gets_a_code_that_the_sdk_redeems(self) -> None:
        # What the app says of itself is no matter: the session tells who it is.
        body = {"external_id": "somebody else"}
        status, headers, answer = self.backend.post("/auth/code", body, self.backend.sign_in())
        self.assertEqual(status, 200)
        self.assertEqual(headers["Cache-Control"], "no-store")
        self.assertEqual(set(answer), {"authentication_code", "expires_at"})
        with handfast.SimulatedDevice(PLATFORM_URL, "phone") as device:
            user = asyncio.run(device.create_user(answer["authentication_code"]))
            self.assertEqual(user.state, handfast.InstallState.ACTIVE)
            self.assertEqual(user.user_id, self.user_of("customer-4711"))

    def test_nobody_else_gets_a_code(self) -> None:
        for session in (None, "", "made-up", self.backend.sign_in()[:-1]):
            status, _, answer = self.backend.post("/auth/code", {"name": "carol"}, session)
            self.assertEqual((status, answer), (401, {}))

    def test_a_wrong_password_signs_nobody_in(self) -> None:
        for name, password in (("carol", "wrong"), ("nobody", ""), ("carol", "")):
            status, _, answer = self.backend.post("/sign-in", {"name": name, "password": password})
            self.assertEqual((status, answer), (401, {}))

    def user_of(self, external_id: str) -> str:
        request = urllib.request.Request(
            f"{PLATFORM_URL}/users?external_id={external_id}",
            headers={"authorization": f"Bearer {PLATFORM_KEY}"},
        )
        opener = urllib.request.build_opener(urllib.request.ProxyHandler({}))
        with opener.open(request, timeout=30) as response:
            user_id: str = json.load(response)["id"]
            return user_id


class Moody(BaseHTTPRequestHandler):
    """A platform that refuses in one way."""

    answers: tuple[int, dict[str, str]]

    def do_POST(self) -> None:
        status, headers = self.answers
        self.send_response(status)
        for name, value in {"Content-Length": "2", **headers}.items():
            self.send_header(name, value)
        self.end_headers()
        self.wfile.write(b"{}")

    def log_message(self, format: str, *arguments: Any) -> None:
        pass


class OnBadDays(unittest.TestCase):
    """In front of a platform that refuses, or is not there."""

    def retry_after(self, platform_url: str) -> str | None:
        backend = Backend(platform_url, "a key")
        self.addCleanup(backend.stop)
        status, headers, answer = backend.post("/auth/code", {}, backend.sign_in())
        self.assertEqual((status, answer), (503, {}))
        return headers.get("Retry-After")

    def platform(self, status: int, headers: dict[str, str]) -> str:
        moody = type("Answers", (Moody,), {"answers": (status, headers)})
        platform = HTTPServer(("127.0.0.1", 0), moody)
        threading.Thread(target=platform.serve_forever, daemon=True).start()
        self.addCleanup(platform.server_close)
        self.addCleanup(platform.shutdown)
        return f"http://127.0.0.1:{platform.server_port}"

    def test_the_app_is_asked_to_wait_as_the_backend_was(self) -> None:
        for status in (429, 503):
            platform = self.platform(status, {"Retry-After": "7"})
            self.assertEqual(self.retry_after(platform), "7")

    def test_a_refused_key_is_no_matter_of_the_app(self) -> None:
        self.assertEqual(self.retry_after(self.platform(401, {})), "60")

    def test_a_platform_out_of_reach_is_tried_again_soon(self) -> None:
        self.assertEqual(self.retry_after("http://127.0.0.1:1"), "1")


if __name__ == "__main__":
    unittest.main()
