import { expect, test } from 'vitest';
import { sampleBrief } from '#resources/samples/velani-strait.ts';
import { headPlace, placeKey, recordPlace } from '#shared/brief/place.ts';
import { placeOrder, placeTitle } from '#shared/queries/place-order.ts';

const brief = sampleBrief('sample', '2026-11-18T06:00:00Z');

test('places are called by the part of the page they stand in', () => {
  const [assumption = ''] = Object.keys(brief.assumptions);
  expect(placeTitle(brief, headPlace('title'))).toBe('Title block');
  expect(placeTitle(brief, headPlace('confidence.basis'))).toBe('Bottom line up front');
  expect(placeTitle(brief, recordPlace('assumptions', assumption))).toBe('Key assumptions and red flags');
  expect(placeTitle(brief, recordPlace('sections', 'preamble', 'lead'))).toBe('Before the first section');
  expect(placeTitle(brief, recordPlace('people', 'anybody'))).toBe('');
});

test('places sort as they stand on the page', () => {
  const [first = '', second = ''] = Object.keys(brief.assumptions);
  const places = [
    recordPlace('sections', 'assumptions', 'body'),
    recordPlace('assumptions', second),
    recordPlace('assumptions', first),
    recordPlace('sections', 'assumptions', 'lead'),
    { ...recordPlace('sections', 'bottom-line', 'lead'), block: 3 },
    { ...recordPlace('sections', 'bottom-line', 'lead'), block: 1 },
    headPlace('title'),
  ];
  const sorted = places.toSorted(placeOrder(brief)).map(placeKey);
  expect(sorted).toEqual(places.toReversed().map(placeKey));
});
