import { type FindOptions, inCaseOf } from '#shared/prose/find.ts';
import { type PagePassage, shownPassage } from '../../editor/passages/page-passage.ts';
import { type PagePlace, placeBehind } from './page-matches.ts';

/** What replaces a match, and how the search compares. */
export interface Replacement {
  readonly text: string;
  readonly options: FindOptions;
}

function foundText(match: PagePassage): string {
  return match.kind === 'prose' ? match.range.toString() : match.element.value.slice(match.from, match.to);
}

/**
 * Replaces one match by a text, as typing it there would, and gives the place after it, where the search goes on. Null
 * if it cannot be changed.
 */
export function replaceMatch(match: PagePassage, { text, options }: Replacement): PagePlace | null {
  const replaced = inCaseOf(foundText(match), text, options);
  const behind = placeBehind(match, replaced);
  return shownPassage(match)?.replace(replaced) ? behind : null;
}

/** Selects a match where it stands and puts the cursor there. */
export function selectMatch(match: PagePassage): void {
  const passage = shownPassage(match);
  passage?.focus();
  passage?.select();
}
