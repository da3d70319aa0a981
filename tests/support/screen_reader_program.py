"""What a screen reader gets over the accessibility bus, told line by line; run by the system's own Python, which has `gi`.

Each line of standard input is one word, each line of standard output its answer in JSON.
"""

from __future__ import annotations

import json
import sys
from collections.abc import Callable, Iterator
from typing import Any

import gi

gi.require_version("Atspi", "2.0")
from gi.repository import Atspi, Gio, GLib  # noqa: E402  # the version has to be chosen before

_SAID = ("object:announcement", "object:state-changed:focused")


_BUS = ("org.a11y.Bus", "/org/a11y/bus", "org.a11y.Bus", "GetAddress")
_ACCESSIBLE = "org.a11y.atspi.Accessible"
_WAIT_MS = 20_000
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


class Tree:
    """Asks a program for all its elements; the questions do not wait for each other's answers."""

    def __init__(self, bus: Any) -> None:
        self._bus = bus
        self._waiting = 0

    def read(self, owner: str, path: str) -> Node:
        root = Node(owner, path)
        self._look_at(root)
        while self._waiting:
            GLib.MainContext.default().iteration(True)
        return root

    def _ask(self, node: Node, interface: str, method: str, given: Any, done: Callable[[Any], None]) -> None:
        def arrived(bus: Any, result: Any) -> None:
            self._waiting -= 1
            try:
                done(bus.call_finish(result).unpack()[0])
            except GLib.Error:  # it is gone
                return

        self._waiting += 1
        nothing = Gio.DBusCallFlags.NONE
        path = node.told["id"]
        self._bus.call(node.owner, path, interface, method, given, None, nothing, _WAIT_MS, None, arrived)

    def _look_at(self, node: Node) -> None:
        def tell(key: str) -> Callable[[Any], None]:
            return lambda value: node.told.__setitem__(key, value)

        for name, key in (("Name", "name"), ("Description", "description")):
            self._get(node, _ACCESSIBLE, name, tell(key))
        for method, done in (
            ("GetRole", lambda number: node.told.__setitem__("role", Atspi.role_get_name(Atspi.Role(number)))),
            ("GetAttributes", tell("attributes")),
            ("GetState", lambda bits: node.told.__setitem__("states", _names_of(bits))),
            ("GetInterfaces", lambda names: self._look_closer(node, names)),
            ("GetRelationSet", lambda found: node.told.__setitem__("labels", _labels_in(found))),
            ("GetChildren", lambda children: self._go_on(node, children)),
        ):
            self._ask(node, _ACCESSIBLE, method, None, done)

    def _get(self, node: Node, interface: str, name: str, done: Callable[[Any], None]) -> None:
        asked = GLib.Variant("(ss)", (interface, name))
        self._ask(node, "org.freedesktop.DBus.Properties", "Get", asked, done)

    def _look_closer(self, node: Node, interfaces: list[str]) -> None:
        text, value = "org.a11y.atspi.Text", "org.a11y.atspi.Value"
        if text in interfaces:
            whole = GLib.Variant("(ii)", (0, -1))
            self._ask(node, text, "GetText", whole, lambda said: node.told.__setitem__("text", said))
        if value in interfaces:
            self._get(node, value, "CurrentValue", lambda said: node.told.__setitem__("value", str(said)))

    def _go_on(self, node: Node, children: list[tuple[str, str]]) -> None:
        node.children = [Node(*each) for each in children]
        for child in node.children:
            self._look_at(child)


def _labels_in(relations: list[tuple[int, list[Any]]]) -> int:
    return sum(len(targets) for kind, targets in relations if kind == int(Atspi.RelationType.LABELLED_BY))


def _names_of(bits: list[int]) -> list[str]:
    held = bits[0] | bits[1] << 32
    return [name for number, name in enumerate(_STATES) if held >> number & 1]


class Reader:
    """Listens to every program on the bus, and looks into the trees that they show."""

    def __init__(self) -> None:
        Atspi.init()
        self._desktop = Atspi.get_desktop(0)
        self._desktop.set_cache_mask(Atspi.Cache.NONE)  # what is there now, not what was there before
        self._bus = _accessibility_bus()
        self._heard: list[dict[str, Any]] = []
        self._listener = Atspi.EventListener.new(self._on_event)
        for kind in _SAID:
            self._listener.register(kind)

    def _on_event(self, event: Any) -> None:
        said = event.any_data if isinstance(event.any_data, str) else ""
        self._heard.append({"event": event.type, "on": event.detail1, "said": said, **_in_short(event.source)})

    # Words

    def programs(self) -> list[str]:
        """Return the names of the programs that can be looked into."""
        return [each.get_name() for each in self._programs()]

    def heard(self) -> list[dict[str, Any]]:
        """Return what happened since the last time."""
        heard, self._heard = self._heard, []
        return heard

    def tree(self) -> list[dict[str, Any]]:
        """Return every element, parents before their children."""
        roots = [Tree(self._bus).read(each.app.bus_name, each.path) for each in self._programs()]
        return [told for root in roots for told in root.flat()]

    def _programs(self) -> list[Any]:
        found = [self._desktop.get_child_at_index(at) for at in range(self._desktop.get_child_count())]
        return [each for each in found if each is not None]


def _accessibility_bus() -> Any:
    service, path, interface, method = _BUS
    session = Gio.bus_get_sync(Gio.BusType.SESSION)
    nothing = Gio.DBusCallFlags.NONE
    (address,) = session.call_sync(service, path, interface, method, None, None, nothing, _WAIT_MS, None).unpack()
    as_client = Gio.DBusConnectionFlags.AUTHENTICATION_CLIENT | Gio.DBusConnectionFlags.MESSAGE_BUS_CONNECTION
    return Gio.DBusConnection.new_for_address_sync(address, as_client, None, None)


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
