import { z } from "zod";
import { MentionKind } from "./reading.ts";

/**
 * `case.yaml`: what people decided about a case as a whole. `names` lists, for each party or place, all its forms; a reader treats listed names alike,
 * so that no side's name changes what is read. `contested` lists places that go by more than one name.
 */
export const CaseSettings = z.strictObject({
  name: z.string().min(1),
  sides: z.array(z.strictObject({ name: z.string(), names: z.array(z.string()), outlets: z.array(z.string()).default([]) })).default([]),
  names: z
    .array(
      z.strictObject({
        /** `name`: stands like a proper noun ("Velia", "the Tessar Front"); `adjective`: like a demonym ("Velian"); `people`: like a plural ("Velians"). */
        form: z.enum(["name", "adjective", "people"]).default("name"),
        words: z.string().min(1),
        /** What bears the name. Readers never guess it from a listed name's words, so that no side is read by what it calls itself. */
        kind: MentionKind.optional(),
      }),
    )
    .default([]),
  contested: z.array(z.array(z.string()).min(2)).default([]),
});
export type CaseSettings = z.infer<typeof CaseSettings>;
export type CaseName = CaseSettings["names"][number];
