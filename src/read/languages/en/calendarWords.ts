/** Alternatives for regular expressions, in lower case. */
export const MONTHS = "january|february|march|april|may|june|july|august|september|october|november|december";
export const SHORT_MONTHS = "jan|feb|mar|apr|jun|jul|aug|sept?|oct|nov|dec";
export const WEEKDAYS = "monday|tuesday|wednesday|thursday|friday|saturday|sunday";
