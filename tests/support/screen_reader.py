"""Other people's eyes on the program: its tree and its events as the accessibility bus tells them."""

from __future__ import annotations

import json
import os
import subprocess
from collections.abc import Iterator, Mapping
from contextlib import contextmanager
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

from tests.support.display import XServer, running, wait_for

# The one that has `gi` on Debian and Ubuntu; the project's own environment has no need of it.
SYSTEM_PYTHON = "/usr/bin/python3"
# Qt speaks to the bus only when somebody listens, unless it is told to.
SPEAKING = {"QT_LINUX_ACCESSIBILITY_ALWAYS_ON": "1"}


def can_listen() -> bool:
    """Whether the system's own Python can listen to the accessibility bus."""
    asked = "import gi; gi.require_version('Atspi', '2.0')"
    return (
        os.access(SYSTEM_PYTHON, os.X_OK)
        and not subprocess.run([SYSTEM_PYTHON, "-c", asked], stderr=subprocess.DEVNULL, check=False).returncode
    )


@dataclass(frozen=True)
class Element:
    """One element of the tree.

    Attributes:
        id: The same in events and in the tree.
        parent: Its place in the list that it came in; -1 for the program itself.
        text: What the text interface gives.
        labels: By how many labels it is named.
    """

    id: str
    role: str
    name: str
    description: str
    states: frozenset[str]
    text: str = ""
    value: str = ""
    attributes: dict[str, str] = field(default_factory=dict)
    labels: int = 0
    parent: int = -1

    def __str__(self) -> str:
        return f"{self.role} “{self.name}” ({self.attributes.get('id', self.id)})"

    def is_showing(self) -> bool:
        return {"showing", "visible"} <= self.states

    @property
    def texts(self) -> tuple[str, ...]:
        """All that can be read of it."""
        return (self.name, self.description, self.text, self.value, *self.attributes.values())


@dataclass(frozen=True)
class Heard:
    """One event.

    Attributes:
        kind: Such as "object:announcement".
        said: The text that came with it.
    """

    kind: str
    said: str
    is_on: bool
    element: Element


class ScreenReader:
    """A program of its own beside the one that is looked at."""

    def __init__(self, program: subprocess.Popen[bytes]) -> None:
        self._program = program

    @classmethod
    @contextmanager
    def listening(cls, screen: XServer) -> Iterator[ScreenReader]:
        file = Path(__file__).with_name("screen_reader_program.py")
        pipes = {"stdin": subprocess.PIPE, "stdout": subprocess.PIPE}
        environment = {name: value for name, value in screen.environment.items() if name != "NO_AT_BRIDGE"}
        with running(SYSTEM_PYTHON, "-I", str(file), environment=environment, **pipes) as program:
            yield cls(program)

    def _ask(self, word: str) -> Any:
        assert self._program.stdin is not None
        assert self._program.stdout is not None
        self._program.stdin.write(word.encode() + b"\n")
        self._program.stdin.flush()
        answer = self._program.stdout.readline()
        assert answer, f"the screen reader ended with {self._program.wait(10)}"
        return json.loads(answer)

    def wait_for_program(self) -> None:
        """Wait until a program can be looked into."""
        wait_for(lambda: self._ask("programs"), "the program to come to the accessibility bus")

    def tree(self) -> list[Element]:
        """Return every element, parents before their children."""
        parents: list[int] = []
        elements: list[Element] = []
        for told in self._ask("tree"):
            depth = told.pop("depth")
            del parents[depth:]
            elements.append(_element(told, parents[-1] if parents else -1))
            parents.append(len(elements) - 1)
        return elements

    def heard(self) -> list[Heard]:
        """Return what happened since the last time."""
        return [_heard(told) for told in self._ask("heard")]

    def follow(self) -> None:
        """From now on, note of what gets the focus only which it is, until `followed`."""
        self._ask("follow")

    def followed(self) -> list[str]:
        """Return the ids of what got the focus since `follow`, one after the other."""
        return list(self._ask("followed"))


def _element(told: dict[str, Any], parent: int = -1) -> Element:
    return Element(**{**told, "states": frozenset(told["states"])}, parent=parent)


def _heard(told: dict[str, Any]) -> Heard:
    kind, said, is_on = told.pop("event"), told.pop("said"), bool(told.pop("on"))
    return Heard(kind, said, is_on, _element(told))


def speaking(screen: XServer, more: Mapping[str, str] | None = None) -> dict[str, str]:
    """Return what a program needs to be shown on *screen* and to be looked into."""
    quiet = {name: value for name, value in screen.environment.items() if name != "NO_AT_BRIDGE"}
    return {**quiet, **SPEAKING, **(more or {})}
