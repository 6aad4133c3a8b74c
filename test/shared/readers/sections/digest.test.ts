import { describe, expect, it } from 'vitest';
import { inOrder } from '#shared/brief/order.ts';
import { proseText } from '#shared/prose/text.ts';
import { readHtml } from '#shared/readers/read.ts';
import { reportFixture } from '../../../fixtures/reports/report-fixture.ts';
import { fixedOptions, proseOf, read } from '../reading.ts';

describe('a digest', () => {
  it.each([
    ['e1-numbered.txt', '2025-05-21', ['Counter-Terrorism', 'Cybersecurity']],
    ['e2-unnumbered.txt', '2025-10-03', ['Regional Focus']],
    ['e3-dense.txt', '2026-02-11', ['cybersecurity', 'Counter-Terrorism']],
  ])('%s has a section for each category', (name, published, categories) => {
    const { brief } = read(reportFixture(name));
    expect(brief).toMatchObject({ kind: 'digest', published });
    const sections = inOrder(brief.sections).filter((section) => section.kind === 'custom');
    expect(sections.map((section) => section.title)).toEqual(categories);
    expect(sections.every((section) => !section.isNumbered)).toBe(true);
    const first = sections[0]?.lead.content ?? [];
    expect(first[0]?.type).toBe('bulletList');
    expect(first[0]?.content?.every((item) => item.content?.length === 4)).toBe(true);
    const headings = first.filter((node) => node.type === 'heading').map((node) => node.content?.[0]?.text);
    expect(headings).toEqual(['Sentiment Overview', 'Policy Relevance']);
  });

  it('keeps logo, second title and tagline before the first category', () => {
    expect(proseOf(read(reportFixture('e1-numbered.txt')).brief, 'preamble').lead).toBe(
      'HarbourWatch Logo\nStrategic Intelligence Summary for Morning Brief – 2025-05-21',
    );
  });

  it('reports where tag and confidence line differ', () => {
    const contradictions = ['e1-numbered.txt', 'e2-unnumbered.txt', 'e3-dense.txt'].map((name) =>
      read(reportFixture(name)).report.contradictions.map(({ message }) => message.split(':')[0]),
    );
    expect(contradictions).toEqual([['Counter-Terrorism, insight 2'], [], ['cybersecurity, insight 2']]);
  });

  it('is known without its title and with a category nobody listed', () => {
    const { brief, report } = read(
      'Weather\n- Insight [S, Confidence: High]: Fog.\nConfidence: High.\nExplore more:\nLinks',
    );
    expect(report.template).toBe('E2');
    expect(inOrder(brief.sections).find((section) => section.kind === 'custom')?.title).toBe('Weather');
    expect(proseOf(brief, 'afterword').lead).toBe('Explore more:\nLinks');
  });

  it.each(['Cybersecurity:', '**CYBERSECURITY**', '*Cybersecurity*', '2. Cybersecurity'])(
    'begins a category at %j, however it is set off',
    (line) => {
      const { brief } = read(
        `Evening Report -- 2025-04-28\n${line}\n• Insight 1 [S, Confidence: High]: Fog.\nConfidence: High.`,
      );
      expect(brief.published).toBe('2025-04-28');
      const [section, ...others] = inOrder(brief.sections).filter((item) => item.kind === 'custom');
      expect([section?.title.toLowerCase(), others.length]).toEqual(['cybersecurity', 0]);
    },
  );

  it('cuts off the dash of the next insight glued to a line, of a page too', () => {
    const lines = [
      'Ice',
      'Insight [S, Confidence: Low]: A -',
      'Confidence: Low. -',
      'Insight [S, Confidence: Low]: B -',
    ];
    const html = lines.map((line) => `<p>${line}</p>`).join('');
    for (const { brief } of [read(lines.join('\n')), readHtml(html, fixedOptions())]) {
      const section = inOrder(brief.sections).find((item) => item.kind === 'custom');
      expect(section && proseText(section.lead)).toBe(
        'Insight [S, Confidence: Low]: A -\nConfidence: Low.\nInsight [S, Confidence: Low]: B -',
      );
    }
  });

  it('takes the longer title of some mornings where the standard one is cut off', () => {
    const { brief } = read(
      'Morning Brief: Strategic Intelligence Summary for 2025-04-28\nCybersecurity\n• Insight 1 [S, Confidence: High]: Fog.',
    );
    expect(brief).toMatchObject({
      title: 'Morning Brief: Strategic Intelligence Summary for 2025-04-28',
      published: '2025-04-28',
    });
  });

  it('keeps insights before any category in a section of their own', () => {
    const { brief } = read('Insight 1 [R, Confidence: Low]: Fog.');
    const section = inOrder(brief.sections).find((item) => item.kind === 'custom');
    expect([section?.title, section && proseText(section.lead)]).toEqual([
      'Insights',
      'Insight 1 [R, Confidence: Low]: Fog.',
    ]);
  });
});
