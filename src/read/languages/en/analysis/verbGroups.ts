import type { Token, VerbGroup } from "../../../passage.ts";

const MODALS: Readonly<Record<string, string>> = {
  may: "may",
  might: "might",
  could: "could",
  can: "can",
  ca: "can",
  should: "should",
  must: "must",
  will: "will",
  wo: "will",
  shall: "shall",
  would: "would",
  "'ll": "will",
  "'d": "would",
  cannot: "can",
};
const BE = new Set(["be", "is", "are", "was", "were", "been", "being", "am", "'m", "'re", "get", "got", "gets"]);
const HAVE = new Set(["have", "has", "had", "having", "'ve", "'d"]);
const PRESENT_AUXILIARIES = new Set(["is", "are", "am", "has", "have", "does", "do", "'s", "'re", "'m", "'ve"]);
/** Verbs whose past looks like their present. News tells of the past. */
export const INVARIABLE: ReadonlySet<string> = new Set([
  "hit",
  "put",
  "set",
  "cut",
  "let",
  "shed",
  "spread",
  "hurt",
  "cost",
  "beat",
  "split",
  "shut",
  "quit",
  "burst",
  "cast",
  "bid",
]);
const NOT = new Set(["not", "n't", "n’t", "never"]);

const isAdverb = (token: Token): boolean => token.tag === "ADV" || NOT.has(token.lower);
const isModal = (token: Token): boolean => token.tag === "AUX" && MODALS[token.lower] !== undefined && token.lower !== "'d";

/** Verb groups of one sentence, `[first, until)`: auxiliaries, negation and adverbs between them, and the main verb. */
export const findVerbGroups = (tokens: readonly Token[], first: number, until: number): readonly VerbGroup[] => {
  const groups: VerbGroup[] = [];
  let at = first;
  while (at < until) {
    const end = groupEnd(tokens, at, until);
    if (end === null) {
      at += 1;
      continue;
    }
    groups.push(describe(tokens, at, end));
    at = end;
  }
  return groups;
};

// "to" opens an infinitive only before a verb; a verb between article and noun ("the besieged town") is a modifier.
const groupEnd = (tokens: readonly Token[], at: number, until: number): number | null => {
  const head = tokens[at];
  if (head === undefined) return null;
  const isTo = head.lower === "to" && head.tag === "PART";
  if (!isTo && head.tag !== "AUX" && head.tag !== "VERB") return null;
  if (head.tag === "VERB" && modifiesNoun(tokens, at, until)) return null;
  let last = head.tag === "PART" ? null : at;
  let main = head.tag === "VERB";
  for (let i = at + 1; i < until && !main; i += 1) {
    const token = tokens[i];
    if (token === undefined) break;
    if (token.tag === "VERB" && !modifiesNoun(tokens, i, until)) {
      last = i;
      main = true;
    } else if (token.tag === "AUX" && (last === null || tokens[last]?.tag === "AUX")) last = i;
    else if (!isAdverb(token)) break;
  }
  if (last === null) return null;
  const next = tokens[last + 1];
  return !main && next !== undefined && NOT.has(next.lower) && last + 1 < until ? last + 2 : last + 1;
};

const modifiesNoun = (tokens: readonly Token[], i: number, until: number): boolean => {
  const before = tokens[i - 1];
  const after = tokens[i + 1];
  if (after === undefined || i + 1 >= until || !/(?:ed|ing|en|wn)$/.test(tokens[i]?.lower ?? "")) return false;
  const opened =
    before !== undefined &&
    (before.tag === "DET" || before.tag === "NUM" || (before.tag === "ADJ" && before.sentence === after.sentence) || POSSESSIVE.has(before.lower));
  const compound = before?.text === "-" && before.end === tokens[i]?.start;
  return (opened || compound) && (after.tag === "NOUN" || after.tag === "PROPN" || after.tag === "ADJ");
};

const POSSESSIVE = new Set(["his", "her", "its", "their", "our", "my", "your", "'s"]);

const describe = (tokens: readonly Token[], first: number, until: number): VerbGroup => {
  const parts = tokens.slice(first, until);
  const negationAt = parts.findIndex((token) => NOT.has(token.lower));
  const verbs = parts.filter((token) => token.tag === "AUX" || token.tag === "VERB");
  const main = verbs.at(-1) ?? parts[0];
  const auxiliaries = verbs.slice(0, -1);
  const modal = parts.find(isModal);
  const start = tokens[first];
  const end = tokens[until - 1];
  const infinitive = start?.lower === "to" && start.tag === "PART";
  const by = auxiliaries.at(-1);
  const participleForm = main !== undefined && isPastParticiple(main);
  return {
    start: start?.start ?? 0,
    end: end?.end ?? 0,
    first,
    until,
    main: main?.index ?? first,
    negated: negationAt >= 0,
    passive: by !== undefined && BE.has(by.lower) && participleForm && main?.tag === "VERB",
    modal: modal === undefined ? null : (MODALS[modal.lower] ?? null),
    tense: infinitive ? null : tenseOf(parts, verbs, modal),
    perfect: auxiliaries.some((token) => HAVE.has(token.lower)),
    progressive: main !== undefined && main.lower.endsWith("ing") && by !== undefined && BE.has(by.lower),
    form: infinitive
      ? "infinitive"
      : auxiliaries.length === 0 && modal === undefined && main !== undefined && main.lower.endsWith("ing")
        ? "participle"
        : "finite",
  };
};

const isPastParticiple = (token: Token): boolean => !token.lower.endsWith("ing") && (token.lower !== token.lemma || INVARIABLE.has(token.lower));

const tenseOf = (parts: readonly Token[], verbs: readonly Token[], modal: Token | undefined): VerbGroup["tense"] => {
  const modalWord = modal === undefined ? null : MODALS[modal.lower];
  if (modalWord === "will" || modalWord === "shall") return "future";
  const lead = verbs[0] ?? parts[0];
  if (lead === undefined) return null;
  if (PRESENT_AUXILIARIES.has(lead.lower)) return "present";
  if (INVARIABLE.has(lead.lower)) return "past";
  if (lead.lower === lead.lemma) return lead.tag === "VERB" || modal !== undefined ? "present" : "past";
  return /(?:ing)$/.test(lead.lower) ? null : lead.lower.endsWith("s") && lead.tag === "VERB" ? "present" : "past";
};
