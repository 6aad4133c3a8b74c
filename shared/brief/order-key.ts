import { z } from 'zod';

/** A sortable place among siblings; compare with `<`, never by locale. */
export const orderKey = z.string().min(1).max(200);
