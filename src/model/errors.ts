/**
 * What went wrong outside the program, told to a person: which thing, why, and what to do. Bugs throw plain errors; these are for the world's faults.
 * `code` is one of the folder's own list (`intake/errors.ts`, `ledger/errors.ts`, `cli/errors.ts`).
 */
export class HearsayError<Code extends string = string> extends Error {
  readonly code: Code;

  constructor(code: Code, message: string, options?: ErrorOptions) {
    super(message, options);
    this.name = "HearsayError";
    this.code = code;
  }
}
