import { layerName } from '../../core/library/layers.ts';
import type { Settings } from '../../core/library/records.ts';
import { countOf } from '../../core/words/count-of.ts';
import type { Calls } from './calls.ts';
import { Observable } from './observable.ts';

type LayerSettings = Pick<Settings, 'layer' | 'hiddenLayers'>;

/** What layer changes need of the session. */
export interface LayerChangesHost {
  readonly calls: Calls;
  readonly settings: () => LayerSettings;
  readonly saveSettings: (settings: LayerSettings) => Promise<void>;
}

/** Renaming, merging and dissolving layers, while their dialog is open. */
export class LayerChanges extends Observable {
  readonly #host: LayerChangesHost;
  #said: string | null = null;
  /** The settings before the last change, if that can be taken back. */
  #before: LayerSettings | null = null;

  constructor(host: LayerChangesHost) {
    super();
    this.#host = host;
  }

  /** What was done last. */
  get said(): string | null {
    return this.#said;
  }

  /** It changed marks, and can be taken back. */
  get undoable(): boolean {
    return this.#before !== null;
  }

  /** The dialog opens. */
  begin(): void {
    this.#tell(null, null);
  }

  /** Gives a layer's marks to another, or to none; where new marks go, and what is hidden, follows the name. */
  async rename(layer: string, to: string): Promise<void> {
    const { layer: current = '', hiddenLayers: hidden = [] } = this.#host.settings();
    const before = { layer: current, hiddenLayers: hidden };
    const outcome = await this.#host.calls.ask((api) => api['layer:rename'](layer, to));
    if (!outcome.ok) {
      this.#tell(outcome.error.message, null);
      return;
    }
    const others = hidden.filter((name) => name !== layer);
    if (layer === current || others.length < hidden.length) {
      // Merged into a layer that is shown, marks are shown; into none, too.
      const hiddenLayers =
        others.length < hidden.length && to !== '' ? [...new Set([...others, to])] : others;
      await this.#host.saveSettings({ layer: layer === current ? to : current, hiddenLayers });
    }
    const marks = countOf(outcome.value, 'mark');
    const said =
      to === ''
        ? `“${layer}” is dissolved: ${marks} in no layer now.`
        : `“${layer}” is “${layerName(to)}” now: ${marks}.`;
    this.#tell(said, outcome.value > 0 ? before : null);
  }

  /** Gives the marks, and the settings, their former layer. */
  async undo(): Promise<void> {
    const before = this.#before;
    if (before === null) return;
    const outcome = await this.#host.calls.ask((api) => api['change:undo']());
    if (outcome.ok) await this.#host.saveSettings(before);
    this.#tell(outcome.ok ? 'Undone: it is again as it was before.' : outcome.error.message, null);
  }

  #tell(said: string | null, before: LayerSettings | null): void {
    this.#said = said;
    this.#before = before;
    this.changed();
  }
}
