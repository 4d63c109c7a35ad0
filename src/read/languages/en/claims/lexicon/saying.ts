/** Verbs whose clause or quotation is what somebody says. */
export const SAYING: ReadonlySet<string> = new Set(
  "say tell report state add claim announce note stress insist assert argue explain reply answer write tweet comment remark suggest hint warn estimate believe think know hope fear doubt expect maintain conclude declare".split(
    " ",
  ),
);
