import { isAbsolute, resolve } from 'node:path';

/** Where a command reads its paths from and writes to. */
export interface Terminal {
  /** Writes results, as they are. */
  out(text: string): void;
  /** Writes a message, with a line end. */
  tell(message: string): void;
  /** Makes a path that the user gave absolute, as seen from the user's folder. */
  pathOf(given: string): string;
}

/**
 * The terminal this process was started from. npm runs scripts in the folder of the package and names the user's own
 * folder in INIT_CWD; if npm started the command, paths are taken from there.
 */
export function systemTerminal(environment: NodeJS.ProcessEnv = process.env): Terminal {
  const isByNpm = environment.npm_lifecycle_event === 'briefwright' && environment.INIT_CWD !== undefined;
  const folder = (isByNpm ? environment.INIT_CWD : undefined) ?? process.cwd();
  endQuietlyWithoutReader(process.stdout);
  endQuietlyWithoutReader(process.stderr);
  return {
    out: (text) => void process.stdout.write(text),
    tell: (message) => void process.stderr.write(`${plainLine(message)}\n`),
    pathOf: (given) => (isAbsolute(given) ? given : resolve(folder, given)),
  };
}

/** A reader such as `head` may stop reading before the end; nobody has made a mistake then. */
function endQuietlyWithoutReader(stream: NodeJS.WriteStream): void {
  stream.on('error', (error: NodeJS.ErrnoException) => {
    if (error.code !== 'EPIPE') throw error;
    process.exit();
  });
}

/** Text from files without control characters, which could change the terminal it is shown in. */
export function plainLine(text: string): string {
  return text.replace(/[\u0000-\u0009\u000b-\u001f\u007f-\u009f\u202a-\u202e\u2066-\u2069]/g, ' ');
}
