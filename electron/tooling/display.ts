import { spawn } from 'node:child_process';
import { installCommand, installMissing } from './debian.ts';
import { findProgram } from './processes.ts';
import { PlainFailure } from './project.ts';

/** A display to draw on: the one there is, or one in memory that has to be ended. */
export interface Display {
  environment: NodeJS.ProcessEnv;
  end(): void;
}

/** Finds the display that an environment names, or starts Xvfb. Fails with a sentence if there is neither. */
export async function findDisplay(given: NodeJS.ProcessEnv = process.env): Promise<Display> {
  const hasDisplay = given.DISPLAY || given.WAYLAND_DISPLAY;
  if (process.platform !== 'linux' || hasDisplay) return { environment: given, end() {} };
  if (!findProgram('Xvfb')) await installMissing(['xvfb']);
  const program = findProgram('Xvfb');
  if (!program) {
    throw new PlainFailure(
      'There is no display for a window (DISPLAY is not set), and no Xvfb to draw it in memory. ' +
        `Start Briefwright from a desktop, or install it: ${installCommand(['xvfb'])}`,
    );
  }
  const xvfb = await startXvfb(program);
  console.error(
    `There is no display, so the window is drawn in memory, on the display ${xvfb.name} of Xvfb.`,
  );
  return { environment: { ...given, DISPLAY: xvfb.name }, end: xvfb.end };
}

function startXvfb(program: string): Promise<{ name: string; end(): void }> {
  const args = ['-displayfd', '3', '-screen', '0', '1920x1080x24', '-nolisten', 'tcp'];
  const child = spawn(program, args, { stdio: ['ignore', 'ignore', 'ignore', 'pipe'] });
  const failed = new PlainFailure('Xvfb, which would draw the window in memory, could not be started.');
  return new Promise((resolve, reject) => {
    // It writes the number of its display once it is ready.
    child.stdio[3]?.once('data', (number: Buffer) => {
      resolve({ name: `:${number.toString().trim()}`, end: () => child.kill() });
    });
    child.once('error', () => reject(failed));
    child.once('exit', () => reject(failed));
  });
}
