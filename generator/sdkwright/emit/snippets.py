"""The requests that README and examples show: which methods, with which values, spelled as a user would."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, replace

from sdkwright.emit.annotations import Catalog
from sdkwright.emit.formatting import format_example
from sdkwright.emit.quote import identifier, literal, string_literal
from sdkwright.emit.resources import walk_resources
from sdkwright.ir import Example, Method, Nullable, ObjectDef, Param, Ref, Sample, Sdk, Type, UnionOf

SNIPPET_WIDTH = 88


@dataclass(frozen=True)
class Snippet:
    """One request: ``owner`` is what its method is called on, ``arguments`` are ``name=value`` in source form.

    ``looks_at`` is the one property of the result that is shown.
    """

    resource: tuple[str, ...]
    method: Method
    owner: str
    arguments: tuple[str, ...]
    looks_at: str | None = None

    @property
    def call(self) -> str:
        """The whole call on ``client``."""
        return f"client.{self.path}({', '.join(self.arguments)})"

    @property
    def path(self) -> str:
        """The method below the client: ``chat.completions.create``."""
        return ".".join([*self.resource, self.method.name])

    def through(self, wrapper: str) -> str:
        """Return the call by way of a wrapper such as ``with_raw_response``."""
        return f"client.{'.'.join([*self.resource, wrapper, self.method.name])}({', '.join(self.arguments)})"

    @property
    def awaited(self) -> bool:
        """Whether the async twin is awaited: lists of pages are iterated."""
        return self.method.response.kind != "page"


class Snippets:
    """Finds a request to show for each purpose; ``None`` where the API has none."""

    def __init__(self, sdk: Sdk, catalog: Catalog) -> None:
        self._sdk = sdk
        self._catalog = catalog
        self._examples = {example.role: example for example in sdk.examples}
        self._all = list(self._methods())

    def default(self) -> Snippet | None:
        """Return the request most of the README is about."""
        plain = [entry for entry in self._all if entry[1].response.kind == "json" and not entry[1].deprecated]
        rich = [
            entry for entry in plain if self._catalog.is_class(entry[1].response.type) and entry[1].skip_test is None
        ]
        return self._configured("headline", "default") or self._build(self._simplest(rich or plain or self._all))

    def streaming(self) -> Snippet | None:
        """Return a request that streams."""
        entries = [entry for entry in self._all if entry[1].streaming is not None]
        configured = self._configured("streaming")
        snippet = (
            configured
            if configured is not None and configured.method.streaming
            else self._build(self._simplest(entries))
        )
        if snippet is None or snippet.method.streaming is None or snippet.method.streaming.param is None:
            return snippet
        name = snippet.method.streaming.param
        arguments = [argument for argument in snippet.arguments if not argument.startswith(f"{name}=")]
        return Snippet(snippet.resource, snippet.method, snippet.owner, (*arguments, f"{name}=True"))

    def helper(self, kind: str) -> Snippet | None:
        """Return the first helper of a kind (``parse``, ``stream``), with the arguments of the request that streams."""
        entries = (
            (resource.path, helper)
            for resource in walk_resources(self._sdk.resources)
            for helper in resource.helpers
            if helper.helper == kind
        )
        place = next(entries, None)
        if place is None:
            return None
        resource, helper = place
        configured = self._configured("streaming", "headline", "default")
        if configured is None or configured.resource != resource:
            configured = self._build(place)
        param_names = {param.name for param in helper.params}
        own = helper.answer.param if helper.answer is not None else None
        names = [
            (argument, argument.partition("=")[0])
            for argument in (configured.arguments if configured is not None else ())
        ]
        arguments = tuple(argument for argument, name in names if name in param_names and name != own)
        return Snippet(resource, helper, ".".join(("client", *resource)), arguments)

    def pagination(self) -> Snippet | None:
        """Return a list that comes in pages."""
        configured = self._configured("pagination")
        if configured is not None and configured.method.response.kind == "page":
            return configured
        return self._build(self._simplest([entry for entry in self._all if entry[1].response.kind == "page"]))

    def upload(self) -> Snippet | None:
        """Return a request that carries a file."""
        configured = self._configured("file_uploads")
        if configured is not None and configured.method.file_paths:
            return configured
        return self._build(self._simplest([entry for entry in self._all if _takes_file(entry[1])]))

    def binary(self) -> Snippet | None:
        """Return a response that is no JSON."""
        entries = [entry for entry in self._all if entry[1].response.kind == "binary" and entry[1].streaming is None]
        return self._build(self._simplest(entries))

    def errors(self) -> Snippet | None:
        """Return the request whose errors are caught: that of the README, unless the config gives one."""
        return self._configured("errors") or self.default()

    def nested(self) -> Snippet | None:
        """Return a request with an object among its arguments."""
        configured = self._configured("nested_params")
        if configured is not None:
            return configured
        for resource, method in self._all:
            nested_param = next((p for p in method.params if p.location == "body" and self._is_nested(p)), None)
            if nested_param is not None and method.response.kind != "binary":
                return self._build((resource, method), (nested_param.name,))
        return None

    def _is_nested(self, param: Param) -> bool:
        kind = param.type.inner if isinstance(param.type, Nullable) else param.type
        sample = param.full_sample or param.sample
        return isinstance(kind, Ref) and sample.kind == "dict" and bool(sample.items)

    def _methods(self) -> Iterator[tuple[tuple[str, ...], Method]]:
        for method in self._sdk.methods:
            yield (), method
        for resource in walk_resources(self._sdk.resources):
            for method in resource.methods:
                yield resource.path, method

    def _simplest(self, entries: list[tuple[tuple[str, ...], Method]]) -> tuple[tuple[str, ...], Method] | None:
        """Return the one that needs the fewest arguments, the first of equals."""
        return min(entries, key=lambda entry: sum(param.required for param in entry[1].params), default=None)

    def _configured(self, *roles: str) -> Snippet | None:
        for role in roles:
            example = self._examples.get(role)
            place = None if example is None else self._find(example)
            if example is not None and place is not None:
                snippet = self._build(place, values=dict(example.arguments))
                has_it = example.looks_at is not None and self._has(place[1].response.type, example.looks_at)
                return replace(snippet, looks_at=example.looks_at) if snippet is not None and has_it else snippet
        return None

    def _has(self, kind: Type, name: str) -> bool:
        """Return whether results are of one class and that has the field."""
        definition = self._catalog.find(kind) if isinstance(kind, Ref) else None
        if not isinstance(definition, ObjectDef):
            return False
        return any(field.name == name for field in definition.fields) or (
            definition.base is not None and self._has(definition.base, name)
        )

    def _find(self, example: Example) -> tuple[tuple[str, ...], Method] | None:
        entries = [
            entry for entry in self._all if entry == (example.resource, entry[1]) and entry[1].name == example.method
        ]
        return entries[0] if entries else None

    def _build(
        self,
        place: tuple[tuple[str, ...], Method] | None,
        extra: tuple[str, ...] = (),
        values: dict[str, Sample] | None = None,
    ) -> Snippet | None:
        if place is None:
            return None
        resource, method = place
        values = values or {}
        alone = len(method.params) == 1
        arguments: list[str] = []
        for param in method.params:
            is_required = param.required or (param.in_short and not values)
            if not (is_required or param.name in extra or param.name in values):
                continue
            sample = values.get(param.name)
            if sample is None or _is_file(param.type):
                sample = (param.full_sample if param.name in extra else None) or param.sample
            source = spell_sample(sample)
            arguments.append(source if param.positional and alone else f"{identifier(param.name)}={source}")
        return Snippet(resource, method, ".".join(("client", *resource)), tuple(arguments))


def _takes_file(method: Method) -> bool:
    return method.body == "multipart" and any(_is_file(param.type) for param in method.params)


def _is_file(kind: Type) -> bool:
    bare = kind.inner if isinstance(kind, Nullable) else kind
    if isinstance(bare, UnionOf):
        return any(_is_file(member) for member in bare.members)
    return getattr(bare, "name", "") in ("file", "bytes")


def spell_sample(sample: Sample) -> str:
    """Return a sample as a user writes it; times are text, which every method takes."""
    if sample.kind == "list":
        return f"[{', '.join(spell_sample(item) for item in sample.items)}]"
    if sample.kind == "dict":
        pairs = zip(sample.keys, sample.items, strict=True)
        return f"{{{', '.join(f'{string_literal(key)}: {spell_sample(item)}' for key, item in pairs)}}}"
    if sample.kind == "none":
        return "None"
    return 'b"raw file contents"' if sample.kind == "file" else literal(sample.value)


def constructor_arguments(sdk: Sdk) -> str:
    """Return arguments a client needs that no environment variable can give."""
    options = [
        option for option in sdk.options if not option.nullable and option.read_env is None and option.default is None
    ]
    values: dict[str, str | int | float | bool] = {"int": 1, "float": 1.5, "bool": True}
    arguments = {
        option.name: option.example or values.get(option.type, f"My {option.name.replace('_', ' ')}")
        for option in options
    }
    return ", ".join(f"{identifier(name)}={literal(value)}" for name, value in arguments.items())


def tidy(code: str) -> str:
    """Return a block of code in black's form, narrow enough for a page."""
    return format_example(code.strip() + "\n", width=SNIPPET_WIDTH).rstrip()
