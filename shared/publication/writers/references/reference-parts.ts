import type { Source } from '../../../brief/kinds/source.ts';
import { doiOf } from '../../../readers/references/address.ts';
import { type AuthorName, readNames } from '../../../readers/references/names.ts';
import { takePublished } from '../../../readers/references/written-day.ts';
import { cleanText, trimmed } from '../../content.ts';

/** A source as the formats of reference lists tell it. Nothing in it has a control character; lines have no breaks. */
export interface ReferenceParts {
  readonly type: Source['type'];
  readonly title: string;
  readonly originalTitle: string;
  readonly names: readonly AuthorName[];
  readonly translators: readonly AuthorName[];
  readonly publisher: string;
  readonly doi: string;
  readonly url: string;
  /** A reference that is no address: the number of a cable, a shelf mark. */
  readonly shelfMark: string;
  /** Year, month and day of publication, as far as they are known. */
  readonly issued: readonly string[];
  readonly accessed: readonly string[];
  readonly language: string;
  readonly note: string;
}

const dateParts = (day: string | null): string[] => (day === null || day === '' ? [] : day.split('-'));
const isAddress = (text: string): boolean => /^[a-z][a-z0-9+.-]*:\/\/\S+$/i.test(text);

/** Takes a source apart for a list of references; its reliability, access and bias stay in the brief. */
export function referenceParts(source: Source): ReferenceParts {
  const reference = trimmed(source.reference);
  const doi = doiOf(reference);
  const url = doi === null && isAddress(reference);
  const { issued, note } = takePublished(cleanText(source.descriptor));
  return {
    type: source.type,
    title: trimmed(source.title),
    originalTitle: trimmed(source.originalTitle),
    names: readNames(trimmed(source.originator)),
    translators: readNames(trimmed(source.translator)),
    publisher: trimmed(source.publisher),
    doi: doi ?? '',
    url: url ? reference : '',
    shelfMark: doi === null && !url ? reference : '',
    issued: dateParts(source.published ?? issued),
    accessed: dateParts(source.accessed),
    language: trimmed(source.language),
    note: note.trim(),
  };
}
