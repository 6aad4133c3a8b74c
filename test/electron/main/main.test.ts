import { expect, test, vi } from 'vitest';
import { secondStart } from './second-start.ts';

vi.mock('electron', () => import('./fake-electron.ts'));

test('a second start restricts itself first, hands its files to the first one and leaves', async () => {
  const electron = await secondStart(['/reports/ice.docx', '--flag']);
  expect(electron.asked).toEqual([
    'app.enableSandbox',
    'app.commandLine.appendSwitch host-resolver-rules',
    'app.commandLine.appendSwitch proxy-server',
    'app.commandLine.appendSwitch webrtc-ip-handling-policy',
    'app.commandLine.appendSwitch disable-features',
    'protocol.registerSchemesAsPrivileged',
    'app.on web-contents-created',
    'app.on web-contents-created',
    'app.on open-file',
    'app.on second-instance',
    'app.requestSingleInstanceLock',
    'app.exit 0',
  ]);
  expect(electron.app.sentToFirst).toEqual([{ files: ['/reports/ice.docx'] }]);
  expect(electron.privileged).toEqual([
    { scheme: 'app', privileges: { standard: true, secure: true, supportFetchAPI: true, codeCache: true } },
  ]);
});
