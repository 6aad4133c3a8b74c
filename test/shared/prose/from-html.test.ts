import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Prose, ProseNode } from '#shared/brief/prose.ts';
import { isValidProse } from '#shared/prose/document.ts';
import { proseOfHtml } from '#shared/prose/from-html.ts';
import { isSafeLink } from '#shared/prose/schema.ts';
import { proseText } from '#shared/prose/text.ts';

/** Prose in a short notation: one line a block, its place before it, marks around its words. */
function outline(node: ProseNode, place = ''): string[] {
  if (node.type === 'text') return [];
  const inline = (node.content ?? []).some((child) => child.type === 'text' || child.type === 'hardBreak');
  if (inline || (node.content ?? []).length === 0) {
    const name = node.type === 'heading' ? `h${String(node.attrs?.level)}` : 'p';
    return [`${place}${name} ${(node.content ?? []).map(words).join('')}`.trim()];
  }
  const names: Record<string, string> = {
    bulletList: '-',
    orderedList: `${String(node.attrs?.start)}.`,
    blockquote: '>',
    tableHeader: 'th',
    tableCell: 'td',
  };
  const inside = names[node.type] ? `${place}${names[node.type]} ` : place;
  return (node.content ?? []).flatMap((child) => outline(child, inside));
}

function words(node: ProseNode): string {
  if (node.type === 'hardBreak') return '⏎';
  return (node.marks ?? []).reduce((text, mark) => {
    if (mark.type === 'link') return `[${text}](${String(mark.attrs?.href)})`;
    const signs = { bold: '**', italic: '*', underline: '_', strike: '~', superscript: '^', subscript: '▾' };
    const sign = Object.entries(signs).find(([type]) => type === mark.type)?.[1] ?? '?';
    return `${sign}${text}${sign}`;
  }, node.text ?? '');
}

function pasted(html: string): string[] {
  const { prose } = proseOfHtml(html);
  expect(isValidProse(prose)).toBe(true);
  return outline(prose);
}

