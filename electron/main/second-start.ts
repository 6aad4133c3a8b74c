import { rmSync } from 'node:fs';
import path from 'node:path';
import { z } from 'zod';
import { mostFiles } from './opened-files.ts';
import { questionFile } from './running-mark.ts';

/* A second start as the first one hears of it. */

const startMessage = z.object({
  files: z.array(z.string().max(4_096)).max(mostFiles),
  /** The name of a question that waits for an answer. */
  question: z.uuid().optional(),
});

/** The files a second start hands to the first one; none if it says something else. */
export function filesOfSecondStart(message: unknown): string[] {
  const parsed = startMessage.safeParse(message);
  return parsed.success ? parsed.data.files.filter((file) => path.isAbsolute(file)) : [];
}

/** Lets a second start that asks know that it was heard. */
export function answerSecondStart(message: unknown, dataFolder: string): void {
  const parsed = startMessage.safeParse(message);
  if (parsed.success && parsed.data.question) {
    rmSync(questionFile(dataFolder, parsed.data.question), { force: true });
  }
}
