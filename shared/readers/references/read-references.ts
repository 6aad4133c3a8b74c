import { failure, type Result, success } from '../../result.ts';
import { readAddresses } from './addresses.ts';
import { readCslJson } from './csl-json.ts';
import { fitReference } from './fit.ts';
import type { NotUnderstood, RawReference, ReferenceFormat, ReferenceReading } from './reference.ts';
import { readRis } from './ris.ts';

/** The longest list that is read; one of a thousand works with abstracts has a fifth of it. */
export const longestReferences = 10_000_000;

/** The most works that are read at once; more would make a register that nobody looks through. */
export const mostReferences = 2_000;

const mostNotUnderstood = 200;

interface Read {
  readonly works: readonly RawReference[];
  readonly notUnderstood: readonly NotUnderstood[];
}

/** How a list is written, by how it begins: its name may say anything. */
export function referenceFormatOf(text: string): ReferenceFormat {
  if (/^\s*[[{]/.test(text)) return 'csl-json';
  if (/^\ufeff?TY {0,2}- /m.test(text)) return 'ris';
  return /^\s*@\s*[A-Za-z]+\s*[{(]/m.test(text) ? 'bibtex' : 'addresses';
}

async function readAs(format: ReferenceFormat, text: string): Promise<Read | null> {
  switch (format) {
    case 'csl-json':
      return readCslJson(text);
    case 'ris':
      return readRis(text);
    case 'addresses':
      return readAddresses(text);
    case 'bibtex': {
      const { readBibtex } = await import('./bibtex.ts');
      return readBibtex(text);
    }
  }
}

/**
 * Reads a list of references: CSL-JSON, BibTeX, RIS, or DOIs and addresses, one a line. Nothing is fetched. What says of
 * no work what it is comes back as not understood. `file-too-large` if it is longer than is read, `file-not-recognised`
 * if there is no reference in it.
 */
export async function readReferences(text: string): Promise<Result<ReferenceReading>> {
  if (text.length > longestReferences) {
    return failure(
      'file-too-large',
      `The list has more than ${longestReferences / 1_000_000} million characters, so it was not read. Split it into parts, and import one after the other.`,
    );
  }
  const given = text.replace(/^\ufeff/, '');
  const format = referenceFormatOf(given);
  const read = await readAs(format, given);
  if (!read || read.works.length === 0) return failure('file-not-recognised', noReference);
  const { works, notUnderstood } = read;
  return success({
    format,
    found: works.slice(0, mostReferences).map(fitReference),
    notUnderstood: shortened(notUnderstood),
    left: Math.max(0, works.length - mostReferences),
  });
}

const noReference =
  'No reference was found in this, so nothing can be added. It has to be CSL-JSON, BibTeX or RIS, or have a DOI or an address in each line.';

const longestShown = 2_000;

function shortened(parts: readonly NotUnderstood[]): NotUnderstood[] {
  const shown = parts
    .slice(0, mostNotUnderstood)
    .map(({ where, text }) => ({ where, text: wellFormed(text.slice(0, longestShown)) }));
  const more = parts.length - shown.length;
  if (more <= 0) return shown;
  return [...shown, { where: 'Besides', text: `${more} parts more of the same kind.` }];
}

import { wellFormed } from './well-formed.ts';
