// `npm run pack [-- --to FOLDER]`: makes the installable package, `dist-package/hearsay-VERSION.tgz`, and says what is in it.
import { resolve } from "node:path";
import { parseArgs } from "node:util";
import { makePackage } from "./package.ts";

const root = resolve(import.meta.dirname, "..");
const { to } = parseArgs({ options: { to: { type: "string", default: "dist-package" } } }).values;

const { file, files, packedBytes, unpackedBytes } = makePackage(root, resolve(root, to));
const kilobytes = (bytes: number): string => `${Math.ceil(bytes / 1024)} kB`;
console.log(`${file}: ${files} files, ${kilobytes(packedBytes)} (${kilobytes(unpackedBytes)} unpacked)`);
