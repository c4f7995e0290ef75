"""The server that VS Code, Vim and others ask about YAML, driven as an editor drives it: JSON-RPC over a pipe."""

import json
import queue
import shutil
import subprocess
import threading
from collections.abc import Callable, Iterator
from functools import partial
from pathlib import Path
from typing import Any, NamedTuple

import pytest

from gazetteer.dataset.files import built_in_folder

PROGRAM = Path(".venv/npm/node_modules/yaml-language-server/bin/yaml-language-server")
PATIENCE = 120
SETTINGS = {"validate": True, "completion": True, "hover": True, "schemaStore": {"enable": False}}
CAPABILITIES = {
    "workspace": {"configuration": True},
    "textDocument": {
        "hover": {"contentFormat": ["markdown"]},
        "completion": {"completionItem": {"snippetSupport": True, "documentationFormat": ["markdown"]}},
    },
}
CURSOR = "¦"


class Complaint(NamedTuple):
    """What an editor underlines, and what it says."""

    marked: str
    message: str


class Server:
    """A running server, and what it has said of each file."""

    def __init__(self, node: str, root: Path) -> None:
        self._process = subprocess.Popen(
            [node, str(Path(__file__).parents[2] / PROGRAM), "--stdio"], stdin=subprocess.PIPE, stdout=subprocess.PIPE
        )
        self._heard: queue.Queue[Any] = queue.Queue()
        self._listener = threading.Thread(target=self._listen, daemon=True)
        self._listener.start()
        self._asked = self._version = 0
        self._complaints: dict[str, Any] = {}
        self.ask("initialize", {"processId": None, "rootUri": root.as_uri(), "capabilities": CAPABILITIES})
        self._tell("initialized", {})

    def open(self, path: Path, text: str) -> list[Complaint]:
        """Show a file, and wait for what the server says of it."""
        uri, self._version = path.as_uri(), self._version + 1
        document = {"uri": uri, "languageId": "yaml", "version": self._version, "text": text}
        self._tell("textDocument/didOpen", {"textDocument": document})
        while uri not in self._complaints:
            self._answer(self._hear())
        lines, found = text.split("\n"), self._complaints.pop(uri)
        found.sort(key=lambda each: (each["range"]["start"]["line"], each["range"]["start"]["character"]))
        return [Complaint(underlined(lines, each["range"]), each["message"]) for each in found]

    def ask(self, method: str, params: Any) -> Any:
        """Ask, and wait for the answer."""
        self._asked += 1
        self._send({"id": self._asked, "method": method, "params": params})
        while (message := self._hear()).get("id") != self._asked or "method" in message:
            self._answer(message)
        assert "error" not in message, message["error"]
        return message["result"]

    def end(self) -> None:
        """Let the server stop, and see that it does so without a fault."""
        self.ask("shutdown", None)
        self._tell("exit", None)
        self._listener.join(PATIENCE)
        with self._process:
            assert self._process.wait(PATIENCE) == 0

    def _answer(self, message: Any) -> None:
        if message.get("method") == "textDocument/publishDiagnostics":
            self._complaints[message["params"]["uri"]] = message["params"]["diagnostics"]
        elif message.get("method") == "workspace/configuration":
            asked = (item.get("section") for item in message["params"]["items"])
            self._send({"id": message["id"], "result": [SETTINGS if name == "yaml" else {} for name in asked]})
        elif "id" in message:
            self._send({"id": message["id"], "result": None})

    def _tell(self, method: str, params: Any) -> None:
        self._send({"method": method, "params": params})

    def _send(self, message: dict[str, Any]) -> None:
        body = json.dumps({"jsonrpc": "2.0", **message}).encode()
        self._process.stdin.write(b"Content-Length: %d\r\n\r\n%s" % (len(body), body))
        self._process.stdin.flush()

    def _hear(self) -> Any:
        message = self._heard.get(timeout=PATIENCE)
        assert message is not None, "the server ended"
        return message

    def _listen(self) -> None:
        out = self._process.stdout
        while header := out.readline():
            if header.startswith(b"Content-Length:"):
                length = int(header.split(b":")[1])
                while out.readline().strip():
                    pass
                self._heard.put(json.loads(out.read(length)))
        self._heard.put(None)


class Editor:
    """A data folder with its schemas, open in an editor."""

    def __init__(self, server: Server, folder: Path) -> None:
        self._server = server
        self.folder = folder

    def complaints(self, text: str, name: str = "places") -> list[Complaint]:
        """Return what the editor underlines in a file."""
        return self._server.open(self._path(name), modeline(name) + text)

    def proposals(self, text: str, name: str = "places") -> dict[str, str]:
        """Return what the editor proposes at the cursor, each with what it says of it."""
        proposed = self._at_cursor("completion", text, name)["items"]
        return {item["label"]: str(item.get("documentation", "")) for item in proposed}

    def shown(self, text: str, name: str = "places") -> str:
        """Return what the editor shows when the cursor rests."""
        return str(self._at_cursor("hover", text, name)["contents"]["value"])

    def _at_cursor(self, what: str, text: str, name: str) -> Any:
        before, after = (modeline(name) + text).split(CURSOR)
        self._server.open(self._path(name), before + after)
        position = {"line": before.count("\n"), "character": len(before) - before.rfind("\n") - 1}
        uri = self._path(name).as_uri()
        return self._server.ask(f"textDocument/{what}", {"textDocument": {"uri": uri}, "position": position})

    def _path(self, name: str) -> Path:
        return self.folder / f"{name}.yaml"


def underlined(lines: list[str], span: Any) -> str:
    """Return the characters of a span within one line."""
    assert span["start"]["line"] == span["end"]["line"], span
    return str(lines[span["start"]["line"]][span["start"]["character"] : span["end"]["character"]])


def modeline(name: str) -> str:
    return f"# yaml-language-server: $schema=schemas/{name}.json\n"


@pytest.fixture(scope="session")
def server(node: str, tmp_path_factory: pytest.TempPathFactory) -> Iterator[Server]:
    """Yield a running server; skip where it is not installed."""
    if not (Path(__file__).parents[2] / PROGRAM).is_file():
        pytest.skip("needs yaml-language-server: make test")
    running = Server(node, tmp_path_factory.mktemp("root"))
    yield running
    running.end()


@pytest.fixture(scope="session")
def editor_of(server: Server) -> Callable[[Path], Editor]:
    """Return a function that opens a data folder with schemas in an editor."""
    return partial(Editor, server)


@pytest.fixture(scope="session")
def editor(editor_of: Callable[[Path], Editor], tmp_path_factory: pytest.TempPathFactory) -> Editor:
    """Return an editor with a data folder that has the schemas of the built-in data."""
    folder = tmp_path_factory.mktemp("data")
    shutil.copytree(built_in_folder() / "schemas", folder / "schemas")
    return editor_of(folder)
