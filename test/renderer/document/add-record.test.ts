import { expect, test } from 'vitest';
import { insertRecord } from '#renderer/document/add-record.ts';
import type { BriefDocument } from '#renderer/document/brief-document.ts';
import { type Brief, makeBrief } from '#shared/brief/brief.ts';
import { makeHypothesis } from '#shared/brief/kinds/hypothesis.ts';
import { makeUncertainty } from '#shared/brief/kinds/uncertainty.ts';
import { loneDocument } from './lone-document.ts';

function documentOf(fields: object): BriefDocument {
  const brief: Brief = { ...makeBrief('b1', '2026-11-18T06:00:00Z'), ...fields };
  return loneDocument(brief);
}

const withTwo = () =>
  documentOf({
    hypotheses: { h1: makeHypothesis('h1', 'a1'), h2: makeHypothesis('h2', 'a2') },
    uncertainties: { u1: makeUncertainty('u1', 'a1', 'h1') },
  });

function hypothesisOfNew(near: Parameters<typeof insertRecord>[2]): string | undefined {
  const document = withTwo();
  const added = insertRecord(document, 'uncertainties', near);
  if (!added.ok) throw new Error(added.error.message);
  return document.brief.uncertainties[added.value as keyof Brief['uncertainties']]?.hypothesisId;
}

test('a record that belongs to another one goes to the record the user is at', () => {
  expect(hypothesisOfNew({ collection: 'hypotheses', id: 'h1' })).toBe('h1');
});

test('or to the one that the record there belongs to', () => {
  expect(hypothesisOfNew({ collection: 'uncertainties', id: 'u1' })).toBe('h1');
});

test('or to the last one, where the user is elsewhere or what was there is gone', () => {
  expect(hypothesisOfNew(null)).toBe('h2');
  expect(hypothesisOfNew({ collection: 'hypotheses', id: 'gone' })).toBe('h2');
  expect(hypothesisOfNew({ collection: 'sections', id: 'bottom-line' })).toBe('h2');
});

test('where there is nothing it could belong to, a sentence says so and nothing is added', () => {
  const document = documentOf({});
  const added = insertRecord(document, 'uncertainties', null);
  expect(added).toMatchObject({ ok: false, error: { code: 'command-refused' } });
  expect(added.ok ? '' : added.error.message).toBe(
    'The key uncertainty was not added: it belongs to a hypothesis, and this brief has none yet. Add a hypothesis first.',
  );
  expect(document.brief.uncertainties).toEqual({});
});

test('a recommendation from the menu is for now', () => {
  const document = documentOf({});
  insertRecord(document, 'recommendations', null);
  expect(Object.values(document.brief.recommendations).map(({ horizon }) => horizon)).toEqual(['immediate']);
});
