/** Text in which half a character, as cutting leaves it, is the sign for one that cannot be shown. */
export function wellFormed(text: string): string {
  return text.replace(/\p{Surrogate}/gu, '\ufffd');
}
