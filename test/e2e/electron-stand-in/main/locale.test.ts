import { describe, expect, it } from 'vitest';
import { locale } from '../../../../e2e/electron-stand-in/main/locale.ts';

describe('the language of the user', () => {
  it.each([
    [{ LANG: 'en_GB.UTF-8' }, 'en-GB'],
    [{ LANG: 'de_DE.UTF-8', LC_ALL: 'fr_FR' }, 'fr-FR'],
    [{ LANG: 'eo' }, 'eo'],
    [{ LANG: 'C.UTF-8' }, 'en-US'],
    [{}, 'en-US'],
  ])('with %o is %s', (environment, language) => {
    expect(locale(environment)).toBe(language);
  });
});
