"""Writes the smallest program of a caller that a row is about, for a type checker to judge."""

from __future__ import annotations

import re
from collections.abc import Iterable
from dataclasses import dataclass, field, replace

from sdkwright.review.model import Argument, Subject


@dataclass
class _Imports:
    """The import lines of a program: modules, and names by module; a name stands for one object."""

    modules: set[str] = field(default_factory=set[str])
    names: dict[str, str] = field(default_factory=dict[str, str])
    """Each name that is imported, with its module."""

    def add(self, path: str) -> str:
        """Import the object at the dotted ``path``; return what the program calls it."""
        module, _, name = path.rpartition(".")
        if not module:
            self.modules.add(path)
            return path
        if self.names.setdefault(name, module) != module:
            self.modules.add(module)
            return path
        return name

    def shorten(self, text: str, modules: Iterable[str]) -> str:
        """Import what ``text`` names from ``modules``; return the text with the names it then has."""
        for module in sorted(modules, key=len, reverse=True):
            text = re.sub(rf"(?<![\w.])({re.escape(module)}\.\w+)", self._add_match, text)
        return text

    def _add_match(self, match: re.Match[str]) -> str:
        return self.add(match[1])

    def render(self) -> list[str]:
        lines = [f"import {module}" for module in sorted(self.modules)]
        by_module: dict[str, list[str]] = {}
        for name, module in self.names.items():
            by_module.setdefault(module, []).append(name)
        lines += [f"from {module} import {', '.join(sorted(names))}" for module, names in sorted(by_module.items())]
        return lines


def write_programs(subject: Subject) -> tuple[str, ...]:
    """Return programs that may show the change of ``subject``, the plainest first.

    They define and import, and need no network.
    """
    subjects = [subject]
    if subject.kind in ("export", "class") and (subject.code or subject.expect):
        subjects = [replace(subject, kind="class")]
    elif subject.kind in ("export", "class"):
        imported = write_program(subject)
        name = subject.path.rpartition(".")[2]
        starred = f"from {subject.path.rpartition('.')[0]} import *\n\nprint({name})\n"
        return (
            imported,
            f"{imported}\nprint({name}.__name__)\n",
            f"{imported}\n\nclass Own({name}):\n    pass\n",
            starred,
        )
    elif subject.call and "Stream[" in subject.expect:
        switch = Argument("stream", "True")
        subjects.append(replace(subject, arguments=(*subject.arguments, switch)))
    elif subject.kind == "param" and subject.code:
        positions = [index for index, argument in enumerate(subject.arguments) if argument.name is None]
        if positions:  # the argument may be one of those that are passed by position: the last one, by its name
            rest = tuple(item for index, item in enumerate(subject.arguments) if index != positions[-1])
            subjects.append(replace(subject, arguments=rest))
    return tuple(dict.fromkeys(write_program(item) for item in subjects))


def write_program(subject: Subject) -> str:
    """Return the program that ``subject`` gives as it stands."""
    imports = _Imports()
    if subject.kind == "module":
        return f"import {subject.path}\n"
    if subject.kind == "export" or (subject.kind == "class" and not subject.expect and not subject.code):
        return "\n".join([*_imported(imports, subject.path), ""])
    body = _write_body(subject, imports)
    gap = ["", ""] if body[0].startswith(("def", "async")) else [""]
    return "\n".join([*imports.render(), *gap, *body, ""])


def write_call(subject: Subject, receiver: str) -> str:
    """Return the call that ``subject`` names, on the expression ``receiver``."""
    return f"{receiver}.{subject.call}({write_arguments(subject)})"


def write_arguments(subject: Subject) -> str:
    """Return the arguments of the call: those of the subject, and the changed one where its value shows the change."""
    has_value = bool(subject.code and subject.member)
    arguments = [argument for argument in subject.arguments if argument.name != subject.member or not has_value]
    changed = [Argument(subject.member, subject.code)] if has_value else []
    ordered = sorted([*arguments, *changed], key=lambda argument: argument.name is not None)
    return ", ".join(item.code if item.name is None else f"{item.name}={item.code}" for item in ordered)


def _imported(imports: _Imports, path: str) -> list[str]:
    imports.add(path)
    return imports.render()


def _write_body(subject: Subject, imports: _Imports) -> list[str]:
    if subject.kind == "key":
        keys = [item for item in subject.arguments if item.name != subject.member or not subject.code]
        if subject.code:
            keys.append(Argument(subject.member, subject.code))
        items = ", ".join(f'"{item.name}": {item.code}' for item in keys)
        return [f"params: {imports.add(subject.path)} = {{{items}}}"]
    if subject.kind == "class" and subject.code and not subject.expect:
        return [f"value: {imports.add(subject.path)} = {subject.code}"]
    if subject.kind == "option":
        return [f"{imports.add(subject.client)}({write_arguments(subject)})"]
    if subject.call and subject.client:
        return _write_use_of_client(subject, imports)
    owner = imports.add(subject.path)
    returned = imports.shorten(subject.expect, subject.imports)
    value = {"class": "value", "field": f"value.{subject.member}"}.get(subject.kind, "")
    if not value:
        value = f"value.{subject.call or subject.member}({write_arguments(subject)})"
    if returned:
        return [f"def use(value: {owner}) -> {returned}:", f"    return {value}"]
    return [f"def use(value: {owner}) -> None:", f"    print({value})"]


def _write_use_of_client(subject: Subject, imports: _Imports) -> list[str]:
    client = imports.add(subject.client)
    if subject.kind == "resource":
        return [f"def use(client: {client}) -> None:", f"    print(client.{subject.call})"]
    returned = imports.shorten(subject.expect, subject.imports)
    is_async = subject.client.rpartition(".")[2].startswith("Async")
    call = ("await " if is_async else "") + write_call(subject, "client")
    head = f"{'async ' if is_async else ''}def use(client: {client}) -> {returned or 'None'}:"
    return [head, f"    return {call}" if returned else f"    {call}"]
