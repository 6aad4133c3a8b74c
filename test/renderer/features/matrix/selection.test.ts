import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { GridPlace } from '#renderer/features/matrix/axes.ts';
import { type GridAction, selectionAfter } from '#renderer/features/matrix/grid-keys.ts';
import {
  type GridSelection,
  isMany,
  isSelected,
  selectedPlaces,
  selectionOf,
  selectionWithin,
  shapeOf,
} from '#renderer/features/matrix/selection.ts';
import { axesFor } from './axes-for.ts';

const axes = axesFor(4, 6);
const at = (row: number, column: number): GridPlace => ({ row, column });
const shape = shapeOf(axes);
const begin = selectionOf(at(1, 1), shape);
const made = (...actions: readonly GridAction[]): GridSelection =>
  actions.reduce((last, action) => selectionAfter(axes, last, action) ?? last, begin);
const go = (row: number, column: number, reach: 'alone' | 'extend' | 'also' = 'alone'): GridAction => ({
  kind: 'go',
  to: at(row, column),
  reach,
});
const names = (selection: GridSelection) =>
  selectedPlaces(axes, selection).map(({ row, column }) => `${row}${column}`);

describe('a selection of cells', () => {
  test('is one cell, then a rectangle between where it began and the active cell', () => {
    expect(names(begin)).toEqual(['11']);
    expect(isMany(begin)).toBe(false);
    expect(names(made(go(2, 3, 'extend')))).toEqual(['11', '12', '13', '21', '22', '23']);
    expect(names(made(go(0, 0, 'extend')))).toEqual(['00', '01', '10', '11']);
    expect(names(made(go(2, 3, 'extend'), go(1, 2, 'extend')))).toEqual(['11', '12']);
    expect(names(made(go(2, 3, 'extend'), go(3, 3)))).toEqual(['33']);
  });

  test('takes more cells in, each of them once', () => {
    expect(names(made(go(3, 4, 'also')))).toEqual(['11', '34']);
    expect(names(made(go(3, 4, 'also'), go(3, 5, 'extend')))).toEqual(['11', '34', '35']);
    expect(names(made(go(1, 1, 'also')))).toEqual(['11']);
  });

  test('is a whole row or column, several of them, or all', () => {
    const line = (along: 'row' | 'column', index: number, reach: 'alone' | 'extend' | 'also' = 'alone') =>
      ({ kind: 'line', line: { along, index }, reach }) as const;
    expect(names(made(line('row', 2)))).toEqual(['20', '21', '22', '23', '24', '25']);
    expect(names(made(line('column', 5)))).toEqual(['05', '15', '25', '35']);
    expect(names(made(line('column', 4), line('column', 5, 'extend')))).toHaveLength(8);
    expect(names(made(line('row', 0), line('column', 0, 'also')))).toHaveLength(9);
    expect(names(made({ kind: 'all' }))).toHaveLength(24);
    expect(made({ kind: 'all' }).active).toEqual(at(1, 1));
  });

  test('ends where rows or columns are others, at the nearest cell', () => {
    const wide = made(go(3, 5, 'extend'));
    expect(selectionWithin(axes, shape, wide)).toBe(wide);
    const fewer = axesFor(2, 3);
    expect(selectionWithin(fewer, shapeOf(fewer), wide)).toEqual(selectionOf(at(1, 2), shapeOf(fewer)));
    const turned = { ...axes, isClassic: true };
    expect(isMany(selectionWithin(turned, shapeOf(turned), wide))).toBe(false);
  });

  test('says of each cell what its list says', () => {
    const place = fc.record({ row: fc.nat({ max: 3 }), column: fc.nat({ max: 5 }) });
    const reach = fc.constantFrom('alone' as const, 'extend' as const, 'also' as const);
    fc.assert(
      fc.property(fc.array(fc.tuple(place, reach), { maxLength: 8 }), place, (steps, asked) => {
        const selection = made(...steps.map(([{ row, column }, how]) => go(row, column, how)));
        const isListed = names(selection).includes(`${asked.row}${asked.column}`);
        expect(isSelected(selection, asked)).toBe(isListed);
        expect(new Set(names(selection)).size).toBe(names(selection).length);
        expect(isSelected(selection, selection.active)).toBe(true);
      }),
    );
  });
});
