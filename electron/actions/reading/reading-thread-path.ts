/** Where the reading thread's own file is: beside this one in the sources, beside the bundle when bundled. */
export const readingThread = new URL(
  import.meta.url.endsWith('.ts') ? './reading-thread.ts' : './reading-thread.js',
  import.meta.url,
);
