import { describe, expect, it } from 'vitest';
import { parseAccelerator } from '../../../../e2e/electron-stand-in/main/accelerators.ts';

const plain = { ctrl: false, alt: false, shift: false, meta: false };

describe('an accelerator', () => {
  it.each([
    ['Ctrl+Shift+S', { ...plain, ctrl: true, shift: true, key: 's', code: 'KeyS' }],
    ['Alt+Up', { ...plain, alt: true, key: 'arrowup', code: '' }],
    ['F11', { ...plain, key: 'f11', code: '' }],
    ['Ctrl+Plus', { ...plain, ctrl: true, key: '+', code: 'Equal' }],
    ['Super+1', { ...plain, meta: true, key: '1', code: 'Digit1' }],
    ['Ctrl+,', { ...plain, ctrl: true, key: ',', code: 'Comma' }],
  ])('%s is read as Electron reads it', (text, parsed) => {
    expect(parseAccelerator(text)).toEqual(parsed);
  });

  it('takes the command key of the system', () => {
    const { ctrl, meta } = parseAccelerator('CmdOrCtrl+K');
    expect([ctrl, meta]).toEqual(process.platform === 'darwin' ? [false, true] : [true, false]);
  });

  it('without a key is refused', () => {
    expect(() => parseAccelerator('Ctrl+Shift')).toThrow("The accelerator 'Ctrl+Shift' names no key");
  });
});
