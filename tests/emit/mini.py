"""A small API as IR values, written by hand: one method of every kind, every kind of credential."""

from __future__ import annotations

from dataclasses import replace

from sdkwright.ir import (
    Auth,
    ClientOption,
    Environment,
    Field,
    ListOf,
    LiteralOf,
    Metadata,
    Method,
    Nullable,
    ObjectDef,
    Overload,
    PageField,
    PageScheme,
    Param,
    ParamLocation,
    Ref,
    Resource,
    Response,
    Sample,
    Scalar,
    Sdk,
    Streaming,
    Type,
    TypeModule,
    UnionOf,
)

STR, INT = Scalar("str"), Scalar("int")
PET = Ref("types/pet", "Pet")
REPLY, EVENT = Ref("types/reply", "Reply"), Ref("types/reply_event", "ReplyEvent")


def module(path: str, *fields: Field, side: str = "response") -> TypeModule:
    """A types module with one class named after it."""
    name = "".join(word.capitalize() for word in path.rpartition("/")[2].split("_"))
    definition = ObjectDef(name, fields)
    return TypeModule(path, "response" if side == "response" else "params", name, (definition,), (name,))


def param(
    name: str,
    kind: Type = STR,
    location: ParamLocation = "body",
    *,
    required: bool = False,
    wire: str | None = None,
    sample: Sample | None = None,
    doc: str = "",
) -> Param:
    """An argument; path parameters are positional and must not be empty."""
    is_path = location == "path"
    return Param(
        name=name,
        wire=wire or name,
        location=location,
        type=kind,
        required=required or is_path,
        sample=sample or Sample("value", name),
        doc=doc,
        positional=is_path,
        check_empty=is_path,
    )


def params_module(path: str, *params: Param) -> TypeModule:
    """The params class of a method with these arguments."""
    fields = (
        Field(argument.name, argument.wire, argument.type, argument.required)
        for argument in params
        if argument.location != "path"
    )
    return module(path, *fields, side="params")


CREATE = (
    param("name", required=True),
    param("born_on", Scalar("date"), wire="bornOn", sample=Sample("date", "2020-02-29")),
)
LIST = (param("after", location="query"), param("trace", location="header", wire="X-Trace"))
CHAT = (
    param("text", required=True),
    param("stream", Nullable(Scalar("bool"))),
    param("tags", ListOf(STR, "SequenceNotStr"), sample=Sample("list", items=(Sample("value", "a"),))),
)
UPLOAD = (param("file", Scalar("file"), required=True, sample=Sample("file", "content")), param("note"))

METHODS = (
    Method(
        "create",
        "post",
        "/pets",
        CREATE,
        Response("json", PET),
        "json",
        Ref("types/pet_create_params", "PetCreateParams"),
        transform=True,
        idempotent=True,
        doc="Add a pet.",
    ),
    Method(
        "retrieve", "get", "/pets/{pet-id}", (param("pet_id", location="path", wire="pet-id"),), Response("json", PET)
    ),
    Method(
        "list",
        "get",
        "/pets",
        LIST,
        Response("page", PET, page="cursor_page"),
        params_type=Ref("types/pet_list_params", "PetListParams"),
    ),
    Method(
        "delete",
        "delete",
        "/pets/{pet_id}",
        (param("pet_id", location="path"),),
        Response("none", Scalar("none"), "*/*"),
    ),
    Method("names", "get", "/names", (), Response("json", Ref("types/pet_names_response", "PetNamesResponse"))),
    Method("old", "get", "/old", (), Response("text", STR, "text/plain"), deprecated='use "names"'),
    Method("photo", "get", "/photo", (), Response("binary", Scalar("bytes"), "image/png")),
    Method(
        "search",
        "get",
        "/search",
        (param("body", ListOf(INT, "Iterable"), "body_root", required=True),),
        Response("json", PET),
        "json",
    ),
    Method("rename", "put", "/limit", (param("body", INT, "body_root", required=True),), Response("json", PET), "text"),
    Method("touch", "post", "/touch", (), Response("json", PET), "json"),
    Method("unwrapped", "get", "/unwrapped", (), Response("json", PET, unwrap="data")),
    Method(
        "upload",
        "post",
        "/photos",
        UPLOAD,
        Response("json", PET),
        "multipart",
        Ref("types/pet_upload_params", "PetUploadParams"),
        file_paths=(("file",),),
        content_type="multipart/form-data",
    ),
)
SPEAK = Method(
    "speak",
    "post",
    "/speak",
    CHAT,
    Response("json", REPLY),
    "json",
    Ref("types/chats/talk_speak_params", "TalkSpeakParams"),
    streaming=Streaming(EVENT, "stream", param_nullable=True),
    overloads=(
        Overload(("text",), ("stream", "tags"), "false", "response"),
        Overload(("stream", "text"), ("tags",), "true", "stream"),
        Overload(("stream", "text"), ("tags",), "bool", "either"),
    ),
)
FOLLOW = Method("follow", "get", "/follow", (), Response("json", EVENT), streaming=Streaming(EVENT, None))
LINES = Method("lines", "get", "/lines", (), Response("jsonl", EVENT, "application/x-ndjson"))

