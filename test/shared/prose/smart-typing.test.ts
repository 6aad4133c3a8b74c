import { describe, expect, test } from 'vitest';
import { mayBeSmart, smartText } from '#shared/prose/smart-typing.ts';

/** Types a text sign by sign, as an editor does. */
function typed(text: string, language: string): string {
  let before = '';
  for (const sign of text) {
    const made = mayBeSmart(before, sign) ? smartText(before, sign, language) : null;
    before = made ? before.slice(0, before.length - made.length) + made.text : before + sign;
  }
  return before;
}

describe('what is typed', () => {
  test.each([
    ['en-GB', `He said "it's 'odd'" (a "test").`, 'He said “it’s ‘odd’” (a “test”).'],
    ['en-US', `"A"--"B" in the '90s`, '“A”—“B” in the ’90s'],
    ['de', `Er sagte "das geht's 'nicht'".`, 'Er sagte „das geht’s ‚nicht‘“.'],
    ['de-CH', `Er sagte "ja".`, 'Er sagte «ja».'],
    ['fr', `Il a dit "l'accord" hier.`, 'Il a dit «\u202fl’accord\u202f» hier.'],
    ['fr', `Il a dit "l'accord " hier.`, 'Il a dit «\u202fl’accord\u202f» hier.'],
    ['sv', `Han sade "ja 'du'".`, 'Han sade ”ja ’du’”.'],
    ['fi', `"Niin"`, '”Niin”'],
    ['da', `"Ja"`, '”Ja”'],
    ['nb', `"Ja"`, '«Ja»'],
    ['pl', `"Tak"`, '„Tak”'],
    ['cs', `"Ano"`, '„Ano“'],
    ['ru', `"Да"`, '«Да»'],
    ['uk', `"Так, об'єкт"`, '«Так, об’єкт»'],
    ['es', `"Sí"`, '«Sí»'],
    ['pt-BR', `"Sim"`, '“Sim”'],
    ['xx-Unknown1', `"x"`, '“x”'],
  ])('in %s: %s', (language, text, made) => {
    expect(typed(text, language)).toBe(made);
  });

  test.each([
    ['en-GB', 'one--two', 'one—two'],
    ['fr', 'un--deux', 'un–deux'],
    ['en-GB', 'one -- two', 'one – two'],
    ['en-GB', '10--20', '10–20'],
    ['en-GB', '“a”--b', '“a”—b'],
    ['en-GB', 'run it with --help', 'run it with --help'],
    ['en-GB', '-- ', '-- '],
    ['en-GB', 'a --- b', 'a --- b'],
  ])('two hyphens in %s: %s', (language, text, made) => {
    expect(typed(text, language)).toBe(made);
  });

  test.each([
    `https://a.example/?q="x"`,
    `www.a.example/it's`,
    `port_watch--final's`,
    `plan.docx"`,
    `C:\\it's`,
    `key="value"`,
    `5'`,
    `12"`,
  ])('stays as it is in addresses, names of files, codes and measures: %s', (text) => {
    expect(typed(text, 'en-GB')).toBe(text);
  });
});

test('a million signs before the cursor change nothing of the time it takes', () => {
  for (const part of ['a', '-', '"', "'", ' ', '—']) {
    expect(() => smartText(`${part.repeat(1_000_000)} `, '"', 'de')).not.toThrow();
    expect(() => smartText(part.repeat(1_000_000), '"', 'de')).not.toThrow();
  }
});
