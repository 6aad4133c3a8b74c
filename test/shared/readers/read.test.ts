import { describe, expect, it } from 'vitest';
import { brief as briefSchema } from '#shared/brief/brief.ts';
import { inOrder } from '#shared/brief/order.ts';
import { authorNames } from '#shared/brief/people.ts';
import { isValidProse } from '#shared/prose/document.ts';
import { proseText } from '#shared/prose/text.ts';
import { writeText } from '#shared/publication/writers/text.ts';
import { readHtml, readMarkdown, readText } from '#shared/readers/read.ts';
import { wordsOf } from '#shared/readers/sentences.ts';
import { reportFixture } from '../../fixtures/reports/report-fixture.ts';
import { fieldsOf, filledCounts, fixedOptions, proseOf, read } from './reading.ts';

const expected: Readonly<Record<string, { template: string | null; counts: Record<string, number> }>> = {
  'a1-swot.txt': { template: 'A1', counts: { implications: 2, recommendations: 2, techniques: 3 } },
  'a2-bullets.txt': { template: 'A2', counts: { recommendations: 2, scenarios: 3, techniques: 4 } },
  'b-lettered-flat.txt': {
    template: 'B',
    counts: {
      hypotheses: 2,
      evidence: 3,
      assumptions: 2,
      informationGaps: 1,
      biasRisks: 2,
      implications: 3,
    },
  },
  'b-each-assessed.txt': {
    template: 'B',
    counts: { hypotheses: 2, evidence: 2, assumptions: 2, informationGaps: 1, biasRisks: 3, implications: 2 },
  },
  'b-named.txt': { template: 'B', counts: { hypotheses: 2, assumptions: 2, biasRisks: 1 } },
  'b-plain-numbered.txt': {
    template: 'B',
    counts: { hypotheses: 2, assumptions: 2, informationGaps: 1, biasRisks: 2, implications: 2 },
  },
  'c-paragraphs.txt': { template: 'C', counts: { hypotheses: 2, assumptions: 2, biasRisks: 2 } },
  'd-full.txt': {
    template: 'D',
    counts: {
      hypotheses: 2,
      evidence: 2,
      uncertainties: 1,
      indicators: 1,
      assumptions: 3,
      informationGaps: 2,
      biasRisks: 2,
      implications: 4,
      recommendations: 4,
      scenarios: 3,
      entities: 4,
      tags: 6,
      techniques: 3,
    },
  },
  'd-spaced.txt': {
    template: 'D',
    counts: {
      hypotheses: 2,
      evidence: 3,
      uncertainties: 1,
      assumptions: 2,
      informationGaps: 1,
      biasRisks: 1,
      implications: 1,
      recommendations: 1,
      scenarios: 2,
    },
  },
  'e1-numbered.txt': { template: 'E1', counts: {} },
  'e2-unnumbered.txt': { template: 'E2', counts: {} },
  'e3-dense.txt': { template: 'E3', counts: {} },
  'other-cards.txt': { template: null, counts: {} },
  'other-memo.txt': { template: null, counts: {} },
  'other-readings.txt': { template: null, counts: {} },
  'wrapped.txt': {
    template: 'D',
    counts: { hypotheses: 2, evidence: 2, uncertainties: 1, indicators: 1, assumptions: 2 },
  },
};

