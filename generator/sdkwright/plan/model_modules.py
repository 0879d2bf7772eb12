"""The modules of configured models, each built once, and the classes that the config nests in them."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import replace

from sdkwright.ir import AliasDef, Ref, Side, Type, TypeModule
from sdkwright.plan.models import Model
from sdkwright.plan.module_builder import ModuleBuilder
from sdkwright.plan.rules import Rules
from sdkwright.schema.keywords import Schema


class ModelModules:
    """Builds the modules of models when they are first asked for.

    ``rules`` are the given ones with `find_nested` answered from these modules.
    """

    def __init__(self, rules: Rules) -> None:
        self.rules = replace(rules, find_nested=self._find_nested)
        self._modules: dict[Ref, TypeModule] = {}
        self._nested: dict[Ref, Mapping[int, Type]] = {}

    def build_all(self) -> tuple[TypeModule, ...]:
        """Build the modules of all models on all their sides."""
        models = self.rules.registry.models
        return tuple(self._build(model, side, ref) for model in models for side, ref in model.modules)

    def _find_nested(self, schema: Schema, side: Side, path: str) -> Type | None:
        """Return the class that another module than the one at ``path`` has for this schema.

        None where the config nests it in no model, or that model's module is still being built and has not come to it.
        """
        home = self.rules.nested_models.get(id(schema))
        model = self.rules.registry.dotted(home) if home is not None else None
        if model is None or model.ref(side).module == path or not model.has_side(side):
            return None
        ref = model.ref(side)
        if ref not in self._nested:
            self._build(model, side, ref)
        return self._nested[ref].get(id(schema))

    def _build(self, model: Model, side: Side, ref: Ref) -> TypeModule:
        earlier = self._modules.get(ref)
        if earlier is not None:
            return earlier
        builder = ModuleBuilder(self.rules, side, ref.module, ref.name, source=model.pointer)
        self._nested[ref] = builder.nested_types
        target = self.rules.registry.dotted(model.stands_for) if model.stands_for is not None else None
        if target is None:
            module = builder.build_model(self.rules.view.resolve({"$ref": model.pointer})[1])
        else:
            builder.scope.export(ref.name)
            module = builder.finish(
                (AliasDef(ref.name, target.ref(side if target.has_side(side) else target.sides[0])),)
            )
        return self._modules.setdefault(ref, module)
