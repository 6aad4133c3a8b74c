import { expect, it } from 'vitest';
import { replaceInText } from '#shared/prose/find.ts';

const loosely = { matchCase: false, wholeWords: false };

it('replaces in the capitals of what stood there', () => {
  const replaced = (text: string, replacement: string) => replaceInText(text, 'tanker', replacement, loosely);
  expect(replaced('Tankers wait. A tanker left. TANKER.', 'vessel')).toBe(
    'Vessels wait. A vessel left. VESSEL.',
  );
  expect(replaced('Tankers wait.', 'MV Ora')).toBe('MV Oras wait.');
  expect(replaced('Tankers wait.', 'élan')).toBe('Élans wait.');
  expect(replaced('Tankers wait.', '')).toBe('s wait.');
});

it('takes the replacement as it is where capitals count, or where letters have none', () => {
  const strictly = { matchCase: true, wholeWords: false };
  expect(replaceInText('Tanker, tanker', 'Tanker', 'vessel', strictly)).toBe('vessel, tanker');
  expect(replaceInText('第1章', '第', 'ch', loosely)).toBe('ch1章');
  expect(replaceInText('A line', 'a', 'the', loosely)).toBe('The line');
});
