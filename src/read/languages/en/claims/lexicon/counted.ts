import type { Figure } from "../../../../../model/index.ts";

// what | nouns and participles by which such things are counted
const TABLE: readonly (readonly [Figure["what"], string])[] = [
  ["killed", "dead death deaths fatality fatalities killed corpse corpses body bodies martyr martyrs slain"],
  ["injured", "injury injuries wounded injured wounds wound"],
  ["captured", "prisoner prisoners captive captives hostage hostages detainee detainees arrest arrests captured detained arrested abducted"],
  ["missing", "missing"],
  ["displaced", "refugee refugees displaced evacuee evacuees idps"],
  [
    "attacks",
    "attack attacks strike strikes airstrike airstrikes raid raids sortie sorties operation operations bombing bombings ambush ambushes incursion incursions violation violations shelling shellings explosion explosions incident incidents",
  ],
  [
    "munitions",
    "round rounds shell shells rocket rockets missile missiles bomb bombs mortar mortars grenade grenades ied ieds mine mines cartridge cartridges rifle rifles drone drones weapon weapons projectile projectiles explosives barrels munitions",
  ],
];

/** What a counted noun shows by itself, by lower-case wording. */
export const COUNTED: ReadonlyMap<string, Figure["what"]> = new Map(TABLE.flatMap(([what, words]) => words.split(" ").map((word) => [word, what] as const)));

/** Nouns that name people. */
export const PEOPLE: ReadonlySet<string> = new Set(
  "people person man men woman women child children civilian soldier fighter militant insurgent rebel resident villager worker student journalist policeman policemen officer troop troops family families member boy girl baby infant prisoner hostage terrorist guard gunman gunmen combatant patient doctor nurse teacher victim protester demonstrator passenger medic pilot sailor crew refugee migrant seeker foreigner national citizen employee driver farmer shepherd individual suspect detainee other dozen hundred thousand million score recruit conscript elder cleric commander leader facilitator".split(
    " ",
  ),
);

/** What a word says of those counted: as the text says, never as we think. */
export const STATUS: ReadonlyMap<string, Figure["status"]> = new Map([
  ..."civilian civilians children child women woman villagers residents students journalists doctors nurses medics patients farmers teachers shepherds families infants babies worshippers"
    .split(" ")
    .map((word) => [word, "civilian"] as const),
  ..."soldier soldiers fighter fighters militant militants insurgent insurgents troops rebels gunmen policemen officers militiamen combatants combatant commander commanders servicemen"
    .split(" ")
    .map((word) => [word, "combatant"] as const),
]);

/** Animals: what befalls them is told, but they are not counted as people. */
export const ANIMALS: ReadonlySet<string> = new Set(
  "cow cattle sheep goat ox oxen horse donkey mule camel dog cat chicken pig bird animal livestock".split(" "),
);
