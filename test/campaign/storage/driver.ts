/*
 * Does one operation in a folder and says on its output what is on the disk from now on, one word a line; then `done`,
 * `told CODE` for a failure with a sentence, or `bug NAME MESSAGE`: node driver.mjs OPERATION FOLDER
 */
import { writeSync } from 'node:fs';
import { operations, toldCode } from './operations.ts';

const [name = '', folder = ''] = process.argv.slice(2);
const say = (word: string) => void writeSync(1, `${word}\n`);
try {
  await operations[name]?.work(folder, say);
  say('done');
} catch (error) {
  const code = toldCode(error);
  say(
    code === undefined
      ? `bug ${error instanceof Error ? `${error.name} ${error.message}` : ''}`
      : `told ${code}`,
  );
}
