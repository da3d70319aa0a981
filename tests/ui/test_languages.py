"""Each language is offered in its own name, spoken from the first page on, with its numbers, dates and characters."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import UTC, date, datetime
from pathlib import Path

import pytest
from PySide6.QtCore import QCoreApplication, QLocale
from PySide6.QtGui import QKeySequence
from PySide6.QtWidgets import QComboBox

from tests.i18n.translate import build
from tests.support.window import WindowDriver, app
from vault_app.core.errors import DamagedFile, KdfOutOfBounds, MissingCredential
from vault_app.core.series import TimeUnit
from vault_app.core.words import QT_TRANSLATE_NOOP, joined
from vault_app.exchanges.bitmart import fact_texts
from vault_app.services import resources
from vault_app.ui.charts.axis_words import mark_words
from vault_app.ui.collation import name_key
from vault_app.ui.languages import ENGLISH, LANGUAGES, chosen_language, language, speak
from vault_app.ui.messages import clauses, closed_up, listed, sentences, text_of, translated, within
from vault_app.ui.moments import date_words, decimal, grouped, local_time, typed_date
from vault_app.ui.palette.sources import commands_of
from vault_app.ui.shortcuts.shortcuts_dialog import chapters_of
from vault_app.ui.theme import font
from vault_app.ui.theme.fonts import families

CHINESE = ("zh_CN", "zh_HK")
DAY = date(2026, 11, 2)
KEYS = ("Ctrl+Shift+Del", "F2", "Return", "Enter", "Esc", "Tab", "Space", "Backspace", "Alt+Left", "PgUp", "Home")


@pytest.fixture(autouse=True)
def _english_again() -> Iterator[None]:
    build()
    yield
    speak(app(), ENGLISH)


@pytest.fixture
def chinese() -> None:
    speak(app(), "zh_CN")


@pytest.fixture
def cantonese() -> None:
    speak(app(), "zh_HK")


def test_the_settings_offer_each_language_in_its_own_name(window: WindowDriver) -> None:
    window.window.parts.show_settings("general")

    box = window.find("language_box")
    assert isinstance(box, QComboBox)
    assert [box.itemText(at) for at in range(box.count())] == ["As the desktop", "English", "简体中文", "繁體中文"]


@pytest.mark.parametrize("name", LANGUAGES)
def test_the_first_page_speaks_the_language_that_was_chosen(name: str, tmp_path: Path) -> None:
    driver = WindowDriver.start(tmp_path, language=name)

    words = driver.text_of("create_vault_button")
    driver.close()

    assert words == {"en": "Create vault", "zh_CN": "创建保险库", "zh_HK": "建立保險庫"}[name]


@pytest.mark.parametrize(
    ("desktop", "spoken"),
    [
        *(("zh-Hans-CN", "zh_CN"), ("zh-CN", "zh_CN"), ("zh-SG", "zh_CN"), ("zh-Hant-HK", "zh_HK"), ("zh-TW", "zh_HK")),
        *(("zh-HK", "zh_HK"), ("en-GB", "en"), ("de-DE", "en"), ("C", "en")),
    ],
)
def test_the_desktops_language_is_spoken_where_it_is_known(
    desktop: str, spoken: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    locale = QLocale("C")
    locale.uiLanguages = lambda *_: [desktop]  # type: ignore[method-assign]
    monkeypatch.setattr("vault_app.ui.languages.QLocale.system", lambda: locale)

    assert chosen_language("system") == spoken
    assert chosen_language("zh_HK") == "zh_HK"


def test_a_program_without_compiled_words_speaks_english(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(resources, "resource_root", lambda: tmp_path)

    speak(app(), "zh_CN")

    assert language() == ENGLISH
    assert translated("BitMart", "Check the internet connection.") == "Check the internet connection."


# What the inner parts say


def test_a_phrase_is_said_with_what_it_quotes(chinese: None) -> None:
    size = QT_TRANSLATE_NOOP("Reasons", "{size} of memory are more than {limit}").format(size="9 MiB", limit="4 MiB")
    error = KdfOutOfBounds(path=QT_TRANSLATE_NOOP("VaultError", "The vault"), reason=size)

    said = text_of(error)

    assert "9 MiB" in said
    assert "memory" not in said
    assert "vault" not in said


def test_a_word_of_ours_in_a_sentence_has_spaces_around_it_only_where_letters_or_digits_meet_han() -> None:
    assert closed_up("删除于 今天 05:10") == "删除于今天 05:10"
    assert closed_up("你於 上午5:16 鎖定。") == "你於上午5:16 鎖定。"


def test_a_word_of_ours_in_a_chinese_sentence_stands_without_spaces_and_a_name_keeps_them(chinese: None) -> None:
    ours = MissingCredential(label=QT_TRANSLATE_NOOP("Reasons", "This key set"), part="Memo")
    assert text_of(ours).startswith("此密钥组没有 Memo")
    assert text_of(MissingCredential(label="Grid bot", part="Memo")).startswith("Grid bot 没有 Memo")
    assert closed_up("会向 BitMart 发送 5 个请求") == "会向 BitMart 发送 5 个请求"
    assert closed_up("deleted today 05:10") == "deleted today 05:10"


def test_a_name_that_no_language_translates_is_not_made_small(chinese: None) -> None:
    word = QT_TRANSLATE_NOOP("BitMart", "Memo").lower()
    title = QT_TRANSLATE_NOOP("Findings", "No {part}").format(part=word)

    assert translated("Findings", title) == "缺少 Memo"

    speak(app(), ENGLISH)

    assert translated("Findings", title) == "No memo"


def test_names_of_keys_stay_as_they_are_within_a_sentence_of_chinese(chinese: None) -> None:
    assert within("Secret Key 和 Memo") == "Secret Key 和 Memo"

    speak(app(), ENGLISH)

    assert within("Secret key and memo") == "secret key and memo"


def test_sentences_follow_each_other_as_the_language_has_it(chinese: None) -> None:
    assert sentences("一。", "二。") == "一。二。"
    assert listed("一", "二") == "一、二"
    assert clauses("一", "二") == "一，二"  # noqa: RUF001 - the comma of Chinese
    again, check = (QT_TRANSLATE_NOOP("BitMart", text) for text in ("Try again.", "Check the internet connection."))
    assert " " not in translated("", joined(again, check))

    speak(app(), ENGLISH)

    assert sentences("One.", "", "Two.") == "One. Two."
    assert listed("one", "two") == clauses("one", "two") == "one, two"
    assert translated("", joined(again, check)) == "Try again. Check the internet connection."


def test_a_report_of_another_day_is_said_in_the_language_of_today(chinese: None) -> None:
    """A vault holds what was said in English."""
    for text in (
        str(fact_texts.KEY_KNOWN),
        str(fact_texts.clock_words(-840)),
        fact_texts.ANSWERED.format(ms=16) + "",
        "The name of the host was not found (looking up the name took longer than 5 s).",
    ):
        said = translated("BitMart", text)
        assert said != text
        assert not {"clock", "exchange", "name"} & set(said.split())


def test_foreign_text_is_left_alone(chinese: None) -> None:
    for text in ("Invalid signature from upstream", "My own environment", ""):
        assert translated("BitMart", text) == text


def test_a_place_within_a_file_has_a_word(cantonese: None) -> None:
    error = DamagedFile(path="/x/v.keyvault", where=QT_TRANSLATE_NOOP("VaultError", "checksum"))

    assert "checksum" not in text_of(error)
    assert error.fields["where"] == "checksum"


# Numbers, dates, characters


def test_days_and_times_are_written_as_their_readers_write_them() -> None:
    afternoon = datetime.combine(DAY, datetime.min.time()).astimezone().replace(hour=14, minute=2)
    said = {}
    for name in LANGUAGES:
        speak(app(), name)
        said[name] = (date_words(DAY), local_time(afternoon))

    assert said == {
        "en": ("2026-11-02", "14:02"),  # a desktop without a language of its own
        "zh_CN": ("2026-11-02", "14:02"),
        "zh_HK": ("2026-11-02", "14:02"),
    }


@pytest.mark.parametrize(
    ("locale", "day", "number"),
    [
        ("en_US", "Nov 2, 2026", "12,345"),
        ("en_GB", "2 Nov 2026", "12,345"),
        ("en_CA", "2026-11-02", "12,345"),
        ("en_DE", "2 Nov 2026", "12.345"),
    ],
)
def test_english_is_written_as_in_the_desktops_country_and_its_clock_has_24_hours(
    locale: str, day: str, number: str
) -> None:
    QLocale.setDefault(QLocale(locale))
    afternoon = datetime.combine(DAY, datetime.min.time()).astimezone().replace(hour=14, minute=2)

    assert (date_words(DAY), local_time(afternoon), grouped(12_345)) == (day, "14:02", number)


@pytest.mark.parametrize("name", CHINESE)
def test_the_marks_of_an_axis_are_days_in_the_form_of_all_others(name: str) -> None:
    speak(app(), name)
    day = datetime(2026, 11, 2)  # noqa: DTZ001 - as it is shown, without a time zone

    assert mark_words(day, TimeUnit.DAY) == "11-02"
    assert mark_words(day, TimeUnit.MONTH) == "2026-11"


@pytest.mark.parametrize("name", LANGUAGES)
def test_keys_are_called_what_stands_on_the_keyboard(name: str) -> None:
    speak(app(), name)
    said = {keys: QKeySequence(keys).toString(QKeySequence.SequenceFormat.NativeText) for keys in KEYS}

    assert said == {keys: keys for keys in KEYS}


@pytest.mark.parametrize("name", LANGUAGES)
def test_menus_and_the_page_of_shortcuts_show_the_same_keys_in_every_language(name: str, tmp_path: Path) -> None:
    driver = WindowDriver.start(tmp_path, language=name)
    bar = driver.window.menuBar()
    by_hand = {key for key in (action.text().partition("\t")[2] for _, action in commands_of(bar)) if key}
    shown = {keys for chapter in chapters_of(bar) for line in chapter.lines for keys in line.keys}
    driver.close()

    assert {"F2", "Del"} <= by_hand
    assert {"Del", "Ctrl+L", "F2"} <= shown
    assert not [keys for keys in shown if not keys.isascii()]


def test_what_qt_says_itself_is_still_said_in_chinese(chinese: None) -> None:
    assert QCoreApplication.translate("QPlatformTheme", "Cancel") == "取消"
    assert QCoreApplication.translate("Nobody", "a text without a translation") == "a text without a translation"


@pytest.mark.parametrize("name", LANGUAGES)
def test_what_is_typed_is_the_same_in_every_language(name: str) -> None:
    speak(app(), name)

    assert typed_date(datetime(2026, 11, 2, tzinfo=UTC)) == "2026-11-02"
    assert decimal(0.5, 1) == "0.5"


def test_names_are_sorted_as_the_language_sorts_them() -> None:
    names = ["Bot 10", "Zebra", "\u5317\u4eac", "bot 2", "\u554a", "\u00c4pfel", "Apfel"]  # Beijing; ah
    found = {}
    for name in ("zh_CN", "zh_HK"):
        speak(app(), name)
        found[name] = sorted(names, key=name_key())

    latin = ["Apfel", "\u00c4pfel", "bot 2", "Bot 10", "Zebra"]
    assert found == {"zh_CN": ["\u554a", "\u5317\u4eac", *latin], "zh_HK": ["\u5317\u4eac", "\u554a", *latin]}
    speak(app(), ENGLISH)
    assert sorted(["bot 10", "Bot 2"], key=name_key()) == ["Bot 2", "bot 10"]


def test_han_characters_take_the_forms_of_their_readers(chinese: None) -> None:
    simplified = families()
    speak(app(), "zh_HK")

    assert simplified.index("Noto Sans CJK SC") < simplified.index("Noto Sans CJK HK")
    assert families().index("Noto Sans CJK HK") < families().index("Noto Sans CJK SC")
    assert families(mono=True).index("Noto Sans Mono CJK HK") < families(mono=True).index("Noto Sans Mono CJK SC")
    assert font("body").families() == families()
    assert not font("body").italic()
