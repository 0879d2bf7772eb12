"""Random plans for property tests, and how their types must read."""

from __future__ import annotations

from hypothesis import strategies as st

from sdkwright.ir import ListOf, LiteralOf, MapOf, Nullable, Ref, Scalar, ScalarName, Side, Type, UnionOf

HERE = "types/here"
RESPONSE_SCALARS: tuple[ScalarName, ...] = ("str", "int", "float", "bool", "object", "date", "datetime")
PARAMS_SCALARS: tuple[ScalarName, ...] = (*RESPONSE_SCALARS, "file", "base64")

text = st.text(
    st.sampled_from(
        ['"', "'", "\\", "\n", "\r", "\t", "\0", "\u2028", "\u202e", "{", "}", "%", "#", "é", "a", " ", "\ud800"]
    ),
    max_size=12,
)
nasty = st.one_of(
    text, st.sampled_from(['"""', "{{ 1/0 }}", "{% raw %}", "None", "import os", "x" * 130, "a\\", '\\"""'])
)


def literals() -> st.SearchStrategy[LiteralOf]:
    value = st.one_of(nasty, st.integers(-5, 5), st.booleans())
    unique = st.lists(value, min_size=1, max_size=6, unique_by=lambda member: (type(member), member))
    return unique.map(lambda values: LiteralOf(tuple(values)))


def types(side: Side) -> st.SearchStrategy[Type]:
    """Types as the planner may nest them, and some that it would not."""
    scalars = st.sampled_from([Scalar(name) for name in (RESPONSE_SCALARS if side == "response" else PARAMS_SCALARS)])
    refs = st.sampled_from([Ref("types/a", "A"), Ref("types/b/c", "C"), Ref(HERE, "Own")])
    containers = st.sampled_from(["List"] if side == "response" else ["List", "Iterable", "SequenceNotStr"])

    def nest(inner: st.SearchStrategy[Type]) -> st.SearchStrategy[Type]:
        members = st.lists(st.one_of(inner, st.just(Scalar("none"))), min_size=2, max_size=4)
        return st.one_of(
            st.builds(ListOf, inner, containers),
            st.builds(MapOf, inner),
            st.builds(Nullable, inner),
            st.builds(lambda variants, tag: UnionOf(tuple(variants), tag), members, st.sampled_from([None, "type"])),
        )

    leaves: st.SearchStrategy[Type] = st.one_of(scalars, refs, literals())
    return st.recursive(leaves, nest, max_leaves=6)


def reads(type_: Type, side: Side) -> str:
    """The annotation a type must have, written down a second time and as simply as possible."""
    if isinstance(type_, Scalar):
        if side == "params" and type_.name in ("date", "datetime"):
            return f"Annotated[Union[str, {type_.name}], PropertyInfo(format='iso8601')]"
        if side == "params" and type_.name == "base64":
            return "Annotated[Union[str, Base64FileInput], PropertyInfo(format='base64')]"
        return {"none": "None", "file": "FileTypes"}.get(type_.name, type_.name)
    if isinstance(type_, LiteralOf):
        return f"Literal[{', '.join(map(repr, type_.values))}]"
    if isinstance(type_, Ref):
        return type_.name
    if isinstance(type_, ListOf):
        return f"{type_.container}[{reads(type_.item, side)}]"
    if isinstance(type_, MapOf):
        return f"Dict[str, {reads(type_.value, side)}]"
    if isinstance(type_, UnionOf):
        union = f"Union[{', '.join(reads(member, side) for member in type_.members)}]"
        tagged = side == "response" and type_.discriminator is not None
        return f"Annotated[{union}, PropertyInfo(discriminator={type_.discriminator!r})]" if tagged else union
    return optional(type_.inner, side)


def optional(type_: Type, side: Side) -> str:
    """The annotation of a type that may be None besides."""
    if isinstance(type_, Nullable):
        return optional(type_.inner, side)
    bare = reads(type_, side)
    if isinstance(type_, Scalar) and bare.startswith("Annotated[Union["):
        return bare.replace("], Prop", ", None], Prop")
    if type_ == Scalar("none") or (isinstance(type_, UnionOf) and Scalar("none") in type_.members):
        return bare
    if bare.startswith("Union["):
        return f"{bare[:-1]}, None]"
    return f"Optional[{bare}]"
