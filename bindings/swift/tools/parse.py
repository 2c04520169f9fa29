"""Parses every Swift file that is written by hand, and fails at what is not Swift. Needs requirements.txt.

    python3 bindings/swift/tools/parse.py

A parser is no compiler: it finds a brace that is missing, not a type that is wrong.
"""

import pathlib
import sys

import tree_sitter
import tree_sitter_swift

PACKAGE = pathlib.Path(__file__).resolve().parent.parent
ROOT = PACKAGE.parent.parent
FOLDERS = [PACKAGE, ROOT / "examples/app/swiftui"]
LEFT_OUT = {".build", "HandfastCore"}


def sources():
    """Every Swift file that is written by hand."""
    for folder in FOLDERS:
        for path in sorted(folder.rglob("*.swift")):
            if not LEFT_OUT.intersection(path.relative_to(folder).parts):
                yield path


def faults(node):
    """Where the grammar lost its way."""
    if node.type == "ERROR" or node.is_missing:
        yield node
    elif node.has_error:
        for child in node.children:
            yield from faults(child)


def main():
    """Parses, and says what was found."""
    parser = tree_sitter.Parser(tree_sitter.Language(tree_sitter_swift.language()))
    count, found = 0, []
    for path in sources():
        text = path.read_bytes()
        count += 1
        for node in faults(parser.parse(text).root_node):
            line = node.start_point[0]
            name = path.relative_to(ROOT)
            found.append(f"{name}:{line + 1}: {text.splitlines()[line].decode().strip()}")
    if found:
        sys.exit("\n".join(found))
    print(f"{count} Swift files are Swift")


if __name__ == "__main__":
    main()
