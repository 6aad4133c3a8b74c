import { addressOfDoi, doiOf } from './address.ts';
import { nameSeparator } from './names.ts';
import type { FoundReference, RawReference, ReferenceDetail, ReferenceFields } from './reference.ts';
import { wellFormed } from './well-formed.ts';
import { publishedSentence, wholeDay } from './written-day.ts';

/* Below the limits of a brief (`shared/brief/text.ts`), so that what is read always fits. */
const longestLine = 4_000;
const longestText = 50_000;

const unseen =
  /[\u0000-\u0008\u000e-\u001f\u007f-\u009f\u202a-\u202e\u2066-\u2069\ufdd0-\ufdef\ufffe\uffff]/g;

/** Foreign text without control characters, half characters, and marks that turn the order of what follows. */
function cleaned(text: string): string {
  return wellFormed(text)
    .replace(/\r\n?|[\u000b\u000c\u0085\u2028\u2029]/g, '\n')
    .replace(/\t/g, ' ')
    .replace(unseen, '');
}

const lineOf = (text: string): string => cleaned(text).replace(/\s+/g, ' ').trim();
const textOf = (text: string): string =>
  cleaned(text)
    .replace(/[ \u00a0]*\n/g, '\n')
    .replace(/\n{3,}/g, '\n\n')
    .trim();

const namesOf = (names: readonly string[]): string => names.map(lineOf).filter(Boolean).join(nameSeparator);
const joined = (parts: readonly string[]): string => parts.filter((part) => part !== '').join(' ');
const cut = (text: string, longest = longestText): string => wellFormed(text.slice(0, longest));

/** A work of a list as fields of a source. What a field cannot hold comes back among the details, whole. */
export function fitReference(raw: RawReference): FoundReference {
  const details: ReferenceDetail[] = [];
  const keep = (name: string, text: string) => {
    if (text !== '') details.push({ name, text, isBibliographic: true });
  };
  const fitLine = (name: string, text: string): string => {
    const line = lineOf(text);
    if (line.length <= longestLine) return line;
    keep(`${name}, whole`, cut(line));
    return `${wellFormed(line.slice(0, longestLine))}…`;
  };
  const container = lineOf(raw.container);
  const publisher = lineOf(raw.publisher);
  if (container !== '' && publisher !== container) keep('Publisher', publisher);
  const addresses = addressesOf(raw);
  keep('Address', lineOf(addresses.second));
  const issued = lineOf(raw.issued);
  const published = wholeDay(issued);
  const accessed = lineOf(raw.accessed);
  if (wholeDay(accessed) === null) keep('Accessed', accessed);
  const fields: ReferenceFields = {
    title: fitLine('Title', raw.title),
    originalTitle: fitLine('Original title', raw.originalTitle),
    originator: fitLine('Originator', namesOf(raw.names)),
    publisher: fitLine('Publisher', container || publisher),
    reference: fitLine('Reference', addresses.first),
    published,
    accessed: wholeDay(accessed),
    language: fitLine('Language', raw.language),
    translator: fitLine('Translator', namesOf(raw.translators)),
    type: raw.type,
    descriptor: cut(joined([published === null ? publishedSentence(issued) : '', textOf(raw.note)])),
  };
  return { fields, details: [...details, ...raw.details.flatMap(fitDetail)] };
}

/* A DOI outlives addresses, and both outlive a shelf mark in usefulness to a reader elsewhere. */
function addressesOf({ doi, url, shelfMark }: RawReference): { first: string; second: string } {
  const found = doiOf(doi) ?? doiOf(url);
  const address = found === null ? doi.trim() : addressOfDoi(found);
  const others = [url, shelfMark].map((text) => text.trim());
  const all = [address, ...others].filter((text) => text !== '');
  const distinct = all.filter((text, index) => {
    const same = doiOf(text);
    return all.findIndex((other) => other === text || (same !== null && doiOf(other) === same)) === index;
  });
  const [first = '', ...second] = distinct;
  return { first, second: second.join(' ') };
}

function fitDetail({ name, text, isBibliographic }: ReferenceDetail): ReferenceDetail[] {
  const kept = cut(textOf(text));
  return kept === '' ? [] : [{ name: lineOf(name).slice(0, 100), text: kept, isBibliographic }];
}

/** Which of the details are kept in the descriptor of a source. */
export const detailChoices = ['bibliographic', 'all', 'none'] as const;
export type DetailChoice = (typeof detailChoices)[number];

/** The details of a work that a choice keeps. */
export function keptDetails({ details }: FoundReference, choice: DetailChoice): readonly ReferenceDetail[] {
  if (choice === 'none') return [];
  return choice === 'all' ? details : details.filter(({ isBibliographic }) => isBibliographic);
}

const longestDescriptor = 180_000;

/** The fields of a source for a work, with the kept details in its descriptor: “Volume 12. Pages 3–9.” */
export function withDetails(found: FoundReference, choice: DetailChoice): ReferenceFields {
  const sentences = keptDetails(found, choice).map(({ name, text }) =>
    /[.!?]$/.test(text) ? `${name}: ${text}` : `${name}: ${text}.`,
  );
  return {
    ...found.fields,
    descriptor: cut(joined([found.fields.descriptor, ...sentences]), longestDescriptor),
  };
}
