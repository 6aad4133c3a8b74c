import { type DefaultTreeAdapterTypes, parse } from 'parse5';
import { describe, expect, test } from 'vitest';
import { sampleBrief } from '#resources/samples/velani-strait.ts';
import { buildPublication } from '#shared/publication/build.ts';
import type { Publication } from '#shared/publication/publication.ts';
import { writeHtml } from '#shared/publication/writers/html.ts';
import { heading, list, note, paragraph, table, text } from '../../../fixtures/publication.ts';

const date = '2026-11-18T08:00:00Z';
const sample = buildPublication(sampleBrief('sample', date), { date });

const having = (given: Partial<Publication>): Publication => ({
  ...sample,
  blocks: [],
  notes: [],
  titleLines: [],
  ...given,
});

describe('a page on its own', () => {
  const html = writeHtml(sample);

  test('loads nothing and runs nothing', () => {
    expect(html).not.toMatch(/<(script|img|link|iframe|object|embed|video|audio|form)\b/i);
    expect(html).not.toMatch(/\b(src|srcset|action|on\w+)=/i);
    expect(html).not.toMatch(/@import|url\(/i);
    expect(html).toContain(`content="default-src 'none'; style-src 'unsafe-inline'"`);
  });

  test('says its language, title and one heading of level 1', () => {
    expect(html).toMatch(/^<!doctype html>\n<html lang="en-GB">/);
    expect(html).toContain(`<title>${sample.title}</title>`);
    expect(html.match(/<h1>/g)).toHaveLength(1);
    expect(html).toContain('<h2><span class="number">1</span> Bottom line up front</h2>');
  });

  test('carries the marking at head, foot and on printed pages', () => {
    const badge = '<span class="marking" style="color:#FFC000;background:#000000">TLP:AMBER</span>';
    expect(html.split(badge)).toHaveLength(3);
    expect(html).toMatch(
      /@page \{ margin: [^;]+; @top-right \{ content: "TLP\\3a AMBER".*@bottom-right \{ content: "TLP/s,
    );
  });

  test('is the same each time', () => {
    expect(writeHtml(sample)).toBe(html);
  });
});

test('a language that runs from right to left turns the page', () => {
  expect(writeHtml(having({ language: 'ar' }))).toContain('<html lang="ar" dir="rtl">');
});

test('text and lists run in the direction of their first letters', () => {
  const html = writeHtml(
    having({
      title: 'تقدير موقف',
      blocks: [
        heading(1, '1', 'מצב'),
        paragraph(text('עברו 3 ספינות (Velani) היום.')),
        paragraph(text('Velani: נמל')),
        list('بند أول', 'بند ثان'),
        list('بند أول', 'Second'),
        table([1], ['الاسم'], [['Tern']]),
      ],
    }),
  );
  expect(html).toContain('<h1 dir="rtl">');
  expect(html).toContain('<h2 dir="rtl"><span class="number">1</span> מצב');
  expect(html).toContain('<p dir="rtl">עברו');
  expect(html).toContain('<p>Velani');
  expect(html).toContain('<ul dir="rtl">\n<li><p dir="rtl">بند أول</p></li>');
  expect(html).toContain('<ul>\n<li><p dir="rtl">بند أول</p></li>');
  expect(html).toContain('<p dir="rtl">الاسم</p></th>');
});

test('text is never markup, in no place', () => {
  const evil = `"><script>alert(1)</script>'&`;
  const html = writeHtml(
    having({
      title: evil,
      subtitle: evil,
      organisation: evil,
      serial: evil,
      authors: [evil],
      keywords: [evil],
      language: 'en',
      titleLines: [{ label: evil, text: evil }],
      marking: sample.marking && { ...sample.marking, restrictions: evil },
      blocks: [
        heading(1, evil, evil),
        paragraph(
          text(evil),
          { kind: 'link', href: `https://x.example/${evil}`, content: [text(evil)] },
          note([1], evil),
        ),
        table([1], [evil], [[evil]], evil),
      ],
      notes: [{ number: 1, content: [text(evil)] }],
    }),
  );
  expect(html).not.toContain('<script');
  expect(html.match(/&lt;script&gt;/g)?.length).toBeGreaterThan(12);
});

/** Every element of a page with its attributes, as a browser finds them. */
function elementsOf(html: string): [name: string, attributes: Map<string, string>][] {
  const found: [string, Map<string, string>][] = [];
  const visit = (node: DefaultTreeAdapterTypes.Node): void => {
    if ('attrs' in node) {
      found.push([node.tagName, new Map(node.attrs.map(({ name, value }) => [name, value]))]);
    }
    if ('childNodes' in node) node.childNodes.forEach(visit);
  };
  visit(parse(html));
  return found;
}

test.each([`x" onmouseover="alert(1)" y="`, `x' onmouseover='alert(1)' y='`, '">', "'>"])(
  'text ends no attribute, in no place: %s',
  (evil) => {
    const html = (word: string) =>
      writeHtml(
        having({
          title: word,
          subtitle: word,
          organisation: word,
          serial: word,
          authors: [word],
          keywords: [word],
          language: word,
          titleLines: [{ label: word, text: word }],
          marking: sample.marking && { ...sample.marking, restrictions: word },
          blocks: [
            heading(1, word, word),
            paragraph(
              text(word),
              { kind: 'link', href: `https://x.example/${word}`, content: [text(word)] },
              note([1], word),
            ),
            table([1], [word], [[word]], word),
          ],
          notes: [{ number: 1, content: [text(word)] }],
        }),
      );
    const names = (word: string) =>
      elementsOf(html(word)).map(([name, attributes]) => [name, ...attributes.keys()]);
    expect(names(evil)).toEqual(names('plain'));
    const values = elementsOf(html(evil)).flatMap(([, attributes]) => [...attributes.values()]);
    expect(values).toEqual(expect.arrayContaining([evil, `https://x.example/${evil}`]));
  },
);

test('a marking cannot break out of the style sheet', () => {
  const restrictions = '"} </style><script>';
  const html = writeHtml(having({ marking: sample.marking && { ...sample.marking, restrictions } }));
  const style = /<style>(.*?)<\/style>/s.exec(html)?.[1] ?? '';
  expect(style).toContain('\\22 \\7d \\20 \\3c \\2f style');
});

test('notes link there and back, each place once', () => {
  const html = writeHtml(
    having({
      blocks: [paragraph(text('a'), note([1, 2], 'p. 3')), paragraph(text('b'), note([1]))],
      notes: [
        { number: 1, content: [text('One')] },
        { number: 2, content: [text('Two')] },
      ],
    }),
  );
  expect(html.match(/id="reference-1"/g)).toHaveLength(1);
  expect(html.match(/href="#note-1"/g)).toHaveLength(2);
  expect(html).toContain('>2</a>, p. 3</sup>');
  expect(html).toContain('<li id="note-2">Two <a class="back" href="#reference-2"');
});

test('tables have header cells with a scope, a caption and a description', () => {
  const html = writeHtml(having({ blocks: [table([0.5, 0.5], ['Name', ''], [['Tern', 'late']], 'Ships')] }));
  expect(html).toContain('<caption>Table 1. Ships</caption>');
  expect(html).toContain('<th scope="col"><p>Name</p></th><td></td>');
  expect(html).toMatch(/<table aria-description="[^"]+">/);
});
