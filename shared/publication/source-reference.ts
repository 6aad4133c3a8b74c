import type { Source } from '../brief/kinds/source.ts';
import { isSafeLink } from '../prose/schema.ts';
import { type Reliability, reliabilityNames } from '../vocabulary/admiralty.ts';
import { lineageNames } from '../vocabulary/lineage.ts';
import { sourceTypeNames } from '../vocabulary/source.ts';
import { cleanText, joinNames, textInlines, trimmed, withFullStop } from './content.ts';
import { dayText } from './dates.ts';
import { failureText } from './failure-text.ts';
import type { Inline } from './publication.ts';

/** What a source reference depends on besides the source itself. */
export interface ReferenceContext {
  readonly language: string;
  /** How another source is named: "note 3", or its title if it is not cited. */
  readonly nameOf: (sourceId: string) => string | null;
}

const lowerFirst = (text: string): string => text.charAt(0).toLowerCase() + text.slice(1);
const upperFirst = (text: string): string => text.charAt(0).toUpperCase() + text.slice(1);

function title(source: Source): Inline[] {
  const text = trimmed(source.title);
  const original = trimmed(source.originalTitle);
  return [
    ...textInlines(text, ['italic']),
    ...textInlines(original === '' ? '' : `${text === '' ? '' : ' '}[${original}]`),
  ];
}

/**
 * Originator, title, publisher and day of publication, separated by commas; an originator who is also the publisher is
 * named once.
 */
function description(source: Source, language: string): Inline[] {
  const originator = trimmed(source.originator);
  const publisher = trimmed(source.publisher);
  const parts: Inline[][] = [
    textInlines(originator),
    title(source),
    textInlines(publisher === originator ? '' : publisher),
    source.published ? textInlines(dayText(source.published, language)) : [],
  ].filter((part) => part.length > 0);
  const joined = parts.flatMap((part, index) => (index === 0 ? part : [...textInlines(', '), ...part]));
  return joined.length === 0 ? [] : [...joined, ...textInlines('.')];
}

function reference(source: Source): Inline[] {
  const text = trimmed(source.reference);
  if (text === '') return [];
  if (!isSafeLink(text)) return textInlines(withFullStop(text));
  return [{ kind: 'link', href: text, content: textInlines(text) }, ...textInlines('.')];
}

const gradeWords = (reliability: Reliability): string =>
  `${lowerFirst(reliabilityNames[reliability])} (${reliability})`;

/* The past record of a source: "Usually reliable (B) until 9 November 2026: its log was wrong." */
function formerGrades({ reliabilityHistory }: Source, language: string): string {
  return reliabilityHistory
    .flatMap(({ reliability, at, reason }) => {
      if (reliability === null) return [];
      const why = trimmed(reason);
      const sentence = `${gradeWords(reliability)} until ${dayText(at.slice(0, 10), language)}`;
      return [withFullStop(upperFirst(why === '' ? sentence : `${sentence}: ${why}`))];
    })
    .join(' ');
}

/** Type, access and reliability: "News report, indirect access; usually reliable (B)." */
function grading(source: Source): string {
  const kind = [
    // That it is of no kind with a name says nothing.
    source.type && source.type !== 'other' ? sourceTypeNames[source.type] : '',
    source.access ? `${source.access} access` : '',
    trimmed(source.language) === '' ? '' : `language: ${trimmed(source.language)}`,
    trimmed(source.translator) === '' ? '' : `translated by ${trimmed(source.translator)}`,
  ].filter((part) => part !== '');
  const grade = source.reliability ? gradeWords(source.reliability) : '';
  const text = [kind.join(', '), grade].filter((part) => part !== '').join('; ');
  return text === '' ? '' : withFullStop(upperFirst(text));
}

function origins(source: Source, context: ReferenceContext): string {
  const names = source.derivedFromIds.flatMap((id) => context.nameOf(id) ?? []);
  if (names.length > 0) return `Repeats ${joinNames(names)}.`;
  return source.lineage === null ? '' : `Lineage: ${lowerFirst(lineageNames[source.lineage])}.`;
}

/* A hash without its name says nothing to a reader. */
const archivedName = (hash: string): string =>
  /^\s*[0-9a-f]{64}\s*$/iu.test(hash) ? `SHA-256 ${trimmed(hash)}` : cleanText(hash);

/* What ICS 206-01 asks to be disclosed of a source that artificial intelligence made or helped to make. */
function disclosure({ artificialIntelligence }: Source): string {
  if (artificialIntelligence === null) return '';
  const { system, version, parameters } = artificialIntelligence;
  const release = trimmed(version);
  const named = [trimmed(system), release === '' ? '' : `version ${release}`, trimmed(parameters)].filter(
    (part) => part !== '',
  );
  return withFullStop(
    `Made with artificial intelligence${named.length === 0 ? '' : `: ${named.join(', ')}`}`,
  );
}

/**
 * A source as a note prints it: reference, day of access, type, access and Admiralty reliability in words, then the
 * source descriptor and what is known of its bias and origin (ICD 206).
 */
export function sourceReference(source: Source, context: ReferenceContext): Inline[] {
  const sentences: Inline[][] = [
    description(source, context.language),
    reference(source),
    source.accessed ? textInlines(`Accessed ${dayText(source.accessed, context.language)}.`) : [],
    textInlines(grading(source)),
    textInlines(formerGrades(source, context.language)),
    textInlines(withFullStop(trimmed(source.descriptor))),
    trimmed(source.bias) === '' ? [] : textInlines(withFullStop(`Possible bias: ${trimmed(source.bias)}`)),
    textInlines(origins(source, context)),
    textInlines(disclosure(source)),
    textInlines(failureText(source.failure)),
    trimmed(source.archivedHash) === ''
      ? []
      : textInlines(`Archived copy: ${archivedName(source.archivedHash)}.`),
  ].filter((sentence) => sentence.length > 0);
  return sentences.flatMap((sentence, index) =>
    index === 0 ? sentence : [...textInlines(' '), ...sentence],
  );
}
