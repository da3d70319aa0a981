"""What a screen reader and a keyboard find in each state of the window, over the accessibility bus of a virtual screen."""

from __future__ import annotations

import json
import select
import shutil
import subprocess
import sys
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field, replace
from typing import Any

import pytest

from tests.support.display import XServer, running
from tests.support.screen_reader import Element, Heard, ScreenReader, can_listen, speaking
from tests.support.secret_forms import found_in
from tests.support.window import ACCESS_KEY
from vault_app.services.demo import DEMO_PASSPHRASE

NEEDED = ("Xvfb", "dbus-daemon", "xdotool")

pytestmark = [
    pytest.mark.system,
    pytest.mark.timeout(900),  # every control of every state is walked to, there and back
    pytest.mark.skipif(not all(map(shutil.which, NEEDED)), reason=f"one of {', '.join(NEEDED)} is not installed"),
    pytest.mark.skipif(not can_listen(), reason="gir1.2-atspi-2.0 is not installed"),
]

# What a user acts on. A plain widget that takes the focus would be a "filler", of which nothing is said.
ACTED_ON = {
    *("push button", "button menu", "toggle button", "check box", "radio button", "combo box", "text", "password text"),
    *(
        "slider",
        "spin button",
        "spin box",
        "list",
        "list box",
        "list item",
        "table",
        "table cell",
        "cell",
        "row header",
    ),
    *("column header", "tree", "tree table", "tree item", "page tab list", "page tab", "link", "panel", "label"),
}
IN_LISTS = {"list item", "table cell", "cell", "row header", "tree item", "column header"}
MENU = {"menu item", "check menu item", "radio menu item", "popup menu", "menu", "separator", "menu bar"}
MOST_TABS = 90
PATIENCE_S = 90.0


@dataclass
class Look:
    """One state of the window, as it was heard and seen.

    Attributes:
        is_walked: Tab leads through it; it does not while a menu or the list of a box is open, which has the keyboard.
        round: What had the focus, one after the other, for as many presses of Tab as there are controls, and some more.
        back: The same for Shift and Tab.
        gone: Which controls went away by themselves meanwhile, as those of a toast do.
    """

    scene: str
    secrets: list[str]
    is_walked: bool
    tree: list[Element]
    round: list[Element] = field(default_factory=list)
    back: list[Element] = field(default_factory=list)
    heard: list[Heard] = field(default_factory=list)
    gone: frozenset[str] = frozenset()

    def is_below(self, at: int, roles: set[str]) -> bool:
        while at >= 0:
            if self.tree[at].role in roles:
                return True
            at = self.tree[at].parent
        return False

    def above(self, at: int) -> Iterator[int]:
        """Yield the place of each element that holds the one at *at*, itself first."""
        while at >= 0:
            yield at
            at = self.tree[at].parent

    def scrolls(self, element: Element) -> bool:
        """Whether it is an area that takes the focus so that the arrow keys scroll it."""
        bars = [at for at, each in enumerate(self.tree) if each.role == "scroll bar"]
        return any(self.tree[place].id == element.id for at in bars for place in list(self.above(at))[1:3])

    def is_palette(self, at: int) -> bool:
        return any(self.tree[place].name == "Commands" for place in self.above(at))

    def in_reach(self) -> Iterator[tuple[int, Element]]:
        """Yield what is shown, outside of menus; while something is asked in a dialog, the dialog alone."""
        dialogs = [at for at, each in enumerate(self.tree) if each.role == "dialog" and each.is_showing()]
        for at, each in enumerate(self.tree):
            above = set(self.above(at))
            shown = all(self.tree[each].is_showing() for each in above if self.tree[each].role != "application")
            if shown and not self.is_below(at, MENU) and (not dialogs or dialogs[-1] in above):
                yield at, each

    def controls(self) -> Iterator[tuple[int, Element]]:
        """Yield what is shown and enabled, and can be acted on."""
        for at, each in self.in_reach():
            if {"enabled", "focusable"} <= each.states:
                yield at, each


