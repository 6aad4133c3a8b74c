import type { Brief } from '#shared/brief/brief.ts';
import type { DrawnFigure } from '#shared/publication/figure-svg.ts';
import { workbench } from '../../platform/workbench.ts';
import { showToast } from '../../ui/Toast/toasts.ts';
import { valueOrTell } from '../../window/problems.ts';
import { drawnWords, figureDescription, figureTitle } from './drawn-words.ts';
import { boxSize, type Figure } from './figure.ts';

const longestTitle = 200;

/** The drawing of a brief as it is handed on, under the marking of the brief. */
export function drawnFigure(
  { title, marking }: Pick<Brief, 'title' | 'marking'>,
  figure: Figure,
): DrawnFigure {
  const { width, height, boxes, arrows } = figure;
  const { tlp, restrictions } = marking;
  return {
    title: title.trim() === '' ? figureTitle : `${title.slice(0, longestTitle)} – ${figureTitle}`,
    description: figureDescription,
    marking: { tlp, restrictions },
    width,
    height,
    box: { ...boxSize },
    boxes: boxes.map((box) => ({
      x: box.x,
      y: box.y,
      ...drawnWords(box),
      standing: box.standing?.kind ?? null,
    })),
    arrows: arrows.map(({ points }) => points.map(({ x, y }) => ({ x, y }))),
  };
}

/** Writes the drawing as SVG where the user wants it. */
export async function exportFigure(brief: Brief, figure: Figure): Promise<void> {
  const written = await workbench.call('figure.export', drawnFigure(brief, figure) as never);
  if (!written.ok && written.error.code === 'cancelled') return;
  const done = valueOrTell(written, 'The drawing was not exported');
  if (done) showToast({ title: `Drawing written to ${done.fileName}`, tone: 'good' });
}
