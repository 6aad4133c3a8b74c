import { enableCompileCache } from 'node:module';
import { setImmediate as nextTurn } from 'node:timers/promises';
import { app, dialog, protocol } from 'electron';
import { makeOwnFolder } from '#engine/files/own-folder.ts';
import { appSchemePrivileges } from './app-address.ts';
import { offerContextMenus } from './context-menu.ts';
import { compiledFolderIn } from './locations.ts';
import { logBug, surviveBugs } from './log.ts';
import { closeNetwork } from './no-network.ts';
import { FileInbox, filesOfArguments } from './opened-files.ts';
import { markRunning } from './running-mark.ts';
import { restrictEveryPage } from './security.ts';
import { giveRoomForStart } from './young-generation.ts';

/* The order of a start, and nothing else. */

const args = process.argv.slice(1);
if (app.isPackaged) {
  const { isCommandLine, portableDataFolder, runCommandLine } = await import('./packed-start.ts');
  // Awaited here, before Electron looks for a display, which a command line does not need.
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
// Second starts are heard from the first moment on; they wait until the program can act on them.
const secondStarts: unknown[] = [];
let hear = (message: unknown): void => void secondStarts.push(message);
app.on('second-instance', (_event, _args, _folder, message) => hear(message));

if (app.requestSingleInstanceLock({ files })) run().catch(endAfterBug);
else await leaveToFirst();

/** Hands over to the running program. Awaited, so that Electron does not get ready if that program answers. */
async function leaveToFirst(): Promise<void> {
  const { hearFromFirst, offerToEndFirst, takeOwnSession } = await import('./first-start.ts');
  const heard = await hearFromFirst(app);
  if (heard === 'answered') {
    app.exit(0);
  } else if (heard === 'is-first') {
    run().catch(endAfterBug);
  } else {
    takeOwnSession(app);
    const { makeDialogs } = await import('./dialogs.ts');
    offerToEndFirst(app, makeDialogs(dialog))
      .then((isFirst) => (isFirst ? run() : app.exit(1)))
      .catch(endAfterBug);
  }
}

async function run(): Promise<void> {
  const dataFolder = app.getPath('userData');
  giveRoomForStart(app);
  // What the program needs once Electron is ready is loaded while Electron gets ready, but only after it has begun to.
  await nextTurn();
  const compiledFolder = compiledFolderIn(dataFolder);
  if (makeOwnFolder(compiledFolder)) enableCompileCache(compiledFolder);
  markRunning(dataFolder);
  const [{ RunningProgram }, { answerSecondStart, filesOfSecondStart }] = await Promise.all([
    import('./program.ts'),
    import('./second-start.ts'),
    app.whenReady(),
  ]);
  const program = new RunningProgram();
  hear = (message) => {
    // A second start that comes while everything is ending waits for that, and then starts anew.
    if (program.isLeaving) return;
    answerSecondStart(message, dataFolder);
    const asked = filesOfSecondStart(message);
    if (asked.length > 0) inbox.put(asked);
    else program.comeToFront();
  };
  for (const message of secondStarts.splice(0)) hear(message);
  inbox.put(files);
  await program.start(inbox);
}

function endAfterBug(error: unknown): void {
  logBug('the start of the program', error);
  app.exit(1);
}
