import { describe, expect, it } from 'vitest';
import { hypothesisCases } from '#shared/brief/queries.ts';
import { readMarkdown } from '#shared/readers/read.ts';
import { fieldsOf, filledCounts, fixedOptions, proseOf, readSection } from '../reading.ts';

const readHypotheses = (...lines: string[]) => readSection('Competing Hypotheses', lines);

describe('competing hypotheses', () => {
  it('give evidence and uncertainties away where the sentence says so', () => {
    const { brief } = readHypotheses(
      '- Hypothesis A: It opens. Pilots say so. Supporting evidence includes a tariff; a list. However, no ship sailed. Contradicting evidence includes ice. Key uncertainties involve the date.',
      '- Hypothesis B: It stays shut. This is supported by fog and is contradicted by calm.',
    );
    const [first, second] = hypothesisCases(brief);
    expect(first?.hypothesis).toMatchObject({
      name: '',
      statement: 'It opens. Pilots say so.',
      notes: 'However, no ship sailed.',
    });
    expect(first?.supporting).toMatchObject([
      { leadIn: 'Supporting evidence includes', text: 'a tariff; a list' },
    ]);
    expect(first?.contradicting).toMatchObject([{ leadIn: 'Contradicting evidence includes', text: 'ice' }]);
    expect(first?.uncertainties).toMatchObject([{ leadIn: 'Key uncertainties involve', text: 'the date' }]);
    expect(second?.supporting).toMatchObject([
      { leadIn: 'This is supported by', text: 'fog and is contradicted by calm' },
    ]);
  });

  it('have their evidence on the line below its label', () => {
    const { brief } = readHypotheses(
      '1. **Hypothesis A**: Fog.',
      '– **Supporting Evidence**:',
      'The log.',
      '– Evidence against – Calm.',
      '2. **Hypothesis B**: Ice.',
      '– **Evidence**:',
      'Using ACH 2.0, Hypothesis A is better supported.',
    );
    const [first, second] = hypothesisCases(brief);
    expect(first?.supporting).toMatchObject([{ text: 'The log' }]);
    expect(first?.contradicting).toMatchObject([{ text: 'Calm' }]);
    expect(second?.supporting).toEqual([]);
    expect(proseOf(brief, 'hypotheses').body).toBe('Using ACH 2.0, Hypothesis A is better supported.');
  });

  it('are found by letters, numbers, names or none', () => {
    const names = (...lines: string[]) => {
      const { brief } = readHypotheses(...lines);
      const found = hypothesisCases(brief).map(({ hypothesis }) => [hypothesis.name, hypothesis.statement]);
      return `${brief.hypothesisLabels}: ${found.map((words) => words.join('|')).join(' / ')}`;
    };
    expect(names('(A) Fog.', '(B) Ice.')).toBe('letters: |Fog. / |Ice.');
    expect(names('- Null hypothesis: Fog.', '- Hypothesis B: Ice.')).toBe(
      'letters: Null hypothesis|Fog. / |Ice.',
    );
    expect(names('- Hypothesis I: Fog.', '- Hypothesis II: Ice.')).toBe(
      'letters: Hypothesis I|Fog. / Hypothesis II|Ice.',
    );
    expect(
      names(
        '1. **State hypothesis**: Fog.',
        '2. **Crime hypothesis**: Ice.',
        'Hypothesis 1 is better supported.',
      ),
    ).toBe('numbers: State hypothesis|Fog. / Crime hypothesis|Ice.');
    expect(names('1. **Hypothesis A**: Fog.', '2. **Hypothesis B:** Ice.')).toBe('letters: |Fog. / |Ice.');
    expect(names('Hypothesis 1: Fog.', 'Hypothesis 2 (Winter): Ice.')).toBe('numbers: |Fog. / Winter|Ice.');
    expect(names('1. **It is fog:** Wet.', '2. **Ice Hypothesis**: Cold.')).toBe(
      'letters: It is fog|Wet. / Ice Hypothesis|Cold.',
    );
    expect(names('Fog Hypothesis: Wet.', 'Ice Hypothesis: Cold.')).toBe(
      'letters: Fog Hypothesis|Wet. / Ice Hypothesis|Cold.',
    );
    expect(names('- It is fog.', '- It is ice.', '- Assessment: Fog.')).toBe(
      'letters: |It is fog. / |It is ice.',
    );
    expect(names('It is fog. This is supported by logs.', 'Using ACH, fog it is.')).toBe(
      'letters: |It is fog.',
    );
    expect(names('H1: Fog.', 'H2: Ice.')).toBe('numbers: H1|Fog. / H2|Ice.');
  });

  it('are not invented where a section only speaks about them', () => {
    const { brief } = readHypotheses('Two readings were weighed.', '- One point');
    expect(filledCounts(brief)).toEqual({});
    expect(proseOf(brief, 'hypotheses').lead).toBe('Two readings were weighed.\nOne point');
  });

  it('keep labels that differ from the computed ones and say so', () => {
    const { brief, report } = readHypotheses('- Hypothesis B: Ice.', '- Hypothesis C: Snow.');
    expect(fieldsOf(brief.hypotheses, 'name')).toEqual(['Hypothesis B', 'Hypothesis C']);
    expect(report.contradictions[0]?.message).toContain('calls a hypothesis “B” that stands in place 1');
  });

  it('take sub-lines with bold labels, lists under them and their own assessments', () => {
    const { brief } = readHypotheses(
      '1. **Hypothesis A**: Fog.',
      '– **Supporting Evidence**:',
      '– A log',
      '– A photograph.',
      '– **Contradictory Evidence**: One witness.',
      '– **Assessment**: Likely.',
      '2. **Hypothesis B**: Ice.',
      '– **Evidence**: Frost.',
      '– **Structured Analysis**: A timeline.',
      '– **Assessment**: Unlikely.',
      'Using ACH 2.0, Hypothesis A is better supported.',
    );
    const [first, second] = hypothesisCases(brief);
    expect(first?.supporting.map((item) => `${item.leadIn} ${item.text}`)).toEqual([
      'Supporting Evidence: A log',
      'Supporting Evidence: A photograph',
    ]);
    expect(first?.contradicting).toMatchObject([{ leadIn: 'Contradictory Evidence:', text: 'One witness' }]);
    expect(first?.hypothesis.notes).toBe('Assessment: Likely.');
    expect(second?.supporting).toMatchObject([{ leadIn: 'Evidence:', text: 'Frost' }]);
    expect(second?.hypothesis.notes).toBe('Structured Analysis: A timeline.\nAssessment: Unlikely.');
    expect(proseOf(brief, 'hypotheses').body).toBe('Using ACH 2.0, Hypothesis A is better supported.');
  });

  it('end with a verdict, of which lists of indicators become indicators', () => {
    const { brief } = readHypotheses(
      '- Hypothesis A: Fog.',
      '- Assessment: Hypothesis A is currently better supported. Key indicators that could shift this judgment include frost and wind. Indicators such as hail could shift this judgment.',
    );
    expect(proseOf(brief, 'hypotheses').body).toBe(
      'Hypothesis A is currently better supported. Indicators such as hail could shift this judgment.',
    );
    expect(fieldsOf(brief.indicators, 'leadIn')).toEqual([
      'Key indicators that could shift this judgment include',
    ]);
    expect(fieldsOf(brief.indicators, 'text')).toEqual(['frost and wind']);
  });

  it('keep a label below which a cut text has nothing', () => {
    const { brief } = readHypotheses('1. **Hypothesis A**: Fog.', '– **Supporting Evidence**:');
    expect(fieldsOf(brief.hypotheses, 'notes')).toEqual(['Supporting Evidence:']);
    expect(filledCounts(brief)).toEqual({ hypotheses: 1 });
  });

  it('are read from Markdown headings and from a table', () => {
    const headings = readMarkdown(
      '# Fog\n\n## Competing Hypotheses\n\n### Hypothesis A: Winter\n\nIt is ice.\n\nIt stays.\n\n### Hypothesis B: Autumn\n\nIt is fog.\n\n### Assessment\n\nWinter it is.',
      fixedOptions(),
    ).brief;
    expect(fieldsOf(headings.hypotheses, 'name')).toEqual(['Winter', 'Autumn']);
    expect(fieldsOf(headings.hypotheses, 'statement')).toEqual(['It is ice.\nIt stays.', 'It is fog.']);
    expect(proseOf(headings, 'hypotheses').body).toBe('Winter it is.');
    const table = readMarkdown(
      '## Competing Hypotheses\n\n| | Hypothesis | Supporting evidence | Key uncertainties |\n| - | - | - | - |\n| A | It is ice. | frost | |\n| B | It is fog. | | the date |',
      fixedOptions(),
    ).brief;
    expect(fieldsOf(table.hypotheses, 'statement')).toEqual(['It is ice.', 'It is fog.']);
    expect(filledCounts(table)).toEqual({ hypotheses: 2, evidence: 1, uncertainties: 1 });
  });
});