class Watch:
    """The window in another process, and a screen reader beside it."""

    def __init__(self, screen: XServer, reader: ScreenReader, program: subprocess.Popen[bytes]) -> None:
        self._screen = screen
        self._reader = reader
        self._program = program
        self._walks: dict[frozenset[str], tuple[list[Element], list[Element]]] = {}

    def looks(self) -> Iterator[Look]:
        """Look at each state that the window comes to."""
        while line := self._told():
            state = json.loads(line)
            self._screen.run("xdotool", "windowfocus", "--sync", str(state["window"]))
            if state["scene"] == "start":
                self._reader.wait_for_program()
            heard = self._reader.heard()
            look = Look(state["scene"], state["secrets"], not state["popup"], self._reader.tree())
            look.heard = heard + self._reader.heard()
            if look.is_walked:
                self._walk(look)
            yield look
            self._answer()

    def _walk(self, look: Look) -> None:
        """Go round by Tab, and back; a state with the very same controls as one before is gone round as that one was."""
        controls = frozenset(each.id for _, each in look.controls())
        if controls not in self._walks:
            most = min(MOST_TABS, len(controls) + 3)
            stops = sum(each.role not in IN_LISTS for _, each in look.controls())
            there, presses = self._go_round(min(stops + 1, most), most)
            back, _ = self._go_round(presses, most, "shift")  # as many, which leads to where it began
            self._walks[controls] = self._known(look, there), self._known(look, back)
            self._reader.heard()  # what is said meanwhile is of no state
        look.round, look.back = self._walks[controls]
        if unreached(look):
            left = replace(look, tree=self._reader.tree())
            look.gone = controls - {each.id for _, each in left.controls()}

    def _told(self) -> bytes:
        assert self._program.stdout is not None
        ready, _, _ = select.select([self._program.stdout], [], [], PATIENCE_S)
        assert ready, "the window neither came to its next state nor got the keys"
        return self._program.stdout.readline()

    def _answer(self) -> None:
        assert self._program.stdin is not None
        self._program.stdin.write(b"on\n")
        self._program.stdin.flush()

    def _go_round(self, presses: int, most: int, *held: str) -> tuple[list[str], int]:
        """Press Tab, with the keys *held*, until what got the focus first gets it again.

        Args:
            presses: So many at once; then a few more, as long as it did not come round.
            most: At that number of presses it ends in any case.

        Returns:
            What got the focus, one after the other, and how often Tab was pressed.
        """
        passed = self._pass(*held, presses=presses)
        while presses < most and passed[:1] not in ([each] for each in passed[1:]):
            more = min(6, most - presses)
            passed += self._pass(*held, presses=more)
            presses += more
        return passed, presses

    def _pass(self, *held: str, presses: int) -> list[str]:
        """Press Tab so many times, with the keys *held*; return what got the focus, one after the other."""
        self._reader.follow()
        down, up = ([word for key in held for word in (way, key)] for way in ("keydown", "keyup"))
        self._screen.run("xdotool", *down, "key", "--delay", "0", *["Tab"] * presses, *up, "key", "Pause")
        self._told()
        return self._reader.followed()

    def _known(self, look: Look, passed: list[str]) -> list[Element]:
        known = {each.id: each for each in look.tree}
        if not known.keys() >= set(passed):  # such as a row that was scrolled into sight
            known = {each.id: each for each in self._reader.tree()} | known
        return [known[each] for each in passed]


@pytest.fixture(scope="module")
def looks(tmp_path_factory: pytest.TempPathFactory) -> list[Look]:
    """Every state of the window, looked at once."""
    home = tmp_path_factory.mktemp("walk")
    said = home / "said"
    with said.open("wb") as errors, XServer.started() as screen, ScreenReader.listening(screen) as reader:
        own: dict[str, Any] = {"stdin": subprocess.PIPE, "stdout": subprocess.PIPE, "stderr": errors}
        environment = speaking(screen, {"QT_QPA_PLATFORM": "xcb"})
        with running(
            sys.executable, "-m", "tests.system.scenes_child", str(home), environment=environment, **own
        ) as walk:
            found = list(Watch(screen, reader, walk).looks())
            assert walk.wait(30) == 0, f"after {[look.scene for look in found[-1:]]}: {said.read_text()[-3000:]}"
    return found


