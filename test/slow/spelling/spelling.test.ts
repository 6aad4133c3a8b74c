import { existsSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { afterAll, describe, expect, test } from 'vitest';
import { spellingHandlers } from '#engine/handlers/spelling-handlers.ts';
import { dictionaryPackages } from '#engine/spelling/dictionary-files.ts';
import { Spelling } from '#engine/spelling/spelling.ts';
import { languageName, spelledLanguages } from '#shared/vocabulary/language.ts';

const spelling = new Spelling();
const handlers = spellingHandlers({ spelling });
afterAll(() => spelling.end());

async function wrong(language: string, words: string): Promise<string[]> {
  const answer = await handlers['spelling.check']({ language, words: words.split(' ') });
  return answer.ok ? answer.value.wrong : ['no answer'];
}

describe('the spelling of words', () => {
  test.each([
    ['en-GB', 'organisation colour the guild’s worldview cutoff', 'autority color'],
    ['en-US', 'organization color the guild’s worldview', 'autority colour'],
    ['da', 'sikkerhedspolitik regeringskrise ministerens havnen', 'sikkerhedd'],
    ['nl', 'kernwapens rakettenaanval regering havens', 'regeringg'],
    ['fr', 'sécurité l’organisation qu’il gouvernements aujourd’hui', 'gouvernemnt'],
    ['pl', 'bezpieczeństwa rządowe granicą', 'rzondowe'],
    ['pt-BR', 'segurança governos fronteiras econômica', 'governso económica'],
    ['pt-PT', 'segurança governos fronteiras económica', 'governso'],
    ['ru', 'безопасности правительства границы', 'правительстваа'],
    ['es', 'seguridad gobiernos fronteras dijeron', 'gobiernso'],
    ['sv', 'säkerhetspolitik regeringskrisen hamnen', 'säkerhett'],
  ])('is checked in %s', async (language, right, bad) => {
    expect(await wrong(language, `${right} ${bad}`)).toEqual(bad.split(' '));
  });

  test('is checked in the nearest language that has a dictionary', async () => {
    expect(await wrong('en-AU', 'colour color')).toEqual(['color']);
    expect(await wrong('fr-CA', 'sécurité gouvernemnt')).toEqual(['gouvernemnt']);
  });

  test.each(['de', 'it', 'uk', 'nb', 'ar', 'zh', 'xx-Unknown1'])(
    'is not checked in %s, which has no dictionary',
    async (language) => {
      expect(await wrong(language, 'autority правительстваа')).toEqual([]);
      expect(await handlers['spelling.suggest']({ language, word: 'autority' })).toMatchObject({
        value: { suggestions: [] },
      });
    },
  );

  test('of a wrong word is suggested, the likeliest first', async () => {
    const answer = await handlers['spelling.suggest']({ language: 'fr', word: 'gouvernemnt' });
    expect(answer.ok && answer.value.suggestions).toContain('gouvernement');
  });

  test('goes on after a word of every odd sign', async () => {
    const odd = ['\u0000', '😀', 'ﬁ', 'a'.repeat(100), "'", '’’', '\ud800', '%s', '/M'];
    await handlers['spelling.check']({ language: 'en-GB', words: odd });
    expect(await wrong('en-GB', 'harbour autority')).toEqual(['autority']);
  });
});

test.each(spelledLanguages)('the dictionary of %s comes with its licence', (language) => {
  const folder = path.join(import.meta.dirname, '../../../node_modules', dictionaryPackages[language]);
  const { license } = JSON.parse(readFileSync(path.join(folder, 'package.json'), 'utf8'));
  // The GPL alone would not let a dictionary come with a program under another licence.
  expect(license).toMatch(/MIT|BSD|MPL|LGPL/);
  expect(existsSync(path.join(folder, 'license'))).toBe(true);
  const told = readFileSync(path.join(import.meta.dirname, '../../../resources/dictionaries.md'), 'utf8');
  expect(told).toContain(languageName(language));
});
