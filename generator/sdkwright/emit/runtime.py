"""The hand-written core as a package carries it, and the modules beside it that hand its names on."""

from __future__ import annotations

import io
import re
import tokenize
from collections.abc import Iterable, Iterator, Mapping
from functools import lru_cache
from pathlib import Path

from sdkwright.emit.environment import render_module
from sdkwright.emit.imports import relative
from sdkwright.emit.quote import identifier
from sdkwright.locate import runtime_dir

CORE = "_core"
"""The folder of the core, below the package."""

HTTP = f"{CORE}/transport_api"
"""The module that imports the HTTP library, which has it under its name too."""

RENDERED = frozenset({"settings.py", "constants.py", "operations.py", "error_types.py", "exports.py"})
"""Modules of the core that are made from templates for each package."""

_CLIENTS = "sdk_clients"
"""The module of the core in whose place a package has the one with its clients."""

AT_ROOT: Mapping[str, str] = {
    "exceptions": "_exceptions",
    "legacy_response": "_legacy_response",
    "response": "_response",
    "sdk_clients": "_client",
    "streaming": "_streaming",
}
"""Modules of the core that a package carries at its root, with their names there.

Published packages define these classes at the root; tools that read source without running it look for them there.
"""

ROOT_MODULES: Mapping[str, tuple[str, ...]] = {
    "_base_client": (
        *(
            "constants",
            "request_options",
            "platform_headers",
            "http_timeout",
            "base_client",
            "sync_client",
            "async_client",
        ),
        *("http_clients", "pages"),
    ),
    "_compat": ("compat",),
    "_constants": ("constants",),
    "_decoders/jsonl": ("jsonl",),
    "_files": ("files",),
    "_models": ("request_options", "models"),
    "_qs": ("querystring",),
    "_resource": ("resource",),
    "_types": ("types", "models"),
    "middleware": ("middleware",),
    "otel": ("otel",),
    "helpers": ("uploads", "stream_metadata", "jobs/errors", "answers/errors", "answers/events", "answers/tools"),
    "_utils/__init__": ("utils",),
    "_utils/_datetime_parse": ("utils/dates",),
    "_utils/_json": ("utils/json_encoding",),
    "_utils/_logs": ("utils/logs",),
    "_utils/_path": ("utils/path_templates",),
    "_utils/_proxy": ("utils/proxies",),
    "_utils/_resources_proxy": ("utils/resources_proxy",),
    "_utils/_sync": ("utils/threads",),
    "_utils/_transform": ("utils/transformation",),
    "_utils/_typing": ("utils/annotations",),
}
"""Modules that code outside of the package imports, with those of the core whose names each has.

Of several, those stand first that load least: a name is looked for in this order.
"""

_ERROR, _CLIENT = "SDKError", "SDKClient"
"""Names in the core that stand for a package's own: its base error, and its client with `Async` before it or not."""
_IMPORT = re.compile(r"^(?P<from> *from )(?P<dots>\.+)(?P<name>\w[\w.]*) import\b", re.MULTILINE)


_ANSWERS, _JOBS = ("answers/", "helper_arguments"), ("jobs/",)
"""The parts of the core that packages carry only if they have structured answers or streams of them, or jobs."""

_LEGACY, _FORMER = "legacy_response", "former_names"
"""The modules that only packages in the manner of an older edition carry: its raw responses, its names in _compat."""


def runtime_files(
    error_class: str,
    client_class: str,
    *,
    answers: bool = True,
    jobs: bool = True,
    legacy_responses: bool = False,
    former_names: bool = False,
) -> dict[str, str]:
    """Return the core's files and the root modules, as paths below the package, with the names of its own classes put in.

    Without ``answers`` or ``jobs`` the part for these is left out, as are the modules of older editions unless they are
    asked for.
    """
    switches = (answers, jobs, legacy_responses, former_names)
    return dict(_core_files(error_class, client_class, *switches))


