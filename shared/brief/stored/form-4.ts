import type { BriefVersion } from './brief-version.ts';

/**
 * Prose may hold labels of records. What was stored before holds none and means what it meant: words that name a record
 * stay words, so that the positions of the changes behind a brief go on to fit.
 */
export const labelsInProse: BriefVersion = {
  form: 4,
  name: 'prose holds labels of records',
  brief: (brief) => brief,
  call: () => null,
  patch: () => null,
};
