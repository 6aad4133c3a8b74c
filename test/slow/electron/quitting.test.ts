import { spawn } from 'node:child_process';
import { once } from 'node:events';
import path from 'node:path';
import { expect, test } from 'vitest';

test('the program ends within 15 seconds of being left, whatever its threads are doing', async () => {
  const program = path.join(import.meta.dirname, 'stuck-program.ts');
  const child = spawn(process.execPath, ['--disable-warning=ExperimentalWarning', program]);
  await once(child.stdout, 'data');
  const left = performance.now();
  const tooLate = setTimeout(() => child.kill('SIGKILL'), 20_000);
  await once(child, 'exit');
  clearTimeout(tooLate);
  expect(performance.now() - left).toBeLessThan(15_000);
});
