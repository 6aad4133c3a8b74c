import { z } from 'zod';

/*
 * How a request of a window is declared: what it says, what comes back, and who answers. The main process hands on what
 * is the engine's alone; a request with another answer has a handler of its own in `electron/main/handlers`.
 */

interface Schemas<Request extends z.ZodType, Response extends z.ZodType> {
  readonly request: Request;
  readonly response: Response;
}

/** A request the engine answers alone. The main process hands it on as it was parsed. */
export function engineRequest<Request extends z.ZodType, Response extends z.ZodType>(
  schemas: Schemas<Request, Response>,
) {
  return { answeredBy: 'engine', ...schemas } as const;
}

/** A request the engine answers under the same name and the desktop has a part in: a question, another window. */
export function sharedRequest<Request extends z.ZodType, Response extends z.ZodType>(
  schemas: Schemas<Request, Response>,
) {
  return { answeredBy: 'engine and desktop', ...schemas } as const;
}

/** A request the desktop answers, whatever it asks the engine for. */
export function desktopRequest<Request extends z.ZodType, Response extends z.ZodType>(
  schemas: Schemas<Request, Response>,
) {
  return { answeredBy: 'desktop', ...schemas } as const;
}

/** Nothing to say, or nothing to tell but that it was done. */
export const nothing = z.strictObject({});
