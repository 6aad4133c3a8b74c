import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { drawingOnly } from '#engine/export/preview-pages.ts';

describe('drawingOnly', () => {
  test('keeps shapes and their looks', () => {
    const drawing = '<g transform="scale(2)"><path d="M 0 0 L 1 1" fill="#fff"/><use x="1" href="#g1"/></g>';
    expect(drawingOnly(drawing)).toBe(drawing);
  });

  test.each([
    ['text between tags', '<g>hello</g>', '<g></g>'],
    ['links with what they hold', '<a href="https://x"><rect width="1"/></a><g></g>', '<g></g>'],
    ['scripts', '<script>let a = 1 < 2;</script><g/>', '<g/>'],
    ['foreign objects', '<foreignObject x="0"><h5:div><path d=""/></h5:div></foreignObject>', ''],
    ['handlers and styles', '<g onclick="x()" style="a" class="b" fill="red"/>', '<g fill="red"/>'],
    ['addresses outside', '<image href="https://x/y.png" width="1"/>', '<image width="1"/>'],
    ['paints from outside', '<path fill="url(https://x#a)" stroke="url(#b)"/>', '<path stroke="url(#b)"/>'],
    ['pictures that are documents', '<image href="data:image/svg+xml;base64,AA"/>', '<image/>'],
  ])('drops %s', (_, markup, expected) => {
    expect(drawingOnly(markup)).toBe(expected);
  });

  test('keeps pictures that are embedded', () => {
    const picture = '<image href="data:image/png;base64,iVBORw0KGgo=" width="4"/>';
    expect(drawingOnly(picture)).toBe(picture);
  });

  test('whatever comes in, nothing but listed tags comes out', () => {
    const piece = fc.oneof(
      fc.constantFrom(
        '<',
        '>',
        '"',
        '=',
        '/',
        ' ',
        'script',
        'g',
        'a',
        'href="javascript:x"',
        'onload="y"',
        '<g ',
        '/>',
        '<svg',
      ),
      fc.string({ maxLength: 4 }),
    );
    fc.assert(
      fc.property(
        fc.array(piece).map((pieces) => pieces.join('')),
        (markup) => {
          expect(drawingOnly(markup)).toMatch(
            /^(?:<\/?(?:g|path|use|rect|image|stop|pattern|clipPath|linearGradient|radialGradient)(?: [\w:-]+="[^"<>]*")*\/?>)*$/,
          );
          expect(drawingOnly(markup)).not.toMatch(/javascript:|onload/);
        },
      ),
    );
  });
});