def test_each_element_that_one_can_act_on_has_a_name_and_a_role(looks: list[Look]) -> None:
    """A combo box is told by its choice, so it needs a label, or a description that says of what it is the choice."""
    found = {f"{look.scene}: {each} in {look.tree[each.parent]}" for look in looks for each in nameless(look)}
    assert not found, "\n".join(sorted(found))


def nameless(look: Look) -> list[Element]:
    """Return the controls of which nothing is said, or not what they are."""
    return [
        each
        for _, each in look.controls()
        if not (each.name.strip() or is_list_of_a_box(look, each))
        or (each.role not in ACTED_ON and not look.scrolls(each))
        or (each.role == "combo box" and not each.labels and not each.description)
    ]


def is_list_of_a_box(look: Look, element: Element) -> bool:
    """Whether it falls from a combo box, which tells of what it is the choice."""
    return element.role == "list" and look.tree[element.parent].role == "combo box"


def test_tab_comes_to_each_control(looks: list[Look]) -> None:
    missed = {
        f"{look.scene}: {each} in {look.tree[each.parent]}"
        for look in looks
        if look.is_walked
        for each in unreached(look)
    }
    assert not missed, "\n".join(sorted(missed))


def unreached(look: Look) -> list[Element]:
    """Return the controls that neither Tab comes to nor the arrow keys from where Tab came to."""
    seen = {each.id for each in look.round} | {each.id for each in look.tree if "focused" in each.states}
    missed = []
    for at, each in look.controls():
        if each.id in look.gone:
            continue
        if look.is_palette(at):  # its field keeps the focus: Up and Down go through what was found, Tab fills it in
            continue
        if any(look.tree[place].id in seen for place in look.above(at)):
            continue
        beside = [other for other in look.tree if other.parent == each.parent and other.id in seen]
        # Arrow keys choose among radio buttons, and lead from the input to the chips before it.
        alike = {"radio button"} if each.role == "radio button" else {"text"} if is_chip(each) else set()
        if not alike & {other.role for other in beside}:
            missed.append(each)
    return missed


def is_chip(element: Element) -> bool:
    return element.description == "Delete removes it"


def test_nothing_keeps_the_focus(looks: list[Look]) -> None:
    walked = [look for look in looks if look.is_walked]
    kept = [
        f"{look.scene}: {trap}" for look in walked for steps in (look.round, look.back) for trap in traps(look, steps)
    ]
    assert len(walked) > 60
    assert not kept, "\n".join(kept)


def traps(look: Look, steps: list[Element]) -> list[str]:
    wanted = {each.id for at, each in look.controls() if not look.is_palette(at)}
    if not steps:
        return ["Tab moves nothing"] if len(wanted) > 1 else []
    first = steps[0].id
    again = [at for at, each in enumerate(steps) if each.id == first][1:]
    return [] if again else [f"{[str(each) for each in steps]} does not come round"]


def test_the_way_back_is_the_way_there(looks: list[Look]) -> None:
    def passed(steps: list[Element]) -> set[str]:
        return {each.id for each in steps if each.role not in IN_LISTS}

    differing = [look.scene for look in looks if passed(look.round) != passed(look.back)]
    assert not differing


def test_no_secret_can_be_read(looks: list[Look]) -> None:
    """In names, descriptions, texts, values and attributes, in every form in which it could be written."""
    found = [f"{look.scene}: {each}" for look in looks for each in telling(look)]
    assert not found, "\n".join(found)


def telling(look: Look) -> list[Element]:
    """Return what tells a secret."""
    secrets = {f"secret {number}": each for number, each in enumerate(look.secrets) if len(each) >= 7}
    others = [each for each in look.tree if not is_meant_to_be_read(each)]
    if not found_in("\n".join(text for each in others for text in each.texts).encode(), secrets):
        return []
    return [each for each in others if found_in("\n".join(each.texts).encode(), secrets)]


