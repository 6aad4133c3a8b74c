import { ipcMain } from 'electron';
import { captureFilesChannel, importFilesChannel, requestNames } from '#shared/ipc/names.ts';
import { type Answering, answerCapture, answerPaths, answerRequest, trustedSender } from './answers.ts';

/** Opens one channel for every request of the contract. The only place that touches `ipcMain`. */
export function answerWindows(answering: Answering): void {
  const { windowOf, importPaths, capturePaths } = answering;
  for (const name of requestNames) {
    ipcMain.handle(name, (event, message: unknown) =>
      answerRequest(name, message, trustedSender(event, windowOf), answering),
    );
  }
  ipcMain.handle(importFilesChannel, (event, message: unknown) =>
    answerPaths(message, trustedSender(event, windowOf), importPaths),
  );
  ipcMain.handle(captureFilesChannel, (event, message: unknown) =>
    answerCapture(message, trustedSender(event, windowOf), capturePaths),
  );
}
