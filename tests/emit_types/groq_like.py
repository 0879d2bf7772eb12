"""A plan by hand, after the types of a chat API, with everything that is hard about types in it."""

from __future__ import annotations

from sdkwright.ir import (
    AliasDef,
    Definition,
    Field,
    ListOf,
    LiteralOf,
    MapOf,
    Nullable,
    ObjectDef,
    Ref,
    Scalar,
    Side,
    Type,
    TypeModule,
    UnionOf,
)

STR, INT, FLOAT, BOOL, OBJECT = (Scalar("str"), Scalar("int"), Scalar("float"), Scalar("bool"), Scalar("object"))
CHAT = "types/chat/"


def need(name: str, type_: Type, wire: str | None = None, doc: str = "") -> Field:
    return Field(name, wire or name, type_, True, doc)


def may(name: str, type_: Type, wire: str | None = None, doc: str = "") -> Field:
    return Field(name, wire or name, type_, False, doc)


def module_of(path: str, side: Side, main: str, *definitions: Definition, late: tuple[str, ...] = ()) -> TypeModule:
    nested = [definition.name for definition in definitions if definition.name != main]
    return TypeModule(path, side, main, definitions, (main, *nested), late)


def chat(name: str) -> str:
    return f"{CHAT}{name}"


COMPLETION = chat("chat_completion")
CREATE = chat("completion_create_params")
USER = chat("user_message_param")
PART = chat("content_part_param")

MODULES: tuple[TypeModule, ...] = (
    module_of(
        COMPLETION,
        "response",
        "ChatCompletion",
        ObjectDef(
            "Choice",
            (
                need("finish_reason", LiteralOf(("stop", "length"))),
                need("index", INT),
                may("logprobs", Nullable(ListOf(FLOAT)), doc='Set to "\\" or """ where asked.'),
            ),
        ),
        ObjectDef(
            "ChatCompletion",
            (
                need("id", STR, doc="Names it."),
                need("choices", ListOf(Ref(COMPLETION, "Choice"))),
                need("created_at", Scalar("datetime"), "createdAt"),
                need("object", LiteralOf(("chat.completion",))),
                may("date", Scalar("date")),
                may("expires", Scalar("datetime")),
                may("from_", STR, "from"),
                may("metadata", OBJECT),
                may("usage", Ref("types/completion_usage", "CompletionUsage")),
            ),
            doc="An answer.",
        ),
    ),
    module_of(
        chat("chat_completion_role"),
        "response",
        "ChatCompletionRole",
        AliasDef("ChatCompletionRole", LiteralOf(("system", "user"))),
    ),
    module_of(
        chat("event"),
        "response",
        "Event",
        ObjectDef("TextEvent", (need("type", LiteralOf(("text",))), need("text", STR))),
        ObjectDef("StopEvent", (need("type", LiteralOf(("stop",))), may("reason", STR))),
        AliasDef(
            "Event",
            UnionOf((Ref(chat("event"), "TextEvent"), Ref(chat("event"), "StopEvent")), "type"),
            doc="One event.",
        ),
    ),
    module_of(
        CREATE,
        "params",
        "CompletionCreateParams",
        ObjectDef(
            "CompletionCreateParamsBase",
            (
                need("messages", ListOf(Ref(USER, "UserMessageParam"), "Iterable")),
                need("model", UnionOf((STR, LiteralOf(("small", "large"))))),
                may("after", Nullable(Scalar("datetime")), "afterTime", "No earlier than this."),
                may("documents", Nullable(ListOf(Ref(CREATE, "Document"), "Iterable"))),
                may("image", Scalar("base64")),
                may("object", OBJECT),
                may("settings", Ref("types/shared_params/settings", "Settings")),
                may("stop", Nullable(UnionOf((Nullable(STR), ListOf(STR, "SequenceNotStr"))))),
                may("upload", Scalar("file")),
            ),
        ),
        ObjectDef("Document", (need("text", STR), may("seen_on", Scalar("date"), "seenOn"))),
        ObjectDef(
            "CompletionCreateParamsNonStreaming",
            (may("stream", Nullable(LiteralOf((False,)))),),
            base=Ref(CREATE, "CompletionCreateParamsBase"),
        ),
        ObjectDef(
            "CompletionCreateParamsStreaming",
            (need("stream", LiteralOf((True,))),),
            base=Ref(CREATE, "CompletionCreateParamsBase"),
            total_false=False,
        ),
        AliasDef(
            "CompletionCreateParams",
            UnionOf(
                (Ref(CREATE, "CompletionCreateParamsNonStreaming"), Ref(CREATE, "CompletionCreateParamsStreaming"))
            ),
        ),
    ),
    module_of(
        PART,
        "params",
        "ContentPartParam",
        AliasDef("ContentPartParam", UnionOf((STR, MapOf(Ref(PART, "ContentPartParam")))), recursive=True),
    ),
    module_of(
        USER,
        "params",
        "UserMessageParam",
        ObjectDef(
            "UserMessageParam",
            (
                need("content", Ref(PART, "ContentPartParam")),
                need("role", LiteralOf(("user",))),
                may("replies", ListOf(Ref(USER, "UserMessageParam"), "Iterable")),
            ),
        ),
    ),
    module_of(
        "types/completion_usage",
        "response",
        "CompletionUsage",
        ObjectDef("CompletionUsage", (need("total_tokens", INT), may("queue_time", FLOAT)), extra=INT),
    ),
    module_of(
        "types/folder",
        "response",
        "Folder",
        ObjectDef(
            "Folder",
            (
                need("name", STR),
                may("items", ListOf(Ref("types/item", "Item"))),
                may("parent", Ref("types/folder", "Folder")),
            ),
        ),
        late=("types/item",),
    ),
    module_of(
        "types/item",
        "response",
        "Item",
        AliasDef("Item", UnionOf((STR, Ref("types/folder", "Folder")))),
        late=("types/folder",),
    ),
    module_of(
        "types/shared/error_object",
        "response",
        "ErrorObject",
        ObjectDef("ErrorObject", (need("error", MapOf(OBJECT)),)),
    ),
    module_of(
        "types/shared_params/settings", "params", "Settings", ObjectDef("Settings", (may("country", STR),), extra=STR)
    ),
    module_of(
        "types/thing",
        "response",
        "Thing",
        ObjectDef("Thing", (need("kind", STR),), base=Ref(COMPLETION, "ChatCompletion")),
        ObjectDef("Nothing", ()),
    ),
)
