import { addressIn } from './address.ts';
import { type NotUnderstood, nothingKnown, type RawReference } from './reference.ts';

/** Works that are given by their DOI or address, one a line; what else a line says becomes the title. */
export function readAddresses(text: string): {
  readonly works: readonly RawReference[];
  readonly notUnderstood: readonly NotUnderstood[];
} {
  const works: RawReference[] = [];
  const notUnderstood: NotUnderstood[] = [];
  for (const [index, line] of text.split(/\r\n?|\n/).entries()) {
    if (line.trim() === '') continue;
    const found = addressIn(line);
    if (found) works.push({ ...nothingKnown, title: found.words, url: found.reference });
    else notUnderstood.push({ where: `Line ${index + 1}`, text: line.trim() });
  }
  return { works, notUnderstood };
}