describe('proseOfHtml', () => {
  it('keeps headings, paragraphs, emphasis and line breaks', () => {
    expect(pasted('<h1>Fog</h1><h5>Deep</h5><p>A <b>big</b> <i>slow</i> <u>bank</u><br>of fog</p>')).toEqual([
      'h1 Fog',
      'h3 Deep',
      'p A **big** *slow* _bank_⏎of fog',
    ]);
  });

  it('keeps nested lists and paragraphs inside items', () => {
    const html =
      '<ul><li>One<ul><li>Two</li></ul>Rest</li><li><p>Three</p><p>Four</p></li></ul><ol start="4"><li>Five<li>Six</ol>';
    expect(pasted(html)).toEqual([
      '- p One',
      '- - p Two',
      '- p Rest',
      '- p Three',
      '- p Four',
      '4. p Five',
      '4. p Six',
    ]);
  });

  it('keeps tables with header cells and lists in cells', () => {
    const html =
      '<table><thead><tr><th>Port</th><th>Ships</th></tr></thead><tr><td>Ilven</td><td><ul><li>two</li></ul></td></tr></table>';
    expect(pasted(html)).toEqual(['th p Port', 'th p Ships', 'td p Ilven', 'td - p two']);
  });

  it('unwraps tables that only lay out a page and flattens tables in tables', () => {
    expect(pasted('<table><tr><td><p>Only</p></td></tr></table>')).toEqual(['p Only']);
    const nested = '<table><tr><td>A</td><td><table><tr><td>B</td><td>C</td></tr></table></td></tr></table>';
    expect(pasted(nested)).toEqual(['td p A', 'td p B', 'td p C']);
  });

  it('keeps the cells of copied rows apart', () => {
    expect(pasted('<tr><td>A</td><td>B</td></tr>')).toEqual(['td p A', 'td p B']);
  });

  it('keeps quotations and pre-formatted lines', () => {
    expect(pasted('<blockquote><p>No pilot, no passage.</p></blockquote><pre>a\n  b</pre>')).toEqual([
      '> p No pilot, no passage.',
      'p a⏎b',
    ]);
  });

  it('keeps web and mail links and gives other links as text', () => {
    const html =
      '<p><a href="https://ports.example/a b">web</a> <a href="mailto:desk@example.org">mail</a> <a href="javascript:alert(1)">script</a> <a href="file:///etc/passwd">file</a> <a href="//host/share">share</a></p>';
    expect(pasted(html)).toEqual([
      'p [web](https://ports.example/a%20b) [mail](mailto:desk@example.org) script file share',
    ]);
    expect(proseOfHtml(html).leftOut).toEqual([
      '3 link targets: only web and mail addresses are kept; the words of the link stay.',
    ]);
  });

  it('reads the list paragraphs of Word by their level and marker', () => {
    const html = `<html xmlns:o="urn:schemas-microsoft-com:office:office"><head><style>p.MsoListParagraph{}</style></head><body><!--StartFragment-->
      <p class=MsoTitle>Fog</p>
      <p class=MsoListParagraphCxSpFirst style='mso-list:l0 level1 lfo1'><![if !supportLists]><span style='font-family:Symbol'><span style='mso-list:Ignore'>·<span style='font:7.0pt "Times New Roman"'>&nbsp;&nbsp; </span></span></span><![endif]>First<o:p></o:p></p>
      <p class=MsoListParagraphCxSpMiddle style='mso-list:l0 level2 lfo1'><span style='mso-list:Ignore'>o<span>&nbsp; </span></span>Below</p>
      <p class=MsoListParagraphCxSpLast style='mso-list:l1 level1 lfo2'><span style='mso-list:Ignore'>3.<span>&nbsp; </span></span>Third</p>
      <p class=MsoNormal><span style='mso-bidi-font-weight:bold;font-weight:bold'>End</span><span style='mso-hide:all'>secret</span></p><!--EndFragment--></body></html>`;
    expect(pasted(html)).toEqual(['h1 Fog', '- p First', '- - p Below', '3. p Third', 'p **End**']);
  });

  it('reads what Google Docs and Word on the web put on the clipboard', () => {
    const docs =
      '<b style="font-weight:normal" id="docs-internal-guid-1"><p><span style="font-weight:700;font-style:italic;text-decoration:underline">Bold</span><span style="font-weight:400"> plain</span></p><ul><li aria-level="1"><p>One</p></li><ul><li aria-level="2"><p>Two</p></li></ul></ul></b>';
    expect(pasted(docs)).toEqual(['p _***Bold***_ plain', '- p One', '- - p Two']);
    const online =
      '<div><ul><li data-aria-level="1"><p>One</p></li></ul></div><div><ul><li data-aria-level="2"><p>Two</p></li></ul></div>';
    expect(pasted(online)).toEqual(['- p One', '- - p Two']);
  });

  it('names what it leaves out', () => {
    const html =
      '<style>p{}</style><p onclick="x()">a<img src="http://evil.example/a.png" alt="Map of the lane"></p><iframe src="https://evil.example"></iframe><p hidden>h</p><s>old</s><input value=x>';
    const { prose, leftOut } = proseOfHtml(html);
    expect(proseText(prose)).toBe('a\nold');
    expect(leftOut).toEqual([
      '1 style sheet: the brief has its own looks.',
      '1 script or event handler: a brief holds no code.',
      '1 picture (“Map of the lane”): pictures are not taken over and nothing is loaded from the network.',
      '1 embedded object: nothing is loaded from elsewhere.',
      '1 hidden passage (“h”): it was not visible in the original.',
      '1 form field: a brief holds no forms.',
    ]);
  });

  it('gives one empty paragraph for nothing', () => {
    expect(proseOfHtml('<p> </p><ul><li></li></ul><table></table>').prose).toEqual({
      type: 'doc',
      content: [{ type: 'paragraph' }],
    });
  });
});

