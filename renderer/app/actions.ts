import type { CommandId } from '../../core/commands/commands.ts';
import type { ExportFormat } from '../../core/export/formats.ts';
import { themes, type ArticleRecord, type Settings, type Theme } from '../../core/library/records.ts';
import { listNames } from '../components/library-nav/list-place.ts';
import { countTrash } from './destroy-trashed.ts';
import { showBackups, showReview } from './go-back.ts';
import { showLayers } from './marking-dialogs.ts';
import type { Session } from './session.ts';
import { showRevisions } from './revision-steps.ts';
import { takeStep } from './take-step.ts';
import { removeArticles, restoreArticle } from './trash.ts';

/** What a command of the table does in this window. */
export interface Action {
  readonly run: () => unknown;
  /** Whether it can be done now; always, when there is none. */
  readonly can?: () => boolean;
  /** For one of several choices: whether it is the one that holds. */
  readonly checked?: () => boolean;
}

/** The commands that the window runs itself; those that are missing are the reader's. */
export type Actions = Readonly<Partial<Record<CommandId, Action>>>;

const textScales = { least: 0.8, most: 1.8, step: 0.1 } as const;

/** The file name under which the bundled guide was imported. */
const guideFile = 'guide.md';

/** Says what each command does with a session. */
export function createActions(session: Session): Actions {
  return {
    ...importActions(session),
    ...safekeepingActions(session),
    ...exportActions(session),
    ...articleActions(session),
    ...viewActions(session),
    ...themeActions(session),
    ...goActions(session),
    ...markingActions(session),
  };
}

function importActions(session: Session): Actions {
  const { imports, toasts } = session;
  const can = (): boolean => !session.readOnly;
  return {
    'import.files': { can, run: () => imports.run((api) => api['import:choose']('files')) },
    'import.folder': { can, run: () => imports.run((api) => api['import:choose']('folder')) },
    'library.watch-folder': { can, run: () => session.state.show('watch') },
    'import.report': { can: () => imports.last !== null, run: () => imports.showLast() },
    // Only the paste event may read the clipboard: no permission for it is ever given.
    'import.paste': {
      can,
      run: () =>
        toasts.show({ level: 'info', message: 'Press the keys for pasting to import what was copied.' }),
    },
    'library.reveal': { run: () => session.calls.run((api) => api['library:reveal']()) },
    'program.quit': { run: () => session.calls.run((api) => api['program:quit']()) },
    'change.undo': {
      can: () => !session.readOnly && session.library.view?.history.undo !== null,
      run: () => takeStep(session, 'undo'),
    },
    'change.redo': {
      can: () => !session.readOnly && session.library.view?.history.redo !== null,
      run: () => takeStep(session, 'redo'),
    },
  };
}

function safekeepingActions(session: Session): Actions {
  const { state, library } = session;
  return {
    'library.backups': { run: () => showBackups(session) },
    'library.review': {
      can: () => !session.readOnly && (library.view?.conflicts ?? []).length > 0,
      run: () => showReview(session),
    },
    'trash.empty': {
      can: () => !session.readOnly && library.view !== null && countTrash(library.view) > 0,
      run: () => state.askToDestroy(null),
    },
  };
}

function exportActions(session: Session): Actions {
  const exportAs = (format: ExportFormat): Action => ({
    can: () => session.navigation.subject !== null,
    run: async () => {
      const { subject } = session.navigation;
      if (subject === null) return;
      await session.saveAll();
      const outcome = await session.calls.run((api) => api['export:save'](subject.id, format));
      if (!outcome.ok || outcome.value === null) return;
      session.toasts.show({ level: 'info', icon: 'upload', message: `Exported to ${outcome.value.path}` });
    },
  });
  return {
    'export.markdown': exportAs('markdown'),
    'export.html': exportAs('html'),
    'export.json': exportAs('json'),
    'export.jsonld': exportAs('jsonld'),
    'export.csv': exportAs('csv'),
  };
}

