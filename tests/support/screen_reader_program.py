"""What a screen reader gets over the accessibility bus, told line by line; run by the system's own Python, which has `gi`.

Each line of standard input is one word, each line of standard output its answer in JSON.
"""

from __future__ import annotations

import json
import sys
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Any

import gi

sys.path.insert(0, str(Path(__file__).parents[2]))
gi.require_version("Atspi", "2.0")
from gi.repository import Atspi, Gio, GLib  # noqa: E402  # the version has to be chosen before

from tests.support.bus_line import Given, Line  # noqa: E402

_FOCUSED = "object:state-changed:focused"
_SAID = ("object:announcement", _FOCUSED)

_BUS = ("org.a11y.Bus", "/org/a11y/bus", "org.a11y.Bus", "GetAddress")
_ACCESSIBLE = "org.a11y.atspi.Accessible"
_TEXT = "org.a11y.atspi.Text"
_VALUE = "org.a11y.atspi.Value"
_PROPERTIES = "org.freedesktop.DBus.Properties"
_LEAVES = {"label", "check box", "radio button", "separator", "text", "password text"}  # nothing comes to be in them
_WAIT_MS = 20_000
_ROLES = [Atspi.role_get_name(Atspi.Role(number)) for number in range(int(Atspi.Role.LAST_DEFINED))]
_STATES = [Atspi.StateType(number).value_nick for number in range(int(Atspi.StateType.LAST_DEFINED))]


class Node:
    """One element of a tree, as the answers about it come in."""

    def __init__(self, owner: str, path: str) -> None:
        self.owner = owner
        self.told: dict[str, Any] = {"id": path, "role": "", "name": "", "description": "", "states": []}
        self.told |= {"text": "", "value": "", "attributes": {}, "labels": 0}
        self.children: list[Node] = []

    def flat(self, depth: int = 0) -> Iterator[dict[str, Any]]:
        yield {"depth": depth, **self.told}
        for child in self.children:
            yield from child.flat(depth + 1)


class Kind:
    """What an element remains as long as it is there."""

    def __init__(self) -> None:
        self.interfaces: list[str] = []
        self.role = ""
        self.is_leaf = False


class Tree:
    """Asks a program for all its elements; the questions do not wait for each other's answers.

    Args:
        kinds: Of each element that was seen before its kind, by owner and path.
    """

    def __init__(self, line: Line, kinds: dict[tuple[str, str], Kind]) -> None:
        self._line = line
        self._kinds = kinds

    def read(self, owner: str, path: str) -> Node:
        root = Node(owner, path)
        self._look_at(root)
        self._line.hear_all()
        return root

    def _look_at(self, node: Node, *, shown: bool = True) -> None:
        """Ask for all that can be read of *node*; where it is hidden, for nothing that it told before and has no words in it."""
        told = node.told
        kind = self._kinds.setdefault((node.owner, told["id"]), Kind())
        self._get(node, _ACCESSIBLE, "Name", lambda name: told.__setitem__("name", name))
        self._get(node, _ACCESSIBLE, "Description", lambda text: told.__setitem__("description", text))
        if shown:
            self._ask(node, _ACCESSIBLE, "GetState", lambda bits: told.__setitem__("states", _names_of(bits)))
        if shown or not kind.role or _TEXT in kind.interfaces:  # a text becomes a password text
            self._ask(node, _ACCESSIBLE, "GetRole", lambda number: self._take_role(node, kind, number))
            self._ask(node, _ACCESSIBLE, "GetAttributes", lambda found: told.__setitem__("attributes", found))
        else:
            told["role"] = kind.role
        if kind.interfaces:
            self._look_closer(node, kind, kind.interfaces)
        else:
            self._ask(node, _ACCESSIBLE, "GetInterfaces", lambda names: self._look_closer(node, kind, names))
        # Last, for it is answered last: what is hidden hides all that is in it.
        if not kind.is_leaf:
            self._ask(node, _ACCESSIBLE, "GetChildren", lambda children: self._go_on(node, kind, children))

    def _ask(self, node: Node, interface: str, method: str, done: Callable[[Any], None], given: Given = ()) -> None:
        self._line.ask(node.owner, node.told["id"], interface, method, done, given)

    def _get(self, node: Node, interface: str, name: str, done: Callable[[Any], None]) -> None:
        self._ask(node, _PROPERTIES, "Get", done, (interface, name))

    def _take_role(self, node: Node, kind: Kind, number: int) -> None:
        node.told["role"] = kind.role = _ROLES[number]
        if number == int(Atspi.Role.COMBO_BOX):  # all else is told by its own name
            self._ask(node, _ACCESSIBLE, "GetRelationSet", lambda found: _count_labels(node, found))

    def _look_closer(self, node: Node, kind: Kind, interfaces: list[str]) -> None:
        kind.interfaces = interfaces
        if _TEXT in interfaces:
            self._ask(node, _TEXT, "GetText", lambda said: node.told.__setitem__("text", said), (0, -1))
        if _VALUE in interfaces:
            self._get(node, _VALUE, "CurrentValue", lambda said: node.told.__setitem__("value", str(said)))

    def _go_on(self, node: Node, kind: Kind, children: list[tuple[str, str]]) -> None:
        kind.is_leaf = kind.role in _LEAVES and not children
        node.children = [Node(*each) for each in children]
        shown = node.told["role"] == "application" or "showing" in node.told["states"]
        for child in node.children:
            self._look_at(child, shown=shown)


