"""Keeps the translators' files: `python -m tests.i18n.translate update | missing LANG | fill FILE.json LANG | build`."""

from __future__ import annotations

import json
import shutil
import subprocess
import sys
import tempfile
from collections import defaultdict
from pathlib import Path
from string import Formatter

from tests.i18n.ts_files import FOLDER, LANGUAGES, Message, alone, faults, path_of, read, write

KEPT = ("BitMart", "Reasons", "Answers", "LostCalls", "Socket", "TestCall", "VerdictWords", "CredentialChecks")
"""Contexts of what a history, a report or a verdict keeps."""
TEMPLATES = FOLDER / "templates.json"

_ROOT = Path(__file__).parents[2]
_TOOLS = Path(sys.prefix) / "bin"


def update() -> None:
    """Collect the texts of the program anew; what is translated is kept, what the program no longer says is dropped."""
    with alone(), tempfile.TemporaryDirectory() as name:
        copies = [Path(name) / f"{language}.ts" for language in LANGUAGES]
        for copy in copies:
            if (FOLDER / copy.name).exists():
                shutil.copy(FOLDER / copy.name, copy)
            plurals = ["-pluralonly"] if copy.stem == "en" else []
            _collect(copy, plurals)
            file = read(copy)
            file.messages.sort(key=lambda each: (each.context, each.source, each.comment))
            _take_over(file.messages)
            write(FOLDER / copy.name, file)
        write_templates()


def write_templates() -> None:
    """Write the texts with fields that may stand in a vault in English, by which they are found again there."""
    TEMPLATES.write_text(json.dumps(templates(), ensure_ascii=False, indent=1) + "\n", "utf-8")


def templates() -> dict[str, list[str]]:
    """Return them by their contexts."""
    found: dict[str, list[str]] = {context: [] for context in KEPT}
    for each in read(path_of("zh_CN")).messages:
        if each.context in found and is_template(each.source):
            found[each.context].append(each.source)
    return found


def is_template(text: str) -> bool:
    """Tell whether a text has fields; JSON that it shows as an example has braces, too."""
    names = [name for _, name, _, _ in Formatter().parse(text) if name is not None]
    return bool(names) and all(name.isidentifier() for name in names)


def _collect(copy: Path, options: list[str]) -> None:
    subprocess.run(
        [
            *(str(_TOOLS / "pyside6-lupdate"), "-silent", "-no-obsolete", "-locations", "none"),
            *("-disable-heuristic", "sametext", "-disable-heuristic", "similartext"),
            *("-source-language", "en", "-target-language", copy.stem, *options),
            *("-extensions", "py", "vault_app", "-ts", str(copy)),
        ],
        cwd=_ROOT,
        check=True,
    )


def _take_over(messages: list[Message]) -> None:
    """Give a text that is new in its context the words it has in all others."""
    said: defaultdict[tuple[str, bool], set[tuple[str, ...]]] = defaultdict(set)
    for each in messages:
        if each.is_finished:
            said[each.source, each.is_plural].add(tuple(each.forms))
    for each in messages:
        known = said[each.source, each.is_plural]
        if not each.is_finished and len(known) == 1:
            each.forms, each.is_finished = list(next(iter(known))), True


def missing(language: str) -> dict[str, list[str]]:
    """Return each text that waits for its translation, with the contexts in which it stands."""
    waiting: defaultdict[str, list[str]] = defaultdict(list)
    for each in read(path_of(language)).messages:
        if not each.is_finished:
            waiting[each.source].append(each.context)
    return dict(waiting)


def fill(translations: dict[str, str | list[str]], language: str) -> list[str]:
    """Write translations as finished; returns what was wrong with those that were not written.

    Args:
        translations: By the English text, or by "Context|text" for one context alone, which wins. A list holds the
            plural forms.
    """
    wrong: list[str] = []
    with alone():
        file = read(path_of(language))
        used: set[str] = set()
        for each in file.messages:
            key = each.name if each.name in translations else each.source
            if key not in translations:
                continue
            used.add(key)
            said = translations[key]
            forms = [said] if isinstance(said, str) else list(said)
            found = [fault for form in forms for fault in faults(each.source, form)]
            if len(forms) != len(each.forms):
                found.append(f"it has {len(forms)} forms, and should have {len(each.forms)}")
            if found:
                wrong.append(f"{each.name!r}: {'; '.join(found)}")
                continue
            each.forms, each.is_finished = forms, True
        write(path_of(language), file)
    keys = {key for each in file.messages for key in (each.name, each.source)}
    return wrong + [f"{key!r}: the program says no such text" for key in translations if key not in used | keys]


def build() -> None:
    """Compile what is newer than its compiled form, or has none; the program reads the compiled form."""
    for language in LANGUAGES:
        source, compiled = path_of(language), path_of(language).with_suffix(".qm")
        if not compiled.exists() or compiled.stat().st_mtime_ns < source.stat().st_mtime_ns:
            fresh = compiled.with_suffix(".qm.new")
            command = [str(_TOOLS / "pyside6-lrelease"), "-silent", str(source), "-qm", str(fresh)]
            subprocess.run(command, check=True)
            fresh.replace(compiled)


def main(arguments: list[str]) -> int:
    """Run one command; returns the exit code."""
    match arguments:
        case ["update"]:
            update()
            for language in LANGUAGES:
                print(language, len(read(path_of(language)).messages), "texts,", len(missing(language)), "missing")
        case ["missing", language]:
            print(json.dumps(missing(language), ensure_ascii=False, indent=1))
        case ["fill", file, language]:
            wrong = fill(json.loads(Path(file).read_text("utf-8")), language)
            print(*wrong, f"{len(missing(language))} missing", sep="\n")
            return 1 if wrong else 0
        case ["build"]:
            build()
        case _:
            print(__doc__, file=sys.stderr)
            return 2
    return 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
