import { visit } from 'unist-util-visit';
import { assetPrefix } from '../../../core/article/tree.ts';
import type { ImportedArticle, ImportedAsset } from '../imported-article.ts';

/** The image that came with a source under an address as it is written there; `null` when there is none. */
export type FindImage = (address: string) => ImportedAsset | null;

/** One article keeps no more images than this, and no more bytes of them. The others stay as their addresses. */
const mostImages = 5_000;
const mostBytes = 256 * 1024 * 1024;

/** Takes the images that an article names into it, each once. */
export class ImageCollector {
  readonly #find: FindImage;
  readonly #byAddress = new Map<string, ImportedAsset | null>();
  readonly #assets = new Map<string, ImportedAsset>();
  #bytes = 0;

  constructor(find: FindImage) {
    this.#find = find;
  }

  /** Whether any image was taken. */
  get isEmpty(): boolean {
    return this.#assets.size === 0;
  }

  /** The images that were taken. */
  get all(): readonly ImportedAsset[] {
    return [...this.#assets.values()];
  }

  /** The address of an image in the library, `asset:…`; `null` when it did not come with the source. */
  take(address: string): string | null {
    let asset = this.#byAddress.get(address);
    if (asset === undefined) {
      asset = this.#keep(this.#find(address));
      this.#byAddress.set(address, asset);
    }
    return asset === null ? null : assetPrefix + asset.name;
  }

  /** The article with those of the taken images that it shows. An asset that nobody has leaves only its words. */
  addTo<Article extends Pick<ImportedArticle, 'tree' | 'assets'>>(article: Article): Article {
    const known = new Map(article.assets.map((asset) => [asset.name, asset]));
    visit(article.tree, 'image', (image) => {
      if (!image.url.startsWith(assetPrefix)) return;
      const name = image.url.slice(assetPrefix.length);
      const asset = this.#assets.get(name) ?? known.get(name);
      if (asset === undefined) image.url = '';
      else known.set(name, asset);
    });
    return { ...article, assets: [...known.values()] };
  }

  #keep(asset: ImportedAsset | null): ImportedAsset | null {
    if (asset === null || this.#assets.has(asset.name)) return asset;
    if (this.#assets.size >= mostImages || this.#bytes + asset.bytes.length > mostBytes) return null;
    this.#assets.set(asset.name, asset);
    this.#bytes += asset.bytes.length;
    return asset;
  }
}
