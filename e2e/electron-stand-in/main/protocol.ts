import { schemes } from '../addresses.ts';
import { refuseOtherMembers, refuseOtherOptions } from '../strict.ts';
import { lifecycle } from './lifecycle.ts';

type Handler = Parameters<Electron.Protocol['handle']>[1];

const handlers = new Map<string, Handler>();
const schemesWithCodeCache = new Set<string>();

const knownPrivileges = [
  'standard',
  'secure',
  'supportFetchAPI',
  'stream',
  'codeCache',
  'corsEnabled',
] satisfies (keyof Electron.Privileges)[];

/** The handler of an address's scheme, if the app has registered one. */
export function handlerFor(address: string): Handler | undefined {
  return handlers.get(schemeOf(address));
}

/** Whether what is compiled of an address's scripts is kept for the next start: its scheme has `codeCache`. */
export function keepsCompiledScripts(address: string): boolean {
  return schemesWithCodeCache.has(schemeOf(address));
}

function schemeOf(address: string): string {
  return address.slice(0, address.indexOf(':')).toLowerCase();
}

export const protocol = refuseOtherMembers('protocol', {
  registerSchemesAsPrivileged(customSchemes) {
    if (lifecycle.isReady) {
      throw new Error('protocol.registerSchemesAsPrivileged should be called before app is ready');
    }
    for (const { scheme, privileges } of customSchemes) {
      refuseOtherOptions('privileges', withoutFalse(privileges ?? {}), knownPrivileges);
      if (privileges?.codeCache && !privileges.standard) {
        throw new Error(
          'Code cache can only be enabled when the custom scheme is registered as standard scheme.',
        );
      }
      schemes.add(scheme.toLowerCase());
      if (privileges?.codeCache) schemesWithCodeCache.add(scheme.toLowerCase());
    }
  },
  handle(scheme, handler) {
    if (!lifecycle.isReady) throw new Error('protocol.handle can only be called after app is ready');
    if (handlers.has(scheme)) throw new Error(`Failed to register protocol: ${scheme}`);
    if (!schemes.has(scheme)) {
      throw new Error(
        `The stand-in for Electron serves only schemes named by registerSchemesAsPrivileged, and '${scheme}' is not.`,
      );
    }
    handlers.set(scheme, handler);
  },
  unhandle(scheme) {
    handlers.delete(scheme);
  },
  isProtocolHandled: (scheme) => handlers.has(scheme),
} satisfies Pick<
  Electron.Protocol,
  'registerSchemesAsPrivileged' | 'handle' | 'unhandle' | 'isProtocolHandled'
>);

function withoutFalse(options: object): object {
  return Object.fromEntries(Object.entries(options).filter(([, value]) => value !== false));
}
