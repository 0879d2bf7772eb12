"""Which methods must rename or format their arguments before they are sent."""

from __future__ import annotations

from dataclasses import replace

from sdkwright.ir import (
    AliasDef,
    Definition,
    Method,
    Ref,
    Scalar,
    Type,
    TypeModule,
)
from sdkwright.plan.type_graph import parts

_FORMATTED = frozenset({"date", "datetime", "base64"})


class Transforms:
    """Answers for one set of types modules: call it with a method to get the method with ``transform`` set."""

    def __init__(self, modules: tuple[TypeModule, ...]) -> None:
        self._definitions: dict[Ref, Definition] = {
            Ref(module.path, definition.name): definition for module in modules for definition in module.definitions
        }

    def __call__(self, method: Method) -> Method:
        """Return the method with ``transform`` set to whether anything it sends has to be transformed."""
        params = [param for param in method.params if param.location in ("query", "querystring", "body", "body_root")]
        renamed = any(param.name != param.wire for param in params if param.location in ("query", "body"))
        return replace(method, transform=renamed or any(self.is_needed(param.type) for param in params))

    def is_needed(self, kind: Type) -> bool:
        """Return whether a value of this type, or anything below it, is renamed or formatted."""
        pending, visited = [kind], set[Ref]()
        while pending:
            part = pending.pop()
            if isinstance(part, Scalar):
                if part.name in _FORMATTED:
                    return True
            elif isinstance(part, Ref):
                if part in visited or part not in self._definitions:
                    continue
                visited.add(part)
                definition = self._definitions[part]
                if not isinstance(definition, AliasDef):
                    if any(field.name != field.wire for field in definition.fields):
                        return True
                    pending.extend(field.type for field in definition.fields)
                    if definition.base is not None:
                        pending.append(definition.base)
                else:
                    pending.append(definition.type)
            else:
                pending.extend(parts(part))
        return False
