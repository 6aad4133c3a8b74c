import type { Brief } from '#shared/brief/brief.ts';
import { type DetailChoice, keptDetails } from '#shared/readers/references/fit.ts';
import type { KnownPlace } from '#shared/readers/references/known.ts';
import { type FoundReference, referenceFormatNames } from '#shared/readers/references/reference.ts';
import { takePublished } from '#shared/readers/references/written-day.ts';
import { visibleSigns } from '#shared/visible-signs.ts';
import { sourceTypeNames } from '#shared/vocabulary/source.ts';
import { printedDay } from '../../records/printed-day.ts';
import type { ReadList } from './use-references.ts';

/** "1 reference", "12 references". */
export function references(count: number): string {
  return `${count.toLocaleString('en')} ${count === 1 ? 'reference' : 'references'}`;
}

/** What a work is called in the list. */
export function workTitle({ fields }: FoundReference): string {
  return visibleSigns(fields.title || fields.reference || fields.originator || 'Untitled');
}

/** Who, where, when and what a work is, in a line. */
export function workLine({ fields }: FoundReference, language: string): string {
  const { originator, publisher, published, type, reference, title } = fields;
  const parts = [
    originator,
    publisher,
    published === null ? takePublished(fields.descriptor).issued : printedDay(published, language),
    type === null ? '' : sourceTypeNames[type],
    title === '' ? '' : reference,
  ];
  return visibleSigns([...new Set(parts)].filter((part) => part !== '').join(' · '));
}

const longestDetail = 80;

/** The details of a work that have no field, those that are kept and those that are not. */
export function detailWords(found: FoundReference, choice: DetailChoice): { kept: string; left: string } {
  const kept = keptDetails(found, choice);
  const words = (list: FoundReference['details']) =>
    visibleSigns(
      list
        .map(
          ({ name, text }) =>
            `${name} ${text.length > longestDetail ? `${text.slice(0, longestDetail)}…` : text}`,
        )
        .join(', ')
        .replace(/\s+/g, ' '),
    );
  return { kept: words(kept), left: words(found.details.filter((detail) => !kept.includes(detail))) };
}

/** Where a work is already. */
export function knownWords(place: KnownPlace, brief: Brief): string {
  if (place.kind === 'earlier') return `Also further up in this list, as number ${place.index + 1}.`;
  const title = brief.sources[place.sourceId as keyof Brief['sources']]?.title ?? '';
  return title === '' ? 'Already among the sources.' : `Already among the sources: ${visibleSigns(title)}.`;
}

/** What was found, in a sentence or two. */
export function listSentence({ fileName, reading }: ReadList, knownCount: number): string {
  const { format, found, left } = reading;
  const from = fileName === null ? '' : ` in “${visibleSigns(fileName)}”`;
  const known =
    knownCount === 0
      ? ''
      : ` ${knownCount === 1 ? 'One is' : `${knownCount} are`} known already and not ticked.`;
  const more = left === 0 ? '' : ` ${left} more were left out: import them from a list of their own.`;
  return `${references(found.length)}${from}, read as ${referenceFormatNames[format]}.${known}${more}`;
}
