"""Writes bindings/api/python.txt: what the package offers. ``--check`` compares."""

from __future__ import annotations

import enum
import inspect
import sys
from pathlib import Path

import handfast

KEPT = Path(__file__).resolve().parents[1] / "api" / "python.txt"


def main() -> int:
    """Writes or compares."""
    fresh = "\n".join(lines()) + "\n"
    if sys.argv[1:] == ["--check"]:
        if KEPT.exists() and KEPT.read_text() == fresh:
            print("bindings/api/python.txt says what the package offers")
            return 0
        print("bindings/api/python.txt: differs from the package; run `cargo xtask python --write`")
        return 1
    KEPT.parent.mkdir(exist_ok=True)
    KEPT.write_text(fresh)
    print("wrote bindings/api/python.txt")
    return 0


def lines() -> list[str]:
    """Every public name of the package, and what it is."""
    told = []
    for name in sorted(handfast.__all__):
        value = getattr(handfast, name)
        if not inspect.isclass(value):
            told.append(f"{name} = " + " | ".join(case.__name__ for case in value.__args__))
            continue
        bases = [base.__name__ for base in value.__bases__ if base is not object]
        told.append(f"class {name}" + (f"({', '.join(bases)})" if bases else ""))
        if issubclass(value, enum.Enum):
            told.extend(f"    {case.name} = {case.value!r}" for case in value)
        else:
            told.extend(f"    {member}" for member in members(value))
    return told


def members(kind: type) -> list[str]:
    """What one class itself defines."""
    annotations = vars(kind).get("__annotations__", {})
    told = [f"{name}: {type_}" for name, type_ in annotations.items() if not name.startswith("_")]
    for name, member in vars(kind).items():
        if name.startswith("_") and name != "__init__":
            continue
        if isinstance(member, property):
            told.append(f"{name}: {returned(member.fget)} (read only)")
        elif isinstance(member, (classmethod, staticmethod)):
            told.append(f"classmethod {method(name, member.__func__)}")
        elif inspect.isfunction(member) and not (name == "__init__" and is_made(kind)):
            told.append(method(name, member))
    return told


def is_made(kind: type) -> bool:
    """Whether the constructor only takes the fields, or is of a protocol."""
    return hasattr(kind, "__dataclass_fields__") or getattr(kind, "_is_protocol", False)


def method(name: str, function: object) -> str:
    """A method as it is called."""
    assert inspect.isfunction(function)
    kind = "async def" if inspect.iscoroutinefunction(function) else "def"
    return f"{kind} {name}{shortened(str(inspect.signature(function)))}"


def returned(function: object) -> str:
    """What a property holds."""
    assert inspect.isfunction(function)
    return shortened(str(function.__annotations__["return"]))


def shortened(text: str) -> str:
    """Without what differs between versions of Python, or says nothing."""
    for module in ("handfast._answers.", "handfast._changes.", "typing.", "answers.", "ports."):
        text = text.replace(module, "")
    return text.replace("'", "")


if __name__ == "__main__":
    sys.exit(main())
