/* Uses a library in a folder and says what it holds, one word a line, as the driver of operations does. */
import { writeSync } from 'node:fs';
import { toldCode } from '../storage/work.ts';
import { runUse } from './uses.ts';

const [name = '', folder = ''] = process.argv.slice(2);
const say = (word: string) => void writeSync(1, `${word}\n`);
try {
  runUse(name, folder, say);
  say('done');
} catch (error) {
  const code = toldCode(error);
  const bug = error instanceof Error ? `${error.name} ${error.message}` : '';
  say(code === undefined ? `bug ${bug}` : `told ${code}`);
}
