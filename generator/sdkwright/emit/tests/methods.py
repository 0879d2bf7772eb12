"""The tests of one method: what each calls, and what it says about the answer."""

from __future__ import annotations

import builtins
import keyword
from collections.abc import Iterator
from dataclasses import dataclass, replace

from sdkwright.emit.annotations import Annotator
from sdkwright.emit.line_breaks import Expression, group, parse
from sdkwright.emit.quote import Code, identifier, string_literal
from sdkwright.emit.signatures import page_class
from sdkwright.emit.tests.values import spell_argument
from sdkwright.ir import Method, Param, Sample, Scalar, Sdk, Type
from sdkwright.naming.plurals import singular_word

NO_MOCK = "the mock server cannot answer for this API"
RESERVED = frozenset({"EVENT", "async_client", "client", "event", "headers", "item", "response", "self", "stream"})
"""Names that the tests' own statements bind."""
_MODULE_NAMES = frozenset(dir(builtins)) | {
    "assert_matches_type", "async_client", "async_client_with_answer", "cast", "client", "client_with_answer", "date",
    "datetime", "item", "parse_date", "parse_datetime", "pytest", "response", "self", "stream", "tests",
}  # fmt: skip


@dataclass(frozen=True)
class Test:
    """One test function.

    ``form`` is how the method is called: ``method``, ``raw``, ``streaming``, or ``path`` (with an empty path
    parameter, ``empty`` lists the calls).  ``answer`` is what comes back: ``value``, ``nothing``, ``bytes`` or
    ``items``; ``expected`` is the type of the value or of each item.  ``margin`` is where the body stands.
    """

    name: Code
    form: str
    answer: str
    call: Expression
    variable: Code
    check: Expression
    skip: Expression | None
    margin: int
    deprecated: bool
    empty: tuple[tuple[str, Expression], ...] = ()


def method_tests(
    sdk: Sdk, annotator: Annotator, path: tuple[str, ...], method: Method, *, is_async: bool
) -> Iterator[Test]:
    """Yield all tests of ``method`` on one side, in the order they are printed."""
    variable = variable_of(path)
    if not method.overloads:
        yield from _Builder(sdk, annotator, path, variable, method, is_async, None).tests()
        return
    if method.overloads[0].arguments:
        for number, way in enumerate(method.overloads, 1):
            # Called as if this were all that the method takes.
            alone = replace(method, params=way.arguments, overloads=())
            yield from _Builder(sdk, annotator, path, variable, alone, is_async, None).tests(f"_overload_{number}")
        return
    for number, switched in enumerate((False, True), 1):
        build = _Builder(sdk, annotator, path, variable, method, is_async, switched)
        yield from build.tests(f"_overload_{number}")


