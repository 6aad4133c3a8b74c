import type { RefObject } from 'react';
import { replaceText } from '#shared/commands/replace-text.ts';
import { useDocument } from '../../document/context.tsx';
import { tellProblem } from '../../window/problems.ts';
import { offerUndo } from '../../window/undo-offer.ts';
import { changedWords } from './find-words.ts';
import { replaceMatch } from './replace-match.ts';
import type { Find } from './use-find.ts';

/** Replaces the current match of a search, or all of them, by a text. */
export function useReplace(find: Find, replacement: string, field: RefObject<HTMLInputElement | null>) {
  const brief = useDocument();
  const { text: query, matchCase, wholeWords } = find.query;
  const replaceOne = () => {
    const { matches, current } = find.caughtUp();
    const match = matches[current];
    const options = { matchCase, wholeWords };
    const behind = match && replaceMatch(match, { text: replacement, options });
    if (!behind) return;
    find.beginAt(behind);
    brief.flushTyping();
  };
  const replaceAll = () => {
    const { matches } = find.caughtUp();
    const done = brief.run(replaceText, { query, replacement, matchCase, wholeWords });
    if (!done.ok) {
      tellProblem(done.error, 'Nothing was replaced');
      return;
    }
    // The button is disabled once nothing is left to replace, and would keep the keyboard to itself.
    field.current?.focus();
    offerUndo(brief, changedWords(matches.length));
  };
  return { replaceOne, replaceAll };
}
