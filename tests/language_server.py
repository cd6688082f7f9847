"""A client of a language server, as an editor is one: enough to open a file and ask about it."""

import json
import subprocess
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import Any

from attrs import define, field


@define
class Editor:
    """One file open in an editor.

    Attributes:
        server: the running language server, spoken to by its standard streams.
        uri: of the open file.
        text: what the editor shows.
    """

    server: "subprocess.Popen[bytes]"
    uri: str
    text: str
    _asked: int = field(default=0, init=False)

    def ask(self, method: str, params: dict[str, Any]) -> Any:
        """Return the answer to a request; questions of the server are answered with nothing."""
        self._asked += 1
        self._send({"id": self._asked, "method": method, "params": params})
        while True:
            message = self._received()
            if "method" in message and "id" in message:
                items = message["params"].get("items", []) if message.get("params") else []
                self._send({"id": message["id"], "result": [None] * len(items) or None})
            elif message.get("id") == self._asked:
                return message.get("result")

    def tell(self, method: str, params: dict[str, Any]) -> None:
        """Send a notification, which has no answer."""
        self._send({"method": method, "params": params})

    def problems(self) -> list[str]:
        """Wait for the diagnostics of the file, and return their messages."""
        while True:
            message = self._received()
            if message.get("method") == "textDocument/publishDiagnostics":
                return [one["message"] for one in message["params"]["diagnostics"]]
            if "method" in message and "id" in message:
                items = (message.get("params") or {}).get("items", [])
                self._send({"id": message["id"], "result": [None] * len(items) or None})

    def at(self, words: str) -> dict[str, Any]:
        """Return the place just behind the first occurrence of some words."""
        before = self.text[: self.text.index(words) + len(words)]
        line = before.count("\n")
        position = {"line": line, "character": len(before.rpartition("\n")[2])}
        return {"textDocument": {"uri": self.uri}, "position": position}

    def _send(self, message: dict[str, Any]) -> None:
        assert self.server.stdin is not None
        body = json.dumps({"jsonrpc": "2.0", **message}).encode()
        self.server.stdin.write(b"Content-Length: %d\r\n\r\n%b" % (len(body), body))
        self.server.stdin.flush()

    def _received(self) -> dict[str, Any]:
        assert self.server.stdout is not None
        length = 0
        while line := self.server.stdout.readline().strip():
            name, _, value = line.partition(b":")
            if name.lower() == b"content-length":
                length = int(value)
        assert length, "the language server ended"
        message: dict[str, Any] = json.loads(self.server.stdout.read(length))
        return message


@contextmanager
def opened(program: str, path: Path) -> Iterator[Editor]:
    """Open a YAML file in an editor with this language server."""
    command = [program, "--stdio"]
    with subprocess.Popen(command, stdin=subprocess.PIPE, stdout=subprocess.PIPE) as server:
        try:
            editor = Editor(server, path.as_uri(), path.read_text("utf-8"))
            root = path.parent.as_uri()
            capabilities = {"textDocument": {"hover": {"contentFormat": ["markdown"]}}}
            editor.ask(
                "initialize", {"processId": None, "rootUri": root, "capabilities": capabilities}
            )
            editor.tell("initialized", {})
            document = {"uri": editor.uri, "languageId": "yaml", "version": 1, "text": editor.text}
            editor.tell("textDocument/didOpen", {"textDocument": document})
            yield editor
        finally:
            server.kill()
