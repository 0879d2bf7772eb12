"""README.md and the example programs: prose from templates, code from the requests that :mod:`.snippets` finds."""

from __future__ import annotations

from sdkwright.emit.annotations import Catalog
from sdkwright.emit.client import takes_deadline
from sdkwright.emit.environment import render
from sdkwright.emit.formatting import format_example
from sdkwright.emit.package import log_env
from sdkwright.emit.quote import Code, identifier, module_path, program, string_literal
from sdkwright.emit.root import webhook_owners
from sdkwright.emit.snippets import Snippet, Snippets, constructor_arguments, tidy
from sdkwright.ir import Sdk

_ROLES = (
    "usage asynchronous streaming async_streaming structured answer_stream tools jobs nested pagination upload binary "
    "download webhooks errors retries timeouts raw streamed untyped http_client successor deadline middleware tracing"
)


class _Writer:
    """Code blocks for one package; each stands by itself and needs only environment variables."""

    def __init__(self, sdk: Sdk, catalog: Catalog) -> None:
        self._sdk = sdk
        self._package = module_path(sdk.metadata.package.replace(".", "/"))
        self._client = identifier(sdk.client_class)
        self._arguments = constructor_arguments(sdk)
        self._snippets = Snippets(sdk, catalog)

    def blocks(self) -> dict[str, Code]:
        """Return every block by name; empty where the API has nothing of the kind."""
        texts: dict[str, str] = dict.fromkeys(_ROLES.split(), "")
        snippets = self._snippets
        snippet = snippets.default()
        if snippet is not None:
            texts |= self._about(snippet)
        for role, example in (("nested", snippets.nested()), ("upload", snippets.upload())):
            if example is not None:
                texts[role] = self._sync(self._assign(example), self._print(example))
        streaming, pages, binary = snippets.streaming(), snippets.pagination(), snippets.binary()
        if streaming is not None:
            texts["streaming"] = self._sync(f"stream = {streaming.call}", "for item in stream:\n    print(item)")
            lines = f"stream = await {streaming.call}\nasync for item in stream:\n    print(item)"
            texts["async_streaming"] = self._async(lines)
        texts |= self._answers(*map(snippets.helper, ("parse", "stream", "run_tools")))
        texts["jobs"] = self._jobs(snippets.helper("create_and_poll"))
        if pages is not None:
            texts["pagination"] = self._sync(f"for item in {pages.call}:\n    print(item)\n    break")
        received = webhook_call(self._sdk)
        if received is not None:
            texts["webhooks"] = self._sync(
                "\n\ndef handle(payload: str, headers: dict[str, str]) -> None:  # of the request, as it came",
                f"    event = {received}(payload, headers=headers)",
                "    print(event)",
            )
        if binary is not None:
            texts["binary"] = self._sync(f"content = {binary.call}", 'content.write_to_file("download")')
            if not self._sdk.legacy_responses:
                block = f"with {binary.through('with_streaming_response')} as response:"
                texts["download"] = self._sync(block, "    response.download('download', on_progress=print)")
        return {name: program(tidy(code)) if code else Code() for name, code in texts.items()}

    def _about(self, snippet: Snippet) -> dict[str, str]:
        """Return the blocks around the request that the README is about."""
        call, failing = snippet.call, self._snippets.errors() or snippet
        package, client = self._package, self._client
        with_timeout = f"client.with_options(timeout=5.0).{call.removeprefix('client.')}"
        with_retries = f"client.with_options(max_retries=5).{call.removeprefix('client.')}"
        own = ", ".join(filter(None, (self._arguments, "http_client=DefaultHttpxClient(trust_env=False)")))
        errors = (
            f"try:\n    {failing.call}\nexcept {package}.APIConnectionError as error:\n    print('no answer', error.__cause__)\n"
            f"except {package}.RateLimitError:\n    print('too many requests, slow down')\n"
            f"except {package}.APIStatusError as error:\n    print(error.status_code, error.response)"
        )
        facts = {
            "usage": self._sync(self._assign(snippet), self._print(snippet)),
            "asynchronous": self._async(self._awaited(snippet)),
            "errors": f"import {package}\n{self._sync(errors)}",
            "retries": (
                f"from {package} import {client}\n\nclient = {client}({self._with('max_retries=0')})  # for all requests\n\n"
                f"{with_retries}  # for one"
            ),
            "timeouts": (
                f"import httpx\nfrom {package} import {client}\n\n"
                f"client = {client}({self._with('timeout=httpx.Timeout(20.0, connect=2.0)')})\n\n{with_timeout}"
            ),
            "middleware": (
                f"import httpx\nfrom {package} import {client}\nfrom {package}.middleware import Call, Next\n\n\n"
                "def log(call: Call, send: Next) -> httpx.Response:\n    response = send(call)\n"
                "    print(call.operation, response.status_code)\n    return response\n\n\n"
                f"client = {client}({self._arguments}).with_middleware(log)\n{call}"
            ),
            "tracing": (
                f"from {package} import {client}\nfrom {package}.otel import traced\n\n"
                f"client = traced({client}({self._arguments}))\n{call}"
            ),
            "http_client": (
                f"from {package} import DefaultHttpxClient, {client}\n\nwith {client}({own}) as client:\n    {call}"
            ),
        }
        if self._sdk.http_library == "httpx":
            successor = self._with("http_client=httpx2.Client(trust_env=False)")
            facts["successor"] = (
                f"import httpx2\nfrom {package} import {client}\n\nwith {client}({successor}) as client:\n    {call}"
            )
        if takes_deadline(self._sdk):
            facts["deadline"] = self._sync(f"client.with_options(deadline=30).{call.removeprefix('client.')}")
        if snippet.method.response.kind in ("json", "page"):
            raw = f"response = {snippet.through('with_raw_response')}"
            facts["raw"] = self._sync(raw, "print(response.headers.get('content-type'))", "print(response.parse())")
            block = "print(response.status_code)\n    for line in response.iter_lines():\n        print(line)"
            facts["streamed"] = self._sync(
                f"with {snippet.through('with_streaming_response')} as response:\n    {block}"
            )
        if snippet.method.http_method == "get" and "{" not in snippet.method.path and not snippet.arguments:
            path = string_literal(snippet.method.path)
            facts["untyped"] = self._sync(f"print(client.get({path}, cast_to=object))")
        return facts

    def _answers(self, parse: Snippet | None, stream: Snippet | None, loop: Snippet | None) -> dict[str, str]:
        """Return the blocks of structured answers, of streams that end in an answer, and of functions as tools."""
        facts: dict[str, str] = {}
        if parse is not None and parse.method.answer is not None:
            answer = parse.method.answer
            arguments = ", ".join([*parse.arguments, f"{identifier(answer.param)}=Summary"])
            outer = [parsed for parsed in reversed(answer.classes) if parsed.field is not None and not parsed.is_call]
            path = "".join(f".{identifier(each.field or '')}{'[0]' if each.many else ''}" for each in outer)
            facts["structured"] = (
                f"from pydantic import BaseModel\n\nfrom {self._package} import {self._client}\n"
                f"from {self._package}.helpers import AnswerError\n\n\n"
                "class Summary(BaseModel):\n    title: str\n    points: list[str]\n\n\n"
                f"client = {self._client}({self._arguments})\n\n"
                f"try:\n    result = client.{parse.path}({arguments})\n    print(result{path}.parsed)\n"
                "except AnswerError as error:  # cut, or of another form\n    print(error)"
            )
        if stream is not None and stream.method.streams is not None:
            final = identifier(stream.method.streams.final_name or "get_final")
            facts["answer_stream"] = self._sync(
                f"with {stream.call} as stream:",
                "    for text in stream.text_stream:\n        print(text, end='', flush=True)",
                f"    print(stream.{final}())",
            )
        if loop is not None and loop.method.tools is not None:
            name = identifier(loop.method.tools.tools)
            others = [argument for argument in loop.arguments if not argument.startswith(f"{name}=")]
            arguments = ", ".join([*others, f"{name}=[get_weather]"])
            facts["tools"] = (
                f"from {self._package} import {self._client}\n\nclient = {self._client}({self._arguments})\n\n\n"
                "def get_weather(city: str) -> str:\n"
                f'    """Tell the weather in a city."""\n    return f"It rains in {{city}}."\n\n\n'
                f"print(client.{loop.path}({arguments}))"
            )
        return facts

    def _jobs(self, snippet: Snippet | None) -> str:
        """Return the block of a job that is waited for."""
        if snippet is None:
            return ""
        arguments = ", ".join([*snippet.arguments, "deadline=3600"])
        return (
            f"from {self._package} import {self._client}\nfrom {self._package}.helpers import JobFailedError, JobTimeoutError\n\n"
            f"client = {self._client}({self._arguments})\n\n"
            f"try:\n    print(client.{snippet.path}({arguments}))\n"
            "except (JobFailedError, JobTimeoutError) as error:\n    print(error.job)"
        )

    def _with(self, argument: str) -> str:
        return ", ".join(filter(None, (self._arguments, argument)))

    def _sync(self, *lines: str) -> str:
        head = f"from {self._package} import {self._client}\n\nclient = {self._client}({self._arguments})\n\n"
        return head + "\n".join(line for line in lines if line)

    def _async(self, lines: str) -> str:
        body = "\n".join(f"        {line}" for line in lines.splitlines())
        return (
            f"import asyncio\n\nfrom {self._package} import Async{self._client}\n\n\nasync def main() -> None:\n"
            f"    async with Async{self._client}({self._arguments}) as client:\n{body}\n\n\nasyncio.run(main())"
        )

    def _assign(self, snippet: Snippet) -> str:
        return snippet.call if snippet.method.response.kind == "none" else f"result = {snippet.call}"

    def _print(self, snippet: Snippet) -> str:
        if snippet.method.response.kind == "none":
            return ""
        if snippet.method.response.kind == "binary":
            return "print(len(result.read()))"
        return f"print(result.{identifier(snippet.looks_at)})" if snippet.looks_at else "print(result)"

    def _awaited(self, snippet: Snippet) -> str:
        if snippet.method.response.kind == "page":
            return f"async for item in {snippet.call}:\n    print(item)\n    break"
        if snippet.method.response.kind == "none":
            return f"await {snippet.call}"
        if snippet.method.response.kind == "binary":
            waits = "" if self._sdk.legacy_responses else "await "
            return f"result = await {snippet.call}\nprint(len({waits}result.read()))"
        return f"result = await {snippet.call}\n{self._print(snippet)}"


