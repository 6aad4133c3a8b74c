import { z } from 'zod';
import { idText } from '../../brief/ids.ts';
import { desktopRequest, engineRequest, nothing } from './request.ts';

const template = z.strictObject({
  id: idText,
  name: z.string(),
  isBuiltIn: z.boolean(),
  added: z.string(),
});
/** A house template for Word files. */
export type Template = z.output<typeof template>;

/** Requests about house templates for Word files. */
export const templateRequests = {
  'templates.list': engineRequest({
    request: nothing,
    response: z.strictObject({ templates: z.array(template) }),
  }),
  /** Shows the system's dialog and adds the file that is chosen. */
  'templates.choose': desktopRequest({ request: nothing, response: template }),
  'templates.remove': engineRequest({ request: z.strictObject({ id: idText }), response: nothing }),
} as const;
