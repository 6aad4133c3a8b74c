import { z } from 'zod';

/*
 * How a request of a window is declared: what it asks, what comes back, and who answers. The main process passes on
 * what only the engine answers; every other request has a handler of its own in `electron/main/handlers`.
 */

interface Schemas<Request extends z.ZodType, Response extends z.ZodType> {
  readonly request: Request;
  readonly response: Response;
}

/** A request that the engine alone answers. The main process passes it on as it was parsed. */
export function engineRequest<Request extends z.ZodType, Response extends z.ZodType>(
  schemas: Schemas<Request, Response>,
) {
  return { answeredBy: 'engine', ...schemas } as const;
}

/**
 * A request that the engine answers under the same name, but in which the desktop has a part: a question, another
 * window.
 */
export function sharedRequest<Request extends z.ZodType, Response extends z.ZodType>(
  schemas: Schemas<Request, Response>,
) {
  return { answeredBy: 'engine and desktop', ...schemas } as const;
}

/** A request that the desktop answers, whatever it asks the engine for. */
export function desktopRequest<Request extends z.ZodType, Response extends z.ZodType>(
  schemas: Schemas<Request, Response>,
) {
  return { answeredBy: 'desktop', ...schemas } as const;
}

/** Nothing to ask, or nothing to report except that it was done. */
export const nothing = z.strictObject({});
