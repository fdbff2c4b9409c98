"""A package in the making: that of a template, into which parts of another one move."""

import re
from collections.abc import Set
from posixpath import splitext

from weekly_editor.writers.docx_template_package import OfficePackage, Relation, closed

_COUNTED = re.compile(r"(.*?)(\d*)$", re.DOTALL)


class PackageDraft:
    """The parts, types and relations of ``package``, to be changed part by part."""

    def __init__(self, package: OfficePackage) -> None:
        self._parts = dict(package.parts)
        self._types = dict(package.types)
        self._relations = dict(package.relations)
        self._taken = {name.lower() for name in self._parts}

    def put(self, name: str, content: bytes, content_type: str = "") -> None:
        """Make ``content`` the part ``name``, which keeps the type it has unless one is given."""
        self._parts[name] = content
        self._types[name] = content_type or self._types[name]
        self._taken.add(name.lower())

    def free_name(self, wanted: str) -> str:
        """Return ``wanted`` or, where a part is called so, the same with another number."""
        stem, ending = splitext(wanted)
        counted = _COUNTED.fullmatch(stem)
        base, number = (counted[1], int(counted[2] or 1)) if counted else (stem, 1)
        while wanted.lower() in self._taken:
            number += 1
            wanted = f"{base}{number}{ending}"
        return wanted

    def refer(self, owner: str, kind: str, target: str, *, is_external: bool = False) -> str:
        """Let ``owner`` refer to ``target`` and return the id of the relation; ``kind`` is its whole type."""
        relations = self._relations.get(owner, ())
        ids = {relation.id for relation in relations}
        number = len(relations) + 1
        while f"rId{number}" in ids:
            number += 1
        self._relations[owner] = (*relations, Relation(f"rId{number}", kind, target, is_external))
        return f"rId{number}"

    def adopt(self, source: OfficePackage, name: str) -> str:
        """Take in a part of ``source`` with all that it refers to, and return the name it has now."""
        new_name = self.free_name(name)
        self.put(new_name, source.parts[name], source.types[name])
        self._relations[new_name] = tuple(
            relation
            if relation.is_external
            else Relation(relation.id, relation.type, self.adopt(source, relation.target))
            for relation in source.relations.get(name, ())
        )
        return new_name

    def keep_relations(self, owner: str, ids: Set[str], kinds: Set[str]) -> None:
        """Let ``owner`` refer to nothing but what it names by one of ``ids``, and what is of one of ``kinds``."""
        relations = self._relations.get(owner, ())
        self._relations[owner] = tuple(each for each in relations if each.id in ids or each.kind in kinds)

    def files(self) -> dict[str, bytes]:
        """Return the package as files, without the parts that nothing refers to."""
        reached: dict[str, None] = {}
        waiting = [""]
        while waiting:
            for relation in self._relations.get(waiting.pop(), ()):
                if relation.target in self._parts and relation.target not in reached:
                    reached[relation.target] = None
                    waiting.append(relation.target)
        return closed(
            OfficePackage(
                {name: self._parts[name] for name in reached},
                {name: self._types[name] for name in reached},
                {name: self._relations.get(name, ()) for name in ("", *reached)},
            )
        )
