import type { Chance } from '../../fixtures/random.ts';

/* Changes of texts that keep their shape in part, so that a mutant gets past the first look of a parser. */

/** What readers take for something: ends, signs, names and numbers that once did harm, or might. */
const snippets = [
  '\n',
  '\n\n',
  '\t',
  ' ',
  '- ',
  '* ',
  '1. ',
  '20261118. ',
  '999999999999999999999. ',
  'a) ',
  '# ',
  '###### ',
  '> ',
  '```\n',
  '---\n',
  '| a | b |\n|---|---|\n',
  '|',
  '[a](javascript:alert(1))',
  '[^1]: note\n',
  '[[a|b]]',
  '<b>',
  '</p>',
  '<!--',
  '-->',
  '<![CDATA[',
  '&#0;',
  '&amp;',
  '<table><tr><td colspan="1000" rowspan="1000">',
  '<ol start="20261118"><li>',
  '<ul><li><ul><li>',
  '<span style="display:none">',
  '<script>alert(1)</script>',
  '<img src=x onerror=alert(1)>',
  '<a href="https://ilsen.example/?a=$&amp;b=1">',
  '$&',
  '\\',
  '__proto__',
  'constructor',
  '\ud800',
  '\u0000',
  '\u202e',
  '\u2028',
  '\ufeff',
  'TLP:RED\n',
  'Published on: 2026-02-30\n',
  'Hypothesis A: ',
  '2. Competing Hypotheses\n',
  '- E1: ',
  'Confidence level: High. ',
  'BLUF: ',
  'x'.repeat(2_000),
] as const;

/** Tags of any markup, each with the text behind it; or lines; or single signs. */
function piecesOf(text: string, chance: Chance): string[] {
  const way = chance.below(3);
  if (way === 0) return text.match(/<[^>]*>|[^<]+/g) ?? [];
  if (way === 1) return text.match(/[^\n]*\n|[^\n]+/g) ?? [];
  return text.match(/\p{L}+|\p{N}+|\s+|[^\p{L}\p{N}\s]/gu) ?? [];
}

/** A text in which a few pieces were lost, doubled, moved, put into each other or exchanged for others. */
export function changedText(text: string, other: string, chance: Chance): string {
  let changed = text;
  for (let count = 1 + chance.below(4); count > 0; count -= 1) changed = changedOnce(changed, other, chance);
  return changed;
}

function changedOnce(text: string, other: string, chance: Chance): string {
  const pieces = piecesOf(text, chance);
  const at = chance.below(pieces.length + 1);
  const length = 1 + chance.below(chance.in100(80) ? 3 : 40);
  const chosen = pieces.slice(at, at + length);
  const put = (...added: readonly string[]) =>
    [...pieces.slice(0, at), ...added, ...pieces.slice(at + length)].join('');
  switch (chance.below(8)) {
    case 0:
      return put();
    case 1:
      return put(...chosen, ...chosen);
    case 2:
      return put(...chosen.reverse());
    case 3:
      return put(chance.of(snippets) ?? '', ...chosen);
    case 4:
      return put(...chosen, (chance.of(snippets) ?? '').repeat(1 + chance.below(chance.in100(90) ? 3 : 200)));
    case 5: {
      const others = piecesOf(other, chance);
      const from = chance.below(others.length + 1);
      return put(...others.slice(from, from + length));
    }
    case 6: {
      const to = chance.below(pieces.length + 1);
      return [...pieces.slice(0, to), ...chosen, ...pieces.slice(to)].join('');
    }
    default:
      return text.slice(0, chance.below(text.length + 1));
  }
}

/** Bytes of which a few were lost, exchanged or put in. */
export function changedBytes(bytes: Uint8Array, chance: Chance): Uint8Array {
  let changed = Buffer.from(bytes);
  for (let count = 1 + chance.below(5); count > 0; count -= 1) {
    const at = chance.below(changed.length + 1);
    const added = Buffer.from(Array.from({ length: chance.below(8) }, () => chance.below(256)));
    changed = Buffer.concat([changed.subarray(0, at), added, changed.subarray(at + chance.below(9))]);
  }
  return changed;
}