@dataclass(frozen=True)
class _Builder:
    sdk: Sdk
    annotator: Annotator
    path: tuple[str, ...]
    variable: Code
    method: Method
    is_async: bool
    switched: bool | None

    def tests(self, suffix: str = "") -> Iterator[Test]:
        name = identifier(self.method.name)
        yield self._test(f"test_method_{name}{suffix}", "method", full=False)
        optional = [
            param for param in self.method.params if not param.required and not param.in_short and param.in_full
        ]
        if any(not self._is_switch(extra) for extra in optional):
            yield self._test(f"test_method_{name}_with_all_params{suffix}", "method", full=True)
        yield self._test(f"test_raw_response_{name}{suffix}", "raw", full=False)
        yield self._test(f"test_streaming_response_{name}{suffix}", "streaming", full=False)
        checked = [param for param in self.method.params if param.location == "path" and param.check_empty]
        if checked:
            self.annotator.imports.fixed("pytest")
            calls = tuple((f"`{extra.name}`", self._call("raw", full=False, empty=extra.name)) for extra in checked)
            yield self._test(f"test_path_params_{name}{suffix}", "path", full=False, empty=calls)

    def _test(self, name: str, form: str, *, full: bool, empty: tuple[tuple[str, Expression], ...] = ()) -> Test:
        skip = self.method.skip_test
        if not self.sdk.mock_tests:
            skip = NO_MOCK
        deprecated = self.method.deprecated is not None
        if skip is not None or deprecated:
            self.annotator.imports.fixed("pytest")
        call: Expression = "" if empty else self._call(form, full=full)
        answer, check = self._answer(form) if not empty else ("nothing", "")
        return Test(
            name=identifier(name),
            form=form,
            answer=answer,
            call=call,
            variable=self.variable,
            check=check,
            skip=None if skip is None else group("pytest.mark.skip(", [("reason=", string_literal(skip))], ")"),
            margin=12 if deprecated else 8,
            deprecated=deprecated,
            empty=empty,
        )

    # -- the call -------------------------------------------------------------------------------------------------

    def _call(self, form: str, *, full: bool, empty: str | None = None) -> Expression:
        client = "async_client" if self.is_async else "client"
        if self._answers_bytes and empty is None:
            client = f"{self.annotator.imports.std('tests.utils', f'{client}_with_answer')}({client})"
        wrapper = {"raw": ["with_raw_response"], "streaming": ["with_streaming_response"]}.get(form, [])
        owner = ".".join([client, *(identifier(part) for part in self.path), *wrapper, identifier(self.method.name)])
        return group(f"{owner}(", self._arguments(full, empty), ")")

    def _arguments(self, full: bool, empty: str | None) -> list[tuple[str, Expression]]:
        arguments: list[tuple[Param, Expression]] = []
        for param in self.method.params:
            if self._is_switch(param):
                if self.switched or full:
                    arguments.append((param, repr(bool(self.switched))))
            elif param.required or param.in_short or param.name == empty or (full and param.in_full):
                arguments.append((param, '""' if param.name == empty else self._value(param, full)))
        if len(arguments) == 1 and arguments[0][0].positional:
            return [("", arguments[0][1])]
        return [(f"{identifier(param.name)}=", value) for param, value in arguments]

    def _value(self, param: Param, full: bool) -> Expression:
        sample = param.full_sample if full and param.full_sample is not None else param.sample
        if param.wire == "stream" and param.type == Scalar("bool"):
            # The method gives a whole answer: a stream must not be asked for.
            sample = Sample("value", False)
        if param.location == "body_root" and (self.method.body == "binary" or self.method.raw_media is not None):
            sample = Sample("file", str(sample.value or "Example data"))
        return spell_argument(sample, param.type, self.annotator)

    def _is_switch(self, param: Param) -> bool:
        return self.switched is not None and param.name == (self.method.streaming and self.method.streaming.param)

    # -- the answer -----------------------------------------------------------------------------------------------

    @property
    def _streams(self) -> bool:
        streaming = self.method.streaming
        return (self.method.response.kind == "jsonl" and self.switched is None) or (
            streaming is not None and (streaming.param is None or bool(self.switched))
        )

    @property
    def _answers_bytes(self) -> bool:
        return self.method.response.kind == "binary" and not self._streams

    def _answer(self, form: str) -> tuple[str, Expression]:
        """Return the type of the result and the assertion about it."""
        response, streaming = self.method.response, self.method.streaming
        if self._answers_bytes:
            self.annotator.imports.std("tests.utils", "CONTENT")
            return "bytes", ""
        if self._streams:
            event = streaming.event if streaming is not None else response.type
            return "items", self._matches(self._spell(event), "item", "item")
        if response.kind == "none":
            if self.is_async and form != "method":
                self.annotator.imports.std("tests.utils", "gives_nothing")
            return "nothing", ""
        expected: Expression = "str"
        if response.kind != "text":
            expected = self._spell(response.type)
        if response.kind == "page":
            page = self.annotator.imports.run("pagination", page_class(self.annotator.catalog, response, self.is_async))
            expected = group(f"{page}[", [("", expected)], "]")
        return "value", self._matches(expected, self.variable, "response")

    def _spell(self, type_: Type) -> Expression:
        return parse(self.annotator.spell(self.annotator.catalog.plain(type_), "response"))

    def _matches(self, expected: Expression, variable: str, place: str) -> Expression:
        where = group("[", [("", string_literal(place))], "]")
        function = self.annotator.imports.std("tests.utils", "assert_matches_type")
        return group(f"{function}(", [("", expected), ("", variable), ("path=", where)], ")")


def variable_of(path: tuple[str, ...]) -> Code:
    """Return the tests' variable for an answer of the resource at ``path``: its singular, unless that is taken."""
    if not path:
        return Code("result")
    rest, _, last = path[-1].rpartition("_")
    name = f"{rest}_{singular_word(last)}" if rest else singular_word(last)
    return Code(name if name.isidentifier() and not keyword.iskeyword(name) and name not in _MODULE_NAMES else "result")
