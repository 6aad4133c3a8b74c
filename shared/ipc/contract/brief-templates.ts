import { z } from 'zod';
import { briefId, idText } from '../../brief/ids.ts';
import { desktopRequest, engineRequest, nothing } from './request.ts';

export const briefTemplate = z.strictObject({ id: idText, name: z.string(), added: z.string() });
/** A brief template of the library: what new briefs can begin with. */
export type BriefTemplate = z.output<typeof briefTemplate>;

const templateName = z.string().trim().min(1).max(200);

/** Requests about what new briefs begin with. */
export const briefTemplateRequests = {
  'briefTemplates.list': engineRequest({
    request: nothing,
    response: z.strictObject({ templates: z.array(briefTemplate) }),
  }),
  /** Keeps how a brief is built, without its case; with `keepsText` also the prose of its sections, as guidance. */
  'briefTemplates.save': engineRequest({
    request: z.strictObject({ briefId, name: templateName, keepsText: z.boolean() }),
    response: briefTemplate,
  }),
  'briefTemplates.remove': engineRequest({ request: z.strictObject({ id: idText }), response: nothing }),
  /** Shows the system's dialog and writes the template to the file that is chosen. */
  'briefTemplates.share': desktopRequest({
    request: z.strictObject({ id: idText }),
    response: z.strictObject({ fileName: z.string() }),
  }),
} as const;
