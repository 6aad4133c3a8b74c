import type { BrowserWindow, WebContents } from 'electron';
import type { RequestOf } from '#shared/ipc/contract.ts';
import { failure, success } from '#shared/result.ts';
import type { Handlers } from '../answers.ts';
import type { Desktop } from '../desktop.ts';
import { outsideLink } from '../outside-link.ts';

type Names =
  | 'app.info'
  | 'window.open'
  | 'window.act'
  | 'window.edit'
  | 'window.report'
  | 'window.closeReady'
  | 'window.saved'
  | 'link.open';

type Act = Exclude<RequestOf<'window.act'>['action'], 'quit'>;
const acts: Readonly<Record<Act, (window: BrowserWindow) => void>> = {
  close: (window) => window.close(),
  minimize: (window) => window.minimize(),
  'toggle-full-screen': (window) => window.setFullScreen(!window.isFullScreen()),
};

const edits: Readonly<Record<RequestOf<'window.edit'>['edit'], (contents: WebContents) => void>> = {
  cut: (contents) => contents.cut(),
  copy: (contents) => contents.copy(),
  paste: (contents) => contents.paste(),
  'paste-as-plain-text': (contents) => contents.pasteAndMatchStyle(),
};

/** Requests that the desktop answers by itself. */
export function desktopHandlers(desktop: Desktop): Pick<Handlers, Names> {
  const { engine, windows, dialogs, shell, program, quit } = desktop;
  return {
    async 'app.info'(_request, sender) {
      const info = await engine.call('engine.info', {});
      if (!info.ok) return info;
      const { version, platform } = program;
      const { startNotices, lastBackup, libraryFile, placeProblem } = info.value;
      const notices = [...new Set([...startNotices, ...program.notices])];
      const own = { version, platform, startNotices: notices, briefId: sender.briefId };
      return success({ ...own, libraryFile, lastBackup, placeProblem });
    },

    'window.open'({ briefId, beside }, sender) {
      if (beside) windows.openBeside(briefId, sender);
      else windows.openAnother(briefId);
      return success({});
    },

    'window.act'({ action }, { window }) {
      if (action === 'quit') quit();
      else acts[action](window);
      return success({});
    },

    'window.edit'({ edit }, { window }) {
      edits[edit](window.webContents);
      return success({});
    },

    'window.report'(report, sender) {
      sender.takeReport(report);
      return success({});
    },

    'window.closeReady'({ mayClose }, sender) {
      sender.answerClosing(mayClose);
      return success({});
    },

    'window.saved'(_request, sender) {
      sender.noteSaved();
      return success({});
    },

    async 'link.open'({ href }, sender) {
      const link = outsideLink(href);
      if (!link.ok) return link;
      if (!(await dialogs.confirmLink(sender.window, link.value))) {
        return failure('cancelled', 'The link was not opened.');
      }
      await shell.openExternal(link.value.address);
      return success({});
    },
  };
}
