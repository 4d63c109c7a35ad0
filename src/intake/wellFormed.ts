/** A string that UTF-8 can hold. Half of a surrogate pair, which JSON's \u escapes can write, becomes U+FFFD; no offset moves. */
export const wellFormed = (text: string): { readonly text: string; readonly replaced: number } => {
  if (text.isWellFormed()) return { text, replaced: 0 };
  const whole = text.toWellFormed();
  let replaced = 0;
  for (let index = 0; index < text.length; index++) if (text[index] !== whole[index]) replaced++;
  return { text: whole, replaced };
};
