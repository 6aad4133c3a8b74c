import { buildIfNeeded } from '../electron/tooling/build.ts';
import { findRuntime } from '../electron/tooling/runtime.ts';

/** Builds what has changed, and makes `_electron.launch` use what runs the program on this machine. */
export default async function setUp(): Promise<void> {
  await buildIfNeeded();
  const { overrideFolder } = await findRuntime();
  if (overrideFolder) process.env.ELECTRON_OVERRIDE_DIST_PATH = overrideFolder;
}
