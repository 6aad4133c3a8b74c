import { wellFormed } from './well-formed.ts';

const doiPattern = /10\.\d{4,9}\/[^\s"<>]+/;
const wholeDoi = /^(?:doi:\s*|(?:https?:\/\/)?(?:dx\.|www\.)?doi\.org\/)?(10\.\d{4,9}\/\S+)$/i;
const addressPattern = /https?:\/\/[^\s"<>]+/i;
const resolver = 'https://doi.org/';

function decoded(text: string): string {
  try {
    return decodeURIComponent(text);
  } catch {
    return text;
  }
}

/** The DOI in a text that is nothing else (`10.1000/x`, `doi:10.1000/x`, an address at doi.org), or null. */
export function doiOf(text: string): string | null {
  const trimmed = text.trim();
  const doi = wholeDoi.exec(trimmed)?.[1];
  if (doi === undefined) return null;
  return /doi\.org\//i.test(trimmed) ? decoded(doi) : doi;
}

/** The address under which a DOI is found, as Crossref has it shown. */
export function addressOfDoi(doi: string): string {
  return `${resolver}${wellFormed(doi).replace(/[^\w.\-()/:;]+/g, (signs) => encodeURIComponent(signs))}`;
}

/** An address without the punctuation of the sentence it stands in; a closing bracket stays if one was opened. */
function withoutPunctuation(address: string): string {
  const bare = address.replace(/[.,;:!?'’”»]+$/, '');
  const isOpen = (bare.match(/\(/g)?.length ?? 0) >= (bare.match(/\)/g)?.length ?? 0);
  return isOpen || !bare.endsWith(')') ? bare : withoutPunctuation(bare.slice(0, -1));
}

/** An address or DOI in a line, and the words of the line around it; null if there is none. */
export interface AddressInLine {
  readonly reference: string;
  readonly words: string;
}

/** Finds the first address or DOI in a line. */
export function addressIn(line: string): AddressInLine | null {
  const match = addressPattern.exec(line) ?? doiPattern.exec(line);
  if (!match) return null;
  const found = withoutPunctuation(match[0]);
  const doi = doiOf(found);
  const before = line
    .slice(0, match.index)
    .replace(/\(?\s*(?:\b(?:doi|url|available at|at|from)\b:?\s*)?$/i, '');
  const after = line.slice(match.index + found.length).replace(/^[\s.,;:)>\]]+/, '');
  const words = [before.replace(/[<\s,;:([]+$/, ''), after.trim()].filter((part) => part.trim() !== '');
  return { reference: doi === null ? found : addressOfDoi(doi), words: words.join(' ').trim() };
}
