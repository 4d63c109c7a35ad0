import type { LoadedTechnique } from "../../../../../model/index.ts";

// technique | words. No name of a party, people or place stands here: the same words are loaded whoever is meant.
const TABLE = `
loaded-language | barbaric barbarous heinous treacherous cowardly despicable savage brutal brutally bloodthirsty bloody criminal vile evil wicked monstrous horrific horrendous atrocious ruthless merciless heroic heroically glorious valiant noble sacred holy blessed martyred vicious cruel sinister shameful disgraceful shameless insidious treachery barbarity savagery cowardice butchery carnage slaughter massacre atrocity atrocities onslaught bloodbath genocide diabolical despotic tyrannical genocidal unspeakable
name-calling | terrorist terrorists terror regime regimes junta puppet puppets mercenary mercenaries aggressor aggressors occupier occupiers invader invaders traitor traitors bandit bandits gang gangs thug thugs enemy enemies militants extremist extremists fanatics collaborators collaborator stooge stooges lackey lackeys warmonger warmongers butcher butchers murderers hordes vermin rats dogs cowards criminals infidels apostates agents henchmen clique cabal entity fascists saboteurs maniacs
exaggeration | countless unprecedented utterly total totally completely crushing annihilated annihilation devastating overwhelming staggering colossal immense endless everywhere always never-ending obliterated massive gigantic historic legendary invincible unstoppable
doubt | so-called self-styled self-proclaimed self-declared alleged allegedly purported purportedly supposed supposedly ostensible ostensibly would-be pseudo
`;

const ROWS = TABLE.trim()
  .split("\n")
  .map((line) => line.split("|").map((cell) => cell.trim()));

/** Which technique a word is, by its lower-case wording. */
export const LOADED_WORDS: ReadonlyMap<string, LoadedTechnique> = new Map(
  ROWS.flatMap(([technique, words]) => (words ?? "").split(/\s+/).map((word) => [word, technique as LoadedTechnique] as const)),
);

/** Calls and formulas that say nothing to check. */
export const SLOGANS: readonly RegExp[] = [
  /\b(?:victory|glory|eternal glory|peace|death|honou?r) to (?:the|our|all)\b[^.!?\n]{0,60}/giu,
  /\b(?:long live|down with|god is great|never again|we will never forget|until victory|blood for blood)\b[^.!?\n]{0,40}/giu,
  /\b(?:no pasar[aá]n|the struggle continues|our cause is just)\b/giu,
];
