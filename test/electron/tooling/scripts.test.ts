import { spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync, symlinkSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { installedElectron } from '../../../electron/tooling/electron-binary.ts';

const tooling = path.resolve(import.meta.dirname, '../../../electron/tooling');
let folder: string;

/** A machine that has Node and nothing else: no display, no Chromium, no Xvfb, no apt-get. */
beforeEach(() => {
  folder = mkdtempSync(path.join(tmpdir(), 'bare-machine-'));
  symlinkSync(process.execPath, path.join(folder, 'node'));
});

afterEach(() => {
  rmSync(folder, { recursive: true, force: true });
});

function run(script: string): { status: number | null; stderr: string } {
  // A mirror that answers at once, so that nobody waits for the network.
  const env = { PATH: folder, ELECTRON_MIRROR: 'http://127.0.0.1:9/' };
  return spawnSync(process.execPath, ['--input-type=module', '-e', script], { encoding: 'utf8', env });
}

const fromTooling = (file: string) => JSON.stringify(path.join(tooling, file));
const asScript = (work: string) =>
  `import { runScript } from ${fromTooling('project.ts')}; runScript(async () => { ${work}; return 0; });`;

describe.runIf(process.platform === 'linux')('on a machine without a display', () => {
  it('the start ends with one sentence that says what to install', () => {
    const { status, stderr } = run(
      `import { findDisplay } from ${fromTooling('display.ts')}; ${asScript('await findDisplay()')}`,
    );
    expect(status).toBe(1);
    expect(stderr).toBe(
      'There is no display for a window (DISPLAY is not set), and no Xvfb to draw it in memory. ' +
        'Start Briefwright from a desktop, or install it: sudo apt-get install -y xvfb\n',
    );
  });
});

describe.skipIf(installedElectron() !== undefined)('on a machine without Electron and Chromium', () => {
  it('the runtime is refused with the command that helps', () => {
    const { status, stderr } = run(
      `import { findRuntime } from ${fromTooling('runtime.ts')}; ${asScript('await findRuntime()')}`,
    );
    expect(status).toBe(1);
    expect(stderr.trim().split('\n')).toHaveLength(1);
    expect(stderr).toContain('sudo apt-get install -y chromium');
  });
});

describe('with an old Node', () => {
  it.each(['20.20.2', '22.17.1'])('%s is refused with one sentence', (version) => {
    const pretend = `Object.defineProperty(process.versions, 'node', { value: '${version}' });`;
    const script = `${pretend} require(${JSON.stringify(path.join(tooling, 'check-node.cjs'))}); console.log('went on');`;
    const { status, stdout, stderr } = spawnSync(process.execPath, ['-e', script], { encoding: 'utf8' });
    expect([status, stdout]).toEqual([1, '']);
    expect(stderr).toMatch(
      new RegExp(`^Briefwright needs Node 22\\.18 or later, and this is Node ${version}\\. .*\n$`),
    );
  });

  it('a new one goes on', () => {
    const script = `require(${JSON.stringify(path.join(tooling, 'check-node.cjs'))}); console.log('went on');`;
    expect(spawnSync(process.execPath, ['-e', script], { encoding: 'utf8' }).stdout).toBe('went on\n');
  });
});
