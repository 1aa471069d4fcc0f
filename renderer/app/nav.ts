import { html, nothing, type TemplateResult } from 'lit';
import type { WindowMenuEvent } from '../components/library-nav/library-nav.ts';
import type { DerivedViews } from './derived-views.ts';
import type { Session } from './session.ts';
import type { WindowWidth } from './width-controller.ts';
import '../components/library-nav/library-nav.ts';

/** What the library's column needs beside the session. */
export interface NavContext {
  readonly platform: string;
  readonly width: WindowWidth;
  /** It lies over the page, and closes again. */
  readonly drawer: boolean;
  readonly onSkip: () => void;
  readonly onMenu: (event: WindowMenuEvent) => void;
}

/** The library's column: in full, as a rail, or as a drawer over the page; or nothing while it is folded away. */
export function renderNav(
  session: Session,
  views: DerivedViews,
  { platform, width, drawer, onSkip, onMenu }: NavContext,
): TemplateResult | typeof nothing {
  const { state, navigation, library, readOnly } = session;
  const { libraryToggled: toggled } = state;
  if (width === 'wide' ? toggled : width === 'narrow' && !toggled) return nothing;
  const lists = views.lists(library.view);
  const close = (): void => state.toggleLibrary(false);
  return html`
    ${drawer ? html`<div class="scrim" @pointerdown=${close}></div>` : nothing}
    <postil-library-nav
      class=${drawer ? 'drawer' : ''}
      ?rail=${width === 'middle' && !toggled}
      .place=${navigation.places.list}
      .counts=${lists?.counts ?? null}
      .collections=${lists?.collections ?? []}
      .tags=${lists?.tags ?? []}
      .readOnly=${readOnly}
      platform=${platform}
      @keydown=${(event: KeyboardEvent) => {
        if (drawer && event.key === 'Escape') close();
      }}
      @postil-skip=${onSkip}
      @postil-window-menu=${onMenu}
    ></postil-library-nav>
  `;
}
