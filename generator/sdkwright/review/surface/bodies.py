"""Facts in a function's code: the request it sends and the options it reads."""

from __future__ import annotations

import ast
from collections.abc import Iterator

from sdkwright.review.surface.facts import Body

_VERBS = {f"_{verb}": verb.upper() for verb in ("get", "post", "put", "patch", "delete", "head", "options")}
_LISTS = "_get_api_list"
_OPTIONS = "FinalRequestOptions"
"""What a request with any verb is made of."""
_TRANSFORMS = {"maybe_transform", "async_maybe_transform"}
_MEDIA = {"Accept", "Content-Type"}


def read_body(node: ast.FunctionDef | ast.AsyncFunctionDef) -> Body:
    """Return the facts of a method's body."""
    if node.name == "__init__":
        return _constructor(node)
    if node.name == "__getattr__":
        return Body(defaults=dict(_globals(node)))
    verb = path = params_class = ""
    media: set[str] = set()
    for child in ast.walk(node):
        if isinstance(child, ast.Dict):
            media.update(_media(child))
        if not isinstance(child, ast.Call):
            continue
        name = child.func.attr if isinstance(child.func, ast.Attribute) else getattr(child.func, "id", "")
        if name in _TRANSFORMS and len(child.args) > 1:
            params_class = params_class or _last_name(child.args[1])
        elif not verb and child.args and (name in _VERBS or name == _LISTS or _is_own_call(child, name)):
            verb = _VERBS.get(name) or _VERBS.get(f"_{name}") or _keyword(child, "method", "get").upper()
            path = _path(child.args[0])
        elif not verb and name == _OPTIONS:
            verb = _keyword(child, "method", "").upper()
            path = next((_path(keyword.value) for keyword in child.keywords if keyword.arg == "url"), "")
    return Body(verb, path, tuple(sorted(media)), params_class)


def _is_own_call(call: ast.Call, name: str) -> bool:
    """Return whether a client's method sends a request with the client itself: `self.get(path, …, cast_to=…)`."""
    is_self = isinstance(call.func, ast.Attribute) and isinstance(call.func.value, ast.Name)
    return is_self and f"_{name}" in _VERBS and any(keyword.arg == "cast_to" for keyword in call.keywords)


def _globals(node: ast.AST) -> Iterator[tuple[str, str]]:
    """Yield values that a module's `__getattr__` gives to names of the module."""
    for child in ast.walk(node):
        if isinstance(child, ast.Assign) and isinstance(child.targets[0], ast.Name):
            yield child.targets[0].id, ast.unparse(child.value)


def _constructor(node: ast.FunctionDef | ast.AsyncFunctionDef) -> Body:
    defaults: dict[str, str] = {}
    environment: dict[str, str] = {}
    required: set[str] = set()
    for option, statements in _when_none(node):
        for statement in statements:
            if isinstance(statement, ast.Raise):
                required.add(option)
            elif isinstance(statement, ast.Assign) and ast.unparse(statement.targets[0]) == option:
                variable = _environment(statement.value)
                if variable:
                    environment.setdefault(option, variable)
                elif isinstance(statement.value, ast.Constant | ast.JoinedStr):
                    defaults.setdefault(option, ast.unparse(statement.value))
    return Body(defaults=defaults, environment=environment, required_options=frozenset(required))


def _when_none(node: ast.AST) -> Iterator[tuple[str, list[ast.stmt]]]:
    """Yield the options that the code compares with None or finds empty, with what it does then."""
    for child in ast.walk(node):
        if not isinstance(child, ast.If):
            continue
        test = child.test
        if isinstance(test, ast.UnaryOp) and isinstance(test.op, ast.Not) and isinstance(test.operand, ast.Name):
            yield test.operand.id, child.body
        if isinstance(test, ast.Compare) and isinstance(test.left, ast.Name) and isinstance(test.ops[0], ast.Is):
            yield test.left.id, child.body


def _environment(value: ast.expr) -> str:
    """Return the variable in `os.environ.get("X")`, and its default with it."""
    for child in ast.walk(value):
        if isinstance(child, ast.Call) and ast.unparse(child.func) in ("os.environ.get", "os.getenv") and child.args:
            return str(child.args[0].value) if isinstance(child.args[0], ast.Constant) else ""
    return ""


def _media(node: ast.Dict) -> Iterator[str]:
    for key, value in zip(node.keys, node.values, strict=True):
        if isinstance(key, ast.Constant) and isinstance(value, ast.Constant) and key.value in _MEDIA:
            yield f"{ast.literal_eval(key)}: {ast.literal_eval(value)}"


def _path(node: ast.expr) -> str:
    if isinstance(node, ast.Constant):
        return str(node.value)
    if isinstance(node, ast.Call) and node.args:
        return _path(node.args[0])
    if isinstance(node, ast.IfExp):  # a path below the caller's own base URL, else an address
        return _path(node.body)
    if isinstance(node, ast.JoinedStr):
        return "".join(
            "{" + ast.unparse(part.value) + "}" if isinstance(part, ast.FormattedValue) else str(ast.literal_eval(part))
            for part in node.values
        )
    return ""


def _last_name(node: ast.expr) -> str:
    if isinstance(node, ast.Attribute):
        return node.attr
    return node.id if isinstance(node, ast.Name) else _conditional(node)


def _conditional(node: ast.expr) -> str:
    """Return the name of the class for a call that does not stream, where the two are told apart."""
    return _last_name(node.orelse) if isinstance(node, ast.IfExp) else ""


def _keyword(call: ast.Call, name: str, default: str) -> str:
    for keyword in call.keywords:
        if keyword.arg == name and isinstance(keyword.value, ast.Constant):
            return str(keyword.value.value)
    return default
