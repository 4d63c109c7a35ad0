/** What lies beside a text and belongs to it. Names are compared without regard to case. */

const sidecarEnding = ".meta.json";

/** How browsers, in their languages, name the folder of a saved page's pictures and scripts: the page's name and one of these. */
const assetEndings = [
  "_files",
  ".files",
  "_file",
  "-dateien",
  "-filer",
  "_archivos",
  "_arquivos",
  "_ficheiros",
  "_fichiers",
  "_bestanden",
  "_pliki",
  "_soubory",
  "_dosyalar",
  "_tiedostot",
  "_datoteke",
  "_fitxers",
];

/** The names of one folder, asked about as a whole. */
export interface Siblings {
  isSidecar(name: string): boolean;
  /** Whether a sidecar has a text beside it. */
  hasText(sidecar: string): boolean;
  /** The sidecar of a text: `NAME.txt.meta.json` before `NAME.meta.json`; null where there is none. */
  sidecarOf(name: string): string | null;
  /** Whether a folder holds the pictures and scripts of a page that was saved beside it. */
  isPageAssets(folder: string): boolean;
}

const withoutExtension = (name: string): string => name.replace(/\.[^.]+$/, "");

export const siblingsOf = (names: readonly string[], isText: (name: string) => boolean): Siblings => {
  const texts = names.filter(isText).map((name) => name.toLowerCase());
  const bases = new Set(texts.flatMap((name) => [name, withoutExtension(name)]));
  const pages = new Set(texts.filter((name) => /\.html?$/.test(name)).map(withoutExtension));
  const sidecars = new Map(
    names.filter((name) => name.toLowerCase().endsWith(sidecarEnding)).map((name) => [name.slice(0, -sidecarEnding.length).toLowerCase(), name]),
  );
  return {
    isSidecar: (name) => name.toLowerCase().endsWith(sidecarEnding),
    hasText: (sidecar) => bases.has(sidecar.slice(0, -sidecarEnding.length).toLowerCase()),
    sidecarOf: (name) => sidecars.get(name.toLowerCase()) ?? sidecars.get(withoutExtension(name).toLowerCase()) ?? null,
    isPageAssets: (folder) => assetEndings.some((ending) => folder.toLowerCase().endsWith(ending) && pages.has(folder.slice(0, -ending.length).toLowerCase())),
  };
};
