// Forms that lemmatizers leave as they stand, or give to another word ("found").
const FORMS =
  "say:said,says tell:told think:thought write:wrote,written know:knew,known swear:swore,sworn seek:sought feel:felt hear:heard find:found see:saw,seen mean:meant hold:held speak:spoke,spoken understand:understood show:showed,shown deny:denied,denies reply:replied testify:testified beg:begged foresee:foresaw choose:chose forget:forgot teach:taught begin:begun,began go:went read:read put:put undertake:undertook";

/** The verb of an irregular form; undefined for every other form. */
export const IRREGULAR_FORMS: ReadonlyMap<string, string> = new Map(
  FORMS.split(" ").flatMap((entry) => {
    const [verb = "", forms = ""] = entry.split(":");
    return forms.split(",").map((form) => [form, verb] as const);
  }),
);
