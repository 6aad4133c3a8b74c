/**
 * Text freed of what is not text: byte order marks, zero-width and control characters, soft hyphens. Every kind of line
 * end becomes a line feed; a no-break space becomes a space (except between digits, where it groups a number). Joiners
 * that Persian, Indic scripts and emoji need stay.
 */
export function cleanText(text: string): string {
  return text
    .replace(/\r\n?|[\u2028\u2029\u0085\v\f]/g, '\n')
    .replace(/[\u200b\u2060\ufeff\u00ad]/g, '')
    .replace(/[\0-\x08\x0e-\x1f\x7f\ufffe\uffff]/g, ' ')
    .replace(/(?<!\d)[\u00a0\u202f\u2007]|[\u00a0\u202f\u2007](?!\d)/g, ' ');
}
