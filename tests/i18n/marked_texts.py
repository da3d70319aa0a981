"""Finds, in the program's own code, every text that is marked for translation, as the running program asks for it."""

from __future__ import annotations

import ast
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

PACKAGE = Path(__file__).parents[2] / "vault_app"
_WITH_CONTEXT = frozenset({"translate", "QT_TRANSLATE_NOOP"})


@dataclass(frozen=True)
class Marked:
    """A text and the context under which it is looked up; `where` is file and line."""

    context: str
    source: str
    where: str


def marked_texts() -> Iterator[Marked]:
    """Yield each text; a mark that no tool can read is a ValueError."""
    for path in sorted(PACKAGE.rglob("*.py")):
        yield from _in(ast.parse(path.read_text("utf-8")), path.relative_to(PACKAGE), "")


def _in(node: ast.AST, path: Path, class_name: str) -> Iterator[Marked]:
    for child in ast.iter_child_nodes(node):
        inside = child.name if isinstance(child, ast.ClassDef) else class_name
        if isinstance(child, ast.Call):
            yield from _marked(child, f"{path}:{child.lineno}", inside)
        yield from _in(child, path, inside)


def _marked(call: ast.Call, where: str, class_name: str) -> Iterator[Marked]:
    name = call.func.attr if isinstance(call.func, ast.Attribute) else getattr(call.func, "id", "")
    if name == "tr":
        owner = call.func.value if isinstance(call.func, ast.Attribute) else None
        text = _literal(call.args[0]) if call.args else None
        if not (isinstance(owner, ast.Name) and owner.id == "self" and class_name and text is not None):
            raise ValueError(f'{where}: only self.tr("…") within a class can be found by a translator')
        yield Marked(class_name, text, where)
    elif name in _WITH_CONTEXT and len(call.args) >= 2:
        context, text = _literal(call.args[0]), _literal(call.args[1])
        if context is not None and text is not None:
            yield Marked(context, text, where)


def _literal(node: ast.AST) -> str | None:
    return node.value if isinstance(node, ast.Constant) and isinstance(node.value, str) else None
