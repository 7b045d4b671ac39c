/** Put in by the build (`vite.cli.config.ts`) from package.json. */
declare const __OPSCOPE_VERSION__: string | undefined;

/** The version of the package; `development` when the sources run as they are. */
export const VERSION = typeof __OPSCOPE_VERSION__ === 'string' ? __OPSCOPE_VERSION__ : 'development';
