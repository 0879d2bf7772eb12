"""Every check there is: its id, how severe a change is, why, and an example.

`docs/changes.md` is made from this list.
"""

from __future__ import annotations

from dataclasses import dataclass

from sdkwright.review.model import Severity


@dataclass(frozen=True)
class Check:
    """A kind of change.  ``why`` is the sentence of its rows; `{member}` and `{detail}` are filled in."""

    id: str
    severity: Severity
    why: str
    old: str
    new: str
    """The example: the same code before and after."""


def _check(id: str, severity: Severity, why: str, old: str, new: str) -> Check:
    return Check(id, severity, why, old, new)


_METHODS = (
    _check(
        *("method-removed", "breaking", "Calls of it fail: there is no such method any more."),
        *("client.tasks.archive(id)", "–"),
    ),
    _check(
        *("method-renamed", "breaking", "Calls by the old name fail; the same operation is now called {detail}."),
        *("client.tasks.fetch(id)", "client.tasks.retrieve(id)"),
    ),
    _check("method-added", "additive", "There is one more method to call.", "–", "client.tasks.archive(id)"),
    _check(
        *(
            "method-deprecated",
            "additive",
            "It works as before; editors and type checkers now advise against it: {detail}",
        ),
        *("def fetch(…)", "@deprecated(…) def fetch(…)"),
    ),
    _check(
        *("method-undeprecated", "docs", "It is no longer advised against."),
        *("@deprecated(…) def fetch(…)", "def fetch(…)"),
    ),
    _check(
        *("resource-removed", "breaking", "Every call through it fails: {detail}."),
        *("client.tasks.notes.list()", "–"),
    ),
    _check(
        *("resource-renamed", "breaking", "Calls through the old name fail; its methods are now under {detail}."),
        *("client.tasks.list()", "client.todos.list()"),
    ),
    _check("resource-added", "additive", "There is one more resource: {detail}.", "–", "client.tasks.notes"),
)

_PARAMS = (
    _check(
        *("param-removed", "breaking", "Code that passes {member} is refused: it is not accepted any more."),
        *("create(title=…, colour=…)", "create(title=…)"),
    ),
    _check(
        *("param-added", "additive", "{member} can be passed now, and left out as before."),
        *("create(title=…)", "create(title=…, colour=…)"),
    ),
    _check(
        *(
            "required-param-added",
            "breaking",
            "Code written before does not pass {member}, without which it is refused.",
        ),
        *("create(title: str)", "create(title: str, owner: str)"),
    ),
    _check(
        *("param-renamed", "breaking", "Code that names {member} is refused; it is called {detail} now."),
        *("retrieve(task_id)", "retrieve(id)"),
    ),
    _check(
        *("param-became-required", "breaking", "Code that leaves {member} out, as it could, is refused or fails."),
        *("title: str | Omit = omit", "title: str"),
    ),
    _check(
        *("param-became-optional", "additive", "{member} can be left out now."),
        *("title: str", "title: str | Omit = omit"),
    ),
    _check(
        *("param-became-keyword-only", "breaking", "Calls that pass {member} by position are refused."),
        *("retrieve(task_id)", "retrieve(*, task_id)"),
    ),
    _check(
        *("param-became-positional-only", "breaking", "Calls that pass {member} by name are refused."),
        *("retrieve(task_id)", "retrieve(task_id, /)"),
    ),
    _check(
        *("param-became-positional", "additive", "{member} can be passed by position too."),
        *("create(*, title)", "create(title)"),
    ),
    _check(
        *("param-order-changed", "breaking", "Calls by position pass their values to other parameters than they did."),
        *("retrieve(list_id, task_id)", "retrieve(task_id, list_id)"),
    ),
    _check(
        *("param-default-changed", "risky", "Code that leaves {member} out gets {detail} now."),
        *("max_retries: int = 2", "max_retries: int = 5"),
    ),
    _check(
        *("param-enum-value-removed", "breaking", "{detail} is not accepted for {member} any more."),
        *('Literal["low", "high"]', 'Literal["low"]'),
    ),
    _check(
        *("param-enum-value-added", "additive", "{member} accepts {detail} too."),
        *('Literal["low"]', 'Literal["low", "high"]'),
    ),
    _check(
        *(
            "param-known-value-removed",
            "docs",
            "Editors no longer propose {detail} for {member}; any text is accepted still.",
        ),
        *('str | Literal["a", "b"]', 'str | Literal["a"]'),
    ),
    _check(
        *("param-known-value-added", "additive", "Editors propose {detail} for {member}, where any text is accepted."),
        *('str | Literal["a"]', 'str | Literal["a", "b"]'),
    ),
    _check("param-became-nullable", "additive", "{member} accepts None too.", "str", "str | None"),
    _check(
        *("param-no-longer-nullable", "breaking", "Code that passes None for {member} is refused."),
        *("str | None", "str"),
    ),
    _check("param-variant-added", "additive", "{member} accepts {detail} too.", "Text | Image", "Text | Image | Audio"),
    _check(
        *("param-variant-removed", "breaking", "{detail} is not accepted for {member} any more."),
        *("Text | Image", "Text"),
    ),
    _check("param-type-widened", "additive", "{member} accepts more than before.", "int", "float"),
    _check(
        *("param-type-narrowed", "breaking", "Some values that {member} accepted are refused."),
        *("float", "int"),
    ),
    _check(
        *("param-type-changed", "breaking", "Values of the type that {member} had are refused."),
        *("str", "int"),
    ),
    _check(
        *("option-environment-changed", "breaking", "{member} is no longer read from the variable {detail}."),
        *('os.environ.get("ACME_KEY")', 'os.environ.get("ACME_API_KEY")'),
    ),
)

