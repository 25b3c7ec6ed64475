"""The one import contract that import-linter does not bring: areas meet at their doors."""

from grimp import ImportGraph
from importlinter import Contract, ContractCheck, fields, output


class Doors(Contract):
    """From another area only its open rooms may be imported.

    ``root`` is the package, ``open_rooms`` the rooms that are doors, ``open_areas`` the areas whose
    every room is open, ``ignore`` the areas that may look into any room.
    """

    type_name = "doors"

    root = fields.StringField()
    open_rooms = fields.SetField(subfield=fields.StringField())
    open_areas = fields.SetField(subfield=fields.StringField())
    ignore = fields.SetField(subfield=fields.StringField(), required=False)

    def check(self, graph: ImportGraph, verbose: bool) -> ContractCheck:
        through_the_wall = [
            (importer, imported)
            for importer in sorted(graph.modules)
            for imported in sorted(graph.find_modules_directly_imported_by(importer))
            if not self._may(importer, imported)
        ]
        return ContractCheck(kept=not through_the_wall, metadata={"imports": through_the_wall})

    def render_broken_contract(self, check: ContractCheck) -> None:
        for importer, imported in check.metadata["imports"]:
            output.print_error(f"{importer} takes {imported}: ask for it at the door of that area")

    def _may(self, importer: str, imported: str) -> bool:
        here, there = self._area_and_room(importer), self._area_and_room(imported)
        if here is None or there is None or here[0] == there[0]:
            return True
        return here[0] in (self.ignore or ()) or there[0] in self.open_areas or there[1] in self.open_rooms

    def _area_and_room(self, module: str) -> tuple[str, str] | None:
        root, *inside = module.split(".")
        if root != self.root or not inside:
            return None
        return inside[0], inside[1] if len(inside) > 1 else ""
