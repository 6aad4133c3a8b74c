/* The reading thread, which tells after its start which prototypes somebody could still add something to. */
import { parentPort } from 'node:worker_threads';
import '#engine/import/reading-thread.ts';

const prototypes = { Object, Array, String, Function };
const open = Object.entries(prototypes)
  .filter(([, { prototype }]) => Object.isExtensible(prototype))
  .map(([name]) => name);
parentPort?.postMessage({ open });
