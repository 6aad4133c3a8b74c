import { describe, expect, test } from 'vitest';
import { sampleBrief } from '#resources/samples/velani-strait.ts';
import { sectionOfKind } from '#shared/brief/queries.ts';
import { buildPublication } from '#shared/publication/build.ts';
import { type CopyForm, copied } from '#shared/publication/copied.ts';

const date = '2026-11-18T08:00:00Z';
const brief = sampleBrief('sample', date);
const whole = buildPublication(brief, { date });
const bottomLine = sectionOfKind(brief, 'bottom-line');
const copy = (form: CopyForm, sectionId: string | null = bottomLine.id) =>
  copied(brief, { date, sectionId, form });

/** The words of HTML, without its elements. */
const wordsOf = (html: string) => html.replace(/<[^>]*>/g, ' ').replace(/\s+/g, ' ');

describe('a copied section', () => {
  test.each(['rich', 'markdown', 'text'] as const)(
    'carries the marking, its heading and its words (%s)',
    (form) => {
      const { text, html } = copy(form);
      for (const out of form === 'rich' ? [text, wordsOf(html)] : [text]) {
        expect(out).toContain('TLP:AMBER');
        expect(out).toContain('Bottom line up front');
        expect(out).toContain('is preparing to charge for passage');
        expect(out).not.toContain('Competing hypotheses');
      }
      expect(html === '').toBe(form !== 'rich');
    },
  );

  test('has the numbers of the whole page, and of the sources those it cites', () => {
    const hypotheses = sectionOfKind(brief, 'hypotheses');
    const { text } = copy('markdown', hypotheses.id);
    const heading = whole.blocks.find(
      (block) => block.kind === 'heading' && JSON.stringify(block.content).includes(hypotheses.title),
    );
    expect(heading?.kind === 'heading' && heading.number).toBeTruthy();
    expect(text).toContain(`${heading?.kind === 'heading' ? heading.number : ''}. ${hypotheses.title}`);
    const cited = new Set([...text.matchAll(/\[\^(\d+)\](?!:)/g)].map(([, number]) => number));
    const told = [...text.matchAll(/^\[\^(\d+)\]:/gm)].map(([, number]) => number);
    expect(new Set(told)).toEqual(cited);
    expect(told.length).toBeGreaterThan(0);
    const ofBottomLine = [...copy('markdown').text.matchAll(/^\[\^(\d+)\]:/gm)];
    expect(ofBottomLine.length).toBeGreaterThan(0);
    expect(ofBottomLine.length).toBeLessThan(whole.notes.length);
  });

  test('has no title block, and its HTML no page and no script', () => {
    expect(copy('markdown').text).not.toContain(`# ${brief.title}`);
    const { html } = copy('rich');
    expect(html).not.toMatch(/<(?:html|head|body|style|script|meta)\b/);
    expect(wordsOf(html)).not.toContain(brief.title);
  });
});

describe('a copied brief', () => {
  test('is what its files hold', () => {
    expect(copy('markdown', null).text).toContain(`# ${brief.title}`);
    expect(copy('text', null).text).toContain(brief.title);
    const { text, html } = copy('rich', null);
    expect(text).toContain(brief.title);
    for (const part of [brief.title, 'TLP:AMBER', 'Competing hypotheses'])
      expect(wordsOf(html)).toContain(part);
  });
});
