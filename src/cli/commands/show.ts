import type { ClaimView, Ledger, StoredDocument } from "../../ledger/index.ts";
import { HearsayError, type Reading } from "../../model/index.ts";
import { type CaseOptions, inCase } from "../case.ts";
import { type Define, subcommand } from "../command.ts";
import { cliError } from "../errors.ts";
import { choiceValue } from "../values.ts";
import { claimJson } from "../words/claimJson.ts";
import { claimPage } from "../reading/claimPage.ts";
import { documentPage } from "../reading/documentPage.ts";
import type { World } from "../world.ts";

interface Options extends CaseOptions {
  readonly format: "pretty" | "json";
}

export const defineShow: Define = (program, { world }) => {
  subcommand(program, {
    usage: "show <ID>",
    summary: "open a claim or a document",
    description:
      "Shows a claim: its sentence, on whose word it stands, every slot with its wording and place in the text, what is doubtful, where it comes from and what people decided. Or a document: what is known of it, and its text with its claims. ID is as lists print it; a unique beginning is enough, and a document's file name too.",
    examples: ["hearsay show c90d374be1", "hearsay show lantern-depot.txt"],
  })
    .option("--format <FORMAT>", "pretty or json", choiceValue("--format", ["pretty", "json"]), "pretty")
    .action(async (id: string, _: unknown, command: { optsWithGlobals: () => Options }) => {
      const options = command.optsWithGlobals();
      await inCase(options, world, ({ ledger }) => show(id, options, ledger, world));
    });
};

const show = async (id: string, { format }: Options, ledger: Ledger, world: World): Promise<void> => {
  const claim = await claimNamed(id, ledger);
  if (claim !== null) {
    const document = await ledger.document(claim.document.key);
    return world.out(format === "json" ? json(claimJson(claim)) : claimPage(claim, document, await ledger.reading(document.key), world.screen));
  }
  const document = await documentNamed(id, ledger);
  const reading = await ledger.reading(document.key);
  await world.out(format === "json" ? json({ document, reading }) : await documentWords(document, reading, ledger, world));
};

const json = (value: object): string => `${JSON.stringify(value, null, 2)}\n`;

const documentWords = async (document: StoredDocument, reading: Reading, ledger: Ledger, { screen }: World): Promise<string> => {
  const decisions = (await ledger.decisions()).filter(({ target }) => target.type === "document" && target.key === document.key);
  const claims = await ledger.claims({ document: document.key, includeRejected: true, includeReplaced: true });
  return documentPage({ document, reading, decisions, claims }, screen);
};

const documentNamed = async (id: string, ledger: Ledger): Promise<StoredDocument> => {
  try {
    return await ledger.document(id);
  } catch (error) {
    if (!(error instanceof HearsayError) || error.code !== "unknown-id") throw error;
    throw cliError("unknown-id", `No claim or document ${id} in this case. hearsay claims and hearsay documents list them.`, error);
  }
};

/** Null where no claim has this identifier; then it is a document's. */
const claimNamed = async (id: string, ledger: Ledger): Promise<ClaimView | null> => {
  if (!/^c[0-9a-f]+$/.test(id)) return null;
  try {
    return await ledger.claim(id);
  } catch (error) {
    if (error instanceof HearsayError && error.code === "unknown-id") return null;
    throw error;
  }
};
