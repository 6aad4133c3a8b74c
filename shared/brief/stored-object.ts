import { z } from 'zod';

/**
 * The schema of something stored. Fields it does not know are kept as they are, so that what another program or a later
 * version wrote survives; the type does not show them.
 */
export function storedObject<Shape extends z.ZodRawShape>(shape: Shape): z.ZodObject<Shape, z.core.$strict> {
  return z.looseObject(shape) as unknown as z.ZodObject<Shape, z.core.$strict>;
}
