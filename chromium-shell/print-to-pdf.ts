import type * as Electron from 'electron';
import type { Protocol } from './devtools-protocol.ts';

/** Paper sizes in inches, upright. */
const paperSizes: Record<string, { width: number; height: number }> = {
  A3: { width: 11.7, height: 16.54 },
  A4: { width: 8.27, height: 11.7 },
  A5: { width: 5.83, height: 8.27 },
  A6: { width: 4.13, height: 5.83 },
  Legal: { width: 8.5, height: 14 },
  Letter: { width: 8.5, height: 11 },
  Tabloid: { width: 11, height: 17 },
};

/** Electron's options for a PDF in the words of DevTools. Unset ones keep Chromium's defaults, which are Electron's too. */
export function toPdfParameters(options: Electron.PrintToPDFOptions): Protocol.Page.printToPDFParameters {
  const { pageSize = 'Letter', margins = {}, ...rest } = options;
  const paper = typeof pageSize === 'string' ? paperSizes[pageSize] : pageSize;
  if (paper === undefined) throw new Error(`Unknown paper size: ${JSON.stringify(pageSize)}`);
  const parameters: Record<string, unknown> = {
    landscape: rest.landscape,
    printBackground: rest.printBackground,
    displayHeaderFooter: rest.displayHeaderFooter,
    headerTemplate: rest.headerTemplate,
    footerTemplate: rest.footerTemplate,
    preferCSSPageSize: rest.preferCSSPageSize,
    generateTaggedPDF: rest.generateTaggedPDF,
    generateDocumentOutline: rest.generateDocumentOutline,
    pageRanges: rest.pageRanges,
    scale: rest.scale,
    paperWidth: paper.width,
    paperHeight: paper.height,
    marginTop: margins.top,
    marginRight: margins.right,
    marginBottom: margins.bottom,
    marginLeft: margins.left,
  };
  return Object.fromEntries(Object.entries(parameters).filter(([, value]) => value !== undefined));
}
