import type { Stance } from "../../../../../model/index.ts";
import { IRREGULAR_FORMS } from "./irregularForms.ts";

/**
 * What a verb of saying, thinking, knowing or wanting takes as its content:
 * `clause`: "that …", "whether …" or a bare clause, and speech in front of it; `that`: only with such a word; `quote`: only what stands in quotation marks; `object`: a noun phrase;
 * `infinitive`: "to …"; `request`: somebody "to …"; `as`: something "as …"; `of`, `for` … : what follows that preposition, which belongs to the cue then;
 * `accuse`: somebody "of", "for" something; `level`: something "at" a number; `addressee`: it may name first whom it was told.
 */
export type Frame =
  | "clause"
  | "that"
  | "quote"
  | "object"
  | "infinitive"
  | "request"
  | "as"
  | "accuse"
  | "level"
  | "addressee"
  | "of"
  | "for"
  | "on"
  | "upon"
  | "about"
  | "to"
  | "in"
  | "with"
  | "at"
  | "from"
  | "against";

export interface CueVerb {
  readonly frames: ReadonlySet<Frame>;
  readonly stance: Stance;
  /** Its stance under a negation ("did not say": nobody knows; "does not believe": denies). */
  readonly negated: Stance;
}

interface Group {
  readonly stance: Stance;
  readonly negated: Stance;
  readonly takes: string;
  readonly words: string;
}

