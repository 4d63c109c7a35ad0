const ZEROS = [0x30, 0x660, 0x6f0, 0x966, 0xff10];

/** Arabic-Indic, Persian, Devanagari and full-width digits as ASCII. */
const ascii = (text: string): string =>
  text
    .replace(/\p{Nd}/gu, (digit) => {
      const code = digit.codePointAt(0) ?? 0;
      const zero = ZEROS.find((first) => code >= first && code < first + 10);
      return zero === undefined ? "?" : String(code - zero);
    })
    .replace(/٬/g, ",")
    .replace(/٫/g, ".");

const GROUPED_BY_COMMA = /^\d{1,3}(?:,\d{3})+(?:\.\d+)?$/;
const GROUPED_INDIAN = /^\d{1,2}(?:,\d{2})+,\d{3}(?:\.\d+)?$/;
const GROUPED_BY_SPACE = /^\d{1,3}(?:[ \u00a0\u202f']\d{3})+(?:[.,]\d+)?$/;
const GROUPED_BY_POINT = /^\d{1,3}(?:\.\d{3})+,\d+$|^\d{1,3}(?:\.\d{3}){2,}$/;
const TWO_READINGS = /^[1-9]\d{0,2}\.\d{3}$/;
const PLAIN = /^\d+(?:\.\d+)?$/;
const DECIMAL_COMMA = /^\d+,\d{1,2}$/;

/**
 * The value of digits with their separators. null: two readings ("1.200" is 1,200 in one country and 1.2 in another); undefined: no one number
 * ("22,24", which lists two).
 */
export const parseDigits = (text: string): number | null | undefined => {
  const digits = ascii(text);
  if (GROUPED_BY_COMMA.test(digits) || GROUPED_INDIAN.test(digits)) return Number(digits.replace(/,/g, ""));
  if (GROUPED_BY_SPACE.test(digits)) return Number(digits.replace(/[ \u00a0\u202f']/g, "").replace(",", "."));
  if (GROUPED_BY_POINT.test(digits)) return Number(digits.replace(/\./g, "").replace(",", "."));
  if (TWO_READINGS.test(digits)) return null;
  if (PLAIN.test(digits)) return Number(digits);
  return DECIMAL_COMMA.test(digits) ? Number(digits.replace(",", ".")) : undefined;
};
