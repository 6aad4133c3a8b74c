import { describe, expect, it } from 'vitest';
import { inOrder } from '#shared/brief/order.ts';
import { filledCounts, readSection } from '../reading.ts';

function analysed(...lines: string[]) {
  const { brief } = readSection('Detailed Analysis', lines);
  const section = inOrder(brief.sections).find((item) => item.title === 'Detailed Analysis');
  return {
    brief,
    headings: (section?.lead.content ?? [])
      .filter((node) => node.type === 'heading')
      .map((node) => [node.attrs?.level, node.content?.[0]?.text]),
    techniques: inOrder(brief.techniques).map((item) => item.name),
  };
}

describe('the detailed analysis of the oldest form', () => {
  it('is prose with a heading and a technique for each one named', () => {
    const { brief, headings, techniques } = analysed(
      'The following structured analytic techniques have been applied for this analysis:',
      'SWOT Analysis',
      '- Strengths: Pilots.',
      'Tide Table Review',
      'Tides were compared.',
      'Scenario Generation',
      '- Best case: It opens.',
    );
    expect(headings).toEqual([
      [2, 'SWOT Analysis'],
      [2, 'Tide Table Review'],
      [2, 'Scenario Generation'],
    ]);
    expect(techniques).toEqual(['SWOT Analysis', 'Tide Table Review', 'Scenario Generation']);
    expect(filledCounts(brief)).toEqual({ techniques: 3 });
  });

  it('takes only known techniques where none were announced, or where the text is cut', () => {
    expect(analysed('SWOT Analysis', 'Pilots.', 'Tide Table Review', 'Tides.').techniques).toEqual([
      'SWOT Analysis',
    ]);
    expect(
      analysed(
        'Structured techniques have been applied for this analysis:',
        'SWOT Analysis',
        'Pilots.',
        'Network Influ',
      ).techniques,
    ).toEqual(['SWOT Analysis']);
  });
});
