import { z } from 'zod';
import { source } from '../../brief/kinds/source.ts';
import { type ReferenceReading, referenceFormats } from '../../readers/references/reference.ts';
import { desktopRequest, engineRequest, nothing } from './request.ts';

const fields = z.strictObject(
  source.pick({
    title: true,
    originalTitle: true,
    originator: true,
    publisher: true,
    reference: true,
    published: true,
    accessed: true,
    language: true,
    translator: true,
    type: true,
    descriptor: true,
  }).shape,
);

/** What was found in a list of references; the window shows it before any of it enters a brief. */
export const referenceReading: z.ZodType<ReferenceReading> = z.strictObject({
  format: z.enum(referenceFormats),
  found: z.array(
    z.strictObject({
      fields,
      details: z.array(z.strictObject({ name: z.string(), text: z.string(), isBibliographic: z.boolean() })),
    }),
  ),
  notUnderstood: z.array(z.strictObject({ where: z.string(), text: z.string() })),
  left: z.int().min(0),
});

/** Requests to read lists of references. */
export const referenceRequests = {
  'references.read': engineRequest({
    request: z.strictObject({ text: z.string().max(20_000_000) }),
    response: referenceReading,
  }),
  /** Shows the system's dialog and reads the chosen file. */
  'references.choose': desktopRequest({
    request: nothing,
    response: z.strictObject({ fileName: z.string(), reading: referenceReading }),
  }),
} as const;
