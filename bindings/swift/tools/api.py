"""Writes bindings/api/swift.txt: what an app can use of the package, as declarations without their insides.
Needs requirements.txt.

    target/swift-tools/bin/python bindings/swift/tools/api.py            writes it
    target/swift-tools/bin/python bindings/swift/tools/api.py --check    fails when it would change
"""

import collections
import pathlib
import sys

import tree_sitter
import tree_sitter_swift

PACKAGE = pathlib.Path(__file__).resolve().parent.parent
SOURCES = PACKAGE / "Sources/Handfast"
SUMMARY = PACKAGE.parent / "api/swift.txt"
TYPES = {"class_declaration", "protocol_declaration"}
MEMBERS = {
    "function_declaration",
    "init_declaration",
    "property_declaration",
    "typealias_declaration",
    "protocol_function_declaration",
    "protocol_property_declaration",
    "enum_entry",
}


def is_public(node):
    """Whether the declaration itself says so."""
    modifiers = [child for child in node.children if child.type == "modifiers"]
    return any(b"public" in modifier.text.split() for modifier in modifiers)


def text(node, end):
    """A declaration up to a byte, on one line."""
    words = node.text[: end - node.start_byte].decode().split()
    return " ".join(words).replace("( ", "(").replace(" )", ")")


def signature(node):
    """A declaration without its inside."""
    for field in ("body", "computed_value", "value"):
        inside = node.child_by_field_name(field)
        if inside is None or node.type in ("typealias_declaration", "enum_entry"):
            continue
        line = text(node, inside.start_byte).removesuffix(" =")
        if field == "computed_value":
            line += " { get throws }" if b"get throws" in inside.text else " { get }"
        return line
    return text(node, node.end_byte)


def walk(node, inside, told):
    """Collects what is public in a node; `inside` is the name of the type around it."""
    for child in node.children:
        if child.type in TYPES:
            walk_type(child, inside, told)
        elif child.type in MEMBERS:
            # What a protocol asks for and the cases of an enumeration are as public as the type.
            if is_public(child) or child.type.startswith("protocol_") or child.type == "enum_entry":
                told[inside].append(signature(child))
        elif not child.type.endswith("_body") and child.named_children:
            # Such as a part between #if and #endif.
            walk(child, inside, told)


def walk_type(node, inside, told):
    """Collects a type, or what an extension adds to one."""
    name = node.child_by_field_name("name").text.decode()
    is_extension = node.children[0].type == "extension" or node.text.startswith(b"extension")
    if inside and not is_extension:
        name = f"{inside}.{name}"
    head = text(node, node.child_by_field_name("body").start_byte)
    if inside:
        head = head.replace(name.rpartition(".")[2], name, 1)
    if not is_extension and not is_public(node):
        return
    found = collections.defaultdict(list)
    walk(node.child_by_field_name("body"), name, found)
    if not is_extension:
        told[name].insert(0, head)
    elif ":" in head and name in told:
        told[name].append(head)
    for owner, lines in found.items():
        told[owner].extend(lines)


def summary():
    """The whole text: types by name, each with its members as the sources have them."""
    parser = tree_sitter.Parser(tree_sitter.Language(tree_sitter_swift.language()))
    told = collections.defaultdict(list)
    for path in sorted(SOURCES.rglob("*.swift")):
        walk(parser.parse(path.read_bytes()).root_node, "", told)
    parts = ["The public API of the Swift package. Written by bindings/swift/tools/api.py."]
    loose = "\n".join(sorted(told.pop("", [])))
    for name in sorted(told):
        head, *members = told[name]
        parts.append("\n".join([head] + [f"    {member}" for member in members]))
    return "\n\n".join(parts + [loose]) + "\n"


def main():
    """Writes or compares."""
    fresh = summary()
    if "--check" not in sys.argv[1:]:
        SUMMARY.parent.mkdir(exist_ok=True)
        SUMMARY.write_text(fresh)
    elif not SUMMARY.exists() or SUMMARY.read_text() != fresh:
        sys.exit(f"{SUMMARY} is old; run target/swift-tools/bin/python bindings/swift/tools/api.py and commit the result")
    print(f"{SUMMARY.name} says what the sources say")


if __name__ == "__main__":
    main()
