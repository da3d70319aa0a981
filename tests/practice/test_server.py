"""The practice exchange over real TLS: trust, keep-alive, faults, and what it notices of a client."""

from __future__ import annotations

import http.client
import json
import socket
import ssl
import threading
import time
from collections.abc import Callable, Iterator
from datetime import UTC, datetime
from urllib.parse import urlsplit

import pytest
from cryptography import x509

from tests.support.practice_client import PracticeClient, keyed, signed
from vault_app.exchanges.bitmart.exchange import BitMart
from vault_app.practice import Fault, Faults, PracticeExchange
from vault_app.practice.certificate import make_certificate

OPEN_ORDERS = "/spot/v4/query/open-orders"


@pytest.fixture
def client(practice: PracticeExchange) -> Iterator[PracticeClient]:
    talking = PracticeClient(practice.record, timeout_s=2)
    yield talking
    talking.close()


def port_of(url: str) -> int:
    port = urlsplit(url).port
    assert port is not None
    return port


def test_a_signed_call_is_answered_and_remembered_without_its_secrets(
    practice: PracticeExchange, client: PracticeClient
) -> None:
    answer = client.post(OPEN_ORDERS, client.record.key_set("All right"))
    assert (answer.status, answer.code, answer.data) == (200, 1000, [])
    (seen,) = practice.calls
    assert (seen.host, seen.method, seen.path, seen.endpoint) == ("spot", "POST", OPEN_ORDERS, "spot-query-open-orders")
    assert (seen.key, seen.status, seen.code) == ("All right", 200, 1000)
    assert client.record.key_set("All right").access_key not in repr(seen)


def test_a_client_that_trusts_the_system_alone_does_not_get_in(practice: PracticeExchange) -> None:
    context = ssl.SSLContext(ssl.PROTOCOL_TLS_CLIENT)
    context.set_default_verify_paths()
    connection = http.client.HTTPSConnection("127.0.0.1", port_of(practice.record.spot), context=context, timeout=2)
    with pytest.raises(ssl.SSLCertVerificationError):
        connection.request("GET", "/system/time")
    assert practice.calls == ()


def test_the_certificate_is_for_this_computer_and_for_serving_alone() -> None:
    made = make_certificate(datetime.now(UTC))
    leaf = x509.load_pem_x509_certificate(made.chain_and_key_pem)
    names = leaf.extensions.get_extension_for_class(x509.SubjectAlternativeName).value
    assert names.get_values_for_type(x509.DNSName) == ["localhost"]
    assert {str(each) for each in names.get_values_for_type(x509.IPAddress)} == {"127.0.0.1", "::1"}
    authority = x509.load_pem_x509_certificate(made.ca_pem.encode())
    leaf.verify_directly_issued_by(authority)
    assert authority.extensions.get_extension_for_class(x509.BasicConstraints).value.path_length == 0
    assert not leaf.extensions.get_extension_for_class(x509.BasicConstraints).value.ca
    assert "PRIVATE" not in made.ca_pem


def test_each_start_has_keys_and_an_authority_of_its_own(bitmart: BitMart) -> None:
    with PracticeExchange.start(bitmart) as one, PracticeExchange.start(bitmart) as other:
        assert one.record.ca_pem != other.record.ca_pem
        mine = {each.access_key for each in one.record.key_sets}
        assert not mine & {each.access_key for each in other.record.key_sets}


def test_it_listens_on_loopback_alone(practice: PracticeExchange) -> None:
    for url in (practice.record.spot, practice.record.futures, practice.record.ws_spot, practice.record.ws_futures):
        assert urlsplit(url).hostname == "127.0.0.1"


def test_a_connection_is_kept_and_answers_many_requests(client: PracticeClient) -> None:
    client.get("/system/time")
    kept = client._connections["spot"].sock
    for _ in range(5):
        client.get("/spot/v1/symbols")
    assert client._connections["spot"].sock is kept


