import { expect, test } from 'vitest';
import { makeBrief } from '#shared/brief/brief.ts';
import { makeKeyJudgment } from '#shared/brief/kinds/key-judgment.ts';
import { changeJudgmentConfidence } from '../../../../renderer/features/key-judgments/change-confidence.ts';
import { loneDocument } from '../../document/lone-document.ts';

const judgment = makeKeyJudgment('k', 'a0');
const imported = {
  ...judgment,
  confidence: { ...judgment.confidence, level: 'low' as const, sentence: 'Low confidence.', isInProse: true },
};
const opened = () =>
  loneDocument({ ...makeBrief('b', '2026-11-18T06:00:00Z'), keyJudgments: { [imported.id]: imported } });

test('what the analyst says of the confidence overrules the words that were imported', () => {
  const document = opened();
  changeJudgmentConfidence(document, imported, { level: 'high' });
  expect(document.brief.keyJudgments[imported.id]?.confidence).toMatchObject({
    level: 'high',
    sentence: '',
    isInProse: false,
  });
  document.undo();
  expect(document.brief.keyJudgments[imported.id]).toEqual(imported);
});

test('a basis typed letter by letter is one undo, and is written onto what the brief says by then', () => {
  const document = opened();
  changeJudgmentConfidence(document, imported, { level: 'moderate' });
  for (const basis of ['T', 'Tw', 'Two logs']) changeJudgmentConfidence(document, imported, { basis });
  expect(document.brief.keyJudgments[imported.id]?.confidence).toMatchObject({
    level: 'moderate',
    basis: 'Two logs',
  });
  document.undo();
  expect(document.brief.keyJudgments[imported.id]?.confidence).toMatchObject({
    level: 'moderate',
    basis: '',
  });
});
