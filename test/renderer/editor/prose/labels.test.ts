import { expect, test } from 'vitest';
import { withLabelsAsWords } from '#renderer/editor/prose/label-nodes.ts';
import { labelOffers, namedAtEnd, wordsBeforeSign } from '#renderer/editor/prose/label-offers.ts';
import { typedLabel } from '#renderer/editor/prose/label-typing.ts';
import { type Brief, makeBrief } from '#shared/brief/brief.ts';
import { makeEntity } from '#shared/brief/kinds/entity.ts';
import { makeEvidence } from '#shared/brief/kinds/evidence.ts';
import { makeHypothesis } from '#shared/brief/kinds/hypothesis.ts';
import { proseSchema } from '#shared/prose/schema.ts';

const brief: Brief = {
  ...makeBrief('b', '2026-11-18T08:00:00Z'),
  hypotheses: {
    h1: { ...makeHypothesis('h1', 'a0'), statement: 'The strait stays open' },
    h2: { ...makeHypothesis('h2', 'a1'), name: 'Closure', statement: 'The strait closes' },
  } as unknown as Brief['hypotheses'],
  evidence: { e1: { ...makeEvidence('e1', 'a0'), text: 'Tankers wait' } } as unknown as Brief['evidence'],
};

test.each([
  ['Hypothesis A ', 'A'],
  ['so hypothesis B.', 'B'],
  ['as E1,', 'E1'],
  ['Hypotheses A and B ', 'B'],
  ['Hypothesis A', null],
  ['Hypothesis A was ', null],
  ['Hypothesis A\n', null],
  ['the E1 ', null],
])('typing %j makes the label %s', (text, sign) => {
  expect(typedLabel(text, brief)?.text ?? null).toBe(sign);
});

test('the list behind @ offers labels by their sign, their label and their words', () => {
  const names = (query: string) => {
    const { exact, others } = labelOffers(brief, query);
    return [...exact, ...others].map(({ name }) => name);
  };
  expect(names('')).toEqual(['Hypothesis A', 'E1']);
  expect(names('b')).toEqual(['Hypothesis B']);
  expect(names('hypothesis')).toEqual(['Hypothesis A', 'Hypothesis B']);
  expect(names('e')[0]).toBe('E1');
  expect(names('tankers')).toEqual(['E1']);
  expect(names('closure')).toEqual(['Hypothesis B']);
  expect(names('strait closes')).toEqual(['Hypothesis B']);
  expect(names('nothing')).toEqual([]);
});

test('the word before a sign is written once', () => {
  const [offer] = labelOffers(brief, 'A').exact;
  if (!offer) throw new Error('There is no such offer.');
  expect(wordsBeforeSign(offer, 'We think that ')).toBe('Hypothesis ');
  expect(wordsBeforeSign(offer, 'We think that hypothesis ')).toBe('');
  const [item] = labelOffers(brief, 'e1').exact;
  expect(item && wordsBeforeSign(item, 'as ')).toBe('');
});

test.each([
  ['E1', ' ', 'E1'],
  ['e1', ',', 'E1'],
  ['A', ' ', 'A'],
  ['hypothesis b', '.', 'B'],
  ['A', '.', null],
  ['a', ' ', null],
  ['E9', ' ', null],
  ['1', ' ', null],
  ['Hypothesis', ' ', null],
])('@%s and %j give %s', (query, end, sign) => {
  expect(namedAtEnd(brief, query, end)?.label.text ?? null).toBe(sign);
});

test('a space does not end the name of an entity', () => {
  const entity = { ...makeEntity('en1', 'a0'), name: 'A Team', aliases: ['E1'] };
  const named: Brief = { ...brief, entities: { en1: entity } as unknown as Brief['entities'] };
  expect(namedAtEnd(named, 'A', ' ')).toBeNull();
  expect(namedAtEnd(named, 'E1', ' ')).toBeNull();
  expect(namedAtEnd(named, 'Hypothesis A', ' ')?.label.text).toBe('A');
});

test('another brief takes the words that labels read', () => {
  const label = { type: 'recordLabel', attrs: { collection: 'hypotheses', recordId: 'h2', text: 'A' } };
  const gone = { type: 'recordLabel', attrs: { collection: 'evidence', recordId: 'e7', text: 'E7' } };
  const said = [{ type: 'text', text: 'Hypothesis ' }, label, { type: 'text', text: ', not ' }, gone];
  const paragraph = { type: 'paragraph', content: said };
  const list = { type: 'bulletList', content: [{ type: 'listItem', content: [paragraph] }] };
  const document = proseSchema.nodeFromJSON({ type: 'doc', content: [paragraph, list] });
  const words = withLabelsAsWords(document.slice(0, document.content.size), brief);
  const text = { type: 'text', text: 'Hypothesis B, not E7 (deleted)' };
  expect(words.toJSON().content).toEqual([
    { type: 'paragraph', content: [text] },
    {
      type: 'bulletList',
      content: [{ type: 'listItem', content: [{ type: 'paragraph', content: [text] }] }],
    },
  ]);
});
