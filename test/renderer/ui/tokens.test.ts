import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';

const css = readFileSync(new URL('../../../renderer/styles/tokens.css', import.meta.url), 'utf8');

type Scheme = 'light' | 'dark';
type Palette = Readonly<Record<string, string>>;

/** Reads the colour pairs of the first `:root` block after a marker. */
function paletteAfter(marker: string, scheme: Scheme): Palette {
  const from = css.indexOf(marker);
  const block = css.slice(from, css.indexOf('}', css.indexOf(':root {', from)));
  const pairs = block.matchAll(/--([a-z0-9-]+): light-dark\((#[0-9a-f]{6}), (#[0-9a-f]{6})\);/g);
  const palette: Record<string, string> = {};
  for (const [, name = '', light = '', dark = ''] of pairs) palette[name] = scheme === 'light' ? light : dark;
  return palette;
}

/** Relative luminance by WCAG 2.2. */
function luminance(hex: string): number {
  const [red = 0, green = 0, blue = 0] = [1, 3, 5].map((start) => {
    const channel = Number.parseInt(hex.slice(start, start + 2), 16) / 255;
    return channel <= 0.04045 ? channel / 12.92 : ((channel + 0.055) / 1.055) ** 2.4;
  });
  return 0.2126 * red + 0.7152 * green + 0.0722 * blue;
}

function contrast(palette: Palette, front: string, back: string): number {
  const [one, other] = [front, back].map((name) => {
    const hex = palette[name];
    if (hex === undefined) throw new Error(`tokens.css has no colour pair named --${name}`);
    return luminance(hex);
  });
  if (one === undefined || other === undefined) throw new Error('Two colours are needed.');
  return (Math.max(one, other) + 0.05) / (Math.min(one, other) + 0.05);
}

const surfaces = ['canvas', 'page', 'panel', 'raised', 'hover', 'accent-weak'];
const texts: readonly (readonly [string, string])[] = [
  ...['ink', 'ink-2', 'ink-3'].flatMap((ink) => surfaces.map((back) => [ink, back] as const)),
  ['ink', 'pressed'],
  ...['accent', 'good', 'warn', 'bad'].flatMap((tone) =>
    ['canvas', 'page', 'panel', 'raised'].map((back) => [tone, back] as const),
  ),
  ...['author-1', 'author-2', 'author-3', 'author-4', 'author-5', 'author-6'].flatMap((author) =>
    ['canvas', 'page', 'panel', 'raised'].map((back) => [author, back] as const),
  ),
  ['accent', 'accent-weak'],
  ['good', 'good-weak'],
  ['warn', 'warn-weak'],
  ['bad', 'bad-weak'],
  ['ink', 'warn-weak'],
  ['ink-2', 'good-weak'],
  ['ink-2', 'warn-weak'],
  ['ink-2', 'bad-weak'],
  ['bad', 'hover'],
  ['accent-ink', 'accent'],
  ['accent-ink', 'accent-hover'],
  ['bad-ink', 'bad'],
  ['bad-ink', 'bad-hover'],
  ['tip-ink', 'tip'],
  ['tip-ink-2', 'tip'],
];
const boundaries: readonly (readonly [string, string])[] = [
  ...['canvas', 'page', 'panel', 'raised'].flatMap(
    (back) =>
      [
        ['field-line', back],
        ['ghost', back],
        ['focus', back],
      ] as const,
  ),
];

const standard = { light: paletteAfter('', 'light'), dark: paletteAfter('', 'dark') };
const marker = '@media (prefers-contrast: more)';
const sets: readonly (readonly [string, Palette, number])[] = [
  ['light', standard.light, 4.5],
  ['dark', standard.dark, 4.5],
  ['high contrast, light', { ...standard.light, ...paletteAfter(marker, 'light') }, 7],
  ['high contrast, dark', { ...standard.dark, ...paletteAfter(marker, 'dark') }, 7],
];

describe.each(sets)('the %s colours', (_name, palette, textRatio) => {
  it.each(texts)(`keep --%s readable on --%s`, (front, back) => {
    expect(contrast(palette, front, back)).toBeGreaterThanOrEqual(textRatio);
  });

  it.each(boundaries)('keep --%s visible on --%s', (front, back) => {
    expect(contrast(palette, front, back)).toBeGreaterThanOrEqual(3);
  });
});

describe('the token file', () => {
  it('gives high contrast every colour pair the standard set has', () => {
    const high = paletteAfter(marker, 'light');
    expect(Object.keys(high).sort()).toEqual(Object.keys(standard.light).sort());
  });
});