// A verb may stand in several groups: the frames add up, the stance is that of the first.
const GROUPS: readonly Group[] = [
  {
    stance: "affirms",
    negated: "unknown",
    takes: "clause quote",
    words:
      "say state add explain argue insist maintain claim assert allege contend declare announce report note remark observe comment conclude estimate calculate reckon reveal disclose admit concede acknowledge confess confirm affirm reaffirm reiterate repeat stress emphasize emphasise underline underscore point suggest imply hint indicate signal mention recall recount relate write tweet publish reply respond answer counter retort caution predict forecast warn complain lament boast brag joke testify swear attest charge protest object quip elaborate clarify specify certify profess proclaim pronounce preach confide whisper shout yell cry exclaim blurt tell speculate surmise hypothesize theorize posit tally count deduce infer venture opine volunteer rumour rumor",
  },
  {
    stance: "affirms",
    negated: "unknown",
    takes: "clause quote addressee",
    words: "tell inform assure warn remind notify brief alert teach text cable",
  },
  {
    stance: "affirms",
    negated: "unknown",
    takes: "quote",
    words:
      "go continue begin start conclude smile laugh sigh snap muse call joke ask think interject intone scoff sneer snarl fume roar thunder bark echo chime concur enthuse gush sum plead beg urge chant sing reason finish",
  },
  {
    stance: "affirms",
    negated: "unknown",
    takes: "object",
    words:
      "announce report claim allege confirm admit concede acknowledge reveal disclose describe mention detail outline stress emphasize emphasise underline reiterate cite quote list name record count note state predict explain tell assert declare affirm reaffirm repeat signal indicate show estimate document highlight recount recall write confess denounce condemn criticize criticise deplore decry slam blast praise laud hail applaud commend defend justify endorse blame attribute ascribe describe discuss summarize summarise testify notify suggest say",
  },
  { stance: "affirms", negated: "unknown", takes: "infinitive", words: "claim profess purport" },
  {
    stance: "affirms",
    negated: "unknown",
    takes: "clause quote",
    words: "intimate crow snipe judge imagine sense verify blog proffer moan grumble mutter murmur whine stutter stammer interrupt sneer gloat",
  },
  {
    stance: "affirms",
    negated: "unknown",
    takes: "object",
    words: "print tout trumpet herald lambast rebuke chide berate ridicule mock recite omit predict forecast overstate understate downplay exaggerate sketch",
  },
  { stance: "wants", negated: "denies", takes: "object", words: "covet crave weigh" },
  { stance: "denies", negated: "unknown", takes: "object", words: "withdraw retract rescind" },
  {
    stance: "affirms",
    negated: "unknown",
    takes: "that",
    words: "hold find see hear show read agree determine establish post realize discover record accept trust judge",
  },
  { stance: "affirms", negated: "unknown", takes: "of", words: "speak talk tell warn complain boast write inform notify remind" },
  { stance: "affirms", negated: "unknown", takes: "about", words: "speak talk complain write tell boast joke tweet comment warn inform" },
  { stance: "affirms", negated: "unknown", takes: "to", words: "admit confess point testify refer allude attest own object swear" },
  { stance: "affirms", negated: "unknown", takes: "on", words: "report comment remark elaborate insist write brief" },
  { stance: "affirms", negated: "unknown", takes: "at", words: "hint" },
  { stance: "affirms", negated: "unknown", takes: "level", words: "put estimate" },
  { stance: "affirms", negated: "unknown", takes: "against", words: "warn caution protest argue speak" },
  {
    stance: "affirms",
    negated: "unknown",
    takes: "accuse",
    words: "accuse blame charge criticize criticise suspect condemn praise fault credit convict indict denounce",
  },
  {
    stance: "affirms",
    negated: "unknown",
    takes: "as",
    words:
      "describe characterize characterise dismiss portray denounce depict paint cast label identify brand name define regard see view hail condemn present refer",
  },
  { stance: "affirms", negated: "denies", takes: "object", words: "call label term brand deem" },
  { stance: "denies", negated: "unknown", takes: "clause quote object", words: "deny dispute refute rebut disavow disclaim contradict retract" },
  { stance: "denies", negated: "unknown", takes: "object", words: "reject dismiss disown contest disprove debunk repudiate" },
  { stance: "denies", negated: "unknown", takes: "with", words: "disagree" },
  { stance: "doubts", negated: "affirms", takes: "clause object", words: "doubt question" },
  { stance: "doubts", negated: "unknown", takes: "object", words: "query" },
  { stance: "unknown", negated: "unknown", takes: "object", words: "discuss debate" },
  { stance: "unknown", negated: "unknown", takes: "infinitive", words: "decline" },
  {
    stance: "affirms",
    negated: "denies",
    takes: "clause quote",
    words: "think believe feel suppose assume suspect fear expect guess figure imagine hope worry consider judge assess presume conclude anticipate bet gather",
  },
  { stance: "affirms", negated: "denies", takes: "object", words: "fear suspect consider expect anticipate believe foresee envisage envision dread" },
  { stance: "affirms", negated: "denies", takes: "in", words: "believe" },
  { stance: "affirms", negated: "denies", takes: "about", words: "think worry care" },
  { stance: "affirms", negated: "denies", takes: "infinitive", words: "expect" },
  { stance: "affirms", negated: "denies", takes: "request", words: "expect believe consider" },
  {
    stance: "affirms",
    negated: "unknown",
    takes: "clause",
    words: "know learn realize realise understand remember forget recognize recognise notice ascertain hear witness observe verify confirm",
  },
  {
    stance: "affirms",
    negated: "unknown",
    takes: "object",
    words: "hear see witness notice recognize recognise remember understand verify recall realize realise know",
  },
  { stance: "affirms", negated: "unknown", takes: "of", words: "hear learn know think" },
  { stance: "affirms", negated: "unknown", takes: "about", words: "know hear learn" },
  {
    stance: "wants",
    negated: "denies",
    takes: "infinitive",
    words:
      "want wish hope plan intend aim seek promise vow pledge threaten agree offer propose undertake swear demand ask prefer long decide aspire mean resolve love like request",
  },
  {
    stance: "wants",
    negated: "denies",
    takes: "request",
    words: "want ask urge order tell instruct request call invite encourage advise beg implore beseech press exhort remind warn recommend",
  },
  {
    stance: "wants",
    negated: "denies",
    takes: "clause quote",
    words: "promise vow pledge demand urge insist request wish hope order decree threaten plead decide guarantee pray",
  },
  {
    stance: "wants",
    negated: "denies",
    takes: "object",
    words:
      "want demand seek urge order promise request propose plan advocate threaten pledge prefer desire favour favor oppose vow intend consider contemplate mull recommend invite guarantee",
  },
  {
    stance: "wants",
    negated: "denies",
    takes: "for",
    words: "call ask hope wish push press appeal plead argue beg pray long plan wait root apply lobby campaign advocate",
  },
  { stance: "wants", negated: "denies", takes: "on", words: "call insist plan" },
  { stance: "wants", negated: "denies", takes: "of", words: "dream" },
  { stance: "wants", negated: "denies", takes: "to", words: "agree" },
  { stance: "denies", negated: "unknown", takes: "infinitive", words: "refuse" },
  { stance: "denies", negated: "affirms", takes: "object", words: "oppose" },
  { stance: "asks", negated: "unknown", takes: "clause quote addressee", words: "ask wonder inquire enquire query question" },
  { stance: "asks", negated: "unknown", takes: "about", words: "ask inquire wonder" },
  {
    stance: "affirms",
    negated: "denies",
    takes: "object",
    words: "welcome regret like dislike love hate appreciate mourn admire respect resent enjoy applaud celebrate congratulate",
  },
  { stance: "affirms", negated: "denies", takes: "clause", words: "regret like love hate care mind welcome appreciate" },
  { stance: "affirms", negated: "denies", takes: "for", words: "apologise apologize" },
  { stance: "affirms", negated: "denies", takes: "with", words: "agree sympathize sympathise concur" },
  { stance: "affirms", negated: "unknown", takes: "to", words: "reply allude" },
  { stance: "affirms", negated: "unknown", takes: "for", words: "vouch argue" },
  { stance: "wants", negated: "denies", takes: "for", words: "opt vote settle aim strive" },
  { stance: "wants", negated: "denies", takes: "against", words: "vote campaign lobby" },
  { stance: "denies", negated: "unknown", takes: "against", words: "rail inveigh" },
  { stance: "affirms", negated: "unknown", takes: "at", words: "scoff laugh marvel sneer rage" },
  { stance: "affirms", negated: "denies", takes: "of", words: "approve disapprove" },
  { stance: "affirms", negated: "unknown", takes: "quote", words: "read" },
  { stance: "wants", negated: "denies", takes: "upon", words: "call" },
  { stance: "affirms", negated: "denies", takes: "object", words: "accept" },
  { stance: "affirms", negated: "unknown", takes: "object", words: "observe" },
  { stance: "affirms", negated: "denies", takes: "on", words: "agree" },
  { stance: "wants", negated: "denies", takes: "clause", words: "prefer" },
];

