import { describe, expect, it } from 'vitest';
import { proseOf, read } from '../reading.ts';

const rest = '1. BLUF (Bottom Line Up Front)\nFog.';

describe('the head', () => {
  it('is title, day and report line; the rest stands in the preamble', () => {
    const { brief } = read(
      `Fog closes the lane.\n\nPublished on: 2026-11-14\nBanner\nIntelligence Report: Fog – and ice\n${rest}`,
    );
    expect(brief).toMatchObject({
      title: 'Fog closes the lane.',
      published: '2026-11-14',
      subtitle: 'Fog – and ice',
    });
    expect(proseOf(brief, 'preamble').lead).toBe('Banner');
  });

  it('keeps an empty report line, which would not be printed', () => {
    const { brief } = read(`Fog\nPublished on: 2026-11-14\nIntelligence Report:\n${rest}`);
    expect(brief.subtitle).toBe('');
    expect(proseOf(brief, 'preamble').lead).toBe('Intelligence Report:');
  });

  it('reports a day that does not exist and two days that differ', () => {
    const none = read(`Fog\nPublished on: 2026-02-30\n${rest}`);
    expect(none.brief.published).toBeNull();
    expect(none.report.contradictions[0]?.message).toContain('not a day of the calendar');
    const two = read(`Fog\nPublished on: 2026-02-20\nPublished on: 2026-02-21\n${rest}`);
    expect(two.brief.published).toBe('2026-02-20');
    expect(proseOf(two.brief, 'preamble').lead).toBe('Published on: 2026-02-21');
    expect(two.report.contradictions).toHaveLength(1);
  });

  it('takes no title from a text whose beginning is cut off', () => {
    const { brief } = read(
      `and then the fog lifted over the lane.\n2. Competing Hypotheses\n- Hypothesis A: Fog.`,
    );
    expect(brief.title).toBe('');
    expect(proseOf(brief, 'preamble').lead).toBe('and then the fog lifted over the lane.');
  });

  it('prefers a heading to the lines above it', () => {
    const { brief } = read(
      `Home · News\n# Fog\nPublished on: 2026-02-20\n## BLUF\nFog.\n## Implications\nIce.`,
    );
    expect(brief.title).toBe('Fog');
    expect(proseOf(brief, 'preamble').lead).toBe('Home · News');
  });

  it('keeps a page with a day but without sections as text', () => {
    const { brief } = read('Fog\nPublished on: 2026-02-20\nOne\nTwo\nThree');
    expect(brief.title).toBe('Fog');
    expect(Object.values(brief.sections).map((section) => section.title)).toContain('Imported text');
  });
});
