// What an app can use of the package, as declarations. Reads `dist`.

import path from "node:path";
import { fileURLToPath } from "node:url";
import ts from "typescript";

const here = path.dirname(path.dirname(fileURLToPath(import.meta.url)));
/** Where the summary is kept. */
export const SUMMARY = path.resolve(here, "../api/typescript.txt");
const entry = (name) => path.join(here, "dist", name, "index.d.ts");

const printer = ts.createPrinter({ removeComments: true });

/** A declaration as it is read, without its comments and what is private. */
function declaration(node) {
  // A variable or function is named by the statement around it.
  const whole = ts.isVariableDeclaration(node) ? node.parent.parent : node;
  const text = printer.printNode(
    ts.EmitHint.Unspecified,
    whole,
    whole.getSourceFile(),
  );
  return text
    .split("\n")
    .filter((line) => !/^\s*#|^\s*private /.test(line))
    .join("\n")
    .replace(/^export (declare )?/, "");
}

/** Everything that a module exports, by its name. */
function exported(program, file) {
  const checker = program.getTypeChecker();
  const module = checker.getSymbolAtLocation(program.getSourceFile(file));
  const names = new Map();
  for (const symbol of checker.getExportsOfModule(module)) {
    const isAlias = symbol.flags & ts.SymbolFlags.Alias;
    const { declarations } = isAlias
      ? checker.getAliasedSymbol(symbol)
      : symbol;
    names.set(symbol.name, declarations.map(declaration).join("\n"));
  }
  return names;
}

/** The summary of what is built. */
export function summary() {
  const files = [entry("node"), entry("native")];
  const program = ts.createProgram(files, {
    moduleResolution: ts.ModuleResolutionKind.Bundler,
    module: ts.ModuleKind.ESNext,
    types: [],
  });
  const [node, native] = files.map((file) => exported(program, file));
  const parts = [
    "The public API of the package for React Native and Node.js. Written by npm run api.",
  ];
  for (const name of [...new Set([...node.keys(), ...native.keys()])].sort()) {
    const text = node.get(name) ?? native.get(name);
    if (native.get(name) === node.get(name)) parts.push(text);
    else if (!native.has(name)) parts.push(`On Node.js alone:\n${text}`);
    else throw new Error(`${name} is not the same everywhere`);
  }
  return `${parts.join("\n\n")}\n`;
}
