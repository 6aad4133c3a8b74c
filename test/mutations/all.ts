import { foreignFileMutations } from './foreign-files.ts';
import type { Mutation } from './mutation.ts';
import { recoveryMutations } from './recovery.ts';
import { referenceMutations } from './references.ts';
import { storageMutations } from './storage.ts';
import { windowMutations } from './window.ts';

/** Every change that the tests must notice; `npm run mutate` tries them. */
export const mutations: readonly Mutation[] = [
  ...windowMutations,
  ...foreignFileMutations,
  ...referenceMutations,
  ...storageMutations,
  ...recoveryMutations,
];