function articleActions(session: Session): Actions {
  const about = (act: (record: ArticleRecord) => unknown, trashed: boolean): Action => ({
    can: () => {
      const { subject } = session.navigation;
      return subject !== null && !session.readOnly && (subject.trashed !== null) === trashed;
    },
    run: () => {
      const { subject } = session.navigation;
      return subject === null ? undefined : act(subject);
    },
  });
  return {
    'article.revisions': {
      can: () => (session.navigation.subject?.revisions.length ?? 0) > 1,
      run: () => {
        const { subject } = session.navigation;
        return subject === null ? undefined : showRevisions(session, subject.id);
      },
    },
    'article.rename': about(() => session.state.show('rename'), false),
    'article.toggle-finished': about(
      ({ id, state }) => session.editArticle(id, { state: state === 'finished' ? 'unread' : 'finished' }),
      false,
    ),
    'article.remove': about(({ id }) => removeArticles(session, [id]), false),
    'article.restore': about(({ id }) => restoreArticle(session, id), true),
  };
}

function viewActions(session: Session): Actions {
  const { state } = session;
  const scale = (): number => session.library.view?.settings.textScale ?? 1;
  const setScale = (wanted: number): Promise<void> => {
    const { least, most } = textScales;
    // Tenths are not exact in binary: 0.1 three times over is not 0.3.
    const textScale = Math.round(Math.max(least, Math.min(most, wanted)) * 100) / 100;
    return session.saveSettings({ textScale });
  };
  const density = (): Settings['density'] => session.library.view?.settings.density ?? 'comfortable';
  return {
    'view.palette': { run: () => state.show(state.dialog === 'palette' ? null : 'palette') },
    'view.library': { run: () => state.toggleLibrary() },
    'view.density': {
      run: () => session.saveSettings({ density: density() === 'compact' ? 'comfortable' : 'compact' }),
    },
    'text.larger': { can: () => scale() < textScales.most, run: () => setScale(scale() + textScales.step) },
    'text.smaller': { can: () => scale() > textScales.least, run: () => setScale(scale() - textScales.step) },
    'text.normal': { run: () => setScale(1) },
    'help.shortcuts': { run: () => state.show('shortcuts') },
    'help.about': { run: () => state.show('about') },
    'help.guide': {
      can: () => findGuide(session) !== null,
      run: () => {
        const guide = findGuide(session);
        return guide === null ? undefined : session.navigation.openArticle(guide.id);
      },
    },
  };
}

function themeActions(session: Session): Actions {
  const current = (): Theme => session.library.view?.settings.theme ?? 'system';
  const choose = (theme: Theme): Action => ({
    run: () => session.saveSettings({ theme }),
    checked: () => current() === theme,
  });
  return {
    'theme.system': choose('system'),
    'theme.light': choose('light'),
    'theme.sepia': choose('sepia'),
    'theme.dark': choose('dark'),
    'theme.black': choose('black'),
    'theme.contrast': choose('contrast'),
    'theme.next': {
      run: () => {
        const next = themes[(themes.indexOf(current()) + 1) % themes.length] ?? 'system';
        return session.saveSettings({ theme: next });
      },
    },
  };
}

function goActions(session: Session): Actions {
  const lists = listNames.map(
    (list) => [`go.${list}`, { run: () => session.navigation.openList({ at: 'list', list }) }] as const,
  );
  return {
    ...Object.fromEntries(lists),
    'go.back': {
      can: () => session.navigation.places.current.at === 'article',
      run: () => session.navigation.back(),
    },
  };
}

function markingActions(session: Session): Actions {
  return {
    'mark.layers': { run: () => showLayers(session) },
    'mark.settings': { run: () => session.state.show('marking') },
  };
}

function findGuide(session: Session): ArticleRecord | null {
  const articles = Object.values(session.library.view?.articles ?? {});
  const isGuide = ({ revisions, trashed }: ArticleRecord): boolean =>
    trashed === null && revisions.some(({ filename }) => filename === guideFile);
  return articles.find(isGuide) ?? null;
}
