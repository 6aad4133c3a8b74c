import { describe, expect, test } from 'vitest';
import {
  displayName,
  halvesOf,
  placeForNewWindow,
  rememberedPlace,
} from '../../../electron/main/window-places.ts';

const screenAt = (x: number, y: number, width: number, height: number, bar = 40) => ({
  bounds: { x, y, width, height },
  workArea: { x, y: y + bar, width, height: height - bar },
});
const desk = screenAt(0, 0, 1920, 1080);
const side = screenAt(1920, 0, 1280, 800);
const nowhere = { places: {}, lastDisplay: null };
const at = (x: number, y: number, width = 1100, height = 700) => ({
  x,
  y,
  width,
  height,
  isMaximized: false,
});

describe('where a new window goes', () => {
  test('at a first start: in the middle of the first display', () => {
    expect(placeForNewWindow(nowhere, [desk], [])).toEqual({
      x: 320,
      y: 150,
      width: 1280,
      height: 820,
      isMaximized: false,
    });
  });

  test('on a small display: no larger than it', () => {
    const small = screenAt(0, 0, 1024, 600);
    expect(placeForNewWindow(nowhere, [small], [])).toMatchObject({ x: 0, y: 40, width: 1024, height: 560 });
  });

  test('where the last one stood, on the display it stood on', () => {
    const state = {
      places: { [displayName(desk)]: at(10, 60), [displayName(side)]: at(2000, 50) },
      lastDisplay: displayName(side),
    };
    expect(placeForNewWindow(state, [desk, side], [])).toEqual(at(2000, 50));
  });

  test('on the first display where the other one is gone', () => {
    const state = {
      places: { [displayName(desk)]: at(10, 60), [displayName(side)]: at(2000, 50) },
      lastDisplay: displayName(side),
    };
    expect(placeForNewWindow(state, [desk], [])).toEqual(at(10, 60));
  });

  test('wholly on the display, even where what is remembered lies beside it', () => {
    const state = {
      places: { [displayName(desk)]: at(-5_000, 9_000, 90_000, 10) },
      lastDisplay: displayName(desk),
    };
    expect(placeForNewWindow(state, [desk], [])).toMatchObject({ x: 0, y: 600, width: 1920, height: 480 });
  });

  test('a step aside from windows that are open', () => {
    const state = { places: { [displayName(desk)]: at(10, 60) }, lastDisplay: displayName(desk) };
    const open = [at(10, 60), at(38, 88)];
    expect(placeForNewWindow(state, [desk], open)).toMatchObject({ x: 66, y: 116 });
  });

  test('maximised again, for the first window only', () => {
    const place = { ...at(10, 60), isMaximized: true };
    const state = { places: { [displayName(desk)]: place }, lastDisplay: displayName(desk) };
    expect(placeForNewWindow(state, [desk], []).isMaximized).toBe(true);
    expect(placeForNewWindow(state, [desk], [place]).isMaximized).toBe(false);
  });
});

test('a place is remembered by its display, in whole pixels, beside those of other displays', () => {
  const state = { places: { other: at(1, 2) } };
  const remembered = rememberedPlace(state, desk, { ...at(10.4, 60.6), isMaximized: true });
  expect(remembered).toEqual({
    places: { other: at(1, 2), '1920x1080@0,0': { ...at(10, 61), isMaximized: true } },
    lastDisplay: '1920x1080@0,0',
  });
});

test('two windows beside each other share an area without a gap', () => {
  expect(halvesOf({ x: 10, y: 20, width: 1367, height: 700 })).toEqual({
    left: { x: 10, y: 20, width: 683, height: 700 },
    right: { x: 693, y: 20, width: 684, height: 700 },
  });
});
