import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { axeFaults, type GalleryHost, startGallery } from './open-gallery.ts';

let gallery: GalleryHost;

beforeAll(async () => {
  gallery = await startGallery();
});

afterAll(async () => {
  await gallery.close();
});

describe.each([
  ['light', { colorScheme: 'light' }],
  ['dark', { colorScheme: 'dark' }],
  ['high contrast', { contrast: 'more' }],
  ['high contrast, dark', { contrast: 'more', colorScheme: 'dark' }],
  ['forced colours', { forcedColors: 'active' }],
] as const)('the parts in %s', (_name, options) => {
  it('have no fault that axe-core can find and no breach of the content policy', async () => {
    const { page, complaints } = await gallery.open(options);
    expect(await axeFaults(page)).toEqual([]);
    expect(complaints).toEqual([]);
  });
});

describe('the parts opened', () => {
  it.each([
    ['Dialog', 'Open dialog', '[role="dialog"]'],
    ['ConfirmDialog', 'Delete…', '[role="alertdialog"]'],
    ['Palette', 'Open palette', '[role="listbox"]'],
    ['Popover', 'About grades', '[role="dialog"]'],
    ['Menu', 'Actions', '[role="menu"]'],
  ])('have no fault as a %s', async (_part, name, opened) => {
    const { page, complaints } = await gallery.open();
    await page.getByRole('button', { name, exact: true }).last().click();
    await page.locator(opened).first().waitFor();
    expect(await axeFaults(page)).toEqual([]);
    expect(complaints).toEqual([]);
  });
});

describe('every control', () => {
  it('can be hit within at least 24 by 24 pixels', async () => {
    const { page } = await gallery.open();
    const small = await page.evaluate(() => {
      const controls = document.querySelectorAll(
        'button, input:not([aria-hidden="true"]), textarea, [role="checkbox"], [role="switch"], [role="radio"], [role="option"]',
      );
      return [...controls].flatMap((control) => {
        const box = control.getBoundingClientRect();
        // A small control is grown by a pseudo-element of its own, or of the knob that holds it.
        const grown = [
          getComputedStyle(control, '::after'),
          getComputedStyle(control.parentElement ?? control, '::before'),
        ];
        const beyond = (edge: 'left' | 'top') =>
          Math.max(...grown.map((style) => Math.max(0, -2 * Number.parseFloat(style[edge]) || 0)));
        const width = box.width + beyond('left');
        const height = box.height + beyond('top');
        if (box.width === 0 || (width >= 24 && height >= 24)) return [];
        return [`${control.outerHTML.slice(0, 120)} ${width}×${height}`];
      });
    });
    expect(small).toEqual([]);
  });

  it('changes its look within 150 ms, and at once under reduced motion', async () => {
    const longest = async (reducedMotion: 'reduce' | 'no-preference') => {
      const { page } = await gallery.open({ reducedMotion });
      return page.evaluate(() => {
        const durations = [...document.querySelectorAll('*')].flatMap((element) =>
          getComputedStyle(element).transitionDuration.split(',').map(Number.parseFloat),
        );
        return Math.max(...durations);
      });
    };
    expect(await longest('no-preference')).toBeLessThanOrEqual(0.15);
    expect(await longest('reduce')).toBeLessThanOrEqual(0.001);
  });
});

describe('the theme', () => {
  it('follows data-theme over the system', async () => {
    const { page } = await gallery.open({ colorScheme: 'light' });
    const background = () => page.evaluate(() => getComputedStyle(document.body).backgroundColor);
    const light = await background();
    await page.evaluate(() => {
      document.documentElement.dataset.theme = 'dark';
    });
    const dark = await background();
    expect(dark).not.toBe(light);
    await page.emulateMedia({ colorScheme: 'dark' });
    expect(await background()).toBe(dark);
    await page.evaluate(() => {
      document.documentElement.dataset.theme = 'light';
    });
    expect(await background()).toBe(light);
  });

  it('sets the interface in Inter and prose in Source Serif 4, both bundled', async () => {
    const { page } = await gallery.open();
    await page.evaluate(() => document.fonts.ready.then(() => undefined));
    const loaded = await page.evaluate(() =>
      [...document.fonts]
        .filter((font) => font.status === 'loaded')
        .map((font) => font.family.replaceAll('"', '')),
    );
    expect(loaded).toEqual(expect.arrayContaining(['Inter Variable', 'Source Serif 4 Variable']));
  });
});
