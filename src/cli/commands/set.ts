import { type Act, type ClaimSlot, type DecisionTarget, type DocumentField, type Ledger } from "../../ledger/index.ts";
import { ClaimKind, HearsayError, Realis, Responsibility } from "../../model/index.ts";
import { isEdtf } from "../../text/index.ts";
import { type CaseOptions, inCase, type OpenCase } from "../case.ts";
import { type Define, subcommand } from "../command.ts";
import { cliError } from "../errors.ts";
import { choiceValue, dateValue } from "../values.ts";
import { decisionWords } from "../words/decision.ts";
import type { World } from "../world.ts";

const DOCUMENT_FIELDS: readonly DocumentField[] = ["published", "source", "title"];
const CLAIM_SLOTS: readonly ClaimSlot[] = ["judgement", "kind", "agent", "target", "place", "time", "responsibility", "realis"];

type Options = CaseOptions & { readonly because?: string } & Readonly<Partial<Record<DocumentField | ClaimSlot, string>>>;

/** What a person types for "there is none". */
const NONE = "none";

const orNone =
  (read: (value: string) => string) =>
  (value: string): string =>
    value === NONE ? NONE : read(value);

const timeValue = (value: string): string => {
  if (isEdtf(value)) return value;
  throw cliError(
    "bad-value",
    `--time cannot be “${value}”. Type an EDTF date or interval, for example: --time 2024-06-07, --time 2024-06, --time 2024-02-12/2024-06-09`,
  );
};

export const defineSet: Define = (program, { world }) => {
  subcommand(program, {
    usage: "set <ID>",
    summary: "correct a document or a claim",
    description:
      "Corrects what intake assumed of a document (it is then read again), or what the reader found in a claim. The correction is kept beside the machine's reading with who, when and why, survives newer readings and can be undone. The value none says that there is none.",
    examples: [
      'hearsay set d4be1c90d37 --published 2024-06-07 --because "says the paper\'s archive"',
      "hearsay set c90d374be1 --place Dosvael --kind event",
      "hearsay set c90d374be1 --judgement rejected",
    ],
  })
    .option("--published <DATE>", "document: publication date, or none", orNone(dateValue("--published")))
    .option("--source <NAME>", "document: outlet, or none")
    .option("--title <TITLE>", "document: title, or none")
    .option("--judgement <WORD>", "claim: accepted, rejected or none", choiceValue("--judgement", ["accepted", "rejected", NONE]))
    .option("--kind <KIND>", `claim: ${ClaimKind.options.join(", ")}`, choiceValue("--kind", ClaimKind.options))
    .option("--agent <WORDS>", "claim: who did it, or none")
    .option("--target <WORDS>", "claim: to whom or what, or none")
    .option("--place <WORDS>", "claim: where, or none")
    .option("--time <EDTF>", "claim: when, or none", orNone(timeValue))
    .option("--responsibility <WORD>", `claim: ${Responsibility.options.join(", ")}`, choiceValue("--responsibility", Responsibility.options))
    .option("--realis <WORD>", `claim: ${Realis.options.join(", ")}`, choiceValue("--realis", Realis.options))
    .option("--because <REASON>", "why; it is kept")
    .action(async (id: string, _: unknown, command: { optsWithGlobals: () => Options }) => {
      const options = command.optsWithGlobals();
      await inCase(options, world, (opened) => decideAll(id, options, opened, world));
    });
};

const decideAll = async (id: string, options: Options, opened: OpenCase, world: World): Promise<void> => {
  const targets = await targetsOf(id, options, opened.ledger);
  const act: Act = opened.act();
  for (const { target, value } of targets) {
    const decision = await opened.ledger.decide(target, value, options.because ?? null, act);
    await world.out(`${decisionWords(decision)}\n`);
  }
  const { target } = targets[0] ?? {};
  if (target?.type !== "document") return;
  const { readAgain } = await import("../../run.ts");
  const { changed } = await readAgain(await opened.ledger.document(target.key), await opened.forRun());
  await world.out(`read ${target.key} again: ${changed ? "its reading changed" : "its reading is the same"}\n`);
};

const targetsOf = async (id: string, options: Options, ledger: Ledger): Promise<readonly { target: DecisionTarget; value: string | null }[]> => {
  const fields = DOCUMENT_FIELDS.filter((field) => options[field] !== undefined);
  const slots = CLAIM_SLOTS.filter((slot) => options[slot] !== undefined);
  const valueOf = (name: DocumentField | ClaimSlot): string | null => (options[name] === NONE && name !== "responsibility" ? null : (options[name] ?? null));
  if (fields.length > 0 && slots.length > 0)
    throw cliError("bad-value", `--${fields[0]} corrects a document, --${slots[0]} a claim. Type one command for each.`);
  if (fields.length > 0) {
    const { key } = await documentFor(id, fields[0] ?? "", ledger);
    return fields.map((field) => ({ target: { type: "document", key, field }, value: valueOf(field) }));
  }
  if (slots.length > 0) {
    const claim = await claimFor(id, slots[0] ?? "", ledger);
    return slots.map((slot) => ({ target: { type: "claim", id: claim.id, slot }, value: valueOf(slot) }));
  }
  throw cliError(
    "missing-option",
    `set needs what to set. Type, for example: hearsay set ${id} --published 2024-06-07 (a document) or hearsay set ${id} --place Dosvael (a claim)`,
  );
};

/** And the other way round. */
const claimFor = async (id: string, slot: string, ledger: Ledger): Promise<{ readonly id: string }> => {
  try {
    return await ledger.claim(id);
  } catch (error) {
    const document = error instanceof HearsayError ? await ledger.document(id).catch(() => null) : null;
    if (document === null) throw error;
    throw cliError("bad-value", `${id} is a document, and --${slot} corrects a claim. To see its claims, type: hearsay show ${document.key}`, error);
  }
};

/** A claim's identifier where a document's should stand is a slip worth explaining. */
const documentFor = async (id: string, field: string, ledger: Ledger): Promise<{ readonly key: string }> => {
  try {
    return await ledger.document(id);
  } catch (error) {
    const claim = error instanceof HearsayError ? await ledger.claim(id).catch(() => null) : null;
    if (claim === null) throw error;
    throw cliError("bad-value", `${id} is a claim, and --${field} corrects a document. Type: hearsay set ${claim.document.key} --${field} …`, error);
  }
};
