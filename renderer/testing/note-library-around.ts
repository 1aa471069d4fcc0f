import type { NoteLibrary, NoteSubject } from '../components/note-library/note-library.ts';

/** A library around a note, for tests of components: what is not given is empty. */
export interface NoteLibraryAround {
  /** What was kept of editors that have gone. */
  readonly kept: (readonly [NoteSubject, string])[];
}

/** Answers the notes below an element with this library. */
export function surround(element: HTMLElement, given: Partial<NoteLibrary>): NoteLibraryAround {
  const kept: [NoteSubject, string][] = [];
  const library: NoteLibrary = {
    tags: () => [],
    passages: () => Promise.resolve([]),
    nameOf: () => ({ found: false, why: 'not in the library' }),
    backLinks: () => [],
    unsavedNote: () => null,
    keep: (subject, note) => kept.push([subject, note]),
    watch: () => () => undefined,
    ...given,
  };
  element.addEventListener('postil-note-library', (request) => (request.library = library));
  return { kept };
}
