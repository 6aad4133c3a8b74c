/*
 * The content policy turns no text into code, not even the address of a worker, unless the one policy named here says
 * that it is ours.
 */
interface TrustedTypes {
  createPolicy(
    name: string,
    rules: { createScriptURL(text: string): string },
  ): {
    createScriptURL(text: string): string;
  };
}

function ownScript(text: string): string {
  const url = new URL(text, window.location.href);
  const isOurs = url.origin === window.location.origin && /^\/assets\/[\w.-]+\.js$/.test(url.pathname);
  if (!isOurs) throw new TypeError('Only the program’s own scripts can run as workers.');
  return url.href;
}

const trustedTypes = (window as { readonly trustedTypes?: TrustedTypes }).trustedTypes;
const policy = trustedTypes?.createPolicy('briefwright-worker', { createScriptURL: ownScript });

/** Starts a worker from a script that came with the program; throws for any other address. */
export function startOwnWorker(url: string): Worker {
  return new Worker(policy ? policy.createScriptURL(url) : ownScript(url), { type: 'module' });
}
