import { unzipSync } from 'fflate';
import { SaxesParser } from 'saxes';
import { expect } from 'vitest';
import type { Brief } from '#shared/brief/brief.ts';
import type { ExportFormat } from '#shared/publication/formats.ts';
import { mayLack } from '#shared/publication/left-out.ts';
import { toldBrief } from '../fixtures/told-brief.ts';

/*
 * The law of signs: whatever is written into any field, a reader of any format finds it as it was written. Texts stand
 * between two marks, so that what a sentence puts around them does not matter.
 */

const between = (first: number, last: number): string =>
  Array.from({ length: last - first + 1 }, (_, index) => String.fromCodePoint(first + index)).join('');

/** What `String.replace`, and the formats, could take for something else than text. */
const patterns =
  "$& $` $' $$ $0 $1 $99 $<name> \\$& {0} {{x}} {reference-0} %s %1 \\n \\u0041 &amp; &#x41; <w:t> ]]> <!--";

/** Signs by kind; a field gets one of these. */
export const signs = {
  patterns,
  ascii: between(0x21, 0x7e),
  'Latin letters and signs': between(0xa1, 0xac) + between(0xae, 0x17f),
  'punctuation, money and arrows': `${between(0x2010, 0x2027)}${between(0x2030, 0x205e)}${between(0x20a0, 0x20bf)}${between(0x2190, 0x21ff)}`,
  'other scripts': `${between(0x391, 0x3a1)}${between(0x410, 0x44f)}海峡港口 부산항 ひらがな שלום سلام`,
} as const;

export interface Signed {
  readonly brief: Brief;
  /** Each text between its marks, and the field it stands in. */
  readonly texts: ReadonlyMap<string, string>;
}

/** A brief with the signs in every field. */
export function signedBrief(text: string): Signed {
  const texts = new Map<string, string>();
  const brief = toldBrief({
    pick: (values) => values[0] as (typeof values)[number],
    // Where an imported sentence stands, the basis of a confidence is not printed a second time.
    words: (field) => {
      if (field.endsWith('.sentence')) return '';
      const marked = `begin${texts.size}q${text}end${texts.size}q`;
      texts.set(marked, field);
      return marked;
    },
  });
  const keyJudgments = Object.entries(brief.keyJudgments).map(([id, item]) => [
    id,
    { ...item, confidence: { ...item.confidence, isInProse: false } },
  ]);
  const confidence = { ...brief.confidence, isInProse: false };
  return { brief: { ...brief, confidence, keyJudgments: Object.fromEntries(keyJudgments) }, texts };
}

/** A text as formats agree on it: without spaces, which wrap, and without what has no shape. */
export const withoutSpaces = (text: string): string =>
  text.replace(/[\s\u00a0\u202f\u2060\u200b\u00ad]/gu, '');

/** The law for the words of one file. */
export function expectSigns({ texts }: Signed, format: ExportFormat, words: string): void {
  const found = withoutSpaces(words);
  const lost = [...texts].filter(
    ([text, field]) => !mayLack(format, field) && !found.includes(withoutSpaces(text)),
  );
  expect(lost.slice(0, 3), format).toEqual([]);
}

/** Whether every part of a Word file can be read. */
export function faultsOfParts(docx: Uint8Array): string[] {
  return Object.entries(unzipSync(docx)).flatMap(([name, bytes]) => {
    if (!/\.(xml|rels)$/.test(name)) return [];
    try {
      new SaxesParser().write(new TextDecoder().decode(bytes)).close();
      return [];
    } catch (error) {
      return [`${name}: ${String(error)}`];
    }
  });
}
