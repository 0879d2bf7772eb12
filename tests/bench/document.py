"""Makes a large OpenAPI document, the same one every time, of the kind that APIs of language models have.

    python -m tests.bench.document [--operations 300] [--schemas 1400] > openapi.yaml

With the defaults it has some 3 MB: objects in objects, unions with and without a discriminator, enums open and closed,
allOf, maps, recursion, streams of events, uploads, cursors, and prose for all of it.  Nothing in it is any API's.
"""

from __future__ import annotations

import argparse
import sys
from random import Random
from typing import Any

import yaml

OPERATIONS, SCHEMAS = 300, 1400

_ADJECTIVES = [
    "Batch",
    "Cached",
    "Chained",
    "Compact",
    "Custom",
    "Default",
    "Derived",
    "Direct",
    "External",
    "Filtered",
    "Final",
    "Hosted",
    "Hybrid",
    "Inline",
    "Internal",
    "Item",
    "Layered",
    "Linked",
    "Managed",
    "Merged",
    "Nested",
    "Partial",
    "Pending",
    "Primary",
    "Pruned",
    "Ranked",
    "Rated",
    "Remote",
    "Sampled",
    "Scoped",
    "Shared",
    "Signed",
    "Sparse",
    "Staged",
    "Stored",
    "Tagged",
    "Timed",
    "Traced",
    "Usage",
    "Verified",
]
_NOUNS = [
    "Adapter",
    "Agent",
    "Annotation",
    "Answer",
    "Archive",
    "Assistant",
    "Attachment",
    "Audit",
    "Badge",
    "Budget",
    "Call",
    "Canvas",
    "Capability",
    "Channel",
    "Checkpoint",
    "Citation",
    "Cluster",
    "Collection",
    "Comment",
    "Completion",
    "Connector",
    "Container",
    "Context",
    "Conversation",
    "Corpus",
    "Dataset",
    "Deployment",
    "Document",
    "Draft",
    "Embedding",
    "Endpoint",
    "Episode",
    "Evaluation",
    "Event",
    "Experiment",
    "Export",
    "Feature",
    "Feedback",
    "Field",
    "Fragment",
    "Function",
    "Gateway",
    "Grader",
    "Guardrail",
    "Image",
    "Index",
    "Invite",
    "Job",
    "Judge",
    "Label",
    "Lesson",
    "Limit",
    "Locale",
    "Memory",
    "Message",
    "Metric",
    "Model",
    "Moderation",
    "Note",
    "Notebook",
    "Outline",
    "Package",
    "Passage",
    "Persona",
    "Pipeline",
    "Policy",
    "Prompt",
    "Quota",
    "Ranking",
    "Reason",
    "Recipe",
    "Record",
    "Region",
    "Release",
    "Reply",
    "Report",
    "Request",
    "Resource",
    "Response",
    "Result",
    "Rubric",
    "Run",
    "Schedule",
    "Score",
    "Search",
    "Segment",
    "Session",
    "Skill",
    "Snapshot",
    "Source",
    "Step",
    "Summary",
    "Task",
    "Template",
    "Thread",
    "Token",
    "Tool",
    "Topic",
    "Trace",
    "Transcript",
    "Turn",
    "Usage",
    "Variable",
    "Vector",
    "Version",
    "Video",
    "Voice",
    "Workflow",
    "Workspace",
]
_FIELDS = [
    "background",
    "budget",
    "cache_key",
    "capacity",
    "channel",
    "checksum",
    "choice",
    "confidence",
    "content",
    "count",
    "created_by",
    "cutoff",
    "depth",
    "detail",
    "dimensions",
    "duration",
    "effort",
    "encoding",
    "expires_after",
    "filter",
    "finish_reason",
    "format",
    "frequency_penalty",
    "grade",
    "hint",
    "index",
    "input",
    "instructions",
    "kind",
    "label",
    "language",
    "latency",
    "level",
    "limit",
    "locale",
    "logprobs",
    "margin",
    "max_tokens",
    "metadata",
    "mode",
    "modality",
    "name",
    "note",
    "offset",
    "order",
    "origin",
    "output",
    "parallel",
    "parent_id",
    "penalty",
    "phase",
    "position",
    "preset",
    "priority",
    "probability",
    "progress",
    "prompt",
    "purpose",
    "quality",
    "query",
    "quota",
    "rank",
    "rate",
    "ratio",
    "reason",
    "refusal",
    "region",
    "retries",
    "role",
    "safety",
    "score",
    "seed",
    "service_tier",
    "size",
    "source",
    "speed",
    "stage",
    "status",
    "store",
    "strategy",
    "style",
    "suffix",
    "summary",
    "temperature",
    "template",
    "threshold",
    "title",
    "tokens",
    "tone",
    "tool_choice",
    "top_k",
    "top_p",
    "truncation",
    "usage",
    "user",
    "variant",
    "verbosity",
    "version",
    "visibility",
    "voice",
    "weight",
    "width",
]
_WORDS = [
    "the",
    "a",
    "each",
    "of",
    "to",
    "for",
    "that",
    "this",
    "when",
    "which",
    "is",
    "are",
    "may",
    "model",
    "request",
    "response",
    "tokens",
    "output",
    "input",
    "tool",
    "message",
    "file",
    "value",
    "used",
    "returned",
    "generated",
    "before",
    "after",
    "while",
    "between",
    "higher",
    "lower",
    "default",
    "maximum",
    "number",
    "list",
    "object",
    "stream",
    "event",
    "client",
    "server",
    "context",
    "window",
    "call",
    "result",
    "content",
    "text",
    "image",
    "audio",
    "probability",
    "sampling",
    "limit",
    "rate",
    "batch",
    "completion",
    "embedding",
    "vector",
    "store",
    "search",
    "session",
    "and",
    "or",
    "not",
    "only",
    "with",
    "without",
    "from",
    "into",
    "more",
    "less",
    "same",
    "other",
]
_VALUES = [
    "auto",
    "none",
    "required",
    "low",
    "medium",
    "high",
    "active",
    "paused",
    "queued",
    "running",
    "completed",
    "failed",
    "cancelled",
    "expired",
    "in_progress",
    "text",
    "json",
    "image",
    "audio",
    "video",
    "default",
    "flex",
    "priority",
    "user",
    "system",
    "assistant",
    "tool",
    "developer",
    "pending",
    "approved",
    "rejected",
]