/** Every string that stands in prose as an attribute, where markup or an address could hide. */
function attributesOf(node: ProseNode): unknown[] {
  const own = Object.values(node.attrs ?? {});
  const marks = (node.marks ?? []).flatMap((mark) => Object.values(mark.attrs ?? {}));
  return [...own, ...marks, ...(node.content ?? []).flatMap(attributesOf)];
}

function expectHarmless(prose: Prose): void {
  expect(isValidProse(prose)).toBe(true);
  for (const value of attributesOf(prose))
    if (typeof value === 'string' && value !== 'a') expect(isSafeLink(value)).toBe(true);
}

/* The cases of other editors, each by the way it got in. */
const payloads: Readonly<Record<string, string>> = {
  'Joplin CVE-2020-15930: embed and noscript':
    '<embed src="javascript:alert(1)"><noscript><p title="</noscript><img src=x onerror=alert(1)>">x</noscript>',
  'Joplin CVE-2021-33295: SVG':
    '<svg><script>alert(1)</script><a xlink:href="javascript:alert(1)"><text>x</text></a></svg>',
  'Joplin 2023: map and area':
    '<map name=m><area shape=default href="javascript:alert(1)"></map><img usemap=#m src=x>',
  'Joplin #15435: encoded link':
    '<a href="jav&#x09;ascript:alert(1)">x</a><a href="&#106;avascript&colon;alert(1)">y</a>',
  'Joplin #9979: UNC link':
    '<a href="\\\\evil\\share">x</a><a href="file://evil/share">y</a><img src="\\\\evil\\a.png">',
  'MarkText CVE-2021-29996: code fence language':
    '<pre><code class="language-<img src=x onerror=alert(1)>">x</code></pre>',
  'MarkText #2990: pasted table':
    '<table><tr><td><img src=x onerror=alert(1)>a</td><td onmouseover=alert(1)>b</td></tr></table>',
  'MarkText CVE-2023-2318: pasted link':
    '<a href="https://a.example/&quot;onmouseover=alert(1) x=&quot;">x</a>',
  'Typora #2204: ruby': '<ruby>x<rp>(</rp><rt><img src=x onerror=alert(1)></rt></ruby>',
  'Typora: math':
    '<math><mtext><table><mglyph><style><img src=x onerror=alert(1)></style></mglyph></table></mtext></math>',
  'Typora: Mermaid': '<pre class="mermaid">graph TD; A["<img src=x onerror=alert(1)>"] --> B</pre>',
  'Typora CVE-2023-2317: typora: scheme': '<a href="typora://app/typemark/updater/x">x</a>',
  'mXSS through DOMPurify':
    '<form><math><mtext></form><form><mglyph><style></math><img src onerror=alert(1)></style></mglyph></form></mtext></math>',
  'mXSS by nesting': `<svg></p><style><a id="</style><img src=1 onerror=alert(1)>"></svg>`,
  'DOMPurify CVE-2025-15599: textarea and title':
    '<textarea><title></textarea><img src=x onerror=alert(1)></title>',
  'comment that ends early': '<!--><img src=x onerror=alert(1)>--><!-- --!><script>alert(1)</script>',
  'template content': '<template><script>alert(1)</script></template><p>x',
  'meta refresh, base and link':
    '<meta http-equiv=refresh content="0;url=https://evil"><base href="https://evil/"><link rel=stylesheet href=//evil>',
  'style with an address':
    '<p style="background:url(https://evil/x)">x</p><div style="behavior:url(x)">y</div>',
  'custom scheme of a mail program':
    '<a href="ms-msdt:/id">x</a><a href="search-ms:query">y</a><a href="vbscript:x">z</a>',
  'prototype names': '<p __proto__=x constructor=y>x</p><a href="https://x.example" toString=1>y</a>',
};

describe('payloads that got into other editors', () => {
  it.each(Object.entries(payloads))('%s', (_name, html) => {
    const { prose } = proseOfHtml(html);
    expectHarmless(prose);
    expect(JSON.stringify(prose)).not.toMatch(/"(?:src|onerror|onclick|style|srcset)"/);
  });

  it('come out harmless in any mixture', () => {
    const parts = Object.values(payloads).flatMap((html) => html.split(/(?=<)|(?<=>)/));
    fc.assert(
      fc.property(fc.array(fc.constantFrom(...parts, 'x', ' ', '<', '"'), { maxLength: 40 }), (mixed) => {
        expectHarmless(proseOfHtml(mixed.join('')).prose);
      }),
      { numRuns: 300 },
    );
  });
});

