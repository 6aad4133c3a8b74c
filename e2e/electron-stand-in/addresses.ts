/**
 * Chromium cannot be taught a custom scheme from outside, so `app://bundle/x` is served as
 * `http://bundle.app.localhost/x` by a server of the stand-in. That form has a stable origin, is a secure
 * context, and carries CSP, storage, workers, fonts and uploads like any other. These functions translate.
 */

/** The privileged schemes the app registered. */
export const schemes = new Set<string>();

/** `app://bundle/x` → `http://bundle.app.localhost/x`; any other address comes back unchanged. */
export function toServed(address: string): string {
  const parts = /^([a-z][a-z0-9+.-]*):\/\/([^/?#]*)(.*)$/is.exec(address);
  const scheme = parts?.[1]?.toLowerCase();
  if (!parts || scheme === undefined || !schemes.has(scheme)) return address;
  return `http://${parts[2] || 'root'}.${scheme}.localhost${parts[3] || '/'}`;
}

/** `http://bundle.app.localhost/x` → `app://bundle/x`; any other address comes back unchanged. */
export function toApp(address: string): string {
  const parts = /^http:\/\/([^/?#]*)\.([a-z0-9+-]+)\.localhost([/?#].*)?$/i.exec(address);
  const scheme = parts?.[2];
  if (!parts || scheme === undefined || !schemes.has(scheme)) return address;
  return `${scheme}://${parts[1]}${parts[3] || '/'}`;
}

/** The scheme and host of an address as the app knows it, or "null". */
export function originOf(address: string): string {
  return /^([a-z][a-z0-9+.-]*:\/\/[^/?#]*)/i.exec(address)?.[1] ?? 'null';
}

/** Adds the served form beside every source of a content security policy that names a custom scheme. */
export function policyToServed(policy: string): string {
  const source = /(^|[\s;,])([a-z][a-z0-9+.-]*):(?:\/\/([^\s;,/]+))?(?=[\s;,/]|$)/gi;
  return policy.replace(source, (all, _before, scheme: string, host: string | undefined) =>
    schemes.has(scheme) ? `${all} http://${host ?? '*'}.${scheme}.localhost` : all,
  );
}

/** Fonts and imports in style sheets are refused by Chromium before they could be answered under a custom scheme. */
export function styleSheetToServed(css: string): string {
  return css.replace(
    /((?:url\(|@import)\s*["']?)([a-z][a-z0-9+.-]*:\/\/[^"')\s]+)/gi,
    (_all, before, address) => {
      return `${before}${toServed(address)}`;
    },
  );
}
