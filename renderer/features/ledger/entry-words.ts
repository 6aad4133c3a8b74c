import type { LedgerEntry } from '#shared/ipc/contract/ledger.ts';
import { likelihoodText, termKey } from '#shared/standards/likelihood.ts';
import { dayWords } from '../../records/day-words.ts';

/** Where a judgment is: "Key judgment 2 of Velani Strait". */
export function entryName({ number, title }: LedgerEntry): string {
  const name = number === 0 ? 'Key judgment' : `Key judgment ${number}`;
  return `${name} of ${title || 'an untitled brief'}`;
}

/** How likely it was called, as its brief prints it; empty for one without a likelihood. */
export function likelihoodOf({ low, high, ladder, term }: LedgerEntry): string {
  if (low === null || high === null) return '';
  const picked = term === null ? null : termKey(ladder, { term, from: low, below: high });
  return likelihoodText({ low, high }, ladder, picked);
}

/** The day by which it is decided, or on which it was. */
export function entryDay({ due, decided }: LedgerEntry): string {
  if (decided !== null) return `on ${dayWords(decided)}`;
  return due === null ? '' : `by ${dayWords(due)}`;
}
