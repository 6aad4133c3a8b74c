import { z } from 'zod';
import { type ReferenceReading, referenceFormats } from '../../readers/references/reference.ts';
import { desktopRequest, engineRequest, nothing } from './request.ts';
import { sourceFields } from './sources.ts';

/* What a reference says of a source; how it is to be judged, no reference says. */
const fields = sourceFields.omit({ access: true, bias: true, artificialIntelligence: true });

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
