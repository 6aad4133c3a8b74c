/* Verbs with which a text says that somebody said something. */

const said = `said says say told tells stated states claimed claims claim alleged alleges denied denies deny confirmed
  confirms announced announces reported reports argued argues warned warns insisted insists admitted admits acknowledged
  acknowledges asserted asserts maintained maintains testified testifies wrote writes added recalled recalls declared
  declares promised promises predicted predicts accused accuses estimated estimates suggested suggests explained explains
  noted notes urged urges asked asks demanded demands vowed vows pledged complained concluded conceded revealed disclosed
  confessed repeated replied answered rejected rejects believes believed fears feared expects expected documented put`;

const reportingVerbs = new Set(said.split(/\s+/u));

/** Whether a word reports what somebody said. */
export function isReporting(word: string): boolean {
  return reportingVerbs.has(word.toLowerCase());
}

/** What names a speaker without a verb: "according to". */
export const accordingTo = /\b(?:according to|in the words of|as told by)\b/iu;
