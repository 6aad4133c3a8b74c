import { z } from 'zod';
import { tlpLabel } from '../../brief/marking.ts';
import { line } from '../../brief/text.ts';
import { figureStandings } from '../../publication/figure-svg.ts';
import { desktopRequest } from './request.ts';

/* A drawing of more than this nobody lays out. */
const length = z.number().min(-1_000).max(200_000);
const words = z.string().max(500);
const point = z.strictObject({ x: length, y: length });

/** Requests to hand on a drawing. */
export const figureRequests = {
  /**
   * Shows the system's dialog and writes a drawing as SVG to the file that is chosen. The file is made from numbers and
   * words, so that no page decides what else is in it.
   */
  'figure.export': desktopRequest({
    request: z.strictObject({
      title: line,
      description: words,
      marking: z.strictObject({ tlp: tlpLabel.nullable(), restrictions: line }),
      width: length,
      height: length,
      box: z.strictObject({ width: length, height: length }),
      boxes: z
        .array(
          z.strictObject({
            ...point.shape,
            name: words,
            words,
            standing: z.enum(figureStandings).nullable(),
          }),
        )
        .max(1_000),
      arrows: z.array(z.array(point).max(200)).max(50_000),
    }),
    response: z.strictObject({ fileName: z.string() }),
  }),
} as const;