describe('what Word puts on the clipboard', () => {
  const ins = '<span class=msoIns><ins cite="mailto:Mira" datetime="2026-11-18T06:00">two </ins></span>';
  const del = '<span class=msoDel><del cite="mailto:Mira" datetime="2026-11-18T06:00">three </del></span>';

  it('is read as if all tracked changes were accepted, and what was deleted is named', () => {
    const { prose, leftOut } = proseOfHtml(`<p>Seen: ${ins}${del}<u>terns</u>.</p>`);
    expect(proseText(prose)).toBe('Seen: two terns.');
    expect(JSON.stringify(prose).match(/underline/g)).toHaveLength(1);
    expect(leftOut).toEqual([
      '1 deleted passage (“three”): it was deleted with changes tracked; the text is read as if all changes were accepted.',
    ]);
  });

  it('keeps the line through words that are only struck out', () => {
    const struck = '<s>old</s> <del>older</del> <span style="text-decoration:line-through">oldest</span>';
    expect(pasted(`<p>${struck} <ins>new</ins></p>`)).toEqual(['p ~old~ ~older~ ~oldest~ _new_']);
    const deleted =
      '<p>It <del datetime="2026-01-03T10:00">was</del><span class=msoDel>were</span> is shut.</p>';
    expect(pasted(deleted)).toEqual(['p It is shut.']);
  });

  it('leaves remarks in the margin out', () => {
    const { prose, leftOut } = proseOfHtml(
      `<p>A tern<a style='mso-comment-reference:MT_1'></a><span class=MsoCommentReference>[MT1]</span>.</p><div style='mso-element:comment-list'><div style='mso-element:comment'><p>Which one?</p></div></div>`,
    );
    expect(proseText(prose)).toBe('A tern.');
    expect(leftOut.join()).toContain('comments in the margin');
  });

  it.each([
    ['10<sup>3</sup> m of CO<sub>2</sub>', 'p 10^3^ m of CO▾2▾'],
    ['<b>x<sup>2</sup></b><sup>a</sup><sup>b</sup>', 'p **x**^**2**^^ab^'],
    ['Seen<sup><a href="#fn1">1</a></sup> by Ilsen<sup>TM</sup>', 'p Seen[1] by Ilsen™'],
    ['an <sup> odd </sup> one', 'p an ^ odd ^one'],
  ])('keeps what is raised or lowered so: %s', (html, line) => {
    expect(pasted(`<p>${html}</p>`)).toEqual([line]);
  });

  it.each([
    ['10<sup>3</sup> m', '10³ m'],
    ['CO<sub>2</sub>', 'CO₂'],
    ['x<sup>a+b</sup> and y<sup>k</sup>', 'x^(a+b) and y^k'],
    ['the 18<sup>th</sup>', 'the 18th'],
    ['Seen<sup><a href="#fn1">1</a></sup> there<sup>[2]</sup>', 'Seen[1] there[2]'],
    ['m<span style="vertical-align: super">−2</span>', 'm⁻²'],
    ['a<sup>2<span hidden>secret</span></sup>', 'a2'],
    ['Ilsen<sup>TM</sup>', 'Ilsen™'],
  ])('writes what is raised or lowered so that it is not read otherwise: %s', (html, text) => {
    expect(proseText(proseOfHtml(`<p>${html}</p>`).prose)).toBe(text);
  });
});

it('elements named as what every object inherits are read as any unknown element', () => {
  const inherited = ['constructor', 'tostring', 'valueof', 'hasownproperty', 'isprototypeof'];
  for (const name of inherited) {
    expect(pasted(`<p>Ferries <${name}>wait</${name}> here</p>`)).toEqual(['p Ferries wait here']);
  }
});
