import { describe, expect, it } from 'vitest';
import { fieldsOf, filledCounts, proseOf, readSection } from '../reading.ts';

const readAssumptions = (...lines: string[]) => readSection('Key Assumptions and Red Flags', lines).brief;

describe('assumptions, gaps and bias risks', () => {
  it('are one record for each item between semicolons', () => {
    const brief = readAssumptions(
      '- Assumptions: Fog lifts; owners (small; large) sail; the U.S. fleet waits.',
      '- Information Gaps: The date; the port.',
      '- Bias & Deception Risks: Owners talk rates up.',
    );
    expect(fieldsOf(brief.assumptions, 'text')).toEqual([
      'Fog lifts',
      'owners (small; large) sail',
      'the U.S. fleet waits',
    ]);
    expect(fieldsOf(brief.assumptions, 'label')).toEqual(['', '', '']);
    expect(fieldsOf(brief.informationGaps, 'text')).toEqual(['The date', 'the port']);
    expect(fieldsOf(brief.biasRisks, 'kind')).toEqual([null]);
  });

  it('may follow a dash', () => {
    const brief = readAssumptions('- Assumptions – Fog lifts; owners sail.', '- Pilots – none sailed.');
    expect(fieldsOf(brief.assumptions, 'text')).toEqual(['Fog lifts', 'owners sail']);
    expect(proseOf(brief, 'assumptions').body).toBe('Pilots – none sailed.');
  });

  it('are one record for each sentence after a plural label, one after a singular', () => {
    const brief = readAssumptions(
      '– **Assumptions**: Fog lifts. Owners sail.',
      'Red Flags: One account. No date.',
      '– Blind Spot: Nobody looked. Nobody will.',
    );
    expect(fieldsOf(brief.assumptions, 'text')).toEqual(['Fog lifts', 'Owners sail']);
    expect(fieldsOf(brief.biasRisks, 'text')).toEqual(['One account', 'No date']);
    expect(fieldsOf(brief.informationGaps, 'text')).toEqual(['Nobody looked. Nobody will']);
  });

  it('are read from a flattened list, a nested one and one below a plain line', () => {
    const texts = (...lines: string[]) => {
      const brief = readAssumptions(...lines);
      return [...fieldsOf(brief.assumptions, 'text'), '|', ...fieldsOf(brief.biasRisks, 'text')];
    };
    const expected = ['Fog lifts', 'Owners sail: soon', '|', 'No date'];
    expect(
      texts('– **Assumptions**:', '– Fog lifts.', '– Owners sail: soon.', '– **Red Flags**:', '– No date.'),
    ).toEqual(expected);
    expect(
      texts('- Assumptions:', '  - Fog lifts', '  - Owners sail: soon', '- Red Flags:', '  - No date'),
    ).toEqual(expected);
    expect(texts('Assumptions:', '– Fog lifts', '– Owners sail: soon', 'Red Flags:', '– No date')).toEqual(
      expected,
    );
    expect(texts('### Assumptions', 'Fog lifts; Owners sail: soon.', '### Red Flags', '- No date')).toEqual(
      expected,
    );
  });

  it('keep labels other than the standard ones and tell kinds by them', () => {
    const brief = readAssumptions(
      '– Assumption 1: Fog lifts.',
      '– Red Flag: No date.',
      '– Cognitive Bias: Habit.',
      '– Potential Bias: Pay.',
      '– Deception Indicator: A staged photograph.',
      '– Missing Data: The rate.',
      '– Inconsistent Data: Two clocks.',
    );
    expect(fieldsOf(brief.assumptions, 'label')).toEqual(['Assumption 1']);
    expect(fieldsOf(brief.biasRisks, 'label')).toEqual([
      'Red Flag',
      'Cognitive Bias',
      'Potential Bias',
      'Deception Indicator',
    ]);
    expect(fieldsOf(brief.biasRisks, 'kind')).toEqual(['red-flag', 'bias', 'bias', 'deception']);
    expect(fieldsOf(brief.informationGaps, 'label')).toEqual(['Missing Data', 'Inconsistent Data']);
  });

  it('add an indented line to the item above it', () => {
    const brief = readAssumptions('- Assumptions:', '  - Fog lifts', '      by noon', '  - Owners sail');
    expect(fieldsOf(brief.assumptions, 'text')).toEqual(['Fog lifts\nby noon', 'Owners sail']);
  });

  it('leave lines without a label as prose, and labels without items', () => {
    const brief = readAssumptions(
      'Key assumptions include fog. Red flags include ice.',
      '– Assumptions include fog',
      '- Information Gaps:',
    );
    expect(filledCounts(brief)).toEqual({});
    expect(proseOf(brief, 'assumptions').lead.split('\n')).toEqual([
      'Key assumptions include fog. Red flags include ice.',
      'Assumptions include fog',
      'Information Gaps:',
    ]);
    const after = readAssumptions('- Assumptions: Fog lifts.', '- Alternative views: None.');
    expect(proseOf(after, 'assumptions')).toEqual({ lead: '', body: 'Alternative views: None.' });
  });
});
