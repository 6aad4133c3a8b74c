import path from 'node:path';
import { z } from 'zod';
import { mostFiles } from './opened-files.ts';

const startMessage = z.object({ files: z.array(z.string().max(4_096)).max(mostFiles) });

/** The files a second start hands to the first one; none where it says something else. */
export function filesOfSecondStart(message: unknown): string[] {
  const parsed = startMessage.safeParse(message);
  return parsed.success ? parsed.data.files.filter((file) => path.isAbsolute(file)) : [];
}
