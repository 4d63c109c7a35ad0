const set = (words: string): ReadonlySet<string> => new Set(words.trim().split(/\s+/));

/** Verbs of being, having, meaning: what they say is the case, whatever their tense. */
export const STATIVE = set(`
  be have own know want need like love live exist belong serve operate contain include consist mean matter depend remain stay keep lie stand stretch
  deserve require represent consider regard prefer possess lack cost resemble seem appear look sound differ equal correspond concern contradict name describe
  understand believe think favour favor share involve relate await wait work focus rely face say read carry harm verify insist 
  mark prove list wear rest hide sleep speak talk use do serve fit suit last benefit deteriorate want wish 
  manufacture store cover 
`);

/** Verbs that lean on an infinitive or participle, which says what is done ("began to fall", "managed to leave"). */
export const LEANING = set(
  "begin start continue try attempt manage fail cease stop keep appear seem happen tend use go help come get proceed remain refuse decline need",
);

/** Verbs that announce what their subject is going to do. */
export const PLANNING = set("plan intend promise vow pledge undertake aim prepare threaten commit swear propose seek decide resolve offer agree");

/** Verbs by which a speaker does something instead of telling it, in the first person or the author's own voice: no claims. */
export const PERFORMATIVE = set(`
  condemn urge call welcome thank offer express extend hope want wish congratulate regret appeal demand deplore denounce reaffirm reiterate commend applaud salute
  mourn pray ask request invite remind assure think believe know guess suppose mean feel understand see remember trust hear say repeat note stress emphasize emphasise
  appreciate recognize recognise acknowledge swear apologise apologize look encourage share stand remain join pay promise
`);

/** Verbs by which somebody has a plan or wish without telling it: whoever reports them is the speaker. */
export const MINDING = set("plan intend want aim hope wish seek prepare agree decide commit like need try attempt order instruct ask request urge demand call");

/** Verbs of asking others to act, which make a statement when told of somebody else. */
export const ASKING = set(
  "call demand urge ask request appeal insist want seek order instruct tell beg invite recommend advise press require oppose wish propose favour favor",
);

/** Verbs that concede or confirm. */
export const CONCEDING = set("confirm concede admit acknowledge recognise recognize verify grant accept");

/** Verbs that deny. */
export const DENYING = set("deny reject dismiss refute rebut disown disavow dispute repudiate");

/** Verbs that take back. */
export const RETRACTING = set("retract withdraw correct rescind recant revoke delete amend");

/** Verbs that blame. */
export const BLAMING = set("accuse blame attribute allege charge denounce implicate fault");
