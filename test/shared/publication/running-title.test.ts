import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { isRunningTitle, runningTitle } from '#shared/publication/running-title.ts';
import { widthInEms } from '#shared/publication/writers/pdf-text.ts';

const long = 'Velani Strait: tanker passage goes on into spring, on the terms of Corvane';

describe('a running title', () => {
  test('is whole where it fits, and else cut behind a whole word', () => {
    expect(runningTitle('Short title', 23)).toBe('Short title');
    expect(runningTitle(long, 46)).toBe(long);
    expect(runningTitle(long, 23)).toBe('Velani Strait: tanker passage goes on into …');
    expect(runningTitle(long, 8)).toBe('Velani Strait …');
  });

  test('is cut inside a word only if that word alone is too wide', () => {
    const cut = runningTitle('x'.repeat(90), 23);
    expect(cut).toMatch(/^x{30,45} …$/);
    expect(runningTitle(`Short ${'x'.repeat(90)}`, 23)).toBe('Short …');
  });

  test('never takes more room than it has, begins the title, and is known again', () => {
    const word = fc.string({ unit: fc.constantFrom(...'abmwMil日,:–'), minLength: 1, maxLength: 12 });
    const title = fc.array(word, { minLength: 1, maxLength: 20 }).map((words) => words.join(' '));
    fc.assert(
      fc.property(title, fc.integer({ min: 4, max: 50 }), (given, room) => {
        const shown = runningTitle(given, room);
        expect(widthInEms(shown)).toBeLessThanOrEqual(room + 1e-9);
        expect(isRunningTitle(shown, given) || shown === ' …').toBe(true);
        const words = given.split(' ');
        const kept = shown.replace(/ …$/, '').split(' ').slice(0, -1);
        expect(words.slice(0, kept.length)).toEqual(kept);
      }),
    );
  });

  test('of another title is not known', () => {
    expect(isRunningTitle('Another …', long)).toBe(false);
    expect(isRunningTitle(' …', long)).toBe(false);
    expect(isRunningTitle('Velani Strait', long)).toBe(false);
  });
});
