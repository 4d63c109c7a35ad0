import type { Document } from "../model/index.ts";
import { sha256 } from "../text/index.ts";
import { documentKey } from "./documentKey.ts";
import type { Sidecar } from "./sidecar.ts";
import type { IntakeOptions, TakenDocument } from "./taken.ts";

/** What a file or record says of itself. */
export interface Own {
  readonly id: string;
  readonly text: string;
  readonly title: string | null;
  readonly byline: string | null;
  readonly source: string | null;
  readonly published: string | null;
  /** `given` where a person wrote it, as in a JSON Lines record; `metadata` where a page states it. */
  readonly publishedBasis: "given" | "metadata";
  readonly notes: readonly string[];
}

export interface Origin {
  readonly original: Uint8Array;
  readonly locator: string;
  readonly mediaType: string;
  readonly encoding: Document["encoding"];
}

type Said = Pick<IntakeOptions, "source" | "published">;

const notUsed = (what: string, own: string | null, other: string | null | undefined, whose: string): readonly string[] =>
  own === null || other === null || other === undefined || own === other ? [] : [`${whose} gives ${what} “${other}”; “${own}” was taken.`];

const publishedOf = (own: Own, sidecar: Sidecar, said: Said): Pick<Document, "published" | "publishedBasis"> => {
  if (sidecar.published !== null) return { published: sidecar.published, publishedBasis: "given" };
  if (own.published !== null) return { published: own.published, publishedBasis: own.publishedBasis };
  return said.published === undefined ? { published: null, publishedBasis: "unknown" } : { published: said.published, publishedBasis: "given" };
};

/**
 * Joins what is known of a text. A sidecar was written by a person about this very file and goes before what the file says of itself; what the run was told
 * about all files fills in where neither says anything. Whatever is passed over is noted. The text is the file's own whatever the sidecar says.
 */
export const makeDocument = (own: Own, origin: Origin, sidecar: Sidecar, said: Said): TakenDocument => {
  const originalSha256 = sha256(origin.original);
  const published = publishedOf(own, sidecar, said);
  const source = sidecar.source ?? own.source ?? said.source ?? null;
  const document: Document = {
    key: documentKey(originalSha256),
    id: sidecar.id ?? own.id,
    text: own.text,
    title: sidecar.title ?? own.title,
    source,
    ...published,
    byline: sidecar.byline ?? own.byline,
    originalSha256,
    textSha256: sha256(own.text),
    locator: origin.locator,
    mediaType: origin.mediaType,
    encoding: origin.encoding,
    intakeNotes: [
      ...own.notes,
      ...notUsed("the outlet", sidecar.source, own.source, "The file itself"),
      ...notUsed("the date", sidecar.published, own.published, "The file itself"),
      ...notUsed("the outlet", sidecar.source ?? own.source, said.source, "--source"),
      ...notUsed("the date", published.published, said.published, "--published"),
      ...(sidecar.language === null ? [] : [`The sidecar says that the text is in “${sidecar.language}”; the language is detected all the same.`]),
    ],
  };
  return { type: "document", document, original: origin.original };
};
