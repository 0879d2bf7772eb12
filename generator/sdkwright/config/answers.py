"""Settings of what a method's answers are good for beyond their JSON.

Values of a type of one's own, and streams that end in one.
"""

from __future__ import annotations

import re
from collections.abc import Mapping
from typing import Annotated, Any, ClassVar, Literal

from pydantic import BeforeValidator, Field, field_validator

from sdkwright.config.base import Section, as_tuple
from sdkwright.config.jobs import JobConfig

_PATH = re.compile(r"^[^.\[\]]+(?:\[\])?(?:\.[^.\[\]]+(?:\[\])?)*$")

_PLACE = re.compile(r"^(?:\.|[^.\[\]]+(?:\[[^.\[\]]+\])?(?:\.[^.\[\]]+(?:\[[^.\[\]]+\])?)*)$")
_UPDATE = re.compile(r"^(?:done|(?:set|merge|join|json|append|add) [^ ]+)$")


def _path(value: str) -> str:
    if not _PATH.match(value):
        raise ValueError(f"a path has names between dots, with [] after a list, as in a[].b.c, not {value!r}")
    return value


class AnswerConfig(Section):
    """How a method gives answers of a type that its caller chooses, read from the text of the answer."""

    param: str
    """The argument that takes the type."""
    shape: dict[str, Any]
    """What is sent for it: any value, with $name and $schema for the type's name and JSON Schema."""
    text: str
    """Where the text stands in the answer: choices[].message.content."""
    refusal: str | None = None
    """The property beside the text that has the model's refusal."""
    stop: str | None = None
    """Where the answer says why the model stopped: choices[].finish_reason."""
    cut: Annotated[tuple[str, ...], BeforeValidator(as_tuple, str | tuple[str, ...])] = ("length", "content_filter")
    """The reasons after which the text is not whole."""
    method: str = "parse"
    """The name of the method that returns such answers."""

    _check_path = field_validator("text")(_path)


class AnswerStreamConfig(Section):
    """How the pieces of a method's stream add up to its answer."""

    method: str = "stream"
    """The name of the method that opens such streams."""
    final: str | None = None
    """A second name of get_final; default: get_final_ and the last word of the answer's model."""
    rules: dict[str, Literal["first", "last", "join", "extend", "add", "drop"]] = {}
    """What is done with a property of the pieces (choices[].delta.name) where that is not what its schema suggests."""
    events: dict[str, dict[str, str]] = {}
    """For pieces that are events of many kinds: by kind, places of the answer (content[index].text, where index is the
    event's property with the number; . is the answer), and what is done there with which property of the event: set,
    merge, join, json, append or add and its path, or done, where no more comes."""
    by: str = "type"
    """The property of an event with its kind."""
    text: str | None = None
    """Where the text stands in the answer; default: that of answer."""

    @field_validator("events")
    @classmethod
    def _check_events(cls, value: dict[str, dict[str, str]]) -> dict[str, dict[str, str]]:
        for updates in value.values():
            for place, update in updates.items():
                if not _PLACE.match(place):
                    raise ValueError(f"a place is . or names between dots, as in a[index].b, not {place!r}")
                if not _UPDATE.match(update):
                    raise ValueError(
                        f"what an event does is done, or set, merge, join, json, append or add and a path, not {update!r}"
                    )
        return value


def _section_or_no(value: Any) -> Any:
    if value is True:
        raise ValueError("give a mapping, or false for none")
    return value


class ToolLoopConfig(Section):
    """How a method takes functions and types as tools, and goes on until the model asks for no more.

    Without calls, all is as in OpenAI's chat completions.
    """

    method: str = "run_tools"
    """The name of the method that goes on."""
    param: str = "tools"
    """The argument that takes tools."""
    shape: dict[str, Any] = {}
    """What is sent for one: any value, with $name, $description, $schema and $strict for those of the tool."""
    calls: str | None = None
    """Where calls stand in the answer: content[]."""
    tag: dict[str, str] = {}
    """The property, and its value, that tells calls from what else is there."""
    name: str = "name"
    """The property of a call with the tool's name; a path where it is further down."""
    id: str = "id"
    """The property of a call with its id."""
    arguments: str = "arguments"
    """The property of a call with its arguments, as JSON text or as an object; a path where it is further down."""
    messages: str | None = None
    """The argument with the conversation. Without one there is no method that goes on."""
    reply: str | None = None
    """Where the answer has what goes back into the conversation; default: calls."""
    reply_shape: dict[str, Any] | None = None
    """How that is sent: any value, with $reply; default: as it is."""
    result: dict[str, Any] = {}
    """What is sent for the result of a call: any value, with $id, $content and, whether it failed, $failed."""
    results: dict[str, Any] | None = None
    """How all results are sent: any value, with $results; default: each for itself."""

    @field_validator("tag")
    @classmethod
    def _check_tag(cls, value: dict[str, str]) -> dict[str, str]:
        if len(value) > 1:
            raise ValueError(f"a tag is one property with its value, not {len(value)}")
        return value


class MethodHelpers(Section):
    """Further methods for answers; those left out are found where the API has the shape of OpenAI's chat."""

    without_effect: ClassVar[Mapping[str, str]] = {}

    answer: Annotated[
        AnswerConfig | Literal[False] | None, BeforeValidator(_section_or_no, AnswerConfig | bool | None)
    ] = None
    """Answers of a type that the caller chooses; false for none."""
    stream: Annotated[
        AnswerStreamConfig | Literal[False] | None,
        BeforeValidator(_section_or_no, AnswerStreamConfig | bool | None),
    ] = Field(default=None)
    """Streams that end in an answer; false for none."""
    tools: Annotated[
        ToolLoopConfig | Literal[False] | None, BeforeValidator(_section_or_no, ToolLoopConfig | bool | None)
    ] = None
    """A loop that calls functions as tools; false for none."""
    job: Annotated[JobConfig | Literal[False] | None, BeforeValidator(_section_or_no, JobConfig | bool | None)] = None
    """A job that the method starts, to wait for; false for none."""
    resume: bool = False
    """Whether a stream goes on after a lost connection, with Last-Event-ID; only where a request may be repeated."""
