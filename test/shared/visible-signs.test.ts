import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { visibleSigns } from '#shared/visible-signs.ts';

describe('characters that cannot be seen', () => {
  test.each([
    ['report\u202excod.exe', 'report⟨U+202E⟩xcod.exe'],
    ['a\u2066b\u2069\u200f', 'a⟨U+2066⟩b⟨U+2069⟩⟨U+200F⟩'],
    ['desk@example.org\nBcc: x', 'desk@example.org⟨U+000A⟩Bcc: x'],
    ['tab\there\u0000\u001b[2J', 'tab⟨U+0009⟩here⟨U+0000⟩⟨U+001B⟩[2J'],
    ['pay\u200bpal', 'pay⟨U+200B⟩pal'],
    ['é\u200d\u200dé', 'é⟨U+200D⟩⟨U+200D⟩é'],
    ['pay\u200dpal', 'pay⟨U+200D⟩pal'],
    ['soft\u00adhyphen', 'soft⟨U+00AD⟩hyphen'],
    ['line\u2028paragraph\u2029', 'line⟨U+2028⟩paragraph⟨U+2029⟩'],
    ['filler\u3164\u115f\u2800', 'filler⟨U+3164⟩⟨U+115F⟩⟨U+2800⟩'],
    ['tag\u{e0041}', 'tag⟨U+E0041⟩'],
    ['half\ud83d', 'half⟨U+D83D⟩'],
    ['\ufeffmark', '⟨U+FEFF⟩mark'],
  ])('are written out in %j', (text, shown) => {
    expect(visibleSigns(text)).toBe(shown);
  });

  test.each([
    'A plain title, with “quotes” and 1,000 tonnes',
    'Überblick – čeština, Ελλάδα, Україна',
    'می‌خواهم',
    'दिल्ली क्‍ष',
    '👩‍🚒 and 🏳️‍🌈 and ❤️',
    'שלום',
    '東京湾',
  ])('are none in %j', (text) => {
    expect(visibleSigns(text)).toBe(text);
  });

  test('never reach a reader, whatever the text', () => {
    const odd = fc.constantFrom('\u202e', '\u2067', '\u200d', '\ufe0f', '\n', 'a', 'é', '👩', '\ud800', ' ');
    const text = fc.oneof(
      fc.array(odd).map((signs) => signs.join('')),
      fc.string({ unit: 'binary' }),
    );
    fc.assert(
      fc.property(text, (given) => {
        const shown = visibleSigns(given);
        expect(shown.isWellFormed()).toBe(true);
        expect(shown.replace(/\u200c|\u200d/g, '')).not.toMatch(/[\p{Cc}\p{Cf}\p{Zl}\p{Zp}]/u);
        expect(visibleSigns(shown)).toBe(shown);
      }),
      { numRuns: 300 },
    );
  });
});
