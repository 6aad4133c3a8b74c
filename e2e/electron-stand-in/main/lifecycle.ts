/** Where the app is between start and end. Kept apart from `app`, so that every module may ask. */
export const lifecycle = { isReady: false, isQuitting: false, isExiting: false };
