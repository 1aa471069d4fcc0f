import type { Root } from 'mdast';
import { visit } from 'unist-util-visit';
import type { ImageCollector } from './image-collector.ts';
import { rewriteStartTags, startTag } from './rewrite-tags.ts';
import type { StartTag } from './rewrite-tags.ts';

/**
 * Lets the images of a page name those that came with it. Of the several addresses that a page gives for one picture
 * (`srcset`, `<picture>`, lazily loaded ones) that of the saved one is kept. It must come before the article is
 * extracted, as that resolves addresses and chooses among them.
 */
export function settlePageImages(markup: string, images: ImageCollector): string {
  let ofPicture: string | null = null;
  const settled = rewriteStartTags(markup, (tag) => {
    switch (tag.name) {
      case 'picture':
        ofPicture = null;
        return null;
      case 'source': {
        if (!tag.attributes.has('srcset')) return null;
        ofPicture ??= firstTaken(tag, images);
        return ofPicture === null ? null : '';
      }
      case 'img': {
        const url = firstTaken(tag, images) ?? ofPicture;
        ofPicture = null;
        return url === null ? null : imageTag(tag, url);
      }
      case 'image': {
        // The picture of an SVG drawing, which is how e-books show their covers.
        const url = images.take(tag.attributes.get('xlink:href') ?? tag.attributes.get('href') ?? '');
        return url === null ? null : imageTag(tag, url);
      }
      default:
        return null;
    }
  });
  return images.isEmpty ? markup : settled;
}

/** Lets the images of a tree name those that came with it. Changes `tree`. */
export function settleTreeImages(tree: Root, images: ImageCollector): void {
  visit(tree, 'image', (image) => {
    image.url = images.take(image.url) ?? image.url;
  });
}

function firstTaken({ attributes }: StartTag, images: ImageCollector): string | null {
  for (const [name, value] of attributes) {
    if (!/^(?:src|data-(?:[\w-]*-)?(?:src|original|url))$/u.test(name)) continue;
    const taken = value === '' ? null : images.take(value.trim());
    if (taken !== null) return taken;
  }
  for (const name of ['srcset', 'data-srcset', 'data-lazy-srcset']) {
    for (const address of candidatesOf(attributes.get(name) ?? '')) {
      const taken = images.take(address);
      if (taken !== null) return taken;
    }
  }
  return null;
}

/** The addresses of a `srcset`, the largest picture first. */
function candidatesOf(srcset: string): string[] {
  return [...srcset.matchAll(/\s*([^\s,]\S*[^\s,])(?:\s+([\d.]+)[wx])?\s*(?:,|$)/gu)]
    .map(([, address = '', size]) => ({ address, size: Number(size ?? 1) }))
    .sort((first, second) => second.size - first.size)
    .map(({ address }) => address);
}

function imageTag({ attributes }: StartTag, url: string): string {
  return startTag('img', {
    src: url,
    alt: attributes.get('alt') ?? attributes.get('aria-label'),
    title: attributes.get('title'),
    width: attributes.get('width'),
    height: attributes.get('height'),
    id: attributes.get('id'),
    // Extractors take an image of this class for one whose address is still elsewhere.
    class: attributes
      .get('class')
      ?.replace(/\S*lazy\S*/giu, '')
      .trim(),
  });
}
