interface Counts {
  readonly shown: number;
  readonly all: number;
  /** False where more match than are counted. */
  readonly isExact: boolean;
  readonly isTrash: boolean;
  /** Whether search or filters hide anything. */
  readonly isHidden: boolean;
}

/** "14 briefs". */
export const briefs = (count: number) => (count === 1 ? '1 brief' : `${count.toLocaleString()} briefs`);

/** How many briefs the list shows, in words. */
export function countText({ shown, all, isExact, isTrash, isHidden }: Counts): string {
  const most = isExact ? '' : 'over ';
  if (isTrash) return `${most}${briefs(shown)} in the trash`;
  if (!isHidden) return shown === 0 ? 'No briefs' : briefs(shown);
  return `${most}${shown.toLocaleString()} of ${briefs(all)}`;
}

/** Says that a list is not complete yet. */
export function behindText(behind: number): string {
  const are = behind === 1 ? 'is' : 'are';
  return `Not complete yet: ${briefs(behind)} ${are} still being read.`;
}
