import type { LookedAt } from '#shared/ipc/contract.ts';
import { visibleSigns } from '#shared/visible-signs.ts';

const momentFormat = new Intl.DateTimeFormat(undefined, { dateStyle: 'medium', timeStyle: 'short' });

/** A moment in the user's own time zone: "18 Nov 2026, 14:05"; the text itself if it is none. */
export function whenWords(moment: string): string {
  const date = new Date(moment);
  return Number.isNaN(date.getTime()) ? visibleSigns(moment) : momentFormat.format(date);
}

/** What a file holds is called: the title of its brief or the name of its template. */
export function titleOf({ template, facts }: LookedAt): string {
  if (template !== null) return visibleSigns(template);
  return visibleSigns(facts.title) || 'Untitled brief';
}

/** How a file stands to the library, in a heading and a sentence. */
export interface StandingWords {
  readonly title: string;
  readonly reason: string;
  /** The same in a few words, for a list. */
  readonly short: string;
}

type Known = NonNullable<LookedAt['known']>;

const standings: Readonly<Record<Known['standing'], (known: Known, written: string) => StandingWords>> = {
  equal: () => ({
    title: 'You have this brief, exactly as it is in the file.',
    reason: 'There is nothing to add.',
    short: 'You have it already',
  }),
  start: ({ changed }) => ({
    title: 'Your brief came from this file, and was changed since.',
    reason: `Yours was last changed on ${whenWords(changed)}. The file is not added again; yours has all of it in its history.`,
    short: 'You have a later version',
  }),
  past: ({ changed }) => ({
    title: 'The file is an earlier version of your brief.',
    reason: `Yours was exactly like this when the file was written, and was last changed on ${whenWords(changed)}.`,
    short: 'You have a later version',
  }),
  older: ({ changed }, written) => ({
    title: 'You have another version of this brief, changed later than the file.',
    reason: `The file was written on ${whenWords(written)}, and yours was last changed on ${whenWords(changed)}. Each may have what the other lacks.`,
    short: 'You have another version, changed later',
  }),
  newer: ({ changed }, written) => ({
    title: 'You have another version of this brief, changed earlier than the file.',
    reason: `Yours was last changed on ${whenWords(changed)}, and the file was written on ${whenWords(written)}.`,
    short: 'You have another version, changed earlier',
  }),
};

/** How a file stands to the library; null if the library has no brief of the same origin. */
export function standingWords({ known, written }: LookedAt): StandingWords | null {
  if (!known) return null;
  const words = standings[known.standing](known, written);
  if (!known.isTrashed) return words;
  return {
    ...words,
    reason: `${words.reason} It is in the trash; adding the file takes it out.`,
    short: `${words.short}, in the trash`,
  };
}

/** What can become of a file: whether it can be added, and whether a brief of the library can be opened instead. */
export function choicesFor({ known, template, isNewer }: LookedAt) {
  const isKept = known?.standing === 'equal' || known?.standing === 'start';
  const isOther = known?.standing === 'older' || known?.standing === 'newer';
  const isReturned = isOther && !known.isTrashed && template === null && !isNewer;
  return {
    /** The brief that a file that came back can be brought into. */
    bringsInto: isReturned ? known.briefId : null,
    mayAdd: !isKept || known.isTrashed,
    mayRead: template === null,
    // What a later version wrote can only be read, and what came back is one's own.
    mayReview: template === null && !isNewer && !isKept && !isReturned,
    opens: known && !known.isTrashed ? known.briefId : null,
    addLabel: addLabelFor(template !== null, known),
    isNewer,
  };
}

function addLabelFor(isTemplate: boolean, known: LookedAt['known']): string {
  if (isTemplate) return 'Add to my templates';
  if (known?.isTrashed) return 'Take it out of the trash';
  return known ? 'Add it beside mine' : 'Add to my library';
}
