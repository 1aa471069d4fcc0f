import { html, type TemplateResult } from 'lit';
import type { LibraryView } from '../../core/ipc/contract.ts';
import type { ArticleMenuEvent } from '../components/article-row/article-events.ts';
import type { ListPlace } from '../components/library-nav/list-place.ts';
import type { DerivedViews } from './derived-views.ts';
import { emptyList } from './empty-lists.ts';
import { renderFrameLines } from './frame-lines.ts';
import type { LibraryLists } from './library-lists.ts';
import type { Session } from './session.ts';
import '../components/empty-state/empty-state.ts';
import '../components/first-start/first-start.ts';
import '../components/library-list/library-list.ts';
import '../components/notes-list/notes-list.ts';
import '../components/reader/reader.ts';
import '../components/trash-list/trash-list.ts';

/** What the sheet needs beside the session. */
export interface SheetContext {
  readonly platform: string;
  /** The name of the place that is shown. */
  readonly title: string;
  readonly onArticleMenu: (event: ArticleMenuEvent) => void;
}

/** What lies on the sheet: a list, the open article, or the first page of an empty library. */
export function renderSheet(session: Session, views: DerivedViews, context: SheetContext): TemplateResult {
  const { library, failure } = session;
  const lists = views.lists(library.view);
  if (failure !== null) return html`<postil-empty-state sentence=${failure}></postil-empty-state>`;
  if (library.view === null || lists === null) return html``;
  const place = session.navigation.places.current;
  const isEmpty = Object.keys(library.view.articles).length === 0;
  return html`
    <div class="lines">${renderFrameLines(session, library.view)}</div>
    ${
      place.at === 'article'
        ? renderReader(session, views, library.view, { article: place.article, platform: context.platform })
        : isEmpty
          ? html`<postil-first-start platform=${context.platform}></postil-first-start>`
          : renderList(session, views, { ...context, place, lists })
    }
  `;
}

function renderReader(
  session: Session,
  views: DerivedViews,
  view: LibraryView,
  { article, platform }: { readonly article: string; readonly platform: string },
): TemplateResult {
  const past = session.navigation.pastRevision !== null;
  return html`<postil-reader
    .article=${session.navigation.article}
    .record=${view.articles[article] ?? null}
    .highlights=${views.highlights(view.highlights, article)}
    .position=${past ? null : (view.positions[article] ?? null)}
    .settings=${view.settings}
    .platform=${platform}
    .readOnly=${session.readOnly || past}
    .unsaved=${session.unsaved}
    .collections=${views.collections(view.collections, view.articles[article])}
  ></postil-reader>`;
}

function renderList(
  session: Session,
  views: DerivedViews,
  context: SheetContext & { readonly place: ListPlace; readonly lists: LibraryLists },
): TemplateResult {
  const { place, lists } = context;
  const { sentence, command } = emptyList(place);
  const empty = html`<postil-empty-state sentence=${sentence} .command=${command}></postil-empty-state>`;
  if (place.at === 'list' && place.list === 'notes') {
    return html`<postil-notes-list .articles=${lists.summaries}>${empty}</postil-notes-list>`;
  }
  if (place.at === 'list' && place.list === 'trash') {
    return html`<postil-trash-list
      .articles=${lists.trashedArticles}
      .marks=${lists.trashedMarks}
      .readOnly=${session.readOnly}
      >${empty}</postil-trash-list
    >`;
  }
  return html`<postil-library-list
    .heading=${context.title}
    .articles=${views.articles(place, lists)}
    .active=${session.state.selected}
    .readOnly=${session.readOnly}
    .density=${session.library.view?.settings.density ?? 'comfortable'}
    platform=${context.platform}
    @postil-article-menu=${context.onArticleMenu}
    >${empty}</postil-library-list
  >`;
}
