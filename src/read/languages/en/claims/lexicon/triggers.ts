import type { ClaimKind } from "../../../../../model/index.ts";

/** What a trigger says by itself. The marks are explained above the table. */
export interface TriggerEntry {
  readonly kind: ClaimKind;
  /** PLOVER 2021 category; null where the word alone does not say. */
  readonly plover: string | null;
  readonly mode: string | null;
  /** ACLED event type; null where the word alone does not say. */
  readonly acled: string | null;
  readonly marks: ReadonlySet<string>;
}

// verbs | nouns | kind | PLOVER category/mode | ACLED event type | marks
//   hostile     an act that a text holds against whoever did it
//   charged     no violence, but held against whoever others say did it
//   attack      its things counted are attacks ("over 243 operations")
//   light       the verb only carries its noun ("conducted an attack")
//   undergoer   the subject did not do it, it befell them ("two soldiers died")
//   state       present tense tells what is the case, not a habit
//   killed, injured, captured, missing, displaced, munitions, targets: what people or things are counted as
const TABLE = `
kill slay massacre slaughter behead lynch murder     | killing slaying massacre slaughter murder beheading | event | ASSAULT | - | hostile killed
execute                                              | execution                      | event | ASSAULT/execute | - | hostile killed
assassinate                                          | assassination                  | event | ASSAULT/assassinate | - | hostile killed
martyr                                               | martyr martyrdom               | event | - | - | killed undergoer
die perish drown succumb                             | death fatality                 | event | - | - | killed undergoer
-                                                    | dead corpse body               | event | - | - | killed undergoer
neutralise neutralize liquidate                      | neutralisation neutralization liquidation | event | ASSAULT | - | hostile
injure wound maim hurt                               | injury wounding wound wounded injured | event | ASSAULT | - | hostile injured
beat                                                 | beating                        | event | ASSAULT/beat | - | hostile
torture                                              | torture                        | event | ASSAULT/torture | - | hostile
rape                                                 | rape                           | event | ASSAULT/sexual | - | hostile
stab                                                 | stabbing                       | event | ASSAULT/primitive | - | hostile
gas                                                  | gassing                        | event | ASSAULT | - | hostile attack
shoot                                                | shooting gunfire               | event | ASSAULT/firearms | - | hostile attack
shell                                                | shelling                       | event | ASSAULT/heavy-weapons | Explosions/Remote violence | hostile attack
bomb bombard strafe                                  | bombing bombardment airstrike airstrikes | event | ASSAULT/aerial | Explosions/Remote violence | hostile attack
strike hit                                           | strike raid sortie             | event | ASSAULT | - | hostile attack
attack assault ambush storm raid                     | attack assault ambush offensive operation incursion | event | ASSAULT | - | hostile attack
target                                               | targeting                      | event | ASSAULT | - | hostile targets
fire launch                                          | firing launch salvo barrage volley fire | event | ASSAULT | - | hostile munitions
detonate explode                                     | detonation explosion blast     | event | ASSAULT/explosives | Explosions/Remote violence | attack
mine booby-trap                                      | mining                         | event | ASSAULT/explosives | Explosions/Remote violence | hostile
drop                                                 | -                              | event | - | - | munitions
land                                                 | -                              | event | - | - | -
intercept down                                       | interception                   | event | - | - | munitions
clash skirmish battle fight                          | clash battle fighting skirmish firefight engagement combat | event | ASSAULT | Battles | attack
engage repel repulse                                 | -                              | event | ASSAULT | Battles | -
retaliate                                            | retaliation reprisal           | event | ASSAULT | - | hostile
suppress                                             | suppression                    | event | ASSAULT | - | targets
provoke                                              | provocation                    | event | - | - | hostile
use employ                                           | use                            | event | - | - | charged
destroy demolish wreck raze level flatten ruin       | destruction demolition         | event | COERCE/destroy | - | hostile targets
burn torch                                           | burning arson                  | event | COERCE/destroy | - | hostile targets
sabotage vandalise vandalize                         | sabotage                       | event | COERCE/destroy | - | hostile attack
damage devastate cripple                             | damage devastation             | effect | COERCE/destroy | - | hostile targets
loot plunder pillage                                 | looting plunder                | event | COERCE/confiscate | - | hostile
seize confiscate impound                             | seizure confiscation           | event | COERCE/confiscate | - | charged
recover discover unearth                             | discovery recovery             | event | - | - | -
steal rob                                            | theft robbery                  | event | COERCE/confiscate | - | hostile
arrest                                               | arrest                         | event | COERCE/arrest | - | captured charged
detain imprison jail intern                          | detention imprisonment detainee | event | COERCE/detain | - | captured charged
capture                                              | capture                        | event | - | - | captured
surrender                                            | surrender                      | event | RETREAT | - | captured
abduct kidnap                                        | abduction kidnapping           | event | ASSAULT | Violence against civilians | hostile captured
hijack                                               | hijacking                      | event | ASSAULT | - | hostile
recruit conscript                                    | recruitment conscription       | event | - | - | charged
interrogate question                                 | interrogation questioning      | event | - | - | charged
deport expel evict                                   | deportation expulsion eviction | event | COERCE/deport | - | hostile displaced
displace uproot                                      | displacement                   | effect | - | - | displaced undergoer
flee evacuate                                        | flight evacuation exodus       | event | - | - | displaced
disappear vanish                                     | disappearance                  | event | - | - | missing undergoer
miss                                                 | missing                        | event | - | - | missing undergoer
harass intimidate                                    | harassment intimidation        | event | COERCE | - | hostile
censor                                               | censorship                     | event | COERCE/censor | - | hostile
ban outlaw prohibit                                  | ban                            | event | COERCE/ban | - | -
sanction                                             | sanction sanctions             | event | SANCTION | - | -
besiege encircle surround blockade                   | siege blockade encirclement    | effect | COERCE/restrict | - | hostile state
close seal block                                     | closure                        | event | COERCE/restrict | - | charged
control hold                                         | control                        | effect | - | - | state
occupy                                               | occupation                     | effect | COERCE | - | hostile state
liberate retake recapture                            | liberation                     | effect | - | Battles | -
fall                                                 | fall                           | event | - | - | undergoer
collapse                                             | collapse                       | event | - | - | -
sink                                                 | sinking                        | event | - | - | targets
crash derail                                         | crash derailment accident      | event | - | - | -
lose                                                 | loss losses casualty casualties | event | - | - | undergoer
suffer sustain                                       | -                              | effect | - | - | undergoer
extradite                                            | extradition                    | event | COOPERATE | - | -
telephone phone                                      | telephone-call                 | event | CONSULT/phone | - | -
praise endorse applaud defend                        | -                              | event | SUPPORT | - | -
investigate probe                                    | -                              | event | ACCUSE | - | -
-                                                    | curfew                         | event | COERCE/curfew | - | -
lift ease                                            | -                              | event | CONCEDE | - | -
blackmail extort                                     | extortion                      | event | COERCE | - | hostile
boycott embargo                                      | boycott embargo                | event | SANCTION | - | -
protest demonstrate rally march picket               | protest demonstration rally march | event | PROTEST | Protests | -
-                                                    | hunger-strike                  | event | PROTEST/strike-hun | Protests | -
-                                                    | general-strike work-strike labour-strike labor-strike | event | PROTEST/strike-gen | Protests | -
riot                                                 | riot                           | event | PROTEST/riot | Riots | -
deploy mobilise mobilize mass                        | deployment mobilisation mobilization | event | MOBILIZE/troops | Strategic developments | -
advance cross enter infiltrate                       | advance crossing entry infiltration | event | - | - | charged
withdraw retreat pull                                | withdrawal retreat             | event | RETREAT | - | -
release free                                         | release                        | event | RETREAT | - | captured
rescue                                               | rescue                         | event | AID | - | -
deliver distribute donate                            | delivery donation aid          | event | AID | - | -
help aid assist                                      | assistance                     | event | AID | - | -
agree sign                                           | agreement deal signing ceasefire truce | event | AGREE | - | -
meet visit host receive                              | meeting visit summit talks     | event | CONSULT | - | -
discuss negotiate consult                            | negotiation discussion         | event | CONSULT | - | -
support back                                         | support                        | statement | SUPPORT | - | state
cooperate                                            | cooperation                    | event | COOPERATE | - | -
violate breach                                       | violation breach               | event | - | - | hostile attack
search                                               | search                         | event | - | - | -
conduct carry perform wage mount                     | -                              | event | - | - | light
clear secure                                         | clearance                      | event | - | - | -
appoint elect re-elect                               | appointment election           | event | - | - | -
resign                                               | resignation                    | event | - | - | -
cause inflict                                        | -                              | effect | - | - | -
endanger affect reduce increase worsen halt          | increase reduction             | effect | - | - | -
belong lead command head                             | -                              | membership | - | - | state
affiliate link associate ally                        | -                              | membership | - | - | state
rename dub nickname                                  | -                              | membership | - | - | -
arrive return leave depart                           | arrival return departure       | event | - | - | -
open end stop                                        | -                              | event | - | - | -
begin start resume                                   | -                              | event | - | - | light
plan plot                                            | plot                           | intention | - | - | -
facilitate coordinate organise organize              | -                              | event | - | - | -
`;

