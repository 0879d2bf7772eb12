"""All that generated modules may use besides what the package itself defines; templates print nothing else.

A template that needs more is changed together with these tables.
"""

from __future__ import annotations

import ast

_NAMES: dict[str, frozenset[str]] = {
    module: frozenset(names.split(" "))
    for module, names in {
        "__future__": "annotations",
        "collections.abc": "AsyncGenerator AsyncIterator Callable Generator Iterable Iterator Mapping Sequence",
        "datetime": "date datetime",
        "enum": "Enum",
        "functools": "partial",
        "pydantic": "Field",
        "standardwebhooks": "Webhook WebhookVerificationError",
        "typing": "Any AsyncIterable ClassVar Dict Final Generic Iterable List Literal Mapping NamedTuple Optional TYPE_CHECKING Type TypeVar "
        "Union cast get_args get_origin get_type_hints overload",
        "typing_extensions": "Annotated Literal Protocol Required Self TypeAlias TypeAliasType TypedDict deprecated "
        "runtime_checkable",
        "urllib.parse": "quote quote_plus",
    }.items()
}
_WHOLE_MODULES = (
    "anyio", "asyncio", "base64", "builtins", "datetime", "hashlib", "hmac", "httpx", "httpx2", "json", "os", "pydantic",
    "pytest", "sys", "threading", "time", "types", "typing",
)  # fmt: skip
IMPORTS = _NAMES | {module: _NAMES.get(module, frozenset[str]()) | {""} for module in _WHOLE_MODULES}
"""Names imported from each module; modules imported whole have the empty name."""

_OF_HTTP_LIBRARIES = (
    "AsyncByteStream", "AsyncClient", "Auth", "BasicAuth", "ByteStream", "Client", "ConnectError", "Limits",
    "MockTransport", "ReadTimeout", "Request", "Response", "SyncByteStream", "Timeout", "URL",
)  # fmt: skip
ATTRIBUTES = frozenset(
    {
        "anyio.Lock", "asyncio.run", "base64.b64decode", "base64.b64encode", "datetime.date", "datetime.datetime",
        "hashlib.sha256", "hmac.new",
        "json.JSONDecodeError", "json.dumps", "json.loads", "os.environ", "pydantic.BaseModel", "pytest.FixtureRequest",
        "pytest.MonkeyPatch", "pytest.fixture", "pytest.importorskip", "pytest.mark", "pytest.raises", "pytest.warns",
        "sys.modules", "threading.Lock", "time.monotonic", "time.time", "types.SimpleNamespace", "types.UnionType",
        "typing.TYPE_CHECKING",
        *(f"{library}.{name}" for library in ("httpx", "httpx2") for name in _OF_HTTP_LIBRARIES),
        *(f"builtins.{name}" for name in ("bool", "bytes", "float", "int", "object", "str", "type")),
    }
)  # fmt: skip
"""What is used of modules that are imported whole."""

BUILTINS = frozenset(
    {
        "AttributeError", "DeprecationWarning", "Exception", "ImportError", "TypeError", "ValueError", "__dir__",
        "__file__", "__name__", "any", "bool", "bytes", "classmethod", "dict", "enumerate", "filter", "float", "getattr", "int",
        "isinstance", "issubclass", "len", "list", "map", "max", "min", "next", "object", "print", "property",
        "staticmethod", "str", "super", "tuple", "type", "vars",
    }
)  # fmt: skip

DUNDERS = frozenset({"__class__", "__init__", "__module__", "__name__", "__title__", "__value__", "__version__"})

NODES: frozenset[type[ast.AST]] = frozenset(
    {
        ast.Module, ast.Import, ast.ImportFrom, ast.alias, ast.ClassDef, ast.FunctionDef, ast.AsyncFunctionDef,
        ast.arguments, ast.arg, ast.Return, ast.Assign, ast.AnnAssign, ast.If, ast.For, ast.AsyncFor, ast.With,
        ast.AsyncWith, ast.withitem, ast.Try, ast.ExceptHandler, ast.Raise, ast.Assert, ast.Global, ast.Expr, ast.Pass,
        ast.Break, ast.Continue, ast.Name, ast.Load, ast.Store, ast.Constant, ast.JoinedStr, ast.FormattedValue,
        ast.Attribute, ast.Subscript, ast.Starred, ast.Call, ast.keyword, ast.List, ast.Tuple, ast.Dict, ast.DictComp,
        ast.ListComp, ast.GeneratorExp, ast.comprehension, ast.IfExp, ast.BoolOp, ast.And, ast.Or, ast.UnaryOp, ast.Not,
        ast.USub, ast.BinOp, ast.BitOr, ast.Add, ast.Sub, ast.Div, ast.Compare, ast.Eq, ast.NotEq, ast.Is, ast.IsNot,
        ast.In, ast.NotIn, ast.Lt, ast.Gt, ast.GtE, ast.Await, ast.Yield, ast.YieldFrom,
    }
)  # fmt: skip
"""Kinds of nodes of a syntax tree."""
