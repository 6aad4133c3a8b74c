import { nameKey } from '#engine/library/name-key.ts';
import { claims } from '#shared/readers/signals/claims.ts';
import type { NameKind, NameKnowledge } from '#shared/readers/signals/name-kind.ts';
import { names } from '#shared/readers/signals/names.ts';
import { quantities } from '#shared/readers/signals/quantities.ts';
import { quotations } from '#shared/readers/signals/quotations.ts';
import { overlaps, type Signal, signalAt } from '#shared/readers/signals/signal.ts';
import { datesIn } from './dates.ts';
import { type Gazetteer, readGazetteer } from './gazetteer.ts';
import { isEnglishGivenName, isOrdinaryWord, readEnglish } from './read-english.ts';

/** A name as the text writes it that the library has as an entity or an alias; null if it does not say of what kind. */
export interface KnownName {
  readonly name: string;
  readonly kind: NameKind | null;
}

/** What is looked for, and from which day relative dates count. */
export interface ExtractionJob {
  readonly text: string;
  /** Today, or the day of the text, in ISO form. */
  readonly today: string;
  readonly known: readonly KnownName[];
}

/* What has no type is most often a body: things that have a name are listed with the bodies that have them. */
const unknownKind: NameKind = 'organisation';

let gazetteer: Gazetteer | null = null;

function knowledgeOf({ text, known }: ExtractionJob): NameKnowledge {
  gazetteer ??= readGazetteer();
  const lists = gazetteer;
  const own = new Map(known.map(({ name, kind }) => [nameKey(name), kind ?? unknownKind]));
  const { guess } = readEnglish(text);
  return {
    known: (name) => own.get(nameKey(name)) ?? lists.known(name),
    isGivenName: (word) => lists.isGivenName(word) || isEnglishGivenName(word),
    isFamilyName: lists.isFamilyName,
    isOrdinary: isOrdinaryWord,
    guess,
  };
}

const isLetter = (sign: string | undefined) => sign !== undefined && /[\p{L}\p{N}]/u.test(sign);

/* Where names of the library stand that the rules did not find, or of which they found a part. */
function withKnown(found: readonly Signal[], { text, known }: ExtractionJob): Signal[] {
  let all = [...found];
  for (const { name, kind } of known.toSorted((one, other) => other.name.length - one.name.length)) {
    for (let from = text.indexOf(name); from >= 0; from = text.indexOf(name, from + name.length)) {
      const at = { from, to: from + name.length };
      if (isLetter(text[at.from - 1]) || isLetter(text[at.to])) continue;
      const others = all.filter((other) => overlaps(other, at));
      if (others.some((other) => other.to - other.from >= name.length)) continue;
      all = all.filter((other) => !others.includes(other));
      all.push(signalAt(kind ?? unknownKind, text, at));
    }
  }
  return all.toSorted((one, other) => one.from - other.from);
}

/**
 * Everything the program finds in an English text, in the order of the text; what stands within something else
 * (a name within a claim) comes after it.
 */
export function extractSignals(job: ExtractionJob): Signal[] {
  const dates = datesIn(job.text, job.today);
  const amounts = quantities(job.text).filter((amount) => !dates.some((date) => overlaps(date, amount)));
  // The code of a currency looks like the abbreviation of a body.
  const money = amounts.filter(({ text }) => /^[A-Z]{3}[\s\u00a0\d]|^(?:KSh|Rs)/u.test(text));
  const named = withKnown(names(job.text, [...dates, ...money], knowledgeOf(job)), job);
  const counted = amounts.filter((amount) => !named.some((name) => overlaps(name, amount)));
  const found = [...named, ...dates, ...counted];
  const spoken = quotations(job.text, named);
  return [...spoken, ...claims(job.text, found), ...found].toSorted(
    (one, other) => one.from - other.from || other.to - one.to,
  );
}
