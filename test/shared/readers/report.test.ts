import { describe, expect, it } from 'vitest';
import { readHtml } from '#shared/readers/read.ts';
import { reportFixture } from '../../fixtures/reports/report-fixture.ts';
import { fixedOptions, read, readSection } from './reading.ts';

describe('the report of an import', () => {
  it('counts what was recognised in the order of the page', () => {
    expect(read(reportFixture('d-full.txt')).report.recognised).toEqual([
      { what: 'Title and dates', count: 3 },
      { what: 'Sections', count: 8 },
      { what: 'Confidence', count: 1 },
      { what: 'Hypotheses', count: 2 },
      { what: 'Evidence', count: 2 },
      { what: 'Key uncertainties', count: 1 },
      { what: 'Indicators', count: 1 },
      { what: 'Assumptions', count: 3 },
      { what: 'Information gaps', count: 2 },
      { what: 'Bias and deception risks', count: 2 },
      { what: 'Implications', count: 4 },
      { what: 'Recommendations', count: 4 },
      { what: 'Scenarios', count: 3 },
      { what: 'Entities', count: 4 },
      { what: 'Tags', count: 6 },
      { what: 'Techniques', count: 3 },
    ]);
    expect(read(reportFixture('e1-numbered.txt')).report.recognised).toContainEqual({
      what: 'Insights',
      count: 3,
    });
  });

  it('lists what was kept as prose with the first words of it', () => {
    const { kept } = read(reportFixture('d-full.txt')).report;
    expect(kept.map((passage) => passage.where)).toEqual([
      'before the first section',
      'Implications and Strategic Risks',
      'after the last section',
    ]);
    expect(kept[1]?.excerpt).toBe('Passage stays possible, but delay and cost will shape who sails.');
    for (const passage of kept) expect(passage.excerpt.length).toBeLessThanOrEqual(120);
  });

  it('names a section whose title was cut off by its usual title', () => {
    const { kept } = read(
      '- Information Gaps: The date.\n- Other: Fog.\n4. Implications and Strategic Risks\nIce.',
    ).report;
    expect(kept.map((passage) => passage.where)).toEqual([
      'Key assumptions and red flags',
      'Implications and Strategic Risks',
    ]);
  });

  it('says which tags were given twice and which links lost their target', () => {
    expect(readSection('Thematic Tags', ['fog, Fog, ice']).report.leftOut).toEqual([
      'Tags given more than once (“Fog”): each stands once.',
    ]);
    const html =
      '<p>Published on: 2026-11-14</p><h2>Thematic Tags</h2><p><a href="https://a.example/fog">fog</a>, ice</p>';
    expect(readHtml(html, fixedOptions()).report.leftOut).toEqual([
      '1 link target in records: a record holds plain words, which were kept.',
    ]);
  });
});
