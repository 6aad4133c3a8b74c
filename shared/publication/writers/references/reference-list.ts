import type { Brief } from '../../../brief/brief.ts';
import { inOrder } from '../../../brief/order.ts';
import { markingText, pageMarking } from '../../marking.ts';
import { writeBibtex } from './bibtex.ts';
import { writeCslJson } from './csl-json.ts';
import { writeRis } from './ris.ts';

/** Formats of lists of references, by their names in the table of formats. */
export type ReferenceListFormat = 'csl' | 'bib' | 'ris';

/** A list of references, and what its reader should know about it, in sentences. */
export interface ReferenceList {
  readonly text: string;
  readonly findings: readonly string[];
}

/** Writes all sources of a brief, in the order of its register, as a list of references. */
export function referenceList(brief: Brief, format: ReferenceListFormat): ReferenceList {
  const sources = inOrder(brief.sources);
  const page = pageMarking(brief.marking);
  const marking = page === null ? '' : markingText(page);
  const text =
    format === 'bib' ? writeBibtex(sources, marking) : { csl: writeCslJson, ris: writeRis }[format](sources);
  const findings: string[] = [];
  if (sources.length === 0) findings.push('The brief has no sources, so no reference is in the file.');
  if (marking !== '' && format !== 'bib') {
    findings.push(
      `A list of this format has no place for the marking ${marking} of the brief. Hand the file on only to those who may have the brief.`,
    );
  }
  return { text, findings };
}
