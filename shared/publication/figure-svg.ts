import type { Marking } from '../brief/marking.ts';
import { wellFormed } from '../readers/references/well-formed.ts';
import { tlpDefinitions } from '../standards/tlp.ts';
import { visibleSigns } from '../visible-signs.ts';
import { escapeXml } from './writers/docx/xml.ts';

/** How a record in a figure stands: it no longer holds, is to be looked at again, or is touched by a failure. */
export const figureStandings = ['failed', 'review', 'touched'] as const;

/** A drawing of boxes and arrows as it is handed on: numbers and words, nothing that could be run. */
export interface DrawnFigure {
  readonly title: string;
  readonly description: string;
  readonly marking: Pick<Marking, 'tlp' | 'restrictions'>;
  readonly width: number;
  readonly height: number;
  readonly box: { readonly width: number; readonly height: number };
  /** `x` and `y` are the middle of a box. */
  readonly boxes: readonly {
    readonly x: number;
    readonly y: number;
    readonly name: string;
    readonly words: string;
    readonly standing: (typeof figureStandings)[number] | null;
  }[];
  readonly arrows: readonly (readonly { readonly x: number; readonly y: number }[])[];
}

/* Room above and below for title and marking. */
const margin = 40;

/* Fonts are named, never brought along: whoever opens it has one of them. */
const fonts = "Inter, 'Segoe UI', 'Helvetica Neue', Arial, 'Liberation Sans', sans-serif";

const rounded = (value: number): string => String(Math.round(value * 10) / 10);
const words = (text: string): string => escapeXml(visibleSigns(wellFormed(text).replace(/\s+/g, ' ').trim()));

const strokes = { failed: '#b3261e', review: '#b3261e', touched: '#8a5a00' } as const;

function boxMarkup(box: DrawnFigure['boxes'][number], size: DrawnFigure['box']): string {
  const { x, y, name, standing } = box;
  const line =
    standing === null ? 'stroke="#8c8880"' : `stroke="${strokes[standing]}" stroke-dasharray="5 3"`;
  const at = `${rounded(x - size.width / 2)} ${rounded(y - size.height / 2 + margin)}`;
  return [
    `<g transform="translate(${at})">`,
    `<rect width="${rounded(size.width)}" height="${rounded(size.height)}" rx="5" fill="#ffffff" ${line}/>`,
    `<text x="10" y="19" font-size="12" font-weight="600" fill="#1c1b19">${words(name)}</text>`,
    `<text x="10" y="36" font-size="11" fill="#55524c">${words(box.words)}</text>`,
    '</g>',
  ].join('');
}

function arrowMarkup(points: DrawnFigure['arrows'][number]): string {
  const path = points.map(
    ({ x, y }, index) => `${index === 0 ? 'M' : 'L'}${rounded(x)} ${rounded(y + margin)}`,
  );
  return `<path d="${path.join('')}" fill="none" stroke="#8c8880" stroke-width="1.2" marker-end="url(#arrow)"/>`;
}

/* The label as on every page of a brief: its own colours, on black, at the right; further words beside it. */
function markingMarkup({ tlp, restrictions }: DrawnFigure['marking'], width: number, y: number): string {
  const further = words(restrictions);
  const label = tlp === null ? null : tlpDefinitions[tlp];
  const wide = label === null ? 0 : label.text.length * 9 + 16;
  const beside =
    further === ''
      ? ''
      : `<text x="${rounded(width - wide - 20)}" y="${y + 16}" font-size="12" text-anchor="end" fill="#1c1b19">${further}</text>`;
  if (label === null) return beside;
  const left = rounded(width - wide - 12);
  return [
    beside,
    `<rect x="${left}" y="${y}" width="${wide}" height="24" fill="${label.background}"/>`,
    `<text x="${rounded(width - wide / 2 - 12)}" y="${y + 17}" font-size="13" font-weight="700" text-anchor="middle" fill="${label.foreground}">${words(label.text)}</text>`,
  ].join('');
}

/**
 * A figure as an SVG file that stands alone: no scripts, no styles, no links, fonts by name only, with title and
 * description for a screen reader, and the marking of its brief above and below.
 */
export function figureSvg(figure: DrawnFigure): string {
  const { title, description, marking, box, boxes, arrows } = figure;
  const width = Math.max(figure.width, 360);
  const height = figure.height + 2 * margin;
  return [
    '<?xml version="1.0" encoding="UTF-8"?>\n',
    `<svg xmlns="http://www.w3.org/2000/svg" width="${rounded(width)}" height="${rounded(height)}" viewBox="0 0 ${rounded(width)} ${rounded(height)}" role="img" aria-labelledby="title description" font-family="${fonts}">`,
    `<title id="title">${words(title)}</title><desc id="description">${words(description)}</desc>`,
    '<defs><marker id="arrow" viewBox="0 0 8 8" refX="7" refY="4" markerWidth="7" markerHeight="7" orient="auto"><path d="M0 0L8 4L0 8z" fill="#8c8880"/></marker></defs>',
    `<rect width="${rounded(width)}" height="${rounded(height)}" fill="#ffffff"/>`,
    markingMarkup(marking, width, 8),
    ...arrows.map(arrowMarkup),
    ...boxes.map((each) => boxMarkup(each, box)),
    markingMarkup(marking, width, Math.round(height) - 32),
    '</svg>\n',
  ].join('\n');
}
