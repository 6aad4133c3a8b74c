import { enableCompileCache } from 'node:module';
import { setImmediate as nextTurn } from 'node:timers/promises';
import { app, protocol } from 'electron';
import { makeOwnFolder } from '#engine/files/own-folder.ts';
import { appSchemePrivileges } from './app-address.ts';
import { offerContextMenus } from './context-menu.ts';
import { compiledFolderIn } from './locations.ts';
import { logBug, surviveBugs } from './log.ts';
import { closeNetwork } from './no-network.ts';
import { FileInbox, filesOfArguments } from './opened-files.ts';
import { restrictEveryPage } from './security.ts';
import { giveRoomForStart } from './young-generation.ts';

/* The order of a start, and nothing else. */

const args = process.argv.slice(1);
if (app.isPackaged) {
  const { isCommandLine, portableDataFolder, runCommandLine } = await import('./packed-start.ts');
  // Awaited here, before Electron goes on to look for a display, which a command line does without.
  if (isCommandLine(args)) process.exit(await runCommandLine(args));
  const dataFolder = portableDataFolder(process.env);
  if (dataFolder !== null) app.setPath('userData', dataFolder);
}

surviveBugs();
app.enableSandbox();
closeNetwork(app);
protocol.registerSchemesAsPrivileged([appSchemePrivileges]);
restrictEveryPage(app);
offerContextMenus(app);

const inbox = new FileInbox();
app.on('open-file', (event, file) => {
  event.preventDefault();
  inbox.put([file]);
});

const files = filesOfArguments(args, process.cwd());
if (app.requestSingleInstanceLock({ files })) run().catch(endAfterBug);
else app.exit(0);

async function run(): Promise<void> {
  giveRoomForStart(app);
  // What the program needs once Electron is ready is read while it gets ready: once it has begun with that, not before.
  await nextTurn();
  const compiledFolder = compiledFolderIn(app.getPath('userData'));
  if (makeOwnFolder(compiledFolder)) enableCompileCache(compiledFolder);
  const [{ RunningProgram }, { filesOfSecondStart }] = await Promise.all([
    import('./program.ts'),
    import('./second-start.ts'),
    app.whenReady(),
  ]);
  const program = new RunningProgram();
  app.on('second-instance', (_event, _args, _folder, message) => {
    const asked = filesOfSecondStart(message);
    if (asked.length > 0) inbox.put(asked);
    else program.comeToFront();
  });
  inbox.put(files);
  await program.start(inbox);
}

function endAfterBug(error: unknown): void {
  logBug('the start of the program', error);
  app.exit(1);
}
