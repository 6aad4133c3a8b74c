import type { Brief } from '#shared/brief/brief.ts';
import { countingIds } from '#shared/brief/ids.ts';
import { inOrder } from '#shared/brief/order.ts';
import { briefCounts, sectionOfKind } from '#shared/brief/queries.ts';
import { proseText } from '#shared/prose/text.ts';
import { readText } from '#shared/readers/read.ts';
import type { Reading, ReadingOptions } from '#shared/readers/reading.ts';
import type { SectionKind } from '#shared/vocabulary/section.ts';

/* What tests of the importer say again and again. */

/** Options that give the same brief for the same text. */
export function fixedOptions(): ReadingOptions {
  return { newId: countingIds('r'), now: '2026-11-18T06:00:00Z' };
}

/** Reads text with fixed ids. */
export function read(text: string): Reading {
  return readText(text, fixedOptions());
}

/** Reads lines as one section of a brief, under its full title. */
export function readSection(title: string, lines: readonly string[]): Reading {
  return read(['A title', 'Published on: 2026-11-14', `2. ${title}`, ...lines].join('\n'));
}

/** The texts of a collection in order, by one of their fields. */
export function fieldsOf<
  Item extends { readonly id: string; readonly order: string },
  Key extends keyof Item,
>(records: Readonly<Record<string, Item>>, key: Key): Item[Key][] {
  return inOrder(records).map((item) => item[key]);
}

/** The lead and body of a section as lines. */
export function proseOf(brief: Brief, kind: Exclude<SectionKind, 'custom'>): { lead: string; body: string } {
  const section = sectionOfKind(brief, kind);
  return { lead: proseText(section.lead), body: proseText(section.body) };
}

/** The counts that are not zero. */
export function filledCounts(brief: Brief): Record<string, number> {
  const all = {
    ...briefCounts(brief),
    uncertainties: Object.keys(brief.uncertainties).length,
    indicators: Object.keys(brief.indicators).length,
  };
  return Object.fromEntries(Object.entries(all).filter(([, count]) => count > 0));
}
