"""Whatever a server does: it is told in its own words, the key is not blamed, and the window never waits."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from contextlib import AbstractContextManager, contextmanager, nullcontext
from pathlib import Path

import pytest
from PySide6.QtWidgets import QWidget
from pytestqt.qtbot import QtBot

from tests.support import hostile_server as hostile
from tests.support.certificates import Authority, self_signed
from tests.support.desk import Desk
from tests.support.window import longest_stall
from vault_app.services.http import Limits
from vault_app.ui.pages import test_call

LIMITS = Limits(connect_s=5.0, whole_s=10.0)
SHORT = Limits(connect_s=5.0, whole_s=0.6)  # for servers that would keep one waiting
STALL_S = 0.1
_AUTHORITY = Authority()
_TOO_MANY = b"HTTP/1.1 429 Too Many Requests\r\nContent-Length: 4\r\n\r\nslow"
_HTML = b"HTTP/1.1 200 OK\r\nContent-Type: text/html\r\nContent-Length: 15\r\n\r\n<html>hi</html>"
_LONG = b'{"code":1000,"message":"OK","data":[' + b",".join(b'{"id":"%d"}' % each for each in range(60_000)) + b"]}"


@contextmanager
def url_of(server: AbstractContextManager[hostile.HostileServer]) -> Iterator[str]:
    with server as running:
        yield running.url


@contextmanager
def refusing() -> Iterator[str]:
    with hostile.nobody_there() as port:
        yield f"http://127.0.0.1:{port}"


def answer(body: bytes) -> bytes:
    return b"HTTP/1.1 200 OK\r\nContent-Length: %d\r\n\r\n" % len(body) + body


CASES: dict[str, tuple[Callable[[], AbstractContextManager[str]], str]] = {
    "refused": (refusing, "The host refused the connection"),
    "no name": (lambda: nullcontext("https://api.nowhere.invalid"), "The name of the host was not found"),
    "reset": (lambda: url_of(hostile.resetting()), "The connection was reset"),
    "hang": (lambda: url_of(hostile.hanging()), "No whole answer came in time"),
    "trickle": (lambda: url_of(hostile.trickling()), "No whole answer came in time"),
    "cut short": (lambda: url_of(hostile.cutting_short()), "The answer ended before its announced length"),
    "redirect": (
        lambda: url_of(hostile.redirecting(302, "https://elsewhere.invalid/")),
        "The host sent the call elsewhere (HTTP 302)",
    ),
    "60 MB": (lambda: url_of(hostile.flooding()), "The answer was larger than is accepted"),
    "wrong certificate": (
        lambda: url_of(hostile.answering(_HTML, self_signed())),
        "The host did not prove who it is, so nothing was sent",
    ),
    "HTML 403": (lambda: url_of(hostile.forbidding_page()), "HTTP 403 with a web page: Cloudflare"),
    "HTML 200": (lambda: url_of(hostile.answering(_HTML)), "HTTP 200, and the answer is a web page"),
    "429": (lambda: url_of(hostile.answering(_TOO_MANY)), "HTTP 429: too many calls came from this address"),
}


def called(
    desk: Desk,
    shown: Callable[[QWidget], None],
    qtbot: QtBot,
    url: str,
    ca_pem: str | None = None,
    limits: Limits = LIMITS,
) -> test_call.TestCallPage:
    """Send the first call to *url*, and return the page with its answer; the window answers all the while."""
    key_set = desk.add_key_set(desk.send_to(url, ca_pem), "Reader")
    desk.choose(key_set)
    page = test_call.TestCallPage(desk.workspace, limits=limits)
    shown(page)
    page.show_key_set(key_set.id)
    qtbot.wait(50)  # the first paint of the page is not what is measured
    with longest_stall() as heartbeat:
        page.send()
        qtbot.waitUntil(lambda: not page.caller.is_sending, timeout=15_000)
    desk.stalls.append(heartbeat.longest_s)
    return page


@pytest.mark.parametrize("case", CASES)
def test_each_failure_is_told_in_its_own_words_and_blames_no_key(
    desk: Desk, shown: Callable[[QWidget], None], qtbot: QtBot, saved: Callable[[], None], case: str
) -> None:
    start, words = CASES[case]
    with start() as url:
        page = called(desk, shown, qtbot, url, limits=SHORT if case in {"hang", "trickle"} else LIMITS)
    card = page.answer_view.verdict_card
    assert words in card.sentence.text()
    assert card.head.text().startswith("Unclear: ")
    saved()
    reader = desk.session.vault.key_set_named("Reader")[1]
    assert reader.last_verdict is None
    assert len(desk.session.vault.calls[reader.id]) == 1


def test_a_stranger_s_authority_is_not_trusted(desk: Desk, shown: Callable[[QWidget], None], qtbot: QtBot) -> None:
    """An environment of the user's own trusts its CA file alone."""
    with hostile.answering(_HTML, Authority("another").server()) as server:
        page = called(desk, shown, qtbot, server.url, _AUTHORITY.pem)
    assert "did not prove who it is" in page.answer_view.verdict_card.sentence.text()


@pytest.mark.parametrize("case", ["hang", "60 MB", "HTML 403", "long JSON"])
def test_the_window_never_waits(tmp_path: Path, shown: Callable[[QWidget], None], qtbot: QtBot, case: str) -> None:
    """The best of three longest stalls stays below a tenth of a second."""
    start = CASES[case][0] if case in CASES else lambda: url_of(hostile.answering(answer(_LONG)))
    stalls: list[float] = []
    for attempt in range(3):
        desk = Desk(tmp_path / str(attempt))
        with start() as url:
            called(desk, shown, qtbot, url, limits=SHORT if case == "hang" else LIMITS)
        qtbot.waitUntil(lambda desk=desk: not desk.workspace.is_saving)  # type: ignore[misc]  # bound for this round
        desk.close()
        stalls += desk.stalls
        if min(stalls) < STALL_S:
            break
    assert min(stalls) < STALL_S, stalls


def test_a_long_answer_is_cut_where_nobody_reads_on(desk: Desk, shown: Callable[[QWidget], None], qtbot: QtBot) -> None:
    with hostile.answering(answer(_LONG)) as server:
        page = called(desk, shown, qtbot, server.url)
    assert page.answer_view.answer_body.cut_label.isVisible()
    assert str(len(_LONG)) in page.answer_view.answer_body.cut_label.text()
    assert page.answer_view.answer_well.content().startswith('{\n  "code": 1000,')
