import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { runCommandLine } from '../../../electron/cli/run.ts';
import { plainLine, systemTerminal } from '../../../electron/cli/terminal.ts';

describe('systemTerminal', () => {
  it('takes relative paths from where the user called npm', () => {
    const byNpm = systemTerminal({ npm_lifecycle_event: 'briefwright', INIT_CWD: '/home/ada/reports' });
    expect(byNpm.pathOf('a.txt')).toBe('/home/ada/reports/a.txt');
    expect(byNpm.pathOf('/tmp/a.txt')).toBe('/tmp/a.txt');
  });

  it('takes them from its own folder where another script called it', () => {
    const byTest = systemTerminal({ npm_lifecycle_event: 'test', INIT_CWD: '/home/ada/reports' });
    expect(byTest.pathOf('a.txt')).toBe(join(process.cwd(), 'a.txt'));
    expect(systemTerminal({}).pathOf('a.txt')).toBe(join(process.cwd(), 'a.txt'));
  });
});

describe('plainLine', () => {
  it('takes out what would steer the terminal, and keeps words and line ends', () => {
    expect(plainLine('Łódź \u001b[2J\u202ebad\tend\nnext')).toBe('Łódź  [2J bad end\nnext');
  });
});

describe('runCommandLine', () => {
  it('tells an error of its own by its place, never by its words', async () => {
    let told = '';
    const code = await runCommandLine(['show', 'x.brief', '--json'], {
      out: () => {},
      tell: (message) => {
        told += message;
      },
      pathOf: () => {
        throw new Error('SECRET WORDS');
      },
    });
    expect(code).toBe(70);
    expect(told).not.toContain('SECRET WORDS');
    expect(told).toContain('terminal.test');
  });
});
