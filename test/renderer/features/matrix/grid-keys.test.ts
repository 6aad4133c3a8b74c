import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import {
  across,
  type GridPlace,
  placeOfRecord,
  placeWithin,
  recordsAt,
} from '#renderer/features/matrix/axes.ts';
import { type GridKey, gridAction } from '#renderer/features/matrix/grid-keys.ts';
import { axesFor } from './axes-for.ts';

const key = (name: string, given: Partial<GridKey> = {}): GridKey => ({
  key: name,
  ctrlKey: false,
  metaKey: false,
  altKey: false,
  shiftKey: false,
  ...given,
});

describe('a key in the matrix', () => {
  const axes = axesFor(3, 4);
  const at = (row: number, column: number): GridPlace => ({ row, column });
  const press = (place: GridPlace, name: string, given: Partial<GridKey> = {}) =>
    gridAction(axes, place, key(name, given));

  test.each([
    ['1', 'CC'],
    ['2', 'C'],
    ['3', 'N'],
    ['4', 'I'],
    ['5', 'II'],
    ['0', 'NA'],
    ['Delete', null],
    ['Backspace', null],
  ])('%s rates %s', (name, rating) => {
    expect(press(at(0, 0), name)).toEqual({ kind: 'rate', rating });
  });

  test.each([
    ['ArrowRight', at(1, 2)],
    ['ArrowUp', at(0, 1)],
    ['PageDown', at(2, 1)],
    ['Home', at(1, 0)],
    ['End', at(1, 3)],
  ])('%s moves within the edges', (name, to) => {
    expect(press(at(1, 1), name)).toEqual({ kind: 'go', to, reach: 'alone' });
    expect(press(at(0, 0), 'ArrowUp')).toEqual({ kind: 'go', to: at(0, 0), reach: 'alone' });
  });

  test('with Ctrl moves as far as there is anything, Home and End to the corners', () => {
    expect(press(at(1, 1), 'ArrowDown', { ctrlKey: true })).toEqual({
      kind: 'go',
      to: at(2, 1),
      reach: 'alone',
    });
    expect(press(at(1, 1), 'Home', { ctrlKey: true })).toEqual({ kind: 'go', to: at(0, 0), reach: 'alone' });
    expect(press(at(1, 1), 'End', { metaKey: true })).toEqual({ kind: 'go', to: at(2, 3), reach: 'alone' });
  });

  test('selects with Shift, all with Ctrl+A, a row or a column with the space bar, and Escape leaves one cell', () => {
    expect(press(at(1, 1), 'ArrowRight', { shiftKey: true })).toEqual({
      kind: 'go',
      to: at(1, 2),
      reach: 'extend',
    });
    expect(press(at(1, 1), 'a', { ctrlKey: true })).toEqual({ kind: 'all' });
    const line = (along: string, index: number) => ({ kind: 'line', line: { along, index }, reach: 'alone' });
    expect(press(at(1, 2), ' ', { shiftKey: true })).toEqual(line('row', 1));
    expect(press(at(1, 2), ' ', { ctrlKey: true })).toEqual(line('column', 2));
    expect(press(at(1, 2), ' ')).toBeNull();
    expect(gridAction(axes, at(1, 2), key('Escape'), true)).toEqual({
      kind: 'go',
      to: at(1, 2),
      reach: 'alone',
    });
    expect(gridAction(axes, at(1, 2), key('Escape'))).toBeNull();
  });

  test('undoes and redoes; what is nothing here is left to others', () => {
    expect(press(at(0, 0), 'z', { ctrlKey: true })).toEqual({ kind: 'undo' });
    expect(press(at(0, 0), 'Z', { ctrlKey: true, shiftKey: true })).toEqual({ kind: 'redo' });
    expect(press(at(0, 0), 'y', { ctrlKey: true })).toEqual({ kind: 'redo' });
    expect(press(at(0, 0), 'h')).toEqual({ kind: 'add', collection: 'hypotheses' });
    expect(press(at(0, 0), 'e')).toEqual({ kind: 'add', collection: 'evidence' });
    expect(press(at(0, 0), 'H')).toEqual({ kind: 'add', collection: 'hypotheses' });
    expect(press(at(0, 0), 'e', { ctrlKey: true })).toBeNull();
    expect(press(at(0, 0), '1', { ctrlKey: true })).toBeNull();
    expect(press(at(0, 0), '1', { altKey: true })).toBeNull();
    expect(press(at(0, 0), 'Tab')).toBeNull();
    expect(press(at(0, 0), 'Escape')).toBeNull();
  });
});

describe('a place', () => {
  test('that has gone is the nearest one there is', () => {
    const axes = axesFor(2, 3);
    const place = { row: 1, column: 2 };
    expect(placeWithin(axes, place)).toBe(place);
    expect(placeWithin(axes, { row: 4, column: 9 })).toEqual(place);
    expect(placeWithin(axesFor(0, 0), place)).toEqual({ row: 0, column: 0 });
  });

  test('is about one item and one hypothesis, in either layout', () => {
    const ids = (isClassic: boolean) => {
      const at = recordsAt(axesFor(2, 3, isClassic), { row: 1, column: 0 });
      return [at.evidence?.id, at.hypothesis?.id];
    };
    expect(ids(false)).toEqual(['E1', 'H2']);
    expect(ids(true)).toEqual(['E2', 'H1']);
    expect(recordsAt(axesFor(0, 3), { row: 0, column: 0 })).toMatchObject({
      hypothesis: null,
      evidence: { id: 'E1' },
    });
  });

  test('of a record is in the row or the column of another, if it is shown', () => {
    expect(placeOfRecord(axesFor(2, 3), 'E3', { row: 1, column: 0 })).toEqual({ row: 1, column: 2 });
    expect(placeOfRecord(axesFor(2, 3, true), 'E3', { row: 0, column: 1 })).toEqual({ row: 2, column: 1 });
    expect(placeOfRecord(axesFor(2, 3), 'E9', { row: 0, column: 0 })).toBeNull();
  });
});

describe('Enter', () => {
  test('goes through all hypotheses of one item before the next, in either layout', () => {
    fc.assert(
      fc.property(
        fc.integer({ min: 1, max: 6 }),
        fc.integer({ min: 1, max: 6 }),
        fc.boolean(),
        (rows, items, isClassic) => {
          const axes = axesFor(rows, items, isClassic);
          const seen: string[] = [];
          let place: GridPlace = { row: 0, column: 0 };
          for (let count = 0; count < rows * items; count += 1) {
            const [hypothesis, item] = isClassic ? [place.column, place.row] : [place.row, place.column];
            seen.push(`E${item + 1} H${hypothesis + 1}`);
            const next = across(axes, place, 1);
            if (count < rows * items - 1) expect(across(axes, next, -1)).toEqual(place);
            place = next;
          }
          const wanted = axes.evidence.flatMap(({ id }) => axes.hypotheses.map((one) => `${id} ${one.id}`));
          expect(seen).toEqual(wanted);
          // At the end it stays.
          expect(across(axes, place, 1)).toEqual(place);
        },
      ),
    );
  });
});