def _count_labels(node: Node, relations: list[tuple[int, list[Any]]]) -> None:
    labels = [targets for kind, targets in relations if kind == int(Atspi.RelationType.LABELLED_BY)]
    node.told["labels"] = sum(map(len, labels))


def _names_of(bits: list[int]) -> list[str]:
    held = bits[0] | bits[1] << 32
    return [name for number, name in enumerate(_STATES) if held >> number & 1]


class Reader:
    """Listens to every program on the bus, and looks into the trees that they show."""

    def __init__(self) -> None:
        Atspi.init()
        self._desktop = Atspi.get_desktop(0)
        self._desktop.set_cache_mask(Atspi.Cache.NONE)  # what is there now, not what was there before
        self._line = Line(_accessibility_bus())
        self._kinds: dict[tuple[str, str], Kind] = {}
        self._heard: list[dict[str, Any]] = []
        self._passed: list[str] | None = None
        self._listener = Atspi.EventListener.new(self._on_event)
        for kind in _SAID:
            self._listener.register(kind)

    def _on_event(self, event: Any) -> None:
        if self._passed is not None and event.type.startswith(_FOCUSED):
            self._passed += [event.source.path] if event.detail1 else []
            return
        said = event.any_data if isinstance(event.any_data, str) else ""
        self._heard.append({"event": event.type, "on": event.detail1, "said": said, **_in_short(event.source)})

    # Words

    def programs(self) -> list[str]:
        """Return the names of the programs that can be looked into."""
        return [each.get_name() for each in self._programs()]

    def heard(self) -> list[dict[str, Any]]:
        """Return what happened since the last time."""
        self._catch_up()
        heard, self._heard = self._heard, []
        return heard

    def follow(self) -> None:
        """From now on, note of what gets the focus only which it is: all else of it takes many a question."""
        self._passed = []

    def followed(self) -> list[str]:
        """Return which elements got the focus since `follow`, one after the other, and listen as before."""
        self._catch_up()
        passed, self._passed = self._passed or [], None
        return passed

    def _catch_up(self) -> None:
        """Hear all that the programs have said by now: what they say comes in the order in which they said it."""
        for each in self._programs():
            try:
                each.get_name()
            except GLib.Error:  # it is gone
                continue
        while GLib.MainContext.default().iteration(False):
            pass

    def tree(self) -> list[dict[str, Any]]:
        """Return every element, parents before their children."""
        roots = [Tree(self._line, self._kinds).read(each.app.bus_name, each.path) for each in self._programs()]
        return [told for root in roots for told in root.flat()]

    def _programs(self) -> list[Any]:
        found = [self._desktop.get_child_at_index(at) for at in range(self._desktop.get_child_count())]
        return [each for each in found if each is not None]


def _accessibility_bus() -> str:
    """Return its address."""
    service, path, interface, method = _BUS
    session = Gio.bus_get_sync(Gio.BusType.SESSION)
    nothing = Gio.DBusCallFlags.NONE
    (address,) = session.call_sync(service, path, interface, method, None, None, nothing, _WAIT_MS, None).unpack()
    return str(address)


def _in_short(element: Any) -> dict[str, Any]:
    try:
        name, role, described = element.get_name(), element.get_role_name(), element.get_description()
        states = [state.value_nick for state in element.get_state_set().get_states()]
        has_text = "Text" in element.get_interfaces()
        text = Atspi.Text.get_text(element, 0, Atspi.Text.get_character_count(element)) if has_text else ""
    except GLib.Error:  # it is gone
        name, role, described, states, text = "", "", "", [], ""
    return {"id": element.path, "role": role, "name": name, "description": described, "states": states, "text": text}


def main() -> None:
    """Obey until standard input ends."""
    reader, loop = Reader(), GLib.MainLoop()

    def obey(*_: object) -> bool:
        word = sys.stdin.readline().strip()
        if not word:
            loop.quit()
            return False
        sys.stdout.write(json.dumps(getattr(reader, word)()) + "\n")
        sys.stdout.flush()
        return True

    GLib.io_add_watch(sys.stdin, GLib.IO_IN | GLib.IO_HUP, obey)
    loop.run()


if __name__ == "__main__":
    main()