_ANSWERS = (
    _check(
        *("response-field-removed", "breaking", "Code that reads {member} is refused: the field is gone."),
        *("task.title", "–"),
    ),
    _check("response-field-added", "additive", "{member} can be read.", "–", "task.title"),
    _check(
        *("response-field-renamed", "breaking", "Code that reads {member} is refused; it is called {detail} now."),
        *("task.title", "task.name"),
    ),
    _check(
        *("response-field-type-changed", "breaking", "Code that reads {member} gets values of another type."),
        *("size: int", "size: str"),
    ),
    _check(
        *("response-field-type-widened", "breaking", "Code that reads {member} may get values that it did not before."),
        *("size: int", "size: float"),
    ),
    _check(
        *("response-field-type-narrowed", "additive", "{member} promises more than before."),
        *("size: float", "size: int"),
    ),
    _check(
        *(
            "response-field-became-optional",
            "breaking",
            "{member} can be missing or null: code that uses it has to expect None.",
        ),
        *("title: str", "title: str | None = None"),
    ),
    _check(
        *("response-field-became-required", "additive", "{member} is always there and never null."),
        *("title: str | None = None", "title: str"),
    ),
    _check(
        *(
            "response-enum-value-added",
            "risky",
            "{member} can be {detail}, which code with a branch for each value misses.",
        ),
        *('Literal["open"]', 'Literal["open", "late"]'),
    ),
    _check(
        *("response-enum-value-removed", "additive", "{member} is never {detail} any more."),
        *('Literal["open", "late"]', 'Literal["open"]'),
    ),
    _check(
        *("response-enum-value-replaced", "breaking", "{detail}: code that waits for the old value waits in vain."),
        *('Literal["open", "done"]', 'Literal["open", "closed"]'),
    ),
    _check(
        *(
            "response-known-value-added",
            "additive",
            "{detail} is listed among the values of {member}, which is any text.",
        ),
        *('str | Literal["a"]', 'str | Literal["a", "b"]'),
    ),
    _check(
        *("response-known-value-removed", "docs", "{detail} is no longer listed among the values of {member}."),
        *('str | Literal["a", "b"]', 'str | Literal["a"]'),
    ),
    _check(
        *(
            "response-variant-added",
            "risky",
            "{member} can be {detail}, which code with a branch for each variant misses.",
        ),
        *("Text | Image", "Text | Image | Audio"),
    ),
    _check(
        *("response-variant-removed", "additive", "{member} is never {detail} any more."),
        *("Text | Image", "Text"),
    ),
    _check(
        *("response-variant-replaced", "breaking", "{detail}: code for the old variant gets another."),
        *("Text | Image", "Text | Audio"),
    ),
    _check(
        *("response-type-changed", "breaking", "Code that uses the result gets an object of another class."),
        *("-> Task", "-> Job"),
    ),
    _check(
        *("response-type-widened", "breaking", "The result may be something that it was not before."),
        *("-> Task", "-> Task | None"),
    ),
    _check("response-type-narrowed", "additive", "The result promises more than before.", "-> None", "-> Task"),
    _check(
        *(
            "response-became-page",
            "breaking",
            "The result is a page: iterating over it and its fields are other than before.",
        ),
        *("-> TaskList", "-> SyncPage[Task]"),
    ),
    _check(
        *(
            "response-no-longer-page",
            "breaking",
            "The result is no page any more: it cannot be iterated over page by page.",
        ),
        *("-> SyncPage[Task]", "-> TaskList"),
    ),
    _check(
        *("page-class-changed", "breaking", "The pages are of another class, with other fields."),
        *("-> SyncOffsetPage[Task]", "-> SyncCursorPage[Task]"),
    ),
    _check(
        *("page-item-type-changed", "breaking", "Iterating over the pages gives items of another type."),
        *("-> SyncPage[Task]", "-> SyncPage[Job]"),
    ),
    _check("stream-added", "additive", "Answers can be streamed.", "create(…)", "create(…, stream=True)"),
    _check(
        *("stream-removed", "breaking", "Calls that stream are refused."),
        *("create(…, stream=True)", "create(…)"),
    ),
    _check(
        *("plain-response-added", "additive", "Answers can be had in one piece."),
        *("create(…, stream=True)", "create(…)"),
    ),
    _check(
        *(
            "plain-response-removed",
            "breaking",
            "Every answer is a stream: code that reads it in one piece is refused.",
        ),
        *("-> Task", "-> Stream[TaskEvent]"),
    ),
    _check(
        *("stream-event-type-changed", "breaking", "Iterating over the stream gives events of another type."),
        *("-> Stream[Chunk]", "-> Stream[Event]"),
    ),
)

