import type { BriefVersion } from './brief-version.ts';

/** Prose may hold struck, raised and lowered text. What was stored before holds none and means what it meant. */
export const scriptsInProse: BriefVersion = {
  form: 5,
  name: 'prose holds struck, raised and lowered text',
  brief: (brief) => brief,
  call: () => null,
  patch: () => null,
};
