import { describe, expect, it } from 'vitest';
import { inOrder } from '#shared/brief/order.ts';
import { proseOf, readSection } from '../reading.ts';

describe('techniques', () => {
  it('are name and definition, named by the original', () => {
    const { brief } = readSection('Structured Analytic Techniques Applied', [
      '- Causal Layered Analysis (CLA): Read four layers.',
      '- SWOT Analysis',
      'These were named by a program.',
    ]);
    expect(inOrder(brief.techniques)).toMatchObject([
      { name: 'Causal Layered Analysis (CLA)', definition: 'Read four layers.', origin: 'named-by-original' },
      { name: 'SWOT Analysis', definition: '', origin: 'named-by-original' },
    ]);
    expect(proseOf(brief, 'techniques').body).toBe('These were named by a program.');
  });

  it('have their definition after a dash or on the line below', () => {
    const { brief } = readSection('Structured Analytic Techniques Applied', [
      '- SWOT Analysis – Strengths first.',
      '- Red Hat Analysis:',
      'Think as they do.',
      '### Scenario Generation',
      'Draw several futures.',
      'No other technique was used.',
    ]);
    expect(inOrder(brief.techniques).map(({ name, definition }) => [name, definition])).toEqual([
      ['SWOT Analysis', 'Strengths first.'],
      ['Red Hat Analysis', 'Think as they do.'],
      ['Scenario Generation', 'Draw several futures.'],
    ]);
    expect(proseOf(brief, 'techniques').body).toBe('No other technique was used.');
  });
});
