import { expect, test } from 'vitest';
import type { LibrarySource } from '#shared/ipc/contract/sources.ts';
import { enterSentence } from '../../../../renderer/features/library-sources/enter-sentence.ts';
import { choosingOf } from '../../../../renderer/features/library-sources/use-choosing.ts';

const source = (id: string, title: string) => ({ id, fields: { title } }) as LibrarySource;
const tide = source('tide', 'Tide tables');
const port = source('port', 'Port log');
const notice = source('notice', 'Notice 4');

/** What is said with some of three sources ticked, the arrow keys at one, and some of them in the brief by now. */
function said(
  ticked: readonly LibrarySource[],
  at: number | null,
  own: readonly LibrarySource[] = [],
): string {
  const nothing = () => undefined;
  const input = {
    typed: '',
    type: nothing,
    index: at,
    setIndex: nothing,
    ticked: new Map(ticked.map((one) => [one.id, one])),
    tick: nothing,
  };
  const found = {
    sources: [tide, port, notice],
    total: 3,
    behind: 0,
    query: '',
    marking: { tlp: null, restrictions: '' },
  };
  return enterSentence(
    choosingOf(input, found, ({ id }) => (own.some((one) => one.id === id) ? id : null), nothing),
  );
}

test('Enter adds what is ticked, and the current source only if nothing is', () => {
  expect(said([], null)).toBe('Tick what is to be added, or choose with the arrow keys.');
  expect(said([], 1)).toContain('Enter adds “Port log”.');
  expect(said([tide], 1)).toContain('Enter adds “Tide tables”.');
  expect(said([tide, notice], 1)).toContain('Enter adds 2 ticked.');
});

test('what the brief has already is neither added nor counted', () => {
  expect(said([], 1, [port])).toBe('“Port log” is in this brief already.');
  expect(said([port], null, [port])).toBe('Tick what is to be added, or choose with the arrow keys.');
  expect(said([tide, port], 0, [port])).toContain('Enter adds “Tide tables”.');
  expect(said([tide, port, notice], 1, [port])).toBe(
    '“Port log” is in this brief already. Enter adds 2 ticked. Ctrl+Enter ticks and goes on.',
  );
});
