const set = (words: string): ReadonlySet<string> => new Set(words.trim().split(/\s+/));

/** Predicates that judge and leave nothing to check ("it is unacceptable"). */
export const EVALUATIVE = set(`
  important crucial vital essential critical clear unacceptable acceptable right wrong good bad great terrible horrible horrific wonderful beautiful ugly sad happy glad sorry
  proud grateful pleased delighted shocked appalled concerned confident sure certain true false fair unfair just unjust possible impossible easy hard difficult
  necessary nice funny strange odd interesting boring shameful disgraceful regrettable deplorable despicable appropriate inevitable irresponsible outrageous absurd
  ridiculous obvious evident worth better worse best worst enough simple hopeful optimistic determined steadfast ready formidable heroic brave cowardly barbaric treacherous
  criminal noble glorious
  shame disgrace honour honor pleasure pity tragedy matter question problem challenge opportunity milestone success lesson sign example reminder point
`);
