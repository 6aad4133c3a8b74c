import type { PastVersion } from '#shared/ipc/contract.ts';

const dayFormat = new Intl.DateTimeFormat(undefined, { dateStyle: 'full' });
const timeFormat = new Intl.DateTimeFormat(undefined, { timeStyle: 'short' });
const nameFormat = new Intl.DateTimeFormat(undefined, { dateStyle: 'medium', timeStyle: 'short' });

/** The day a version was finished on, in the user's own time zone: "Wednesday, 18 November 2026". */
export function dayOf({ ended }: PastVersion): string {
  return ended === '' ? 'Before the first change' : dayFormat.format(new Date(ended));
}

/** When a version was written, and by whom: "14:05 – 14:32 · I. Maron". */
export function timesOf({ began, ended, author }: PastVersion): string {
  if (ended === '') return 'As it was made';
  const [from, to] = [began, ended].map((moment) => timeFormat.format(new Date(moment)));
  const times = from === to ? to : `${from} – ${to}`;
  return author === '' ? `${times}` : `${times} · ${author}`;
}

/** What was done in a version, the most frequent first: "Typing ×12, Add evidence". */
export function doneText({ done }: PastVersion): string {
  return done.map(({ label, count }) => (count === 1 ? label : `${label} ×${count}`)).join(', ');
}

/** A version in a sentence, by the moment it was finished: "the version of 18 Nov 2026, 14:32". */
export function nameOf({ ended }: PastVersion): string {
  return ended === '' ? 'the brief as it was made' : `the version of ${nameFormat.format(new Date(ended))}`;
}
