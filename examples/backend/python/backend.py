"""A customer's backend: it hands each of its signed-in users a code for the app."""

import hmac
import json
import logging
import os
import secrets
import urllib.error
import urllib.request
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer

PLATFORM_URL = os.environ["PLATFORM_URL"]
PLATFORM_KEY = os.environ["PLATFORM_KEY"]
# Stands for the users that a backend has already: a name for signing in, the
# stable id by which the backend knows the user, and a password.
USERS = {"carol": ("customer-4711", os.environ["CAROLS_PASSWORD"])}
SESSIONS: dict[str, str] = {}


Answer = tuple[int, dict[str, str], dict[str, str]]


def code_for(user_id: str) -> Answer:
    """Vouches for one user: status, body and headers of the answer to the app."""
    request = urllib.request.Request(
        f"{PLATFORM_URL}/users/auth-code",
        data=json.dumps({"external_id": user_id}).encode(),
        headers={"Authorization": f"Bearer {PLATFORM_KEY}", "Content-Type": "application/json"},
    )
    try:
        with urllib.request.urlopen(request, timeout=5) as response:
            told = json.load(response)
    except urllib.error.HTTPError as error:
        if error.code in (429, 503):
            return 503, {}, {"Retry-After": error.headers.get("Retry-After", "1")}
        # The problem names an error code and a request id, and holds no secret.
        logging.error("the platform refused: %s", error.read().decode(errors="replace"))
        return 503, {}, {"Retry-After": "60"}
    except (OSError, ValueError):
        return 503, {}, {"Retry-After": "1"}
    return 200, {name: told[name] for name in ("authentication_code", "expires_at")}, {}


class Backend(BaseHTTPRequestHandler):
    timeout = 10

    def do_POST(self) -> None:
        routes = {"/sign-in": self.sign_in, "/auth/code": self.auth_code}
        status, body, headers = routes.get(self.path, lambda: (404, {}, {}))()
        sent = json.dumps(body).encode()
        self.send_response(status)
        headers = {"Content-Length": str(len(sent)), "Cache-Control": "no-store", **headers}
        for name, value in headers.items():
            self.send_header(name, value)
        self.end_headers()
        self.wfile.write(sent)

    def sign_in(self) -> Answer:
        given = json.loads(self.rfile.read(min(int(self.headers["Content-Length"]), 1000)))
        user_id, password = USERS.get(given["name"], ("", ""))
        if not password or not hmac.compare_digest(password, given["password"]):
            return 401, {}, {}
        session = secrets.token_urlsafe(32)
        SESSIONS[session] = user_id
        return 200, {"session": session}, {}

    def auth_code(self) -> Answer:
        # Whose code it is says the session, and nothing that the app sends.
        user_id = SESSIONS.get(self.headers.get("Authorization", "").removeprefix("Bearer "))
        return (401, {}, {}) if user_id is None else code_for(user_id)


if __name__ == "__main__":
    server = ThreadingHTTPServer(("127.0.0.1", int(os.environ.get("PORT", "0"))), Backend)
    print(f"listening on http://127.0.0.1:{server.server_port}", flush=True)
    server.serve_forever()