_NAMES = (
    _check(
        "package-renamed", "breaking", "Every import fails: the package is {detail} now.", "import acme", "import apex"
    ),
    _check(
        *("class-removed", "breaking", "Code that imports it fails: the name is gone."),
        *("from acme.types import Task", "–"),
    ),
    _check(
        *("class-renamed", "breaking", "Code that imports the old name fails; a class of the same shape is {detail}."),
        *("from acme.types import Task", "from acme.types import Job"),
    ),
    _check(
        *("class-moved", "breaking", "Code that imports it from where it was fails; it is in {detail} now."),
        *("from acme.types.a import Task", "from acme.types.b import Task"),
    ),
    _check(
        *("class-replaced", "breaking", "The name stands for something else: code that uses it as before is refused."),
        *("class Task(BaseModel)", "Task: TypeAlias = Union[…]"),
    ),
    _check("class-added", "additive", "There is one more type to import.", "–", "from acme.types import Task"),
    _check(
        *("import-path-removed", "breaking", "Code that imports it from here fails; it can be imported from {detail}."),
        *("from acme.types.shared import Task", "from acme.types import Task"),
    ),
    _check(
        *("module-path-removed", "risky", "It can be imported from {detail} as before; the module behind moved."),
        *("from acme.types.task import Task", "from acme.types import Task"),
    ),
    _check(
        *("import-path-added", "additive", "It can be imported from here too."),
        *("–", "from acme.types.shared import Task"),
    ),
    _check(
        *("base-class-removed", "breaking", "It is no {detail} any more: isinstance and except clauses miss it."),
        *("class RateLimitError(APIStatusError)", "class RateLimitError(Exception)"),
    ),
    _check(
        *("export-removed", "breaking", "Code that imports it fails: the name is gone."),
        *("from acme import DEFAULT_TIMEOUT", "–"),
    ),
    _check("export-added", "additive", "There is one more name to import.", "–", "from acme import DEFAULT_TIMEOUT"),
    _check(
        *("constant-changed", "risky", "Code that relies on it gets {detail}."),
        *("DEFAULT_MAX_RETRIES = 2", "DEFAULT_MAX_RETRIES = 5"),
    ),
    _check("docs-changed", "docs", "Only the words about it are others.", '"""A task."""', '"""A thing to do."""'),
)

GROUPS: tuple[tuple[str, tuple[Check, ...]], ...] = (
    ("Methods and resources", _METHODS),
    ("Arguments, keys of params and options of the client", _PARAMS),
    ("Answers", _ANSWERS),
    ("Names", _NAMES),
)
"""The checks by what they are about, as the documentation lists them."""

CHECKS: dict[str, Check] = {check.id: check for _, checks in GROUPS for check in checks}
"""Every check by its id."""
