import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { writeText } from '#shared/publication/writers/text.ts';
import { readHtml, readMarkdown, readText } from '#shared/readers/read.ts';
import { wordsOf } from '#shared/readers/sentences.ts';
import { reportFixture, reportFixtureNames } from '../../fixtures/reports/report-fixture.ts';
import { missingWords, wordsOfBrief, wordsOfText } from './brief-words.ts';
import { filledCounts, fixedOptions, read } from './reading.ts';
import { anyText, expectAllWords, expectValid, mixedReports } from './reading-laws.ts';

/* Laws of the importer: it takes every text, gives a valid brief, and loses no word. */

const lostWords = (text: string): string[] =>
  missingWords(wordsOfText(text), wordsOfBrief(readText(text, fixedOptions()).brief));

describe('no word is lost', () => {
  it.each(reportFixtureNames)('in %s', (name) => {
    expect(lostWords(reportFixture(name))).toEqual([]);
  });

  it.each(reportFixtureNames)('in %s cut off at every 37th character', (name) => {
    const text = reportFixture(name);
    for (let end = 0; end < text.length; end += 37) {
      expect({ end, lost: lostWords(text.slice(0, end)) }).toEqual({ end, lost: [] });
    }
  });

  it.each(reportFixtureNames)('in %s with its beginning cut off at every 181st character', (name) => {
    const text = reportFixture(name);
    for (let start = 0; start < text.length; start += 181) {
      expect({ start, lost: lostWords(text.slice(start)) }).toEqual({ start, lost: [] });
    }
  });

  it('in lines of many reports mixed up, cut and indented', () => {
    fc.assert(fc.property(mixedReports, expectAllWords), { numRuns: 60 });
  });

  it('and the law itself sees a word that is missing', () => {
    expect(missingWords(wordsOfText('1. Fog, fog and ice'), wordsOf('Ice and fog'))).toEqual(['fog']);
  });
});

describe('a confidence that is stated outside of the bottom line', () => {
  const report = (bottomLine: string, assessment: string) =>
    read(
      [
        'A title',
        'Published on: 2026-11-14',
        '1. BLUF (Bottom Line Up Front)',
        bottomLine,
        '2. Competing Hypotheses',
        '- Hypothesis A: It opens. Confidence in this hypothesis is low.',
        '- Hypothesis B: It stays shut.',
        `- Assessment: Hypothesis A is better supported. ${assessment}`,
      ].join('\n'),
    );
  const moderate = 'The lane opens. Overall confidence in this assessment is moderate due to fog.';
  const high = 'Overall confidence in this assessment is high.';

  it('and differs from it is reported', () => {
    const { brief, report: told } = report(moderate, high);
    expect(brief.confidence).toMatchObject({ level: 'moderate', basis: 'fog' });
    expect(told.contradictions.map(({ message }) => message)).toEqual([
      'The confidence is stated as “high” under “Competing Hypotheses”, but as “moderate” earlier. “moderate” was taken; the other words were left where they are.',
    ]);
    expect(writeText(brief)).toContain(high);
  });

  it('and agrees with it is not', () => {
    expect(report(moderate, high.replace('high', 'moderate')).report.contradictions).toEqual([]);
  });

  it('is taken where the bottom line states none', () => {
    const { brief } = report('The lane opens.', high);
    expect(brief.confidence).toEqual({ level: 'high', basis: '', sentence: '', isInProse: true });
  });
});

describe('the end of a text that was cut off', () => {
  it.each([
    ['d-full.txt', '1. BLUF (Bottom Line Up Front)'],
    ['d-full.txt', '4. Implications and Strategic Risks'],
    ['d-full.txt', '4. Implications and Strategic Ri'],
    ['b-lettered-flat.txt', '3. Key Assumptions and Red Flags'],
    ['d-full.txt', '- Hypothesis B:'],
    ['b-lettered-flat.txt', '1. **Hypothesis A**:'],
    ['e3-dense.txt', 'Counter-Terrorism'],
  ])('in %s, “%s”, is printed too', (name, line) => {
    const text = reportFixture(name);
    const cut = text.slice(0, text.indexOf(line) + line.length);
    const printed = wordsOf(writeText(read(cut).brief));
    expect(missingWords(wordsOfText(cut), printed)).toEqual([]);
    expect(printed.slice(-wordsOfText(line).length)).toEqual(wordsOfText(line));
  });
});

