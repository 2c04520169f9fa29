"""The ready-made HTTP client, against sockets that misbehave."""

from __future__ import annotations

import asyncio
import socket
import threading
import unittest
from collections.abc import Callable

import handfast


class Listener:
    """Takes connections, and answers each with the next of some texts."""

    def __init__(self, *answers: str) -> None:
        self._socket = socket.create_server(("127.0.0.1", 0))
        self.url = f"http://127.0.0.1:{self._socket.getsockname()[1]}"
        self.requests: list[bytes] = []
        self.is_asked = threading.Event()
        self.is_over = threading.Event()
        self._thread = threading.Thread(target=self._serve, args=(answers,), daemon=True)
        self._thread.start()

    def _serve(self, answers: tuple[str, ...]) -> None:
        for answer in answers:
            connection, _ = self._socket.accept()
            with connection:
                self.requests.append(connection.recv(65536))
                connection.sendall(answer.encode())
                self.is_asked.set()
                if not answer.endswith("\n"):
                    self.is_over.wait()

    def close(self) -> None:
        self.is_over.set()
        self._thread.join()
        self._socket.close()


def request(url: str, timeout: float = 10, body: bytes | None = None) -> handfast.HttpRequest:
    return handfast.HttpRequest("POST", url, {"dpop": "proof"}, body, timeout)


def client_threads() -> list[threading.Thread]:
    return [thread for thread in threading.enumerate() if thread.name == "handfast-http"]


class Http(unittest.TestCase):
    """One request, one answer."""

    def listen(self, *answers: str) -> Listener:
        listener = Listener(*answers)
        self.addCleanup(listener.close)
        return listener

    def send(self, asked: handfast.HttpRequest) -> handfast.HttpResponse:
        answer = asyncio.run(handfast.StandardHttpClient().send(asked))
        self.no_thread_is_left()
        return answer

    def fails(self, kind: type[handfast.HttpFailure], asked: handfast.HttpRequest) -> str:
        with self.assertRaises(kind) as caught:
            self.send(asked)
        self.no_thread_is_left()
        return str(caught.exception)

    def no_thread_is_left(self) -> None:
        for thread in client_threads():
            thread.join(30)
        self.assertEqual(client_threads(), [])

    def test_an_answer_is_told_whole(self) -> None:
        listener = self.listen("HTTP/1.1 201 Created\r\nETag: x\r\nContent-Length: 3\r\n\r\n{}\n")
        answer = self.send(request(f"{listener.url}/a?b=c", body=b"hello"))
        self.assertEqual((answer.status, answer.body), (201, b"{}\n"))
        self.assertEqual(answer.headers["etag"], "x")
        head = listener.requests[0].decode()
        self.assertTrue(head.startswith("POST /a?b=c HTTP/1.1\r\n"), head)
        self.assertIn("dpop: proof\r\n", head)
        self.assertIn("user-agent: handfast-sdk-python/", head)

    def test_a_post_without_a_body_says_so(self) -> None:
        listener = self.listen("HTTP/1.1 304 Not Modified\r\n\r\n")
        self.assertEqual(self.send(request(listener.url)).status, 304)
        self.assertIn("Content-Length: 0", listener.requests[0].decode())

    def test_redirects_are_not_followed(self) -> None:
        answer = "HTTP/1.1 302 Found\r\nLocation: http://127.0.0.1:1/\r\nContent-Length: 0\r\n\r\n"
        self.assertEqual(self.send(request(self.listen(answer).url)).status, 302)

    def test_an_answer_cut_short_is_none(self) -> None:
        for answer in (
            "HTTP/1.1 200 OK\r\nContent-Length: 100\r\n\r\n{}\n",
            "HTTP/1.1 200 OK\r\nTransfer-Encoding: chunked\r\n\r\n5\r\n{}\n",
            "\n",
        ):
            with self.subTest(answer):
                listener = self.listen(answer)
                self.fails(handfast.HttpUnreachable, request(listener.url))

    def test_an_answer_without_end_is_not_read_to_it(self) -> None:
        listener = self.listen("HTTP/1.1 200 OK\r\n\r\n" + "x" * 2_000_000 + "\n")
        text = self.fails(handfast.HttpUnreachable, request(listener.url))
        self.assertIn("larger", text)

    def test_a_server_that_says_nothing_more_is_given_up(self) -> None:
        for answer in ("", "HTTP/1.1 200 OK", "HTTP/1.1 200 OK\r\nContent-Length: 9\r\n\r\n{"):
            with self.subTest(answer):
                listener = self.listen(answer)
                self.fails(handfast.HttpTimeout, request(listener.url, timeout=0.2))

    def test_nobody_listens(self) -> None:
        self.fails(handfast.HttpUnreachable, request("http://127.0.0.1:1/"))

    def test_plain_http_leaves_this_machine_only_when_allowed(self) -> None:
        for url in ("http://platform.invalid/", "http://192.0.2.1/"):
            self.assertIn("https", self.fails(handfast.HttpRefused, request(url)))
        for url in ("ftp://127.0.0.1/", "nonsense", "http:///"):
            self.fails(handfast.HttpRefused, request(url))
        allowing = handfast.StandardHttpClient(allow_plain_http=True)
        with self.assertRaises(handfast.HttpUnreachable):
            asyncio.run(allowing.send(request("http://platform.invalid/")))

    def test_a_cancelled_request_ends_its_thread(self) -> None:
        listener = self.listen("")

        async def cancel(wait: Callable[[], bool]) -> None:
            sent = asyncio.ensure_future(
                handfast.StandardHttpClient().send(request(listener.url, timeout=3600))
            )
            await asyncio.get_running_loop().run_in_executor(None, wait)
            sent.cancel()
            with self.assertRaises(asyncio.CancelledError):
                await sent

        asyncio.run(cancel(listener.is_asked.wait))
        self.no_thread_is_left()


if __name__ == "__main__":
    unittest.main()