const build = (): ReadonlyMap<string, CueVerb> => {
  const verbs = new Map<string, { frames: Set<Frame>; stance: Stance; negated: Stance }>();
  for (const { stance, negated, takes, words } of GROUPS) {
    for (const word of words.split(" ")) {
      const known = verbs.get(word) ?? { frames: new Set<Frame>(), stance, negated };
      for (const frame of takes.split(" ")) known.frames.add(frame as Frame);
      verbs.set(word, known);
    }
  }
  return verbs;
};

const VERBS = build();

/** The entry of a verb by its lemma or form; null where it is no verb of saying, thinking, knowing, asking or wanting. */
export const cueVerb = (lemma: string, lower: string): CueVerb | null => VERBS.get(IRREGULAR_FORMS.get(lower) ?? lemma) ?? VERBS.get(lemma) ?? null;

/** The stance of a verb by what it takes here ("ask to" wants, "ask whether" asks). */
export const stanceOf = (lemma: string, lower: string, frame: Frame): { readonly stance: Stance; readonly negated: Stance } | null =>
  BY_FRAME.get(`${IRREGULAR_FORMS.get(lower) ?? lemma} ${frame}`) ?? BY_FRAME.get(`${lemma} ${frame}`) ?? null;

const BY_FRAME: ReadonlyMap<string, { readonly stance: Stance; readonly negated: Stance }> = new Map(
  [...GROUPS]
    .reverse()
    .flatMap(({ stance, negated, takes, words }) =>
      words.split(" ").flatMap((word) => takes.split(" ").map((frame) => [`${word} ${frame}`, { stance, negated }] as const)),
    ),
);
