import path from 'node:path';

/** The folder of the project, which is where npm runs every script. */
export const projectFolder = path.resolve(import.meta.dirname, '..', '..');

/** The path of something in the project. */
export function inProject(...parts: string[]): string {
  return path.join(projectFolder, ...parts);
}

/** A failure whose message is all a person needs: printed as it is, without a stack. */
export class PlainFailure extends Error {}

/** Runs a script's work and ends the process with the number it gives, or with 1 and a sentence. */
export function runScript(work: () => Promise<number>): void {
  work().then(
    (exitCode) => {
      process.exitCode = exitCode;
    },
    (error: unknown) => {
      console.error(error instanceof PlainFailure ? error.message : error);
      process.exitCode = 1;
    },
  );
}
