"""pyproject.toml of an adopted package: the owner's file, with what the new package needs to be built and to run."""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from typing import Any, cast

from packaging.requirements import InvalidRequirement, Requirement
from packaging.utils import canonicalize_name
from packaging.version import Version

from sdkwright.errors import InputError, Problem
from sdkwright.write.minimums import lowest_version

_PYTHON = re.compile(r"Programming Language :: Python :: (\d+\.\d+)")
_DEV_LISTS = (("tool", "rye", "dev-dependencies"), ("tool", "uv", "dev-dependencies"))
_TYPE_CHECKERS = (("tool", "pyright", "pythonVersion"), ("tool", "mypy", "python_version"))


@dataclass(frozen=True)
class AdoptedProject:
    """``text`` is the new file; ``minimums`` are (what, before, now) that users have to meet from now on.

    ``changed`` are the keys that are not as the owner had them.
    """

    text: str
    minimums: tuple[tuple[str, str, str], ...]
    changed: tuple[str, ...]


def adopt_project(theirs: str, ours: str, *, has_licence: bool) -> AdoptedProject:
    """Put what the generated package needs into the owner's pyproject.toml; everything else stays as it is.

    Raises InputError when ``theirs`` cannot be read.
    """
    import tomlkit

    try:
        document: Any = tomlkit.parse(theirs)
    except ValueError as error:
        raise InputError(
            Problem("error", "pyproject.toml", "", None, f"not valid TOML: {error}", "mend the file")
        ) from None
    own: Any = tomlkit.parse(ours).unwrap()
    if "project" not in document:
        # Another build system's metadata: nothing of it can be carried over key by key.
        message, hint = "there is no [project] table", "move the metadata there (PEP 621), then adopt"
        raise InputError(Problem("error", "pyproject.toml", "", None, message, hint))
    project: Any = document["project"]
    minimums: list[tuple[str, str, str]] = []
    changed: list[str] = []
    _raise_python(project, own["project"], minimums, changed)
    _raise_requirements(project, own["project"]["dependencies"], minimums, changed)
    _add_missing(project, own["project"], has_licence=has_licence, changed=changed)
    _fit_build(document, own, changed)
    _fit_checkers(document, own, changed)
    _add_developers(document, own, changed)
    return AdoptedProject(tomlkit.dumps(document), tuple(minimums), tuple(changed))


def _raise_python(project: Any, minimum: Any, minimums: list[tuple[str, str, str]], changed: list[str]) -> None:
    before, now = str(project.get("requires-python", "")), str(minimum["requires-python"])
    lowest = lowest_version(now)
    if lowest is None or (lowest_version(before) or Version("0")) >= lowest:
        return
    project["requires-python"] = now
    minimums.append(("Python", before or "any", now))
    changed.append("project.requires-python")
    classifiers: Any = project.get("classifiers")
    if classifiers is not None:
        for item in [str(item) for item in classifiers]:
            match = _PYTHON.fullmatch(item)
            if match is not None and Version(match[1]) < lowest:
                classifiers.remove(item)
                changed.append(f"project.classifiers[{item}]")


def _raise_requirements(
    project: Any, requirements: Iterable[str], minimums: list[tuple[str, str, str]], changed: list[str]
) -> None:
    """Take over what the generated package requires; the owner's other requirements stay."""
    if "dependencies" not in project:
        project["dependencies"] = []
    present: Any = project["dependencies"]
    for item in requirements:
        need = Requirement(item)
        index = _index_of(present, need.name)
        if index is None:
            present.append(item)
            minimums.append((need.name, "not required", str(need.specifier)))
            changed.append(f"project.dependencies[{need.name}]")
            continue
        before = _requirement(str(present[index]))
        old, new = lowest_version(str(before.specifier) if before else ""), lowest_version(str(need.specifier))
        if before is not None and new is not None and (old is None or old < new):
            present[index] = item
            minimums.append((need.name, str(before.specifier) or "any", str(need.specifier)))
            changed.append(f"project.dependencies[{need.name}]")


def _add_missing(project: Any, own: Mapping[str, Any], *, has_licence: bool, changed: list[str]) -> None:
    """Add the extras and links that are not there yet, and metadata that is missing altogether."""
    import tomlkit

    for table in ("optional-dependencies", "urls"):
        for name, value in own.get(table, {}).items():
            if table not in project:
                project[table] = tomlkit.table()
            if not any(str(key).lower() == name.lower() for key in project[table]):
                project[table][name] = value
                changed.append(f"project.{table}.{name}")
    dynamic = [str(item) for item in project.get("dynamic", [])]
    for key in ("version", "description", "readme", "license"):
        if key not in project and key not in dynamic and key in own and (key != "license" or has_licence):
            project[key] = own[key]
            changed.append(f"project.{key}")


def _fit_build(document: Any, own: Mapping[str, Any], changed: list[str]) -> None:
    """Name the package's folder to the build backend, if that is the generated one's and nothing says it."""
    build: Any = document.get("build-system", {})
    if "build-system" not in document:
        document["build-system"] = own["build-system"]
        changed.append("build-system")
    elif str(build.get("build-backend", "")) != own["build-system"]["build-backend"]:
        return
    if _get(document, ("tool", "hatch", "build", "targets", "wheel", "packages")) is None:
        _put(
            document,
            ("tool", "hatch", "build", "targets", "wheel"),
            own["tool"]["hatch"]["build"]["targets"]["wheel"],
        )
        changed.append("tool.hatch.build.targets.wheel")


def _fit_checkers(document: Any, own: Mapping[str, Any], changed: list[str]) -> None:
    """Let type checkers assume a Python that the package runs on."""
    for place in _TYPE_CHECKERS:
        present, new = _get(document, place), _get(own, place)
        if isinstance(present, str) and isinstance(new, str) and Version(present) < Version(new):
            _get(document, place[:-1])[place[-1]] = new
            changed.append(".".join(place))


def _add_developers(document: Any, own: Mapping[str, Any], changed: list[str]) -> None:
    """Add what tests need as a dependency group, the owner's requirements for it first."""
    import tomlkit

    if "dependency-groups" in document:
        return
    items = [str(item) for place in _DEV_LISTS for item in _get(document, place) or ()]
    names = {_name(item) for item in items}
    items += [item for item in own["dependency-groups"]["dev"] if _name(item) not in names]
    group: Any = tomlkit.array()
    group.extend(items)
    group.multiline(True)
    table = tomlkit.table()
    table["dev"] = group
    document["dependency-groups"] = table
    changed.append("dependency-groups.dev")


def _requirement(text: str) -> Requirement | None:
    try:
        return Requirement(text)
    except InvalidRequirement:
        return None


def _name(text: str) -> str:
    requirement = _requirement(text)
    return canonicalize_name(requirement.name) if requirement is not None else text


def _index_of(items: Any, name: str) -> int | None:
    names = [_name(str(item)) for item in items]
    return names.index(canonicalize_name(name)) if canonicalize_name(name) in names else None


def _get(table: Any, place: Iterable[str]) -> Any:
    for name in place:
        if not isinstance(table, Mapping) or name not in table:
            return None
        table = cast("Any", table)[name]
    return table


def _put(document: Any, place: tuple[str, ...], values: Mapping[str, Any]) -> None:
    import tomlkit

    for depth, name in enumerate(place):
        if name not in document:
            document[name] = tomlkit.table(is_super_table=depth < len(place) - 1)
        document = document[name]
    for key, value in values.items():
        document[key] = value
