/*
 * Where the pages of the program live: a scheme of its own, so that a page has a true origin, and nothing of `file:`.
 */

export const appScheme = 'app';
export const appHost = 'bundle';
export const appOrigin = `${appScheme}://${appHost}`;

/** The privileges of the scheme, to be registered before the program is ready. */
export const appSchemePrivileges = {
  scheme: appScheme,
  privileges: { standard: true, secure: true, supportFetchAPI: true, codeCache: true },
} as const;

/** The page of every window. Which brief it shows it is told. */
export const pageAddress = `${appOrigin}/index.html`;

/** Whether an address lies within the program's own pages. */
export function isAppAddress(address: string): boolean {
  return address.startsWith(`${appOrigin}/`);
}
