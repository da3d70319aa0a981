"""Every text that the program says is there in every language, whole, and in its language's own writing."""

from __future__ import annotations

import json
import re
from collections.abc import Iterator
from typing import Any

import pytest

from tests.i18n import translate
from tests.i18n.marked_texts import marked_texts
from tests.i18n.ts_files import FOLDER, LANGUAGES, Message, faults, path_of, read

CHINESE = ("zh_CN", "zh_HK")
RESOURCES = FOLDER.parent
DATA = RESOURCES / "exchanges" / "bitmart"
# What the encodings of the two writings know: neither holds the characters of the other.
WRITING = {"zh_CN": "gb2312", "zh_HK": "big5hkscs"}
BOTH_WRITE = set("“”‘’…—–·×−→←↑↓✓⟨⟩•≥≤")
# Three acts, three words: taking back one's own last step, getting back what was put aside, ending a key at the exchange.
UNDO, RESTORE, REVOKE = (
    r"\bUndo\b|\bTaken back\b|\btaken back: ",
    r"\b[Rr]estored?\b|” is back\.$",
    r"^(?!.*certificate).*\b[Rr]evok(?:e|ed|ing)\b",
)
ACTS = {
    "zh_CN": {UNDO: "撤回", RESTORE: "还原", REVOKE: "撤销"},
    "zh_HK": {UNDO: "復原", RESTORE: "還原", REVOKE: "撤銷"},
}
HAN = r"[\u4e00-\u9fff]"


def messages(language: str) -> list[Message]:
    return read(path_of(language)).messages


def finished(language: str) -> list[Message]:
    return [each for each in messages(language) if each.is_finished]


def texts_of(language: str) -> dict[str, str]:
    """Return each translation by the name of its text, those of the exchange's data included."""
    texts = {each.name: form for each in messages(language) for form in each.forms}
    return texts | {f"data|{english}": said for english, said in table(language).items()}


def table(language: str) -> dict[str, str]:
    found: dict[str, str] = json.loads((DATA / "i18n" / f"{language}.json").read_text("utf-8"))
    return found


@pytest.fixture(scope="module")
def marked() -> set[tuple[str, str]]:
    return {(each.context, each.source) for each in marked_texts()}


@pytest.mark.parametrize("language", CHINESE)
def test_every_text_that_the_program_says_is_in_the_translators_file(
    language: str, marked: set[tuple[str, str]]
) -> None:
    """Run `python -m tests.i18n.translate update` when this fails."""
    there = {(each.context, each.source) for each in messages(language)}

    assert not marked - there
    assert not there - marked


@pytest.mark.parametrize("language", LANGUAGES)
def test_every_text_is_translated(language: str) -> None:
    """`python -m tests.i18n.translate missing` prints them."""
    assert not [each.name for each in messages(language) if not each.is_finished]


@pytest.mark.parametrize("language", CHINESE)
def test_fields_plurals_tags_and_margins_are_those_of_the_english_text(language: str) -> None:
    wrong = {each.name: found for each in finished(language) if (found := faults(each.source, each.forms[0]))}

    assert not wrong


@pytest.mark.parametrize("language", CHINESE)
def test_chinese_has_one_form_for_every_number_and_english_two(language: str) -> None:
    assert {len(each.forms) for each in messages(language)} == {1}
    assert {len(each.forms) for each in messages("en")} == {2}


@pytest.mark.parametrize("language", CHINESE)
def test_a_text_is_written_in_the_characters_of_its_readers(language: str) -> None:
    strange = {
        name: letters
        for name, text in texts_of(language).items()
        if (letters := [each for each in text if each not in BOTH_WRITE and not _is_written(each, WRITING[language])])
    }

    assert not strange


def _is_written(character: str, encoding: str) -> bool:
    try:
        character.encode(encoding)
    except UnicodeEncodeError:
        return False
    return True


