import type { SourceKind } from "../../../../../model/index.ts";
import type { Token } from "../../../../passage.ts";
import type { Range } from "../draft.ts";
import { DOCUMENT_HEAD, UNNAMED_HEAD } from "../lexicon/words.ts";
import type { Site } from "../site.ts";

/** Whether a source is a name (or points at one), somebody without a name, a writing, or nobody. `antecedent`: what it stands for. */
export const sourceKindOf = (site: Site, sources: readonly Range[], antecedent: Range | null): SourceKind => {
  const source = sources[0];
  if (source === undefined) return "none";
  const own = site.tokens.slice(source.first, source.until);
  const words = antecedent === null ? own : site.tokens.slice(antecedent.first, antecedent.until);
  return kindOfWords(words);
};

const kindOfWords = (words: readonly Token[]): SourceKind => {
  const core = coreOf(words).map((word) => (isCommon(word) ? { ...word, tag: "NOUN" as const } : word));
  const head = headOf(core);
  if (head === undefined) return core.length === 1 && core[0]?.tag === "NUM" ? "unnamed" : "named";
  const named = core.some(({ tag, text }) => tag === "PROPN" && text !== "I");
  if (head.tag === "PRON" || head.tag === "DET")
    return /^(?:he|she|it|they|we|i|you|who|which|that|this|these|both|neither|either|his|her|its|their|our|my|us|me|him|them)$/.test(head.lower)
      ? "named"
      : "unnamed";
  const nameBehind = core.some(({ tag, index }) => tag === "PROPN" && index === head.index + 1);
  if (head.tag === "NOUN" && DOCUMENT_HEAD.test(head.lower) && !nameBehind) return "document";
  if (QUANTIFIER.test(core[0]?.lower ?? "")) return "unnamed";
  if (/^(?:sources?|witness|witnesses)$/.test(head.lower)) return "unnamed";
  if (named) return opensIndefinite(core) && UNNAMED_HEAD.test(head.lower) ? "unnamed" : "named";
  const definite = /^(?:the|this|that|these|those|both)$/.test(core[0]?.lower ?? "");
  if ((UNNAMED_HEAD.test(head.lower) && !definite) || opensIndefinite(core)) return "unnamed";
  const bare = !/^(?:the|this|that|these|those|his|her|its|their|our|my)$/.test(core[0]?.lower ?? "") && !core.some(({ lower }) => /^(?:'s?|’s?)$/.test(lower));
  return bare && head.lower !== head.lemma ? "unnamed" : "named";
};

/** "Observers", "Residents": a capital at the head of a sentence makes no name of them. */
const isCommon = ({ tag, lower }: Token): boolean => tag === "PROPN" && (UNNAMED_HEAD.test(lower) || DOCUMENT_HEAD.test(lower)) && lower.endsWith("s");

/** The phrase before its apposition or relative clause; a name in the apposition names it all the same. */
const coreOf = (words: readonly Token[]): readonly Token[] => {
  const cut = words.findIndex(({ text, lower }) => text === "," || text === "(" || lower === "who" || lower === "which");
  const core = cut <= 0 ? words : words.slice(0, cut);
  const behind = cut <= 0 ? [] : words.slice(cut + 1);
  return behind[0]?.tag === "PROPN" ? [...core, ...behind.filter(({ tag }) => tag === "PROPN")] : core;
};

const headOf = (words: readonly Token[]): Token | undefined => {
  const preposition = words.findIndex(({ tag }) => tag === "ADP");
  const before = preposition <= 0 ? words : words.slice(0, preposition);
  return (
    before.findLast(({ tag }) => tag === "NOUN") ??
    before.findLast(({ tag }) => tag === "PROPN") ??
    before.findLast(({ tag }) => tag === "PRON" || tag === "DET")
  );
};

const QUANTIFIER = /^(?:some|one|several|many|most|few|another|dozens|hundreds|nobody|everybody|everyone|somebody|someone)$/;

const opensIndefinite = (words: readonly Token[]): boolean =>
  /^(?:a|an|one|another|some|many|most|several|few|two|three|four|five|six|seven|eight|nine|ten|dozens|hundreds|other|certain|various)$/.test(
    words[0]?.lower ?? "",
  ) || words[0]?.tag === "NUM";
