import type { ReturnedLook } from '#shared/ipc/contract/merge.ts';
import type { Choice } from '#shared/merge/conflict.ts';
import { visibleSigns } from '#shared/visible-signs.ts';

type Conflict = ReturnedLook['conflicts'][number];

/** Who sent the file back, as it is told. */
export function senderOf({ by }: Pick<ReturnedLook, 'by'>): string {
  return by === '' ? 'the file' : visibleSigns(by);
}

const bases: Readonly<Record<ReturnedLook['basis'], string>> = {
  round: 'Compared with what was sent back before.',
  library: 'Compared with the version that was sent.',
  file: 'Compared with the version that the file says was sent; your library does not have it.',
  none: 'No version is known that both come from, so all that differs is shown.',
};

/** What the file is compared with, or that there is nothing to compare. */
export function basisWords({ isKnown, basis }: ReturnedLook): string {
  if (isKnown) return 'This round, or a later one, is in your brief already. There is nothing to bring in.';
  return bases[basis];
}

const choiceNames: Readonly<Record<Choice, string>> = {
  mine: 'Keep mine',
  theirs: 'Take theirs',
  both: 'Keep both',
  later: 'Decide later',
};

/** The choices a conflict has, in their order. */
export function choicesOf({ canKeepBoth }: Pick<Conflict, 'canKeepBoth'>) {
  const values: readonly Choice[] = canKeepBoth
    ? ['mine', 'theirs', 'both', 'later']
    : ['mine', 'theirs', 'later'];
  return values.map((value) => ({ value, label: choiceNames[value] }));
}

/** What one side has, in a word where it has nothing. */
export function emptyWords(kind: Conflict['kind'], side: 'mine' | 'theirs'): string {
  const isDeleted =
    (kind === 'deleted-here' && side === 'mine') || (kind === 'deleted-there' && side === 'theirs');
  return isDeleted ? 'Deleted' : 'Nothing';
}

const did = { added: 'New', changed: 'Changed', removed: 'Deleted' } as const;

/** What came in, in a word. */
export function didWord(what: keyof typeof did): string {
  return did[what];
}

/** What a conflict is about: “Hypothesis B: The closure is an accident · statement”. */
export function aboutWords({ name, field }: Pick<Conflict, 'name' | 'field'>): string {
  return visibleSigns(field === '' ? name : `${name} · ${field}`);
}
