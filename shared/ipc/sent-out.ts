import type { Settings } from './contract/settings.ts';

/** A brief of one's own that somebody has for review. */
export type SentOut = Settings['sentOut'][string];

/**
 * The key of the note that somebody has a brief for review: one for each brief and name, however the name is written, so
 * that two windows that note different people both keep theirs.
 */
export function sentOutKey(briefId: string, to: string): string {
  return `${briefId} ${to.trim().toLowerCase()}`;
}

/** The names in what was typed as for whom a file is: "T. Vell, R. Quill". */
export function namesIn(typed: string): string[] {
  const names = typed.split(/[,;\n]/).map((name) => name.trim().slice(0, 200));
  return [...new Set(names.filter((name) => name !== ''))].slice(0, 50);
}

/** Who has a brief for review, the longest first. */
export function sentOutOf(sentOut: Settings['sentOut'], briefId: string): SentOut[] {
  return Object.values(sentOut)
    .filter((one) => one.briefId === briefId)
    .sort((one, other) => (one.since < other.since ? -1 : 1));
}

/** "With T. Vell", "With 3 reviewers". */
export function sentOutWords(sentOut: readonly SentOut[]): string {
  const [first, ...others] = sentOut;
  if (!first) return '';
  return others.length === 0 ? `With ${first.to}` : `With ${sentOut.length} reviewers`;
}