describe('readText', () => {
  it.each(Object.entries(expected))('takes %s apart', (name, { template, counts }) => {
    const { brief, report } = read(reportFixture(name));
    expect(report.template).toBe(template);
    expect(filledCounts(brief)).toEqual(counts);
    expect(briefSchema.safeParse(brief).success).toBe(true);
    for (const section of Object.values(brief.sections)) {
      expect(isValidProse(section.lead) && isValidProse(section.body)).toBe(true);
    }
  });

  it('gives the whole form back in the same words and order', () => {
    const text = reportFixture('d-full.txt');
    expect(wordsOf(writeText(read(text).brief))).toEqual(wordsOf(text));
  });

  it('reads the same again from the text it is written as', () => {
    const { brief } = read(reportFixture('d-full.txt'));
    const again = read(writeText(brief)).brief;
    expect(again).toEqual(brief);
  });

  it('keeps section titles word for word and follows the order of the text', () => {
    const { brief } = read(reportFixture('a1-swot.txt'));
    const titles = inOrder(brief.sections)
      .filter((section) => proseText(section.lead) !== '' || section.kind === 'recommendations')
      .map((section) => section.title);
    expect(titles).toEqual([
      'BLUF (Bottom Line Up Front)',
      'Detailed Analysis',
      'Implications and Strategic Risks',
      'Recommendations and Outlook',
    ]);
  });

  it('puts absent sections at their usual places', () => {
    const { brief } = read(reportFixture('a1-swot.txt'));
    expect(inOrder(brief.sections).map((section) => section.kind)).toEqual([
      'preamble',
      'bottom-line',
      'custom',
      'hypotheses',
      'assumptions',
      'implications',
      'recommendations',
      'entities',
      'tags',
      'techniques',
      'sources',
      'afterword',
    ]);
  });

  it('keeps a text that is no brief as one prose', () => {
    const { brief, report } = read(reportFixture('other-memo.txt'));
    const filled = inOrder(brief.sections).filter((section) => proseText(section.lead) !== '');
    expect(filled.map((section) => [section.kind, section.title])).toEqual([['custom', 'Imported text']]);
    expect(inOrder(brief.sections)[1]?.title).toBe('Imported text');
    expect(report.kept).toHaveLength(1);
  });

  it('reads an empty text as an empty brief', () => {
    const { brief, report } = read(' \n\t\n');
    expect(filledCounts(brief)).toEqual({});
    expect(report).toMatchObject({ recognised: [], kept: [], contradictions: [], leftOut: [] });
  });

  it('sets defaults for the title block', () => {
    const { brief } = readText('x', {
      ...fixedOptions(),
      defaults: { language: 'de', organisation: 'Maritime Desk', authors: ['A. Sorel'], ladder: 'phia' },
    });
    expect(brief).toMatchObject({ language: 'de', organisation: 'Maritime Desk', ladder: 'phia' });
    expect(authorNames(brief)).toEqual(['A. Sorel']);
  });

  it.each([
    ['plain text', readText, ''],
    ['Markdown', readMarkdown, '## '],
  ] as const)(
    'gives the same records of a report that a program broke at 72 columns in %s',
    (_name, reader, mark) => {
      const lines = reportFixture('d-full.txt').split('\n');
      const broken = lines.map((line) => {
        const titled = /^\d\. |^Structured/.test(line) ? mark + line : line;
        return titled.replace(/(?![^\n]{1,72}$)([^\n]{1,72}) /g, '$1\n');
      });
      const { brief } = reader(broken.join('\n\n'), fixedOptions());
      const whole = read(lines.join('\n\n')).brief;
      expect(filledCounts(brief)).toEqual(filledCounts(whole));
      expect(fieldsOf(brief.evidence, 'text')).toEqual(fieldsOf(whole.evidence, 'text'));
      expect(fieldsOf(brief.scenarios, 'text')).toEqual(fieldsOf(whole.scenarios, 'text'));
      expect(brief.confidence).toEqual(whole.confidence);
    },
  );

  it('joins the lines of a text that was broken at a fixed width', () => {
    const { brief } = read(reportFixture('wrapped.txt'));
    expect(proseOf(brief, 'bottom-line').lead.split('\n')).toHaveLength(1);
    expect(fieldsOf(brief.assumptions, 'text')).toEqual([
      'The log is complete',
      'the boats in harbour were the whole flotilla',
    ]);
  });
});

/** The fixture as a web page that a publishing system makes of it. */
function asHtml(text: string): string {
  const body = text
    .split('\n')
    .filter((line) => line.trim() !== '')
    .map((line) => line.replaceAll('&', '&amp;').replaceAll('<', '&lt;'))
    .map((line, index) => {
      if (index === 0) return `<h1>${line}</h1>`;
      if (/^\d\. /.test(line)) return `<h2><strong>${line}</strong></h2>`;
      if (line.startsWith('- '))
        return `<ul><li>${line.slice(2).replace(/^([^:]{1,60}:)/, '<b>$1</b>')}</li></ul>`;
      return `<p>${line}</p>`;
    });
  return `<!doctype html><html><head><title>x</title><style>p{}</style></head><body><article>${body.join('\n')}</article></body></html>`;
}

/** The fixture as somebody writes it in Markdown. */
function asMarkdown(text: string): string {
  return text
    .split('\n')
    .map((line, index) => {
      if (index === 0) return `# ${line}\n`;
      if (/^\d\. |^Structured Analytic/.test(line)) return `\n## ${line}\n`;
      return line.startsWith('- ') ? line.replace(/^- ([^:]{1,60}:)/, '- **$1**') : `${line}\n`;
    })
    .join('\n');
}

describe('readHtml and readMarkdown', () => {
  const text = reportFixture('d-full.txt');
  const { brief } = read(text);

  it('find in a web page what the plain text holds', () => {
    const reading = readHtml(asHtml(text), fixedOptions());
    expect(reading.brief).toEqual(brief);
    expect(reading.report).toMatchObject({ format: 'html', template: 'D' });
    expect(reading.report.leftOut.join()).toContain('style sheet');
  });

  it('find in Markdown what the plain text holds', () => {
    const reading = readMarkdown(asMarkdown(text), fixedOptions());
    expect(reading.brief).toEqual(brief);
    expect(reading.report.format).toBe('markdown');
  });

  it('read dense lines of Markdown without headings as text', () => {
    expect(readMarkdown(text, fixedOptions()).brief).toEqual(brief);
  });

  it('read lines parted by line breaks alone', () => {
    const html = `<div>${text.replaceAll('&', '&amp;').trim().split('\n').join('<br>\n')}</div>`;
    expect(readHtml(html, fixedOptions()).brief).toEqual(brief);
  });

  it('take the only top heading of another document as its title', () => {
    const reading = readMarkdown('# Harbour notes\n\nThe quay is *closed*.', fixedOptions());
    expect(reading.brief.title).toBe('Harbour notes');
    expect(reading.report.template).toBeNull();
  });
});
