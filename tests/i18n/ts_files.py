"""Reads and writes the translators' files, in the very form that lupdate gives them, so that a diff shows words alone."""

from __future__ import annotations

import fcntl
import os
import re
import tempfile
from collections import Counter
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path
from xml.etree import ElementTree as ET

FOLDER = Path(__file__).parents[2] / "resources" / "i18n"
LANGUAGES = ("en", "zh_CN", "zh_HK")

_FIELD = re.compile(r"\{\w*[^{}]*\}|%n|%L?\d")
_TAG = re.compile(r"</?\w+[^<>]*>")


@dataclass
class Message:
    """One text of a context.

    Attributes:
        forms: The translation; more than one for a text with %n in a language with plurals.
    """

    context: str
    source: str
    comment: str
    is_plural: bool
    forms: list[str]
    is_finished: bool

    @property
    def name(self) -> str:
        """Return how a translator names the one text."""
        return f"{self.context}|{self.source}"


@dataclass
class TsFile:
    """A file of one language."""

    language: str
    source_language: str
    messages: list[Message]


def path_of(language: str) -> Path:
    """Return where the texts of *language* are."""
    return FOLDER / f"{language}.ts"


@contextmanager
def alone() -> Iterator[None]:
    """Keep other translators from writing meanwhile."""
    folder = os.open(FOLDER, os.O_RDONLY)
    try:
        fcntl.flock(folder, fcntl.LOCK_EX)
        yield
    finally:
        os.close(folder)


def read(path: Path) -> TsFile:
    """Return the texts of a file."""
    root = ET.fromstring(path.read_bytes())
    messages = [
        _message(context.findtext("name") or "", each)
        for context in root.iter("context")
        for each in context.iter("message")
    ]
    return TsFile(root.get("language", ""), root.get("sourcelanguage", ""), messages)


def write(path: Path, file: TsFile) -> None:
    """Put the texts in the place of what is at *path*, all or none."""
    handle, name = tempfile.mkstemp(dir=path.parent, prefix=".ts-")
    with os.fdopen(handle, "w", encoding="utf-8", newline="\n") as stream:
        stream.write(text_of(file))
    Path(name).chmod(0o644)
    Path(name).replace(path)


def text_of(file: TsFile) -> str:
    """Return the content of the file, as lupdate writes it."""
    source = f' sourcelanguage="{file.source_language}"' if file.source_language else ""
    lines = ['<?xml version="1.0" encoding="utf-8"?>', "<!DOCTYPE TS>"]
    lines.append(f'<TS version="2.1" language="{file.language}"{source}>')
    context: str | None = None
    for each in file.messages:
        if each.context != context:
            if context is not None:
                lines.append("</context>")
            context = each.context
            lines += ["<context>", f"    <name>{_escaped(context)}</name>"]
        lines += _lines(each)
    if context is not None:
        lines.append("</context>")
    return "\n".join([*lines, "</TS>", ""])


def faults(source: str, translation: str) -> list[str]:
    """Tell what a translation does to its text's fields, tags, line breaks and margins that it must not."""
    found = []
    for what, pattern in (("fields", _FIELD), ("tags", _TAG), ("line breaks", re.compile("\n"))):
        wanted, got = Counter(pattern.findall(source)), Counter(pattern.findall(translation))
        if wanted != got:
            found.append(f"{what} differ: {dict(wanted)} / {dict(got)}")
    for what, margin in (("start", re.compile(r"^\s*")), ("end", re.compile(r"\s*$"))):
        ours, theirs = margin.search(source), margin.search(translation)
        assert ours is not None
        assert theirs is not None
        if ours.group() != theirs.group():
            found.append(f"white space at the {what} differs")
    return found if translation.strip() else ["it is empty"]


def _message(context: str, element: ET.Element) -> Message:
    translation = element.find("translation")
    assert translation is not None
    forms = [each.text or "" for each in translation.findall("numerusform")]
    return Message(
        context,
        element.findtext("source") or "",
        element.findtext("comment") or "",
        element.get("numerus") == "yes",
        forms or [translation.text or ""],
        translation.get("type") is None,
    )


def _lines(message: Message) -> list[str]:
    numerus = ' numerus="yes"' if message.is_plural else ""
    lines = [f"    <message{numerus}>", f"        <source>{_escaped(message.source)}</source>"]
    if message.comment:
        lines.append(f"        <comment>{_escaped(message.comment)}</comment>")
    unfinished = "" if message.is_finished else ' type="unfinished"'
    if message.is_plural:
        lines.append(f"        <translation{unfinished}>")
        lines += [f"            <numerusform>{_escaped(form)}</numerusform>" for form in message.forms]
        lines.append("        </translation>")
    else:
        lines.append(f"        <translation{unfinished}>{_escaped(message.forms[0])}</translation>")
    return [*lines, "    </message>"]


def _escaped(text: str) -> str:
    for raw, entity in (("&", "&amp;"), ("<", "&lt;"), (">", "&gt;"), ('"', "&quot;"), ("'", "&apos;")):
        text = text.replace(raw, entity)
    return text
