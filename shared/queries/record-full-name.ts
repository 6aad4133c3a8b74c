import type { Brief } from '../brief/brief.ts';
import { type CollectionName, titleOfKind } from '../brief/collections.ts';
import type { Estimate } from '../brief/kinds/estimate.ts';
import type { RatingRecord } from '../brief/kinds/rating.ts';
import type { Thread } from '../brief/kinds/thread.ts';
import { ownRecord } from '../brief/own-record.ts';
import { recordLabel, recordWords } from './record-labels.ts';

/* Ratings and estimates are known by what they are about. */
function nameOfPair(brief: Brief, collection: CollectionName, id: string): string | null {
  const rating = collection === 'ratings' ? ownRecord<RatingRecord>(brief.ratings, id) : undefined;
  if (rating) {
    const { evidenceId, hypothesisId } = rating;
    return `${recordLabel(brief, 'evidence', evidenceId)} for ${recordLabel(brief, 'hypotheses', hypothesisId)}`;
  }
  const estimate = collection === 'estimates' ? ownRecord<Estimate>(brief.estimates, id) : undefined;
  if (!estimate) return null;
  const { personId, hypothesisId } = estimate;
  return `${recordLabel(brief, 'people', personId)} on ${recordLabel(brief, 'hypotheses', hypothesisId)}`;
}

/* A thread of comments is known by the words it is about. */
function wordsOf(brief: Brief, collection: CollectionName, id: string): string {
  const quote = collection === 'threads' ? (ownRecord<Thread>(brief.threads, id)?.quote ?? '') : '';
  return quote === '' ? recordWords(brief, collection, id) : `“${quote}”`;
}

function fullName(brief: Brief, collection: CollectionName, id: string): string {
  const ofPair = nameOfPair(brief, collection, id);
  if (ofPair !== null) return ofPair;
  const words = wordsOf(brief, collection, id).replace(/\s+/gu, ' ').trim();
  // A section has a title, or is called by its kind.
  if (collection === 'sections') {
    const kind = ownRecord(brief.sections, id)?.kind ?? '';
    return words || titleOfKind({ noun: kind.replaceAll('-', ' ') });
  }
  const label = recordLabel(brief, collection, id);
  return words === '' || words === label ? label : `${label}: ${words}`;
}

/**
 * A record by its label and its first words, cut at so many signs: “Hypothesis B: The closure is an accident.” A rating is
 * named by what it rates, an estimate by whose it is and of what.
 */
export function recordFullName(
  brief: Brief,
  collection: CollectionName,
  id: string,
  longest: number,
): string {
  const name = fullName(brief, collection, id);
  const signs = Array.from(name);
  if (signs.length <= longest) return name;
  return `${signs
    .slice(0, longest - 1)
    .join('')
    .trimEnd()}…`;
}
