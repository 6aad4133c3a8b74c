import { describe, expect, it } from 'vitest';
import {
  headingLevel,
  isHidden,
  marksInside,
  printedMarker,
  wordListItem,
} from '#shared/prose/html-looks.ts';
import { type HtmlElement, htmlTree, isElement } from '#shared/prose/html-tree.ts';

function element(html: string): HtmlElement {
  const found = htmlTree(html)?.childNodes.find(isElement);
  if (!found) throw new Error('The test gave no element.');
  return found;
}

describe('looks of HTML', () => {
  it('lets an inline style overrule the tag', () => {
    expect(marksInside(element('<b style="font-weight: normal">'), [])).toEqual([]);
    expect(marksInside(element('<b style="mso-bidi-font-weight:normal">'), [])).toEqual(['bold']);
    expect(marksInside(element('<i style="mso-bidi-font-style:normal">'), [])).toEqual(['italic']);
    expect(
      marksInside(element('<span style="font-weight:600;text-decoration-line: underline">'), ['italic']),
    ).toEqual(['bold', 'italic', 'underline']);
    expect(marksInside(element('<i style="font-style:normal">'), ['italic'])).toEqual([]);
  });

  it('hears nothing of what Word says about right-to-left text', () => {
    expect(marksInside(element("<b style='mso-bidi-font-weight:normal'>"), [])).toEqual(['bold']);
    expect(marksInside(element("<i style='mso-bidi-font-style:normal'>"), [])).toEqual(['italic']);
    expect(marksInside(element("<span style='mso-bidi-font-weight:bold'>"), [])).toEqual([]);
  });

  it('finds headings by tag, role and the title style of Word', () => {
    const levels = ['<h2>', '<h6>', '<div role=heading aria-level=1>', '<p class=MsoTitle>', '<p>'].map(
      (html) => headingLevel(element(html)),
    );
    expect(levels).toEqual([2, 3, 1, 1, 0]);
  });

  it('reads markers as printed', () => {
    expect(['12.', '(b)', 'o', '·', '§'].map(printedMarker)).toEqual([
      { kind: 'number', value: 12 },
      { kind: 'letter', value: 2 },
      { kind: 'bullet', value: 0 },
      { kind: 'bullet', value: 0 },
      { kind: 'bullet', value: 0 },
    ]);
  });

  it('finds the level of a list paragraph of Word', () => {
    expect(
      wordListItem(element("<p style='mso-list:l0 level3 lfo1'><span style='mso-list:Ignore'>2)</span>x")),
    ).toEqual({
      depth: 3,
      marker: { kind: 'number', value: 2 },
    });
    expect(wordListItem(element('<p class=MsoNormal>x'))).toBeNull();
  });

  it('sees what is hidden', () => {
    const hidden = [
      '<p hidden>',
      '<p style="display:none">',
      '<p style="mso-hide:all">',
      '<p style="color:red">',
    ];
    expect(hidden.map((html) => isHidden(element(html)))).toEqual([true, true, true, false]);
  });
});
