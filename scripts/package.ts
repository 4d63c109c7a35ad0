import { execFileSync } from "node:child_process";
import { cpSync, existsSync, globSync, mkdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { dirname, join } from "node:path";

export interface Package {
  /** Path of the `.tgz`. */
  readonly file: string;
  readonly files: number;
  readonly packedBytes: number;
  readonly unpackedBytes: number;
}

/** What goes into the package as it is, where it exists. */
const CARRIED = ["bin", "examples", "knowledge", "docs", "LICENSE", "LICENSES", "REUSE.toml", "README.md", "CHANGELOG.md", "ARCHITECTURE.md"];
/** What an installed package needs of package.json; the rest is about working on the project. */
const KEPT_FIELDS = ["name", "version", "description", "license", "type", "engines", "bin", "exports", "dependencies", "optionalDependencies"];

/** Compiles the sources and packs them with what they read at run time. `to` is emptied first. */
export const makePackage = (root: string, to: string): Package => {
  const folder = join(to, "package");
  rmSync(to, { recursive: true, force: true });
  mkdirSync(folder, { recursive: true });
  compile(root, join(folder, "dist"));
  copyAssets(join(root, "src"), join(folder, "dist"));
  for (const name of CARRIED) if (existsSync(join(root, name))) cpSync(join(root, name), join(folder, name), { recursive: true });
  writeManifest(root, folder);
  return npmPack(folder, to);
};

const compile = (root: string, outDir: string): void => {
  execFileSync(process.execPath, [join(root, "node_modules/typescript/bin/tsc"), "-p", "tsconfig.build.json", "--outDir", outDir], {
    cwd: root,
    stdio: "inherit",
  });
};

/** What the sources read from beside themselves; by kind, so that nobody's notes get into the package. */
const copyAssets = (src: string, dist: string): void => {
  const assets = globSync("**/*.{sql,json}", { cwd: src });
  for (const file of assets) {
    mkdirSync(dirname(join(dist, file)), { recursive: true });
    cpSync(join(src, file), join(dist, file));
  }
};

const writeManifest = (root: string, folder: string): void => {
  const manifest: Readonly<Record<string, unknown>> = JSON.parse(readFileSync(join(root, "package.json"), "utf8"));
  const kept = KEPT_FIELDS.flatMap((field) => (manifest[field] === undefined ? [] : [[field, manifest[field]]]));
  const files = ["dist", ...CARRIED.filter((name) => existsSync(join(root, name)))];
  writeFileSync(join(folder, "package.json"), `${JSON.stringify({ ...Object.fromEntries(kept), files }, null, 2)}\n`);
};

const npmPack = (folder: string, to: string): Package => {
  const windows = process.platform === "win32";
  const answer = execFileSync("npm", ["pack", "--json", "--pack-destination", to], { cwd: folder, encoding: "utf8", shell: windows });
  const packed: PackAnswer | undefined = Object.values<PackAnswer>(JSON.parse(answer))[0];
  if (packed === undefined) throw new Error(`npm pack made no package: ${answer}`);
  return { file: join(to, packed.filename), files: packed.entryCount, packedBytes: packed.size, unpackedBytes: packed.unpackedSize };
};

/** What `npm pack --json` says of each package: a list of them until npm 11, an object by name since npm 12. */
interface PackAnswer {
  readonly filename: string;
  readonly entryCount: number;
  readonly size: number;
  readonly unpackedSize: number;
}