@pytest.mark.parametrize("language", CHINESE)
def test_quotes_are_those_of_the_language(language: str) -> None:
    others = "「」『』" if language == "zh_CN" else "“”‘’"

    assert not [name for name, text in texts_of(language).items() if set(text) & set(others)]


@pytest.mark.parametrize("language", CHINESE)
def test_punctuation_after_chinese_is_chinese(language: str) -> None:
    halved = re.compile(rf"{HAN} ?[,;:!?()]|[,;:!?()] ?{HAN}|{HAN}\.(?:\s|$)")

    assert not [name for name, text in texts_of(language).items() if halved.search(text)]


@pytest.mark.parametrize("language", CHINESE)
def test_no_space_stands_between_quotes_and_chinese(language: str) -> None:
    spaced = re.compile(rf"{HAN} [“「]|[”」] {HAN}")

    assert not [name for name, text in texts_of(language).items() if spaced.search(text)]


@pytest.mark.parametrize("act", [UNDO, RESTORE, REVOKE], ids=["undo", "restore", "revoke"])
@pytest.mark.parametrize("language", CHINESE)
def test_an_act_has_one_word_that_is_no_other_acts(language: str, act: str) -> None:
    mine = ACTS[language][act]
    others = set(ACTS[language].values()) - {mine}
    texts = {each.source: each.forms[0] for each in finished(language) if re.search(act, each.source)}
    alone = {source for source in texts if sum(bool(re.search(each, source)) for each in ACTS[language]) == 1}

    assert len(texts) >= 4
    assert not [source for source, said in texts.items() if mine not in said]
    assert not [source for source in alone if any(each in texts[source] for each in others)]


@pytest.mark.parametrize("language", CHINESE)
def test_what_is_restored_is_said_of_nothing_else(language: str) -> None:
    word = ACTS[language][RESTORE]

    assert not [
        each.name for each in finished(language) if word in each.forms[0] and not re.search(RESTORE, each.source)
    ]


@pytest.mark.parametrize("language", CHINESE)
def test_a_command_that_asks_further_keeps_its_dots(language: str) -> None:
    """A menu's “Export…” asks before it does anything, and so does its translation."""
    asks = [each for each in finished(language) if each.source.endswith("…")]

    assert not [each.name for each in asks if not each.forms[0].endswith("…")]


@pytest.mark.parametrize("language", CHINESE)
def test_every_text_of_the_exchanges_data_is_translated(language: str) -> None:
    assert not data_texts() - table(language).keys()
    assert not table(language).keys() - data_texts()


def data_texts() -> set[str]:
    """Return what the catalogue and the table of errors say in words."""
    endpoints: list[dict[str, Any]] = json.loads((DATA / "endpoints.json").read_text("utf-8"))["endpoints"]
    errors = json.loads((DATA / "errors.json").read_text("utf-8"))
    texts = {row.get(name, "") for row in rows_in(errors) for name in ("meaning", "cause", "remedy", "note")}
    for each in endpoints:
        texts |= {each["title"], each.get("notes", "")}
        texts |= {parameter["description"] for parameter in each["params"]}
    return texts - {""}


def rows_in(document: Any) -> Iterator[dict[str, Any]]:
    """Yield each object of a document, those within others included."""
    if isinstance(document, dict):
        yield document
    for each in document.values() if isinstance(document, dict) else document if isinstance(document, list) else ():
        yield from rows_in(each)


def test_the_templates_by_which_old_texts_are_found_are_those_of_today() -> None:
    """Run `python -m tests.i18n.translate update` when this fails."""
    assert json.loads(translate.TEMPLATES.read_text("utf-8")) == translate.templates()


def test_a_translation_that_changes_a_field_is_refused() -> None:
    assert faults("Copy {name}", "复制 {names}")
    assert faults("%n changes", "更改")
    assert faults("Copy", " 复制")
    assert faults("Copy", "")
    assert not faults("Copy {name}", "复制 {name}")