describe('the same report as a page', () => {
  const escaped = (line: string) => line.replaceAll('&', '&amp;').replaceAll('<', '&lt;');
  const sectionTitle =
    /^(?:\d\. )?(?=BLUF|Detailed Analysis$|Competing|Key (?:Assumptions|Individuals) and|Implications|Recommendations and|Thematic|Structured Analytic Techniques A)(.{3,60})$/gm;
  const pages: readonly (readonly [string, typeof readHtml, (text: string) => string])[] = [
    [
      'a paragraph for each line',
      readHtml,
      (text) =>
        text
          .split('\n')
          .map((line) => `<p>${escaped(line)}</p>`)
          .join('\n'),
    ],
    ['line breaks', readHtml, (text) => `<div>${escaped(text).replaceAll('\n', '<br>\n')}</div>`],
    ['Markdown headings', readMarkdown, (text) => text.replace(sectionTitle, '## $1')],
  ];
  const reports = reportFixtureNames.filter((name) => /^[a-d]/.test(name));
  it.each(pages.flatMap((page) => reports.map((name) => [name, ...page] as const)))(
    '%s, with %s, gives the same records',
    (name, _form, reader, page) => {
      const text = reportFixture(name);
      expect(filledCounts(reader(page(text), fixedOptions()).brief)).toEqual(filledCounts(read(text).brief));
    },
  );
});

describe('noise changes nothing', () => {
  const text = reportFixture('d-full.txt');
  const { brief } = read(text);
  const noisy: readonly (readonly [string, (text: string) => string])[] = [
    ['en dashes as bullets', (value) => value.replace(/^- /gm, '– ')],
    ['round bullets', (value) => value.replace(/^- /gm, '  • ')],
    ['bullets without a space', (value) => value.replace(/^- /gm, '•')],
    ['asterisks', (value) => value.replace(/^- /gm, '* ')],
    ['a bullet on a line of its own', (value) => value.replace(/^- /gm, '-\n')],
    ['blank lines', (value) => value.replaceAll('\n', '\n\n\n')],
    ['lines with only spaces', (value) => value.replaceAll('\n', '\n      \n')],
    ['Windows line ends and a byte order mark', (value) => `\ufeff${value.replaceAll('\n', '\r\n')}`],
    ['no-break spaces', (value) => value.replaceAll(' ', '\u00a0')],
    ['tabs and double spaces', (value) => value.replace(/(?<=\S) /g, '  ').replace(/^- /gm, '-\t')],
    ['a margin', (value) => value.replace(/^/gm, '      ')],
    ['the bullets of Word', (value) => value.replace(/^- /gm, 'o\t')],
    ['bullets of a symbol font', (value) => value.replace(/^- /gm, '\uf0b7 ')],
    ['the marks of quoted mail', (value) => value.replace(/^/gm, '> ')],
    ['bold marks', (value) => value.replace(/^- ([^:]{1,40}):/gm, '- **$1**:')],
    ['bold marks around the colon', (value) => value.replace(/^- ([^:]{1,40}:)/gm, '- **$1**')],
    ['other section numbers', (value) => value.replace(/^(\d)\. /gm, (_, digit) => `${Number(digit) + 3}. `)],
    ['section titles without numbers', (value) => value.replace(/^\d\. /gm, '')],
    ['marked section titles', (value) => value.replace(/^(\d\. .*)$/gm, '## **$1**')],
  ];
  it.each(noisy)('%s', (_name, change) => {
    expect(read(change(text)).brief).toEqual(brief);
  });
});

describe('any text at all', () => {
  it.each([
    ['text', readText],
    ['Markdown', readMarkdown],
    ['HTML', readHtml],
  ] as const)('read as %s gives a valid brief', (_name, reader) => {
    fc.assert(
      fc.property(anyText, (text) => {
        expectValid(reader(text, fixedOptions()).brief);
      }),
      { numRuns: 100 },
    );
  });

  it('gives the same brief and report twice', () => {
    for (const name of reportFixtureNames) {
      expect(read(reportFixture(name))).toEqual(read(reportFixture(name)));
    }
  });
});

const sampleFolder = fileURLToPath(new URL('../../../../shared/samples', import.meta.url));

describe.skipIf(!existsSync(sampleFolder))('the published samples', () => {
  it('keep every word', () => {
    const folder = `${sampleFolder}/import`;
    for (const name of readdirSync(folder)) {
      expect({ name, lost: lostWords(readFileSync(`${folder}/${name}`, 'utf8')) }).toEqual({
        name,
        lost: [],
      });
    }
  });

  it('give the seed report back in the same words and order', () => {
    const text = readFileSync(`${sampleFolder}/seed-report.txt`, 'utf8');
    const { brief } = read(text);
    expect(wordsOf(writeText(brief))).toEqual(wordsOf(text));
    expect(filledCounts(brief)).toEqual({
      hypotheses: 2,
      assumptions: 3,
      informationGaps: 2,
      biasRisks: 2,
      implications: 4,
      recommendations: 4,
      scenarios: 3,
      entities: 5,
      tags: 8,
      techniques: 3,
      evidence: 2,
      uncertainties: 1,
      indicators: 1,
    });
    expect(brief.confidence.level).toBe('moderate');
  });
});
