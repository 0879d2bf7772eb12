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
            Ref(module.path, one.name): one for module in modules for one in module.definitions
        }

    def __call__(self, method: Method) -> Method:
        """The method, told whether anything it sends has to be transformed."""
        sent = [one for one in method.params if one.location in ("query", "querystring", "body", "body_root")]
        renamed = any(one.name != one.wire for one in sent if one.location in ("query", "body"))
        return replace(method, transform=renamed or any(self.of(one.type) for one in sent))

    def of(self, kind: Type) -> bool:
        """Whether a value of this type, or anything below it, is renamed or formatted."""
        pending, seen = [kind], set[Ref]()
        while pending:
            one = pending.pop()
            if isinstance(one, Scalar):
                if one.name in _FORMATTED:
                    return True
            elif isinstance(one, Ref):
                if one in seen or one not in self._definitions:
                    continue
                seen.add(one)
                definition = self._definitions[one]
                if not isinstance(definition, AliasDef):
                    if any(field.name != field.wire for field in definition.fields):
                        return True
                    pending.extend(field.type for field in definition.fields)
                    if definition.base is not None:
                        pending.append(definition.base)
                else:
                    pending.append(definition.type)
            else:
                pending.extend(parts(one))
        return False
