import { html, nothing, type TemplateResult } from 'lit';
import type { DerivedViews } from './derived-views.ts';
import type { Session } from './session.ts';
import '../components/revision-report/revision-report.ts';

/** The report on two revisions of an article. */
export function renderRevisions(
  { revisions, library, readOnly }: Session,
  views: DerivedViews,
): TemplateResult | typeof nothing {
  const { article } = revisions;
  if (library.view === null || article === null) return nothing;
  return html`<postil-revision-report
    .record=${library.view.articles[article] ?? null}
    .highlights=${views.highlights(library.view.highlights, article)}
    .chosen=${revisions.chosen}
    .views=${revisions.views}
    .failure=${revisions.failure}
    .said=${revisions.said}
    .undoable=${revisions.undoable}
    .first=${revisions.first}
    .readOnly=${readOnly}
  ></postil-revision-report>`;
}