def webhook_call(sdk: Sdk) -> Code | None:
    """Return the first method that verifies a webhook, from the client down."""
    webhooks = ((path, member) for path, members in webhook_owners(sdk) for member in members if member.verified)
    return next(
        (Code(".".join(["client", *map(identifier, (*path, webhook.name))])) for path, webhook in webhooks), None
    )


def readme_files(sdk: Sdk, catalog: Catalog) -> dict[str, str]:
    """Return README.md, and ``examples/`` with the same requests as programs that the owner may change."""
    blocks = _Writer(sdk, catalog).blocks()
    keys = [(option.name, option.read_env) for option in sdk.options if option.read_env]
    text = render(
        "project/README.md.jinja",
        sdk=sdk,
        blocks=blocks,
        webhook=webhook_call(sdk),
        keys=keys,
        package=module_path(sdk.metadata.package.replace(".", "/")),
        timeout=Code(f"{sdk.timeout:g}"),
        log_env=log_env(sdk),
    )
    files = {"README.md": text}
    for name, title in (
        ("usage", "One request."),
        ("asynchronous", "One request, async."),
        ("streaming", "Items of a stream as they arrive."),
        ("async_streaming", "Items of a stream as they arrive, async."),
        ("upload", "Send a file."),
        ("pagination", "All items of a list that comes in pages."),
    ):
        if blocks[name]:
            program = f'"""{title}"""\n\nfrom __future__ import annotations\n\n{blocks[name]}\n'
            files[f"examples/{name}.py"] = format_example(program)
    return files
