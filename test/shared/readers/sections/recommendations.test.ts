import { describe, expect, it } from 'vitest';
import { inOrder } from '#shared/brief/order.ts';
import { proseOf, readSection } from '../reading.ts';

const readRecommendations = (...lines: string[]) => readSection('Recommendations and Outlook', lines).brief;
type Brief = ReturnType<typeof readRecommendations>;

const advice = (brief: Brief) =>
  inOrder(brief.recommendations).map((item) => `${item.horizon}: ${item.text}`);
const scenarios = (brief: Brief) =>
  inOrder(brief.scenarios).map((item) => `${item.kind}|${item.name}|${item.text}`);

describe('recommendations', () => {
  it('are one for each item of a horizon', () => {
    const brief = readRecommendations(
      '- Immediate Actions (0–30 days): Count pilots; warn masters.',
      '- Medium-Term Posture (1–12 months): Fund a route.',
      '- Long-Term Posture (over 12 months): Build a light.',
    );
    expect(advice(brief)).toEqual([
      'immediate: Count pilots',
      'immediate: warn masters',
      'medium-term: Fund a route',
      'long-term: Build a light',
    ]);
    expect(proseOf(brief, 'recommendations')).toEqual({ lead: '', body: '' });
  });

  it('are read before a dash if the whole label names a horizon', () => {
    const brief = readRecommendations(
      '- Immediate Actions (0–30 days) – Count pilots; warn masters: all of them.',
      '- Immediate ceasefire – the mayors ask for it.',
      '- Scenario Outlook – Best: Calm; Worst: Ice.',
    );
    expect(advice(brief)).toEqual([
      'immediate: Count pilots',
      'immediate: warn masters: all of them',
      'unspecified: Immediate ceasefire – the mayors ask for it',
    ]);
    expect(scenarios(brief)).toEqual(['best||Calm', 'worst||Ice']);
  });

  it('are read from lists below a label and from bullets without one', () => {
    const brief = readRecommendations(
      'Recommendations:',
      '- Open talks.',
      '- Fly in flour; and salt.',
      '- Immediate Actions:',
      '  - Wait',
    );
    expect(advice(brief)).toEqual([
      'unspecified: Open talks',
      'unspecified: Fly in flour; and salt',
      'immediate: Wait',
    ]);
    expect(proseOf(brief, 'recommendations')).toEqual({ lead: '', body: '' });
    expect(advice(readRecommendations('- Open talks.', '- Wait.'))).toEqual([
      'unspecified: Open talks',
      'unspecified: Wait',
    ]);
  });

  it('keep the words of a label that is not printed again', () => {
    const brief = readRecommendations('- Short-Term Steps (0–3 months): Count pilots.');
    expect(advice(brief)).toEqual(['immediate: Count pilots']);
    expect(proseOf(brief, 'recommendations').lead).toBe('Short-Term Steps (0–3 months):');
  });

  it('keep a label below which a cut text has nothing, and paragraphs', () => {
    const brief = readRecommendations(
      'Advice follows.',
      '- Immediate Actions (0–30 days): Wait.',
      '- Medium-Term Posture (1–12 months):',
    );
    expect(proseOf(brief, 'recommendations')).toEqual({
      lead: 'Advice follows.',
      body: 'Medium-Term Posture (1–12 months):',
    });
  });
});

describe('scenarios', () => {
  it('are split at their labels on one line', () => {
    const brief = readRecommendations(
      '- Scenario Outlook: Best: It opens; in June; Worst: It shuts; Most-Likely: Queues.',
    );
    expect(scenarios(brief)).toEqual(['best||It opens; in June', 'worst||It shuts', 'most-likely||Queues']);
    expect(proseOf(brief, 'recommendations').body).toBe('');
  });

  it.each([
    ['- Best-case scenario: It opens.', 'best|Best-case scenario|It opens'],
    ['Best-Case Scenario: It opens.', 'best|Best-Case Scenario|It opens'],
    ['– Worst Case: It shuts.', 'worst|Worst Case|It shuts'],
    ['- Most Likely (60%): Queues.', 'most-likely|Most Likely (60%)|Queues'],
    ['- Most likely scenario: Queues.', 'most-likely|Most likely scenario|Queues'],
  ])('are read from the line %j', (line, scenario) => {
    expect(scenarios(readRecommendations(line))).toEqual([scenario]);
  });

  it('keep the words of another label over them', () => {
    const brief = readRecommendations(
      '- Wait.',
      '- Scenario Projections:',
      '- Best Case: It opens.',
      '- Worst Case: It shuts.',
    );
    expect(advice(brief)).toEqual(['unspecified: Wait']);
    expect(scenarios(brief)).toEqual(['best|Best Case|It opens', 'worst|Worst Case|It shuts']);
    expect(proseOf(brief, 'recommendations').body).toBe('Scenario Projections:');
  });

  it('leave an outlook without labels as prose', () => {
    const brief = readRecommendations('- Scenario Outlook: Queues will grow.');
    expect(scenarios(brief)).toEqual([]);
    expect(proseOf(brief, 'recommendations').lead).toBe('Scenario Outlook: Queues will grow.');
  });
});
