import type { Problem } from '#shared/result.ts';

/** Names, in the sentence of a problem, which of several files it is about. */
export function withName<Told extends Problem>(problem: Told, name: string): Told {
  const { message } = problem;
  if (message.includes(`“${name}”`)) return problem;
  const isAboutFile = message.startsWith('The file ');
  return {
    ...problem,
    message: `“${name}”${isAboutFile ? message.slice('The file'.length) : `: ${message}`}`,
  };
}
