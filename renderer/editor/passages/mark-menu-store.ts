import { create } from 'zustand';
import type { Mark, MarkEntry } from './mark-kind.ts';
import type { ShownPassage } from './shown-passage.ts';

/** What the menu shows for one mark. */
export interface ShownPart {
  readonly label: string;
  /** Null while they are being worked out. */
  readonly suggestions: readonly MarkEntry[] | null;
  readonly entries: readonly MarkEntry[];
}

interface MarkMenuState {
  readonly isOpen: boolean;
  readonly passage: ShownPassage | null;
  readonly parts: readonly ShownPart[];
}

const closed: MarkMenuState = { isOpen: false, passage: null, parts: [] };

/** The menu at a mark, one for all kinds. */
export const useMarkMenu = create<MarkMenuState>(() => closed);

/** Opens the menu at the first of some marks over the same text. False if none of their kinds has a menu. */
export function openMarkMenu(marks: readonly Mark[], shownOf: (mark: Mark) => ShownPassage): boolean {
  return takeMarks(marks, shownOf, true);
}

/** Works out what can be done at some marks for a menu that offers other things, too: it shows the parts itself. */
export function prepareMarkParts(marks: readonly Mark[], shownOf: (mark: Mark) => ShownPassage): void {
  if (!takeMarks(marks, shownOf, false)) useMarkMenu.setState(closed);
}

function takeMarks(marks: readonly Mark[], shownOf: (mark: Mark) => ShownPassage, isOpen: boolean): boolean {
  const offers = marks.flatMap((mark) => {
    if (!mark.kind.menu) return [];
    const passage = shownOf(mark);
    return [{ passage, part: mark.kind.menu(passage) }];
  });
  const [first] = offers;
  if (!first) return false;
  const parts = offers.map(({ part: { label, entries } }) => ({ label, entries, suggestions: null }));
  useMarkMenu.setState({ isOpen, passage: first.passage, parts });
  for (const [index, { part }] of offers.entries())
    void showSuggestions(first.passage, index, part.suggestions);
  return true;
}

async function showSuggestions(
  passage: ShownPassage,
  index: number,
  awaited: Promise<readonly MarkEntry[]>,
): Promise<void> {
  const suggestions = await awaited;
  const { passage: shown, parts } = useMarkMenu.getState();
  // The menu may belong to another mark by then.
  if (shown !== passage) return;
  useMarkMenu.setState({
    parts: parts.map((part, at) => (at === index ? { ...part, suggestions } : part)),
  });
}

/** Closes the menu; the cursor goes back into the text. */
export function closeMarkMenu(): void {
  useMarkMenu.getState().passage?.focus();
  useMarkMenu.setState(closed);
}

/** Does what an entry says and closes the menu. */
export function runMarkEntry(entry: MarkEntry): void {
  entry.run();
  closeMarkMenu();
}
