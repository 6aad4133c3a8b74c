import type { Source } from '#shared/brief/kinds/source.ts';
import { sourceTypeNames } from '#shared/vocabulary/source.ts';
import { printedDay } from '../../records/printed-day.ts';

/** What is known of a source besides its title, in one line; an originator that is also the publisher is named once. */
export function sourceLine(source: Source, language: string): string {
  const accessNames = { direct: 'Direct access', indirect: 'Indirect access' } as const;
  const parts = [
    source.originator,
    source.publisher,
    source.published === null ? '' : printedDay(source.published, language),
    source.type === null ? '' : sourceTypeNames[source.type],
    source.access === null ? '' : accessNames[source.access],
    source.reference,
  ];
  return [...new Set(parts)].filter((part) => part !== '').join(' · ');
}
