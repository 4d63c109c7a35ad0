import type { Document } from "../model/index.ts";

interface ExportedDocument extends Document {
  readonly language: string;
  readonly readStatus: { readonly status: string; readonly because: string | null };
  readonly version: number;
  readonly replacedBy: string | null;
  readonly claims: number;
}

/** One row a document: its values under their column names, without its text. */
const COLUMNS: Readonly<Record<string, (document: ExportedDocument) => string | number | null>> = {
  document: ({ key }) => key,
  id: ({ id }) => id,
  outlet: ({ source }) => source,
  published: ({ published }) => published,
  published_basis: ({ publishedBasis }) => publishedBasis,
  title: ({ title }) => title,
  byline: ({ byline }) => byline,
  language: ({ language }) => language,
  read: ({ readStatus }) => readStatus.status,
  unread_because: ({ readStatus }) => readStatus.because,
  claims: ({ claims }) => claims,
  path: ({ locator }) => locator,
  original_sha256: ({ originalSha256 }) => originalSha256,
  version: ({ version }) => version,
  replaced_by: ({ replacedBy }) => replacedBy,
};

export const documentsHeader: readonly string[] = Object.keys(COLUMNS);

export const documentRow = (document: ExportedDocument): readonly (string | number | null)[] => Object.values(COLUMNS).map((valueOf) => valueOf(document));
