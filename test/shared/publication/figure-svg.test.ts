import { describe, expect, test } from 'vitest';
import { type DrawnFigure, figureSvg } from '#shared/publication/figure-svg.ts';

const figure: DrawnFigure = {
  title: 'Ice – what it rests on',
  description: 'Arrows lead to the right.',
  marking: { tlp: 'AMBER', restrictions: 'Not before <1 March>' },
  width: 500,
  height: 120,
  box: { width: 200, height: 46 },
  boxes: [
    { x: 112, y: 60, name: 'Key judgment 1', words: '<script>alert(1)</script>', standing: null },
    { x: 388, y: 60, name: '"onload="x', words: 'no longer holds\u202e \ud800', standing: 'failed' },
  ],
  arrows: [
    [
      { x: 212, y: 60 },
      { x: 288, y: 60.04 },
    ],
  ],
};

describe('a drawing as SVG', () => {
  const svg = figureSvg(figure);

  test('has words only as words, and nothing that runs, styles, links or brings fonts along', () => {
    expect(svg).toContain('&lt;script&gt;alert(1)&lt;/script&gt;');
    expect(svg).not.toMatch(/<(?:script|style|foreignObject|image|use|a|font)\b/i);
    expect(svg).not.toMatch(/<[^>]*\s(?:on\w+|href|xlink:href|style|src)=/i);
    expect(svg).not.toContain('url(http');
    expect(svg).not.toMatch(/[\u202e\ud800]/);
    expect(svg.match(/url\([^)]*\)/g)).toEqual(['url(#arrow)']);
  });

  test('carries the marking of its brief above and below, in the colours of TLP 2.0, and is named for readers', () => {
    expect(svg.match(/>TLP:AMBER</g)).toHaveLength(2);
    expect(svg.match(/fill="#FFC000">TLP:AMBER/g)).toHaveLength(2);
    expect(svg.match(/Not before &lt;1 March&gt;/g)).toHaveLength(2);
    expect(svg).toContain('<title id="title">Ice – what it rests on</title>');
    expect(figureSvg({ ...figure, marking: { tlp: null, restrictions: '' } })).not.toContain('TLP');
  });
});
