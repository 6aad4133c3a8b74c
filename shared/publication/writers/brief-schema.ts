import { z } from 'zod';
import { brief } from '../../brief/brief.ts';

/**
 * The JSON Schema (draft 2020-12) of what `writeJson` writes and of `brief.json` in a `.brief` file, made from the model
 * itself. What a schema cannot say (which nodes prose may hold, that a likelihood's lower end is not above its upper)
 * is checked when a brief is read.
 */
export function briefJsonSchema(): Readonly<Record<string, unknown>> {
  const { $schema, ...rest } = z.toJSONSchema(brief, { io: 'input' });
  return { $schema, title: 'Briefwright brief', ...rest };
}
