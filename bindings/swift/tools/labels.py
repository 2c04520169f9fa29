"""Checks that what is written by hand fits the generated Swift source: names, labels, `try` and `await`.

    python3 bindings/swift/tools/labels.py

Where there is no Swift compiler, this finds a call of the core that the core has no more, or with other labels, a
failure that has gone, and a port that does not have the methods that the core asks for.
"""

import pathlib
import re
import sys

PACKAGE = pathlib.Path(__file__).resolve().parent.parent
GENERATED = PACKAGE / "Sources/HandfastCore/HandfastCore.swift"
WRITTEN = PACKAGE / "Sources/Handfast"
EFFECTS = {"async": "await", "throws": "try"}


def parenthesised(text, opening):
    """What stands between a parenthesis and its end."""
    depth = 0
    for place in range(opening, len(text)):
        depth += {"(": 1, ")": -1}.get(text[place], 0)
        if depth == 0:
            return text[opening + 1 : place]
    raise ValueError("a parenthesis that does not end")


def arguments(text):
    """The parts of a list of parameters or arguments."""
    parts, depth, part = [], 0, ""
    for letter in text:
        depth += {"(": 1, "[": 1, "{": 1, ")": -1, "]": -1, "}": -1}.get(letter, 0)
        if letter == "," and depth == 0:
            parts.append(part)
            part = ""
        else:
            part += letter
    return [part.strip() for part in [*parts, part] if part.strip()]


def labels(text):
    """The labels of a list of parameters or arguments."""
    return [part.split(":")[0].strip() for part in arguments(text)]


def block(text, start):
    """A declaration to the brace at the beginning of a line that ends it."""
    return text[start : start + re.search(r"^\}", text[start:], re.M).start()]


class Core:
    """What the generated source has."""

    def __init__(self, source):
        source = re.sub(r"/\*\*.*?\*/", "", source, flags=re.S)
        self.source = source
        self.inits, self.methods, self.cases = {}, {}, {}
        for found in re.finditer(r"^(?:public|open) (?:class|struct) (\w+)[^\n]*\{", source, re.M):
            body = block(source, found.start())
            for init in re.finditer(r"public (?:convenience )?init\(", body):
                given = arguments(parenthesised(body, init.end() - 1))
                self.inits.setdefault(found[1], []).append(given)
        for found in re.finditer(r"^(?:open|public static) func `?(\w+)`?\(", source, re.M):
            given = parenthesised(source, found.end() - 1)
            effects = source[found.end() + len(given) :].split("{")[0].split("->")[0]
            needed = {EFFECTS[effect] for effect in EFFECTS if effect in effects}
            self.methods.setdefault(found[1], []).append((labels(given), needed))
        for found in re.finditer(r"^public enum (\w+)", source, re.M):
            body = block(source, found.start())
            for case in re.finditer(r"^\s*case (\w+)(\(?)", body, re.M):
                given = labels(parenthesised(body, case.end() - 1)) if case[2] else []
                self.cases.setdefault(found[1], {})[case[1]] = given

    def makes(self, name, given):
        """Whether a type can be made with these labels; those with a default may be left out."""
        return any(
            [label for label in labels(", ".join(wanted)) if label in given] == given
            and all("=" in part for part in wanted if part.split(":")[0].strip() not in given)
            for wanted in self.inits.get(name, [])
        )

    def asks(self, protocol):
        """The methods that a protocol asks for, without blanks."""
        body = block(self.source, re.search(rf"^public protocol {protocol}:", self.source, re.M).start())
        return {re.sub(r"\s", "", line) for line in re.findall(r"^\s*(func [^\n]+)", body, re.M)}


def check(core, text):
    """What does not fit in one file, and how many places were looked at."""
    found, count = [], 0
    text = re.sub(r"//[^\n]*", "", text)
    for place in re.finditer(r"HandfastCore\.(\w+)\(", text):
        count += 1
        if not core.makes(place[1], labels(parenthesised(text, place.end() - 1))):
            found.append(f"{place[1]} is not made so: {place[0]}")
    for place in re.finditer(r"HandfastCore\.(\w+)\.(?!self)(\w+)(\(?)", text):
        count += 1
        given = labels(parenthesised(text, place.end() - 1)) if place[3] else []
        known = [core.cases.get(place[1], {}).get(place[2])]
        known += [wanted for wanted, _ in core.methods.get(place[2], [])]
        if given not in known:
            found.append(f"there is no {place[1]}.{place[2]} with {given}")
    for place in re.finditer(r"((?:try )?(?:await )?)\b(?:core|handle)\.(\w+)\(", text):
        count += 1
        call = (labels(parenthesised(text, place.end() - 1)), set(place[1].split()))
        if call not in core.methods.get(place[2], []):
            found.append(f"no call of the core is like {place[0]}…)")
    for place in re.finditer(r"class (\w+): HandfastCore\.(\w+)", text):
        has = {re.sub(r"\s|HandfastCore\.", "", line) for line in re.findall(
            r"^    (func [^{]+)\{", block(text, place.start()), re.M)}
        wanted = core.asks(place[2])
        count += len(wanted)
        found += [f"{place[1]} has no {method}" for method in sorted(wanted - has)]
    for place in re.finditer(r"extension HandfastCore\.(\w+): CoreFailure", text):
        count += 1
        told = re.findall(r"case \.(\w+)\(", block(text, place.start()))
        if told != list(core.cases[place[1]]):
            found.append(f"{place[1]} has other cases")
    return found, count


def main():
    """Checks every file, and says what was found."""
    core = Core(GENERATED.read_text())
    found, count = [], 0
    for path in sorted(WRITTEN.rglob("*.swift")):
        faults, places = check(core, path.read_text())
        found += [f"{path.relative_to(PACKAGE)}: {fault}" for fault in faults]
        count += places
    if found:
        sys.exit("\n".join(found))
    print(f"{count} places fit the generated source")


if __name__ == "__main__":
    main()
