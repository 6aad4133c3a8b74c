import { failure, success } from '#shared/result.ts';
import type { Handlers } from '../answers.ts';
import type { Desktop } from '../desktop.ts';
import { outsideLink } from '../outside-link.ts';

type Names =
  | 'app.info'
  | 'window.open'
  | 'window.act'
  | 'window.report'
  | 'window.closeReady'
  | 'window.saved'
  | 'link.open';

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
      return success({
        version,
        platform,
        libraryFile,
        startNotices: notices,
        lastBackup,
        placeProblem,
        briefId: sender.briefId,
      });
    },

    'window.open'({ briefId }) {
      windows.openAnother(briefId);
      return success({});
    },

    'window.act'({ action }, { window }) {
      if (action === 'close') window.close();
      else if (action === 'minimize') window.minimize();
      else if (action === 'toggle-full-screen') window.setFullScreen(!window.isFullScreen());
      else quit();
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
