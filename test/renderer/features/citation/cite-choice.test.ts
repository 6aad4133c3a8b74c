import { describe, expect, test } from 'vitest';
import { makeSource } from '#shared/brief/kinds/source.ts';
import {
  type CiteInput,
  citeChoice,
  citeSentence,
  offerId,
} from '../../../../renderer/features/citation/cite-choice.ts';
import { typedCitation } from '../../../../renderer/features/citation/typed-citation.ts';
import { librarySourceOf } from '../../../fixtures/library-source.ts';

const sources = [
  { ...makeSource('a', 'a0', 'Almanac of the mole'), originator: 'Harbour office' },
  makeSource('b', 'a1', 'Almanac'),
  makeSource('c', 'a2', 'Table of tides, p. 4 missing'),
];
const chosen = (input: Partial<CiteInput>) => {
  const choice = citeChoice(sources, { typed: '', ticked: [], steps: null, ...input });
  return { ...choice, found: choice.found.map(({ id }) => id), current: choice.current?.id };
};

describe('the one field of a citation', () => {
  test.each([
    ['isw p. 4', 'isw', 'p. 4'],
    ['isw, pp. 4–6', 'isw', 'pp. 4–6'],
    ['tolde 2026 § 12', 'tolde 2026', '§ 12'],
    ['harbour log S. 7', 'harbour log', 'S. 7'],
    ['call of the pilot 12:30', 'call of the pilot', '12:30'],
    ['para 3 and 4', '', 'para 3 and 4'],
    ['p4', '', 'p4'],
    ['report 2026', 'report 2026', ''],
    ['map 4', 'map 4', ''],
    ['ship 12', 'ship 12', ''],
    ['', '', ''],
  ])('parts “%s”', (typed, query, locator) => {
    expect(typedCitation(typed)).toEqual({ query, locator });
  });
});

describe('what can be cited', () => {
  test('is the first that fits, with several too, and the one of just this title before others', () => {
    expect(chosen({ typed: 'alm' })).toMatchObject({ found: ['a', 'b'], current: 'a', sourceIds: ['a'] });
    expect(chosen({ typed: 'almanac' })).toMatchObject({
      found: ['b', 'a'],
      sourceIds: ['b'],
      canAdd: false,
    });
  });

  test('is the one gone to, and never one beyond the list', () => {
    expect(chosen({ typed: 'alm', steps: 1 }).sourceIds).toEqual(['b']);
    expect(chosen({ typed: 'alm', steps: 9 }).sourceIds).toEqual(['b']);
    expect(chosen({ steps: 0 }).sourceIds).toEqual(['a']);
  });

  test('is what was ticked besides', () => {
    expect(chosen({ ticked: ['c'] })).toMatchObject({ current: undefined, sourceIds: ['c'] });
    expect(chosen({ typed: 'mole', ticked: ['c'] }).sourceIds).toEqual(['c', 'a']);
  });

  test('has the place that was typed with the source, but for one that is part of a title', () => {
    expect(chosen({ typed: 'mole p. 4' })).toMatchObject({ sourceIds: ['a'], locator: 'p. 4' });
    expect(chosen({ typed: 'm p. 4' })).toMatchObject({ title: 'm', locator: 'p. 4' });
    expect(chosen({ typed: 'tides, p. 4' })).toMatchObject({ sourceIds: ['c'], locator: '' });
    expect(chosen({ typed: 'Pilots p. 4' })).toMatchObject({ title: 'Pilots', locator: 'p. 4', isNew: true });
  });

  test('is nothing where nothing was typed or ticked', () => {
    expect(chosen({})).toMatchObject({ sourceIds: [], isNew: false, canAdd: false });
  });

  test('is what the library offers only if it is gone to, below the sources of the brief', () => {
    const tide = librarySourceOf({ title: 'Tide tables' });
    const input = { typed: 'tide', ticked: [], steps: null };
    const of = (given: Partial<CiteInput>) => citeChoice(sources, { ...input, ...given }, [tide]);
    expect(of({}).sourceIds).toEqual(['c']);
    expect(of({ steps: 1 })).toMatchObject({ sourceIds: [offerId(tide)], currentOffer: tide, isNew: false });
    expect(of({ steps: 9 }).currentOffer).toBe(tide);
    // Nothing of the brief fits: Enter adds what was typed, however soon the library answered.
    expect(of({ typed: 'tide tables of' })).toMatchObject({ isNew: true, sourceIds: [] });
    expect(citeSentence(of({ typed: 'tide tables of', steps: 0 }), 'p. 4')).toBe(
      'Enter adds “Tide tables” from the library and cites it, p. 4.',
    );
  });
});