def test_a_secret_or_memo_in_a_request_is_noticed(bitmart: BitMart) -> None:
    with PracticeExchange.start(bitmart) as practice:
        client = PracticeClient(practice.record)
        key_set = practice.record.key_set("All right")
        client.post(OPEN_ORDERS, key_set)
        assert practice.secrets_seen == 0
        client.get(f"/system/time?memo={key_set.memo.replace(' ', '%20')}")
        client.send("GET", "/system/time", {"X-Debug": key_set.secret_key})
        client.send("POST", OPEN_ORDERS, keyed(key_set), json.dumps({"note": key_set.memo}))
        client.close()
        assert practice.secrets_seen == 3


def test_many_clients_at_once_are_all_answered(practice: PracticeExchange) -> None:
    key_set = practice.record.key_set("All right")
    codes: list[int] = []

    def ask() -> None:
        client = PracticeClient(practice.record)
        body = '{"orderId":"1"}'
        codes.append(client.send("POST", "/spot/v4/query/order", signed(key_set, body), body).code)
        client.close()

    threads = [threading.Thread(target=ask) for _ in range(20)]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
    assert codes == [50005] * 20


def test_a_client_that_never_finishes_its_handshake_holds_up_nobody(
    practice: PracticeExchange, client: PracticeClient
) -> None:
    with socket.create_connection(("127.0.0.1", port_of(practice.record.spot))) as silent:
        silent.send(b"\x16")
        assert client.get("/system/time").code == 1000


@pytest.mark.parametrize("headers", [{"Content-Length": "99999999"}, {"Content-Length": "-1"}, {"Content-Length": "x"}])
def test_a_body_without_a_sane_length_is_not_read(headers: dict[str, str], practice: PracticeExchange) -> None:
    context = ssl.create_default_context(cadata=practice.record.ca_pem)
    connection = http.client.HTTPSConnection("127.0.0.1", port_of(practice.record.spot), context=context, timeout=2)
    connection.putrequest("POST", OPEN_ORDERS)
    for name, value in headers.items():
        connection.putheader(name, value)
    connection.endheaders()
    assert connection.getresponse().status in {411, 413}
    connection.close()


