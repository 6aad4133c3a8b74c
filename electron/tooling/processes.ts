import { type SpawnOptions, spawn } from 'node:child_process';
import { accessSync, constants } from 'node:fs';
import path from 'node:path';
import { inProject, projectFolder } from './project.ts';

/** What a program said and how it ended; `exitCode` is 1 when it could not be started or was killed. */
export interface Outcome {
  exitCode: number;
  output: string;
}

/** Runs a program to its end and keeps what it writes. After `deadlineMs` it is killed. */
export function runQuietly(
  program: string,
  args: readonly string[],
  { deadlineMs, ...options }: SpawnOptions & { deadlineMs?: number } = {},
): Promise<Outcome> {
  return new Promise((resolve) => {
    const env = withColours(options.env ?? process.env);
    const child = spawn(program, args, {
      cwd: projectFolder,
      ...options,
      env,
      stdio: ['ignore', 'pipe', 'pipe'],
    });
    const parts: Buffer[] = [];
    child.stdout?.on('data', (part: Buffer) => parts.push(part));
    child.stderr?.on('data', (part: Buffer) => parts.push(part));
    const deadline =
      deadlineMs === undefined ? undefined : setTimeout(() => child.kill('SIGKILL'), deadlineMs);
    const end = (exitCode: number) => {
      clearTimeout(deadline);
      resolve({ exitCode, output: Buffer.concat(parts).toString() });
    };
    child.on('error', (error) => {
      parts.push(Buffer.from(String(error)));
      end(1);
    });
    child.on('close', (code) => end(code ?? 1));
  });
}

/** An environment in which tools write colours only if a terminal shows this process's own output. */
export function withColours({
  FORCE_COLOR: _force,
  NO_COLOR: _no,
  ...environment
}: NodeJS.ProcessEnv): NodeJS.ProcessEnv {
  const isWanted = process.stdout.isTTY && !process.env.NO_COLOR;
  return { ...environment, ...(isWanted ? { FORCE_COLOR: '1' } : { NO_COLOR: '1' }) };
}

/** Runs a program that writes where this process writes; signals reach it too. Resolves with its exit code. */
export function runOpenly(
  program: string,
  args: readonly string[],
  options: SpawnOptions = {},
): Promise<number> {
  return new Promise((resolve, reject) => {
    const child = spawn(program, args, { cwd: projectFolder, stdio: 'inherit', ...options });
    const forward = (signal: NodeJS.Signals) => child.kill(signal);
    for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) process.on(signal, forward);
    child.on('error', reject);
    child.on('close', (code) => {
      for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) process.off(signal, forward);
      resolve(code ?? 1);
    });
  });
}

/** The path of a program on PATH, or undefined. */
export function findProgram(name: string): string | undefined {
  for (const folder of (process.env.PATH ?? '').split(path.delimiter).filter(Boolean)) {
    const candidate = path.join(folder, name);
    try {
      accessSync(candidate, constants.X_OK);
      return candidate;
    } catch {} // Not in this folder.
  }
  return undefined;
}

/** A program of a package of the project. */
export function packageProgram(name: string): string {
  return inProject('node_modules', '.bin', process.platform === 'win32' ? `${name}.cmd` : name);
}
