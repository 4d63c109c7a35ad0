import type { MentionKind } from "../../../../model/index.ts";

// Head words by the kind of thing they name. Plural and singular are both written where the plural is not made with -s.
const WORDS: Readonly<Partial<Record<MentionKind, string>>> = {
  person:
    "man men woman women child children boy girl baby infant person people civilian resident villager farmer fisherman fishermen passenger pedestrian worker driver teacher doctor nurse medic paramedic surgeon journalist reporter correspondent photographer editor columnist author activist monk priest imam bishop cleric lawyer judge prosecutor witness spokesman spokeswoman spokesperson minister president premier governor mayor ambassador envoy commissioner chairman chairwoman director chief commander general colonel major captain lieutenant sergeant admiral officer soldier trooper policeman policewoman sniper gunman gunmen attacker assailant bomber suspect hostage prisoner detainee captive victim student pupil patient refugee shepherd merchant trader official analyst expert observer leader member deputy aide adviser advisor senator lawmaker diplomat father mother son daughter brother sister husband wife family families relative neighbour neighbor elder king queen prince emir secretary survivor local pilot sailor volunteer",
  group:
    "group rebel insurgent militant fighter militiaman militiamen militia troop force forces faction gang cell crowd protester demonstrator separatist guerrilla partisan unit squad battalion regiment company platoon patrol crew terrorist extremist jihadist mercenary army armies brigade division corps side party parties coalition alliance opposition bloc clan tribe community nation enemy resistance ally allies terrorists tribesmen",
  organization:
    "ministry government organization organisation agency council committee commission authority authorities office bureau department administration parliament assembly court tribunal union federation association society foundation institute institution university ngo charity monitor observatory police gendarmerie navy airforce guard guards staff command directorate secretariat embassy mission delegation bank firm corporation movement front network league congress regime leadership junta cabinet house presidency service body team centre center",
  state: "state country republic kingdom emirate sultanate federation",
  place:
    "town city village district province governorate region area territory neighbourhood neighborhood suburb quarter street road highway square border coast coastline island valley mountain hill river lake sea strait gulf desert plain peninsula county municipality capital countryside outskirts zone sector hamlet north south east west land front line frontline junction roundabout corridor bay edge shore mouth approaches",
  facility:
    "hospital clinic school mosque church temple market airport airfield airbase base barracks camp port harbour harbor dock bridge dam depot warehouse station checkpoint crossing prison jail factory plant refinery pipeline tunnel bunker headquarters building house home apartment shop store bakery hotel stadium shelter tower mast terminal post outpost compound embassy facility facilities site silo granary well reservoir mill substation grid office gate yard battery emplacement position silos",
  weapon:
    "missile rocket bomb shell mortar grenade mine drone rifle gun cannon artillery howitzer torpedo bullet explosive device warhead munition ammunition gas sarin chlorine weapon projectile airstrike ied knife barrel",
  vehicle:
    "truck lorry car bus van ambulance convoy tank vehicle ship vessel boat ferry tanker freighter trawler plane aircraft jet helicopter warplane bulldozer train motorcycle carrier frigate destroyer barge pickup",
  media:
    "newspaper channel broadcaster station website outlet daily weekly radio television tv wire press media agency times herald post tribune gazette journal observer",
};

const KINDS: ReadonlyMap<string, MentionKind> = new Map(
  (["media", "state", "organization", "weapon", "vehicle", "place", "facility", "group", "person"] as const).flatMap((kind) =>
    (WORDS[kind] ?? "").split(" ").map((word) => [word, kind] as const),
  ),
);

/** The kind of thing that a common noun names, by its lemma; null where the word does not say. */
export const kindOfNoun = (lemma: string): MentionKind | null => KINDS.get(lemma) ?? KINDS.get(lemma.replace(/s$/, "")) ?? null;

// What the last word of a name says of its bearer ("… News Agency", "… Army", "… Airport"); stronger than the place it stands in.
const LAST_WORDS: readonly (readonly [MentionKind, RegExp])[] = [
  [
    "media",
    /^(?:news|agency|times|post|herald|tribune|gazette|journal|tv|radio|television|channel|wire|press|media|broadcasting|telegraph|dispatch|courier|daily|weekly|mirror|chronicle|bulletin)$/,
  ],
  [
    "facility",
    /^(?:airport|airfield|airbase|hospital|bridge|dam|port|harbour|harbor|camp|base|prison|barracks|crossing|refinery|mosque|church|cathedral|school|university|market|stadium|hotel|terminal|station|checkpoint)$/,
  ],
  [
    "place",
    /^(?:city|town|village|province|governorate|district|region|county|valley|river|lake|sea|bay|gulf|strait|straits|island|islands|mountains?|hills?|heights|desert|plain|street|road|square|highway|peninsula|coast|quarter|border)$/,
  ],
  ["state", /^(?:republic|kingdom|emirates|sultanate|states)$/],
  [
    "group",
    /^(?:army|brigades?|battalions?|front|forces?|militia|guards?|corps|division|regiment|resistance|movement|fighters|rebels|legion|units?|squad|column|league|party|alliance|coalition)$/,
  ],
  [
    "organization",
    /^(?:ministry|council|committee|commission|organi[sz]ation|office|department|union|court|parliament|assembly|institute|observatory|monitor|network|foundation|society|association|authority|bank|nations|crescent|cross|agency|police|navy|command|staff|group|government|watch|fund|service|mission|defence|defense|congress|senate|inc|ltd|secretariat|centre|center)$/,
  ],
];

/** The kind that a name's own words show: the last word, the word before "of" or "for" ("Ministry of …"), the first. */
export const kindOfNameWords = (words: readonly string[]): MentionKind | null => {
  const lower = words.map((word) => word.toLowerCase());
  const beforeLink = lower[lower.findIndex((word) => word === "of" || word === "for") - 1];
  for (const word of [lower.at(-1), beforeLink, lower[0]]) for (const [kind, pattern] of LAST_WORDS) if (word !== undefined && pattern.test(word)) return kind;
  return null;
};

/** Titles and ranks that stand before a person's name. */
export const TITLE =
  /^(?:mr|mrs|ms|miss|dr|prof|professor|sir|lord|lady|president|vice-president|minister|premier|king|queen|prince|princess|sheikh|imam|ayatollah|bishop|father|pope|patriarch|sen|senator|rep|gov|governor|mayor|ambassador|envoy|commissioner|chairman|secretary|director|judge|adviser|advisor|representative|deputy|gen|general|lt|lieutenant|col|colonel|maj|major|capt|captain|brig|brigadier|sgt|sergeant|adm|admiral|cmdr|commander|marshal|spokesman|spokeswoman|spokesperson|officer|inspector|chief|comrade|emir|mullah|monk|sister|brother)\.?$/i;
