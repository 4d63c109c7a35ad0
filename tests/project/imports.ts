import { parseSync } from "oxc-parser";

/** One place where a file names another module: by import, type import, re-export, `import()` or `require`. */
export interface Import {
  /** Undefined where the module is computed, so that nobody can tell which it is. */
  readonly specifier: string | undefined;
  /** `export * from` and `export * as name from`. */
  readonly star: boolean;
}

interface Node {
  readonly type: string;
  readonly [field: string]: unknown;
}

const NAMES_A_MODULE: ReadonlySet<string> = new Set([
  "ImportDeclaration",
  "ExportNamedDeclaration",
  "ExportAllDeclaration",
  "ImportExpression",
  "TSImportType",
  "TSExternalModuleReference",
]);

/** Every module that a TypeScript source names, in order. Throws on a source that does not parse, since nothing could be said about it. */
export const importsOf = (file: string, source: string): readonly Import[] => {
  const { errors, program } = parseSync(file, source);
  if (errors.length > 0) throw new Error(`${file}: ${errors[0]?.message}`);
  const found: Import[] = [];
  const visit = (value: unknown): void => {
    if (Array.isArray(value)) value.forEach(visit);
    if (!isNode(value)) return;
    const named = moduleNamedBy(value);
    if (named !== undefined) found.push(named);
    Object.values(value).forEach(visit);
  };
  visit(program);
  return found;
};

const isNode = (value: unknown): value is Node => typeof value === "object" && value !== null && "type" in value && typeof value.type === "string";

const moduleNamedBy = (node: Node): Import | undefined => {
  if (isRequire(node)) return { specifier: textOf((node["arguments"] as readonly unknown[])[0]), star: false };
  if (!NAMES_A_MODULE.has(node.type)) return undefined;
  const source = node["source"] ?? node["expression"];
  if (!isNode(source)) return undefined;
  return { specifier: textOf(source), star: node.type === "ExportAllDeclaration" };
};

const isRequire = (node: Node): boolean => node.type === "CallExpression" && isNode(node["callee"]) && node["callee"]["name"] === "require";

const textOf = (value: unknown): string | undefined =>
  isNode(value) && value.type === "Literal" && typeof value["value"] === "string" ? value["value"] : undefined;
