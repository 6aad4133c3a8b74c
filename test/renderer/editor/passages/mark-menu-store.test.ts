import { afterEach, describe, expect, test } from 'vitest';
import type { Mark, MarkEntry, MarkKind } from '#renderer/editor/passages/mark-kind.ts';
import {
  closeMarkMenu,
  openMarkMenu,
  runMarkEntry,
  useMarkMenu,
} from '#renderer/editor/passages/mark-menu-store.ts';
import type { ShownPassage } from '#renderer/editor/passages/shown-passage.ts';

function shown(text: string, log: string[] = []): ShownPassage {
  return {
    text,
    place: () => ({ left: 0, bottom: 0 }),
    replace: (by) => log.push(`${text} → ${by}`) > 0,
    select: () => undefined,
    focus: () => void log.push('focus'),
  };
}

function kind(name: string, suggestions: Promise<readonly MarkEntry[]> = Promise.resolve([])): MarkKind {
  return {
    name,
    className: name,
    menu: ({ text }) => ({ label: `${name} of ${text}`, suggestions, entries: [] }),
  };
}

const mark = (of: MarkKind): Mark => ({ from: 0, to: 4, kind: of });
const labels = () => useMarkMenu.getState().parts.map(({ label }) => label);

afterEach(() => closeMarkMenu());

describe('the menu at a mark', () => {
  test('has one part for each mark that lies over the text', () => {
    expect(openMarkMenu([mark(kind('Comment')), mark(kind('Spelling'))], () => shown('pilts'))).toBe(true);
    expect(labels()).toEqual(['Comment of pilts', 'Spelling of pilts']);
  });

  test('does not open where no kind has a menu', () => {
    expect(openMarkMenu([], () => shown('pilts'))).toBe(false);
    expect(openMarkMenu([mark({ name: 'found', className: '' })], () => shown('pilts'))).toBe(false);
    expect(useMarkMenu.getState().isOpen).toBe(false);
  });

  test('shows suggestions once they are worked out, and not in the menu of another mark', async () => {
    const entry = { label: 'pilots', run: () => undefined };
    const late = Promise.withResolvers<readonly MarkEntry[]>();
    openMarkMenu([mark(kind('Spelling', late.promise))], () => shown('pilts'));
    expect(useMarkMenu.getState().parts[0]?.suggestions).toBeNull();
    openMarkMenu([mark(kind('Spelling', Promise.resolve([entry])))], () => shown('harbor'));
    late.resolve([]);
    await late.promise;
    await Promise.resolve();
    expect(useMarkMenu.getState().parts).toMatchObject([
      { label: 'Spelling of harbor', suggestions: [entry] },
    ]);
  });

  test('does what was chosen, closes, and gives the cursor back', () => {
    const log: string[] = [];
    const passage = shown('pilts', log);
    openMarkMenu([mark(kind('Spelling'))], () => passage);
    runMarkEntry({ label: 'pilots', run: () => void passage.replace('pilots') });
    expect(log).toEqual(['pilts → pilots', 'focus']);
    expect(useMarkMenu.getState().isOpen).toBe(false);
  });
});
