export { openReader, type Reader, type ReaderOptions } from "./reader.ts";
