import { readFileSync, statSync } from 'node:fs';
import { open as openInspector } from 'node:inspector';
import { createRequire, enableCompileCache, registerHooks } from 'node:module';
import { homedir } from 'node:os';
import path from 'node:path';
import { pathToFileURL } from 'node:url';
import { makeOwnFolder } from './own-folder.ts';

// Before the rest is loaded: the cache keeps what Node makes of TypeScript, and the hook is what makes
// `electron` mean the stand-in, for the app, for its modules, and for Playwright's loader. What is compiled is run again,
// so it is kept in the user's own cache; the temporary folder, where Node would put it, is everybody's.
const caches = process.env.XDG_CACHE_HOME ?? '';
const userCaches = path.isAbsolute(caches) ? caches : path.join(homedir(), '.cache');
const compiledFolder = path.join(userCaches, 'electron-stand-in', 'compiled');
if (makeOwnFolder(compiledFolder)) enableCompileCache(compiledFolder);
const electronUrl = pathToFileURL(path.join(import.meta.dirname, 'electron-module.ts')).href;
registerHooks({
  resolve: (specifier, context, next) =>
    /^electron(\/main|\/common)?$/.test(specifier)
      ? { url: electronUrl, format: 'module-typescript', shortCircuit: true }
      : next(specifier, context),
});

const { version } = createRequire(import.meta.url)('electron/package.json') as { version: string };
Object.defineProperty(process.versions, 'electron', { value: version, enumerable: true });
Object.defineProperty(process.versions, 'chrome', { value: 'stand-in', enumerable: true });
Object.assign(process, { type: 'browser', defaultApp: true, resourcesPath: import.meta.dirname });

const { settings } = await import('./settings.ts');
const { app } = await import('./main/app.ts');
await import('./electron-module.ts');

const usage = 'usage: electron [switches] <folder or main script of the app> [arguments for the app]';

/** Reads the switches before the app, as Electron does; what follows the app is for the app itself. */
function readCommandLine(args: readonly string[]): { entry: string; preloads: string[]; inspector?: string } {
  const preloads: string[] = [];
  let inspector: string | undefined;
  for (let i = 0; i < args.length; i += 1) {
    const arg = args[i] ?? '';
    const [name = '', value = ''] = arg.replace(/^--?/, '').split(/=(.*)/s);
    if (!arg.startsWith('-'))
      return { entry: arg, preloads, ...(inspector === undefined ? {} : { inspector }) };
    if (name === 'r' || name === 'require') {
      i += 1;
      preloads.push(args[i] ?? '');
    } else if (name === 'inspect') inspector = value || '9229';
    else if (name === 'remote-debugging-port') settings.debuggingPort = value;
    else if (name === 'user-data-dir') app.setPath('userData', path.resolve(value));
    else app.commandLine.appendSwitch(name, value);
  }
  console.error(usage);
  process.exit(1);
}

/** The main script of an app that is given by its folder or by the script itself. */
function findMainScript(entry: string): string {
  const given = path.resolve(entry);
  if (!statSync(given).isDirectory()) {
    settings.appPath = path.dirname(given);
    return given;
  }
  settings.appPath = given;
  settings.manifest = JSON.parse(readFileSync(path.join(given, 'package.json'), 'utf8'));
  const { name, productName, main = 'index.js' } = settings.manifest;
  app.setName(productName ?? name ?? 'Electron');
  return path.join(given, main);
}

const args = process.argv.slice(2);
const { entry, preloads, inspector } = readCommandLine(args);
process.argv = [settings.executable, ...args];
if (inspector !== undefined) {
  const [port, host = '127.0.0.1'] = inspector.split(':').reverse();
  openInspector(Number(port), host);
}
for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) process.on(signal, () => app.quit());
process.on('uncaughtException', (error) => {
  console.error('Uncaught Exception:\n', error);
  if (process.listenerCount('uncaughtException') === 1) app.exit(1); // Electron shows a dialog and ends.
});
try {
  const mainScript = findMainScript(entry);
  const require = createRequire(import.meta.url);
  for (const preload of preloads) require(path.resolve(preload)); // Playwright's loader takes hold of app here.
  await import(pathToFileURL(mainScript).href);
  await app.$start();
} catch (error) {
  console.error(error);
  app.exit(1);
}