class Maker:
    """Adds schemas and operations until there are enough; ``seed`` alone decides what they are."""

    def __init__(self, operations: int, schemas: int, seed: int = 5) -> None:
        self._random = Random(seed)
        self._operations, self._count = operations, schemas
        self.schemas: dict[str, Any] = {}
        self.paths: dict[str, Any] = {}
        self._objects: list[str] = []

    def document(self) -> dict[str, Any]:
        """The whole document."""
        self._errors()
        resources = max(1, self._operations // 5)
        names = [self._name(place) for place in range(resources)]
        for place, name in enumerate(names):
            expected = (self._count - 2) * (place + 1) // resources
            while len(self.schemas) < expected - 6:
                self._schema(name)
            self._resource(name, self._operations * (place + 1) // resources - self._operations * place // resources)
        while len(self.schemas) < self._count:
            self._schema(names[-1])
        return {
            "openapi": "3.1.0",
            "info": {"title": "Foundry API", "version": "2.3.0", "description": self._prose(60)},
            "servers": [{"url": "https://api.foundry.example/v1"}],
            "security": [{"ApiKeyAuth": []}],
            "tags": [{"name": name, "description": self._prose(20)} for name in names],
            "paths": self.paths,
            "components": {
                "securitySchemes": {"ApiKeyAuth": {"type": "http", "scheme": "bearer"}},
                "schemas": self.schemas,
            },
        }

    def _name(self, place: int) -> str:
        """A name nobody else has: a noun, later one with an adjective, later one with two."""
        noun, turn = _NOUNS[place % len(_NOUNS)], place // len(_NOUNS)
        words = []
        while turn:
            turn, rest = divmod(turn - 1, len(_ADJECTIVES))
            words.append(_ADJECTIVES[rest])
        return "".join(words) + noun

    def _prose(self, words: int) -> str:
        """Sentences, now and then with code, a link or a list, as writers of descriptions use them."""
        rng, sentences, remaining = self._random, list[str](), words
        while remaining > 0:
            length = min(max(remaining, 4), rng.randint(6, 16))
            sentence = " ".join(rng.choice(_WORDS) for _ in range(length)).capitalize()
            if rng.random() < 0.25:
                sentence += f" (`{rng.choice(_FIELDS)}`)"
            if rng.random() < 0.1:
                sentence += f", see [the guide](https://docs.foundry.example/guides/{rng.choice(_FIELDS)})"
            sentences.append(sentence + ".")
            remaining -= length
        text = " ".join(sentences)
        if words > 24 and rng.random() < 0.4:
            text += "\n\n" + "\n".join(f"- `{value}`: {self._prose(6)}" for value in rng.sample(_VALUES, 3))
        return text

    def _add(self, name: str, schema: dict[str, Any]) -> str:
        unique, count = name, 1
        while unique in self.schemas:
            count += 1
            unique = f"{name}{count}"
        self.schemas[unique] = schema
        return unique

    def _schema(self, owner: str) -> None:
        """One more schema of a resource, or a union with its members."""
        name = owner + self._random.choice(_ADJECTIVES) + self._random.choice(_NOUNS)
        kind = self._random.random()
        if kind < 0.10:
            self._add(name, self._enum())
        elif kind < 0.16:
            self._union(name)
        elif kind < 0.24 and self._objects:
            parts = [self._ref(self._random.choice(self._objects)), self._object(name, 5)]
            self._add(name, {"allOf": parts, "description": self._prose(12)})
        elif kind < 0.28:
            open_enum = {"anyOf": [{"type": "string"}, self._enum()], "description": self._prose(14)}
            self._add(name, open_enum)
        elif kind < 0.30:
            self._recursive(name)
        else:
            self._objects.append(self._add(name, self._object(name, self._random.randint(3, 8))))

    def _union(self, name: str) -> None:
        """Some objects told apart by ``type``, and what is any of them."""
        tags = self._random.sample(_VALUES, self._random.randint(3, 6))
        members: dict[str, str] = {}
        for tag in tags:
            member = self._object(name, 3)
            member["properties"] = {"type": {"type": "string", "enum": [tag]}, **member["properties"]}
            member["required"] = ["type", *member["required"]]
            members[tag] = self._add(name + tag.title().replace("_", ""), member)
        mapping = {tag: self._ref(member)["$ref"] for tag, member in members.items()}
        union: dict[str, Any] = {"oneOf": [self._ref(member) for member in members.values()]}
        if self._random.random() < 0.7:
            union["discriminator"] = {"propertyName": "type", "mapping": mapping}
        self._add(name, {**union, "description": self._prose(20)})

    def _recursive(self, name: str) -> None:
        item = self._object(name, 2)
        unique = self._add(name, item)
        item["properties"]["children"] = {
            "type": "array",
            "description": self._prose(10),
            "items": {"anyOf": [self._ref(unique), {"type": "string"}]},
        }

    def _enum(self) -> dict[str, Any]:
        values = self._random.sample(_VALUES, self._random.randint(2, 7))
        return {"type": "string", "enum": values, "description": self._prose(12)}

    def _object(self, name: str, size: int, depth: int = 0) -> dict[str, Any]:
        names = self._random.sample(_FIELDS, size)
        required = [field for field in names if self._random.random() < 0.5]
        return {
            "type": "object",
            "description": self._prose(18),
            "properties": {field: self._property(name, field, depth) for field in names},
            "required": required,
        }

    def _property(self, name: str, field: str, depth: int) -> dict[str, Any]:
        prose = {"description": self._prose(self._random.randint(6, 26))}
        kind = self._random.random()
        if kind < 0.24:
            return {"type": "string", **prose}
        if kind < 0.40:
            number: dict[str, Any] = {"type": self._random.choice(["integer", "number"]), **prose}
            return number | ({"minimum": 0, "maximum": 100, "default": 1} if kind < 0.3 else {})
        if kind < 0.46:
            return {"type": "boolean", "default": False, **prose}
        if kind < 0.54:
            return {**self._enum(), **prose}
        if kind < 0.60:
            return {"anyOf": [{"type": "string"}, {"type": "null"}], **prose}
        if kind < 0.66 and depth < 3:
            return self._object(name, self._random.randint(2, 5), depth + 1) | prose
        if kind < 0.72 and depth < 3:
            return {"type": "array", "items": self._object(name, 3, depth + 1), **prose}
        if kind < 0.76:
            return {"type": "object", "additionalProperties": {"type": "string"}, **prose}
        if kind < 0.80:
            return {"oneOf": [{"type": "string"}, {"type": "array", "items": {"type": "string"}}], **prose}
        if kind < 0.84:
            return {"type": "string", "format": "date-time", **prose}
        if not self._objects:
            return {"type": "object", "additionalProperties": True, **prose}
        target = self._ref(self._random.choice(self._objects[-60:]))
        if kind < 0.90:
            return {"type": "array", "items": target, **prose}
        if kind < 0.94:
            return {"anyOf": [target, {"type": "null"}], **prose}
        return target

    def _ref(self, name: str) -> dict[str, Any]:
        return {"$ref": f"#/components/schemas/{name}"}

    def _errors(self) -> None:
        error = {
            "type": "object",
            "properties": {field: {"type": "string", "description": self._prose(6)} for field in ("code", "message")},
            "required": ["code", "message"],
        }
        self._add("Error", error)
        self._add(
            "ErrorResponse", {"type": "object", "properties": {"error": self._ref("Error")}, "required": ["error"]}
        )

    def _resource(self, name: str, operations: int) -> None:
        """The object itself, what makes and changes one, a page of them, and ``operations`` operations on it."""
        path = "/" + "".join(f"_{letter.lower()}" if letter.isupper() else letter for letter in name)[1:] + "s"
        model = self._object(name, 7)
        model["properties"] = {"id": {"type": "string", "description": self._prose(5)}, **model["properties"]}
        model["required"] = ["id", *model["required"]]
        self._objects.append(self._add(name, model))
        create = self._add(f"Create{name}Request", self._object(name, 8))
        update = self._add(f"Update{name}Request", self._object(name, 5))
        page = {
            "type": "object",
            "properties": {
                "data": {"type": "array", "items": self._ref(name)},
                "has_more": {"type": "boolean"},
                "last_id": {"type": "string"},
            },
            "required": ["data", "has_more"],
        }
        listed = self._add(f"{name}ListResponse", page)
        deleted = {"type": "object", "properties": {"id": {"type": "string"}, "deleted": {"type": "boolean"}}}
        gone = self._add(f"Delete{name}Response", deleted | {"required": ["id", "deleted"]})
        item_path = f"{path}/{{{name[:1].lower() + name[1:]}_id}}"
        streamed = self._add(f"{name}StreamEvent", {"oneOf": [self._ref(item) for item in self._objects[-4:]]})
        steps = [
            (path, "post", f"create{name}", create, name),
            (path, "get", f"list{name}s", None, listed),
            (item_path, "get", f"retrieve{name}", None, name),
            (item_path, "post", f"update{name}", update, name),
            (item_path, "delete", f"delete{name}", None, gone),
            (f"{item_path}/cancel", "post", f"cancel{name}", None, name),
            (f"{item_path}/run", "post", f"run{name}", create, streamed),
        ]
        for place, method, identity, body, answer in steps[:operations]:
            self._operation(name, place, method, identity, body, answer)

    def _operation(self, tag: str, path: str, method: str, identity: str, body: str | None, answer: str) -> None:
        parameters: list[dict[str, Any]] = []
        if "{" in path:
            parameters.append(self._parameter(path.partition("{")[2].partition("}")[0], "path", {"type": "string"}))
        if identity.startswith("list"):
            parameters += [
                self._parameter("after", "query", {"type": "string"}),
                self._parameter("limit", "query", {"type": "integer", "default": 20}),
                self._parameter("order", "query", {"type": "string", "enum": ["asc", "desc"]}),
            ]
        kind = "text/event-stream" if identity.startswith("run") else "application/json"
        operation: dict[str, Any] = {
            "operationId": identity,
            "tags": [tag],
            "summary": self._prose(6),
            "description": self._prose(30),
            "parameters": parameters,
            "responses": {
                "200": {"description": "OK", "content": {kind: {"schema": self._ref(answer)}}},
                "default": {
                    "description": "Error",
                    "content": {"application/json": {"schema": self._ref("ErrorResponse")}},
                },
            },
        }
        if body:
            content: dict[str, Any] = {"application/json": {"schema": self._ref(body)}}
            if tag.endswith(("Image", "Video", "Attachment")):
                upload = {"type": "object", "properties": {"file": {"type": "string", "format": "binary"}}}
                content = {"multipart/form-data": {"schema": {"allOf": [self._ref(body), upload]}}}
            operation["requestBody"] = {"required": True, "content": content}
        self.paths.setdefault(path, {})[method] = operation

    def _parameter(self, name: str, place: str, schema: dict[str, Any]) -> dict[str, Any]:
        return {
            "name": name,
            "in": place,
            "required": place == "path",
            "description": self._prose(14),
            "schema": schema,
        }


def text(operations: int = OPERATIONS, schemas: int = SCHEMAS) -> str:
    """The document as YAML."""
    return yaml.dump(
        Maker(operations, schemas).document(), Dumper=yaml.CSafeDumper, sort_keys=False, width=120, allow_unicode=True
    )


def main() -> None:
    """Write the document to stdout."""
    parser = argparse.ArgumentParser(description="Write a large OpenAPI document to stdout.")
    parser.add_argument("--operations", type=int, default=OPERATIONS)
    parser.add_argument("--schemas", type=int, default=SCHEMAS)
    options = parser.parse_args()
    sys.stdout.write(text(options.operations, options.schemas))


if __name__ == "__main__":
    main()
