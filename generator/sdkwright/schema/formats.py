"""Example texts for the formats of JSON Schema and OpenAPI, as one table."""

from __future__ import annotations

from collections.abc import Mapping

FORMAT_EXAMPLES: Mapping[str, str] = {
    "binary": "Example data",
    "byte": "ZXhhbXBsZQ==",
    "date": "2019-12-27",
    "date-time": "2019-12-27T18:11:19.117Z",
    "decimal": "1.5",
    "duration": "P1D",
    "email": "dev@example.com",
    "hostname": "example.com",
    "idn-email": "dev@example.com",
    "idn-hostname": "example.com",
    "int32": "1",
    "int64": "1",
    "ip": "192.0.2.1",
    "ipv4": "192.0.2.1",
    "ipv6": "2001:db8::1",
    "iri": "https://example.com",
    "iri-reference": "/example",
    "json-pointer": "/example/0",
    "regex": "^example$",
    "relative-json-pointer": "0/example",
    "time": "12:00:00Z",
    "uri": "https://example.com",
    "uri-reference": "/example",
    "uri-template": "/example/{id}",
    "url": "https://example.com",
    "uuid": "182bd5e5-6e1a-4fe4-a799-aa6d9a6ab26e",
}
"""Every text is valid for its format; formats that only say what a text is for (``password``) have none."""
