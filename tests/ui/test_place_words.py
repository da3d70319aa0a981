"""A sentence about an answer names who gave it, in every language, also when a vault keeps it in English since long."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from pathlib import Path

import pytest
from pytestqt.qtbot import QtBot

from tests.i18n.translate import build
from tests.support.desk import Desk
from tests.support.exchange import bitmart
from tests.support.window import app
from vault_app.core.answerer import Answerer
from vault_app.core.environment import Environment
from vault_app.core.words import joined
from vault_app.exchanges.bitmart import fact_texts
from vault_app.exchanges.bitmart.verdicts import cure_of, explained
from vault_app.ui.languages import ENGLISH, speak
from vault_app.ui.place_words import Place, place_of

OWN = Environment(name="mock", title="Mock at home", exchange="bitmart", hosts={"spot": "https://127.0.0.1:9"})


@pytest.fixture(autouse=True)
def _english_again() -> Iterator[None]:
    build()
    speak(app(), ENGLISH)
    yield
    speak(app(), ENGLISH)


def place(name: str) -> Place:
    known = {each.name: each for each in (*bitmart().environments, OWN)}
    return Place(bitmart(), Answerer.of(bitmart().name, known[name]))


@pytest.mark.parametrize("as_kept", [str, lambda text: text], ids=["from a file", "just now"])
@pytest.mark.parametrize(
    ("language", "name", "said"),
    [
        ("en", "bitmart", "BitMart answered a call that checks the access key."),
        ("en", "bitmart-futures-demo", "BitMart answered a call that checks the access key."),
        ("en", "practice", "The practice exchange answered a call that checks the access key."),
        ("en", "mock", "“Mock at home” answered a call that checks the access key."),
        ("zh_CN", "bitmart", "BitMart 响应了检查 Access Key 的调用。"),
        ("zh_CN", "practice", "模拟交易所响应了检查 Access Key 的调用。"),
        ("zh_CN", "mock", "“Mock at home”响应了检查 Access Key 的调用。"),
        ("zh_HK", "bitmart", "BitMart 回應了檢查 Access Key 的呼叫。"),
        ("zh_HK", "practice", "模擬交易所回應了檢查 Access Key 的呼叫。"),
        ("zh_HK", "mock", "「Mock at home」回應了檢查 Access Key 的呼叫。"),
    ],
)
def test_who_answered_is_named_in_every_language(
    language: str, name: str, said: str, as_kept: Callable[[str], str]
) -> None:
    speak(app(), language)

    assert place(name).says(as_kept(fact_texts.KEY_KNOWN)) == said


@pytest.mark.parametrize(
    ("language", "said"),
    [
        ("en", "This computer's clock agreed with the practice exchange's."),
        ("zh_CN", "当时本机时钟与模拟交易所一致。"),
        ("zh_HK", "當時本機時鐘與模擬交易所一致。"),
    ],
)
def test_within_a_sentence_it_is_written_as_there(language: str, said: str) -> None:
    speak(app(), language)

    assert place("practice").says(str(fact_texts.clock_words(0))) == said


@pytest.mark.parametrize("language", ["en", "zh_CN", "zh_HK"])
def test_an_old_report_of_several_sentences_names_it_in_each(language: str) -> None:
    speak(app(), language)
    documented = explained(bitmart().explain(30010))
    kept = str(joined(documented, fact_texts.IP_NOT_NAMED))

    said = place("practice").says(kept)

    assert said == place("practice").says(joined(documented, fact_texts.IP_NOT_NAMED))
    assert said.count("BitMart") == documented.count("BitMart")  # what its table says of it stays


@pytest.mark.parametrize("language", ["en", "zh_CN", "zh_HK"])
@pytest.mark.parametrize("name", ["bitmart", "practice", "mock"])
@pytest.mark.parametrize(
    "text",
    [
        "",
        "Coinmart answered a call that checks the access key.",
        "BitMart is my favourite",
        "交易 所 BitMart {exchange} 。",
        "Headers copied: curl",
    ],
)
def test_text_of_others_is_left_as_it_is(language: str, name: str, text: str) -> None:
    speak(app(), language)

    assert place(name).says(text) == text


@pytest.mark.parametrize("language", ["en", "zh_CN", "zh_HK"])
def test_what_bitmart_documents_is_told_of_bitmart_everywhere(language: str) -> None:
    speak(app(), language)

    assert "BitMart" in place("practice").says(fact_texts.PERMISSION_BEFORE_SIGNATURE)
    assert place("practice").says(cure_of(bitmart().explain(30002))) == place("bitmart").says(
        cure_of(bitmart().explain(30002))
    )


def test_a_name_that_a_user_gave_is_no_template() -> None:
    odd = Environment(name="odd", title="{seconds} %n {exchange}\u202e", exchange="bitmart")
    at = Place(bitmart(), Answerer.of("BitMart", odd))

    assert at.says(fact_texts.IP_NOT_NAMED) == "“{seconds} %n {exchange}\\u202e” does not say which address it saw."
    assert at.fill("{exchange}, {seconds} s", seconds="2") == "“{seconds} %n {exchange}\\u202e”, 2 s"


def test_an_account_tells_who_answers_it(tmp_path: Path, qtbot: QtBot) -> None:
    desk = Desk(tmp_path)
    accounts = (desk.start_practice(), desk.add_account("Main"), desk.send_to("https://127.0.0.1:9"))

    places = [place_of(desk.session, each) for each in accounts]
    desk.close()

    assert [each.fill("{exchange} answered") for each in places] == [
        "The practice exchange answered",
        "BitMart answered",
        "“Odd” answered",
    ]
    assert [each.fill("Ask {exchange}") for each in places] == ["Ask the practice exchange", "Ask BitMart", "Ask “Odd”"]