const dash = (cell: string | undefined): string | null => (cell === undefined || cell === "-" || cell === "" ? null : cell);

const parse = (line: string): { readonly verbs: readonly string[]; readonly nouns: readonly string[]; readonly entry: TriggerEntry } => {
  const [verbs, nouns, kind, code, acled, marks] = line.split("|").map((cell) => cell.trim());
  const [plover, mode] = (dash(code) ?? "").split("/");
  const words = (cell: string | undefined): readonly string[] => (dash(cell) ?? "").split(/\s+/).filter((word) => word !== "");
  const entry = { kind: kind as ClaimKind, plover: dash(plover), mode: dash(mode), acled: dash(acled), marks: new Set(words(marks)) };
  return { verbs: words(verbs), nouns: words(nouns), entry };
};

/** The whole lexicon, a row for each line of the table. */
export const TRIGGER_ROWS = TABLE.trim().split("\n").map(parse);
const table = (of: "verbs" | "nouns"): ReadonlyMap<string, TriggerEntry> =>
  new Map(TRIGGER_ROWS.flatMap((row) => row[of].map((word) => [word, row.entry] as const)).reverse());

const VERBS = table("verbs");
const NOUNS = table("nouns");

/** The entry of a verb, by its lemma; null where the lexicon does not know it. */
export const verbEntry = (lemma: string): TriggerEntry | null => VERBS.get(lemma) ?? null;

/** The entry of a noun that tells of a happening, by its lemma and the word before it ("hunger strike"); null for other nouns. */
export const nounEntry = (lemma: string, before = ""): TriggerEntry | null =>
  NOUNS.get(`${before}-${lemma}`) ?? NOUNS.get(lemma) ?? NOUNS.get(lemma.replace(/s$/, "")) ?? null;
