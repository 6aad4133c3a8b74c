import { describe, expect, it } from 'vitest';
import {
  preventable,
  refusedModule,
  refuseOtherMembers,
  refuseOtherMembersOfInstances,
  refuseOtherOptions,
  StrictEmitter,
} from '../../../e2e/electron-stand-in/strict.ts';

class Lamp extends StrictEmitter<{ lit: [PreventableEvent: object]; dimmed: [] }> {
  #isLit = false;
  label = '';

  constructor() {
    super('lamp', ['lit']);
  }

  light(): boolean {
    this.#isLit = true;
    this.tell('lit', preventable({}));
    return this.#isLit;
  }
}
refuseOtherMembersOfInstances('lamp', Lamp);

const foreign = (object: object): Record<string, () => void> => object as Record<string, () => void>;

describe('an instance whose other members are refused', () => {
  it('keeps its own, private ones too', () => {
    const lamp = new Lamp();
    lamp.label = 'desk';
    expect(lamp.light()).toBe(true);
    expect(lamp.label).toBe('desk');
  });

  it('throws when another member is read, called or set', () => {
    const lamp = new Lamp();
    expect(() => foreign(lamp).dim).toThrow('The stand-in for Electron does not do lamp.dim.');
    expect(() => foreign(lamp).dim?.()).toThrow('lamp.dim');
    expect(() => Object.assign(lamp, { colour: 'red' })).toThrow('lamp.colour = …');
  });

  it('can be awaited, printed and made JSON', async () => {
    const lamp = new Lamp();
    expect(await Promise.resolve(lamp)).toBe(lamp);
    expect(JSON.stringify(lamp)).toContain('label');
    expect(String(lamp)).toBe('[object Object]');
  });

  it('refuses listeners of events it does not emit, by every way to listen', () => {
    const lamp = new Lamp();
    for (const way of ['on', 'once', 'addListener', 'prependListener'] as const) {
      expect(() => lamp[way]('broken', () => {})).toThrow("the event 'broken' of lamp");
      expect(() => lamp[way]('lit', () => {})).not.toThrow();
    }
    expect(lamp.listenerCount('lit')).toBe(4);
  });
});

describe('objects, options and modules', () => {
  it('an object refuses other members and keeps replaced ones', () => {
    const dialog = refuseOtherMembers('dialog', { ask: (): string => 'no' });
    dialog.ask = () => 'yes';
    expect(dialog.ask()).toBe('yes');
    expect(() => foreign(dialog).tell).toThrow('dialog.tell');
  });

  it('options with another key are refused unless they say nothing', () => {
    expect(() => refuseOtherOptions('Lamp', { size: 1, colour: undefined }, ['size'])).not.toThrow();
    expect(() => refuseOtherOptions('Lamp', { colour: 'red' }, ['size'])).toThrow('the option Lamp.colour');
  });

  it('a refused module throws however it is used', () => {
    const Tray = refusedModule('Tray') as { new (): object; (): void } & Record<string, unknown>;
    expect(() => new Tray()).toThrow('the module Tray');
    expect(() => Tray()).toThrow('the module Tray');
    expect(() => Tray.setImage).toThrow('the module Tray');
    expect(() => Object.assign(Tray, { x: 1 })).toThrow('the module Tray');
  });

  it('an event remembers that its default was prevented', () => {
    const event = preventable({ url: 'x' });
    expect(event.defaultPrevented).toBe(false);
    event.preventDefault();
    expect(event).toMatchObject({ defaultPrevented: true, url: 'x' });
  });
});