PAGE = PageScheme(
    name="cursor_page",
    class_name="CursorPage",
    kind="cursor",
    request=(PageField("after", ("after",), STR, "next_cursor_param"),),
    response=(
        PageField("items", ("items",), ListOf(Scalar("object")), "items"),
        PageField("paging", ("paging",), Ref("pagination", "CursorPagePaging")),
        PageField("object", ("object",), STR),
        PageField("str", ("str",), Scalar("object")),
        PageField("next", ("paging", "next"), STR, "next_cursor_field"),
    ),
    nested=(
        TypeModule(
            "pagination",
            "response",
            "CursorPage",
            (ObjectDef("CursorPagePaging", (Field("next", "next", STR, False),)),),
            (),
        ),
    ),
)


def sdk() -> Sdk:
    """The whole package, called ``zoo``, with a bearer key."""
    pet = Field("id", "id", STR, True), Field("kind", "kind", LiteralOf(("cat", "dog")), False)
    talk = Resource(("chats", "talk"), "Talk", "Talk", "resources/chats/talk", False, (SPEAK, FOLLOW, LINES), ())
    return Sdk(
        metadata=Metadata("zoo", "zoo", "zoo", "1.2.3", "Zoo", "A zoo", "Apache-2.0"),
        client_class="Zoo",
        error_class="ZooError",
        env_prefix="ZOO",
        base_url_env="ZOO_BASE_URL",
        environments=(Environment("production", "https://zoo.example"),),
        options=(ClientOption("api_key", "str", False, read_env="ZOO_API_KEY"),),
        auth=(Auth("key", "bearer", (("value", "api_key"),), prefix="Bearer"),),
        security=(("key",),),
        resources=(
            Resource(("pets",), "Pets", "Pets", "resources/pets", False, METHODS, (), models=("types/pet",)),
            Resource(("chats",), "Chats", "Chats", "resources/chats/chats", True, (), (talk,)),
            Resource(("words",), "Words", "Words", "resources/words", False, (), (), models=("types/reply",)),
        ),
        methods=(Method("status", "get", "/status", (), Response("json", Scalar("object"))),),
        types=(
            params_module("types/chats/talk_speak_params", *CHAT),
            module("types/pet", *pet),
            params_module("types/pet_create_params", *CREATE),
            params_module("types/pet_list_params", *LIST),
            _alias("types/pet_names_response", "PetNamesResponse", UnionOf((ListOf(STR), STR))),
            params_module("types/pet_upload_params", *UPLOAD),
            module("types/reply", Field("text", "text", STR, True)),
            module("types/reply_event", Field("delta", "delta", STR, True)),
        ),
        pages=(PAGE,),
        idempotency_header="Idempotency-Key",
        custom_headers_env="ZOO_CUSTOM_HEADERS",
    )


def _alias(path: str, name: str, kind: Type) -> TypeModule:
    from sdkwright.ir import AliasDef

    return TypeModule(path, "response", name, (AliasDef(name, kind),), (name,))


def option(name: str, **more: object) -> ClientOption:
    """A string option that may be left out."""
    return replace(ClientOption(name, "str", True, read_env=f"ZOO_{name.upper()}"), **more)  # type: ignore[arg-type]


def with_auth(*auth: Auth, security: tuple[tuple[str, ...], ...] = (), **more: object) -> Sdk:
    """The same package with other credentials; each option is optional."""
    names = dict.fromkeys(name for scheme in auth for _, name in scheme.options)
    changed = replace(sdk(), auth=auth, options=tuple(option(name) for name in names), security=security)
    return replace(changed, **more)  # type: ignore[arg-type]