def is_meant_to_be_read(element: Element) -> bool:
    """Whether it is what the window tells everybody, or the access key in the field into which it is just typed."""
    told = f"The passphrase of the practice vault is “{DEMO_PASSPHRASE}”."
    return told in element.name or (element.role, element.name) == ("text", "Access key")


def test_each_fault_would_be_found() -> None:
    """In a window with two named buttons, through which Tab leads, and then with one fault after the other."""
    shown = frozenset({"enabled", "focusable", "showing", "visible"})
    window = Element("w", "frame", "Trading", "", shown - {"focusable"})
    one, other = (Element(name, "push button", name, "", shown, parent=0) for name in ("Save", "Lock"))

    def look_at(*buttons: Element, there: Sequence[Element] = (), secret: str = "") -> Look:
        secrets = [secret] if secret else []
        return Look("planted", secrets, True, [window, *buttons], [*(there or buttons)] * 2, [*(there or buttons)] * 2)

    whole = look_at(one, other, secret="a secret of some length")
    assert (nameless(whole), unreached(whole), traps(whole, whole.round), telling(whole)) == ([], [], [], [])

    silent = replace(other, name=" ")
    assert nameless(look_at(one, silent)) == [silent]
    unknown = replace(other, role="filler")
    assert nameless(look_at(one, unknown)) == [unknown]
    assert unreached(look_at(one, other, there=[one])) == [other]
    kept = look_at(one, other)
    assert traps(kept, [one, other, other, other])
    assert traps(kept, [])
    for fault in ({"name": "s3cr3t-value"}, {"description": "Is s3cr3t-value"}, {"text": "s3cr3t-value"}):
        loud = replace(other, **fault)  # type: ignore[arg-type]  # texts all
        assert telling(look_at(one, loud, secret="s3cr3t-value")) == [loud]


def test_what_is_looked_for_is_there_to_be_found(looks: list[Look]) -> None:
    """The search would find each secret, and the states in which they are in use were among those that were looked at."""
    assert {"revealed", "copied", "signed", "typed", "recovery-key"} <= {look.scene for look in looks}
    secrets = {str(number): each for number, each in enumerate(looks[-1].secrets)}
    assert len(secrets) > 20
    assert found_in("\n".join(secrets.values()).encode(), secrets)
    typed = next(look for look in looks if look.scene == "typed")
    assert ACCESS_KEY in [each.text for each in typed.tree if each.name == "Access key"]


def test_a_hidden_field_is_told_as_one_and_gives_bullets(looks: list[Look]) -> None:
    hidden = [(look.scene, each) for look in looks for each in look.tree if each.role == "password text"]
    assert len(hidden) > 20
    assert not [(scene, str(each)) for scene, each in hidden if each.text.strip("•")]


CHANGES = {
    "locked-wrong": "The vault did not open.",
    "locked-idle": "Locked after",
    "kept-edit": "The vault is unlocked.",
    "call-answered": "Proven",
    "call-refused": "Refused",
    "verify-done": "8 proven, 0 refused",
    "export-done": "key sets are in this file",
    "import-done": "Saved: 4 added",
    "merge-done": "Brought together",
    "unsaved-underneath": "Not saved",
    "care-loose": "Other users of this computer may read",
    "copy-offered": "Another copy of this vault is beside it",
    "settings-ways": "The key file opens the vault together with the passphrase.",
}


@pytest.mark.parametrize("scene", CHANGES)
def test_what_changes_away_from_the_focus_is_announced(looks: list[Look], scene: str) -> None:
    """Toasts, notices, verdicts, locking, and that something is under way."""
    look = next(look for look in looks if look.scene == scene)
    announced = [each.said for each in look.heard if each.kind.startswith("object:announcement")]
    assert any(CHANGES[scene] in said for said in announced), announced
    assert all(announced)
