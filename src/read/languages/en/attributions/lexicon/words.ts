import { MONTHS, WEEKDAYS } from "../../calendarWords.ts";
/** Days, parts of days and the like: what follows a verb of saying without being its content. */
export const TIME_WORD = new RegExp(
  `^(?:today|yesterday|tomorrow|tonight|now|earlier|later|recently|${WEEKDAYS}|${MONTHS}|week|weekend|month|year|day|morning|afternoon|evening|night|noon|midnight|hour|minute|ago)s?$`,
);

/** What is said in, through or at it: "in a statement", "on state television", "at a briefing". */
export const MEDIUM_WORD =
  /^(?:statement|interview|letter|report|speech|address|message|post|tweet|email|e-mail|briefing|conference|broadcast|communique|communiqué|bulletin|release|testimony|affidavit|note|memo|hearing|court|television|tv|radio|twitter|telegram|facebook|channel|telephone|phone|article|column|editorial|video|recording|remarks?|filing|press|rally|meeting|call|book|blog|reporters|journalists|newspapers?|agency|audience|crowd|condition|anonymity|response|reply|comment|passing|public|private|writing|part|full|return|turn)$/;

/** Words that open an indirect question. */
export const QUESTION_WORD = /^(?:whether|if|how|why|what|who|whom|whose|which|where|when)$/;

/** Prepositions that may hang on a noun phrase that names a speaker ("a source in the ministry"). */
export const NOUN_PREPOSITION = /^(?:of|in|for|at|from|with|on|to|near|inside|within|under|behind|close|against)$/;

/** Participles that carry a speaker's words on ("…, adding that …"). */
export const CARRIES_ON =
  /^(?:adding|saying|citing|quoting|noting|stating|claiming|stressing|warning|insisting|arguing|explaining|alleging|accusing|calling|describing|denying|suggesting|asserting|confirming|telling|declaring|blaming|vowing|urging|asking|pointing|referring|writing|emphasizing|emphasising|acknowledging|conceding|admitting|reporting|announcing|hinting|recalling|remarking|complaining|demanding|promising|threatening|pledging|dismissing|rejecting|condemning|praising|wondering|believing|hoping|fearing)$/;

/** Heads of sources that no name stands for. */
export const UNNAMED_HEAD =
  /^(?:source|sources|witness|witnesses|resident|residents|local|locals|observer|observers|analyst|analysts|activist|activists|expert|experts|critic|critics|people|person|persons|man|woman|men|women|somebody|someone|anyone|everyone|nobody|none|one|two|three|four|five|others?|another|some|many|most|few|several|neighbours?|neighbors?|villagers?|townspeople|traders?|survivors?|relatives?|refugees?|officials?|diplomats?|doctors?|medics?|soldiers?|fighters?|commanders?|officers?|veterans?|insiders?|aides?|lawyers?|reporters?|journalists?|supporters?|opponents?|users?|readers?|voters?|members?|media|newspapers?|rumours?|rumors?|civilians?|families|workers?|farmers?|fishermen|drivers?|scholars?|researchers?|historians?|economists?|commentators?|sceptics?|skeptics?|detractors?|proponents?|advocates?|anybody|hardly)$/;

/** Heads of sources that are writings, recordings or numbers. */
export const DOCUMENT_HEAD =
  /^(?:reports?|statements?|documents?|videos?|footage|figures?|data|letters?|communique|communiqué|communiques|bulletins?|polls?|surveys?|stud(?:y|ies)|records?|leaflets?|articles?|messages?|posts?|tweets?|evidence|images?|photographs?|photos?|pictures?|films?|recordings?|audio|law|bill|act|agreement|treaty|resolution|memos?|notes?|notices?|transcripts?|filings?|affidavits?|indictments?|emails?|maps?|lists?|register|ledger|log|diary|diaries|notebooks?|journal|signs?|banners?|headlines?|book|books|text|texts|release|releases|dispatch|dispatches|account|accounts|testimony|results?|findings|statistics|estimates?|analysis|review|website|page|plaque|inscription|caption|certificate|verdict|ruling|decree|order|charter|constitution|magazine|editorial|column|chapter|inquiry|investigation|census|satellite|intelligence|documentation|intercepts?|rumours?|rumors?|poster|pamphlet|manifesto|reporting|projections?|correspondence|footnotes?|count|announcement|invitation|clip|tables?|information|history|evaluation|assessment|leak|cables?|minutes)$/;