class TestFaults:
    """What a tester switches on is what a client meets."""

    def ask(self, client: PracticeClient) -> tuple[int, bytes]:
        answer = client.get("/account/v1/wallet", client.record.key_set("All right"))
        return answer.status, answer.body

    @pytest.mark.parametrize(
        ("fault", "status", "code"),
        [
            (Fault.SERVER_ERROR, 500, 59002),
            (Fault.UNAVAILABLE, 503, 30014),
            (Fault.MAINTENANCE, 200, 30016),
            (Fault.RETIRED, 200, 1000),
        ],
    )
    def test_answers_about_the_exchange(
        self, fault: Fault, status: int, code: int, practice: PracticeExchange, client: PracticeClient
    ) -> None:
        practice.faults = Faults(fault)
        got, body = self.ask(client)
        assert (got, json.loads(body)["code"]) == (status, code)
        practice.faults = Faults()
        assert json.loads(self.ask(client)[1])["data"]["wallet"]

    @pytest.mark.parametrize(("fault", "status"), [(Fault.CLOUDFLARE_BLOCK, 403), (Fault.CLOUDFLARE_CHALLENGE, 503)])
    def test_web_pages_in_front_of_it(
        self, fault: Fault, status: int, practice: PracticeExchange, client: PracticeClient
    ) -> None:
        practice.faults = Faults(fault)
        got, body = self.ask(client)
        assert got == status
        assert body.startswith(b"<!DOCTYPE html>")

    def test_half_an_envelope(self, practice: PracticeExchange, client: PracticeClient) -> None:
        practice.faults = Faults(Fault.BAD_JSON)
        with pytest.raises(json.JSONDecodeError):
            json.loads(self.ask(client)[1])

    def test_a_redirect(self, practice: PracticeExchange, client: PracticeClient) -> None:
        practice.faults = Faults(Fault.REDIRECT, redirect_to="https://there.invalid/x")
        answer = client.get("/system/time")
        assert (answer.status, answer.headers["location"]) == (302, "https://there.invalid/x")

    def test_a_reset(self, practice: PracticeExchange, client: PracticeClient) -> None:
        practice.faults = Faults(Fault.RESET)
        with pytest.raises(ConnectionResetError):
            self.ask(client)

    def test_a_reset_is_one_on_the_wire(self, practice: PracticeExchange) -> None:
        """TLS is spoken by hand here: Python's own sockets take a reset for an orderly end."""
        practice.faults = Faults(Fault.RESET)
        arriving, leaving = ssl.MemoryBIO(), ssl.MemoryBIO()
        context = ssl.create_default_context(cadata=practice.record.ca_pem)
        tls = context.wrap_bio(arriving, leaving, server_hostname="127.0.0.1")
        with socket.create_connection(("127.0.0.1", port_of(practice.record.spot)), timeout=2) as plain:

            def exchange_until_done(step: Callable[[], object]) -> None:
                while True:
                    try:
                        step()
                    except ssl.SSLWantReadError:
                        plain.sendall(leaving.read())
                        arriving.write(plain.recv(16_384))
                    else:
                        plain.sendall(leaving.read())
                        return

            exchange_until_done(tls.do_handshake)
            tls.write(b"GET /system/time HTTP/1.1\r\nHost: 127.0.0.1\r\n\r\n")
            with pytest.raises(ConnectionResetError):
                exchange_until_done(lambda: tls.read(1))

    def test_an_answer_that_ends_too_soon(self, practice: PracticeExchange, client: PracticeClient) -> None:
        practice.faults = Faults(Fault.CUT_SHORT)
        with pytest.raises(http.client.IncompleteRead):
            self.ask(client)

    def test_something_that_is_not_http(self, practice: PracticeExchange, client: PracticeClient) -> None:
        practice.faults = Faults(Fault.NOT_HTTP)
        with pytest.raises(http.client.BadStatusLine):
            self.ask(client)

    @pytest.mark.parametrize("fault", [Fault.HANG, Fault.TRICKLE])
    def test_an_answer_that_does_not_come(self, fault: Fault, practice: PracticeExchange) -> None:
        practice.faults = Faults(fault, delay_s=60)
        client = PracticeClient(practice.record, timeout_s=0.2)
        with pytest.raises(TimeoutError):
            self.ask(client)
        client.close()

    def test_a_late_answer_is_whole(self, practice: PracticeExchange, client: PracticeClient) -> None:
        practice.faults = Faults(Fault.SLOW, delay_s=0.2)
        begun = time.monotonic()
        assert self.ask(client)[0] == 200
        assert time.monotonic() - begun >= 0.2

    def test_an_answer_far_too_large(self, practice: PracticeExchange, client: PracticeClient) -> None:
        practice.faults = Faults(Fault.HUGE)
        _, body = self.ask(client)
        assert len(body) == 60_000_000

    @pytest.mark.parametrize(("ahead_ms", "code"), [(0, 1000), (120_000, 30007), (-120_000, 30007)])
    def test_another_clock(self, ahead_ms: int, code: int, practice: PracticeExchange, client: PracticeClient) -> None:
        practice.faults = Faults(clock_ahead_ms=ahead_ms)
        told = client.get("/system/time").data["server_time"]
        assert abs(told - time.time_ns() // 1_000_000 - ahead_ms) < 5_000
        assert client.post(OPEN_ORDERS, client.record.key_set("All right")).code == code


def test_stopping_ends_a_hanging_call_at_once(bitmart: BitMart) -> None:
    practice = PracticeExchange.start(bitmart)
    practice.faults = Faults(Fault.HANG)
    client = PracticeClient(practice.record)
    ended = threading.Event()

    def ask() -> None:
        with pytest.raises((http.client.HTTPException, OSError)):
            client.get("/system/time")
        ended.set()

    threading.Thread(target=ask).start()
    while client._connections["spot"].sock is None:
        time.sleep(0.005)
    begun = time.monotonic()
    practice.stop()
    assert ended.wait(5)
    assert time.monotonic() - begun < 3
    with pytest.raises(ConnectionRefusedError):
        socket.create_connection(("127.0.0.1", port_of(practice.record.spot)))
    client.close()


def test_a_chosen_port_is_kept_and_a_taken_one_is_told(bitmart: BitMart) -> None:
    with PracticeExchange.start(bitmart) as practice:
        taken = port_of(practice.record.spot)
        with pytest.raises(OSError, match="in use"):
            PracticeExchange.start(bitmart, taken)