@lru_cache(maxsize=16)
def _core_files(
    error_class: str, client_class: str, answers: bool, jobs: bool, legacy_responses: bool, former_names: bool
) -> Mapping[str, str]:
    folder = runtime_dir()
    excluded = {*(() if legacy_responses else (_LEGACY,)), *(() if former_names else (_FORMER,))}
    folders = (*(() if answers else _ANSWERS), *(() if jobs else _JOBS))
    names = [name for name in _core_names() if name not in excluded and not name.startswith(folders)]
    files = {f"{package_path(name)}.py": _placed(name, _read(folder / f"{name}.py")) for name in names}
    client = _free_client_name(client_class, [source for source in files.values() if _CLIENT in source])
    own = {_ERROR: error_class, _CLIENT: client, f"Async{_CLIENT}": f"Async{client}"}
    own = {name: identifier(new) for name, new in own.items()}
    files = {path: rename(source, own) for path, source in files.items()}
    for path, modules in ROOT_MODULES.items():
        modules = (*modules, *((_FORMER,) if former_names and path == "_compat" else ()))
        files[f"{path}.py"] = _root_module(path, [module for module in modules if not module.startswith(folders)])
    return files | {"_decoders/__init__.py": ""}


def _free_client_name(client_class: str, sources: Iterable[str]) -> str:
    """Return the client's name, or the alias that every package has of it where the sources mean something else by it."""
    words = re.compile(rf"\b(?:Async)?{re.escape(client_class)}\b")
    return "Client" if any(words.search(source) for source in sources) else client_class


def runtime_names() -> list[str]:
    """Return the paths of these files."""
    return [*(f"{package_path(name)}.py" for name in _core_names()), *(f"{path}.py" for path in ROOT_MODULES)]


@lru_cache(maxsize=1)
def _core_names() -> tuple[str, ...]:
    folder = runtime_dir()
    names = (path.relative_to(folder).as_posix() for path in sorted(folder.rglob("*.py")))
    return tuple(name.removesuffix(".py") for name in names if name not in RENDERED and name != f"{_CLIENTS}.py")


def package_path(module: str) -> str:
    """Return where a package has a module of the core, as a path below the package without its suffix."""
    return AT_ROOT.get(module, f"{CORE}/{module}")


def _placed(module: str, source: str) -> str:
    """Return the source of a module of the core with its imports as they read from where a package has it."""
    here = package_path(module)

    def spell(match: re.Match[str]) -> str:
        folder = module.split("/")[: -len(match["dots"])]
        target = "/".join([*folder, *match["name"].split(".")])
        return f"{match['from']}{relative(here, package_path(target))} import"

    return _IMPORT.sub(spell, source)


def _root_module(path: str, modules: Iterable[str]) -> str:
    sources = [relative(path, f"{CORE}/{module}") for module in modules]
    return render_module("package/root_module.py.jinja", sources=sources, lazy=relative(path, f"{CORE}/lazy"))


def rename(source: str, names: Mapping[str, str]) -> str:
    """Return ``source`` with its names replaced in code, ``__all__`` and docstrings, token by token."""
    lines = source.splitlines(keepends=True)
    for row, start, end, name in _occurrences(source, tuple(names)):
        line = lines[row - 1]
        lines[row - 1] = line[:start] + names[name] + line[end:]
    return "".join(lines)


@lru_cache(maxsize=256)
def _occurrences(source: str, names: tuple[str, ...]) -> tuple[tuple[int, int, int, str], ...]:
    """Return row, start, end and name of each occurrence, the last first."""
    if not any(name in source for name in names):
        return ()
    places: list[tuple[int, int, int, str]] = []
    for token in tokenize.generate_tokens(io.StringIO(source).readline):
        if token.type == tokenize.NAME and token.string in names:
            places.append((token.start[0], token.start[1], token.end[1], token.string))
        elif token.type in (tokenize.STRING, tokenize.COMMENT):
            places.extend((*place, name) for name in names for place in _within(token, name))
    return tuple(sorted(places, reverse=True))


def _within(token: tokenize.TokenInfo, name: str) -> Iterator[tuple[int, int, int]]:
    """Yield where ``name`` stands as a whole word inside a string or comment, which may span lines."""
    for offset, line in enumerate(token.string.split("\n")):
        shift = token.start[1] if offset == 0 else 0
        for match in re.finditer(rf"(?<!\w){re.escape(name)}(?!\w)", line):
            yield token.start[0] + offset, shift + match.start(), shift + match.end()


def _read(path: Path) -> str:
    return path.read_text(encoding="utf-8")
