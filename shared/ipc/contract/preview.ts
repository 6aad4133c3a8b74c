import { z } from 'zod';
import { briefId, idText } from '../../brief/ids.ts';
import { engineRequest } from './request.ts';

/** Requests for the pages of a brief as they would be printed. */
export const previewRequests = {
  /**
   * Lays out the pages of the brief as it is on disk. `previewId` identifies the layout for `preview.page`. Places are
   * the keys of what begins on a page, counted from 0, so many points below its top, in the order of the pages. With
   * `past`, the pages are those of the brief as it was after that change.
   */
  'preview.make': engineRequest({
    request: z.strictObject({ briefId, past: z.int().min(0).optional() }),
    response: z.strictObject({
      previewId: idText,
      seq: z.int(),
      pages: z.array(z.strictObject({ widthPt: z.number(), heightPt: z.number() })),
      places: z.array(z.strictObject({ place: z.string(), page: z.int().min(0), y: z.number() })),
      findings: z.array(z.string()),
    }),
  }),
  /** One page as an SVG picture (shown as an image, in which nothing can run); pages count from 0. */
  'preview.page': engineRequest({
    request: z.strictObject({ previewId: idText, page: z.int().min(0) }),
    response: z.strictObject({ svg: z.string() }),
  }),
} as const;
