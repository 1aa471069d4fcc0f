/** The formats in which articles and their notes can be exported, with what a save dialog needs. */
export const exportFormats = {
  markdown: { name: 'Markdown', extension: 'md', mediaType: 'text/markdown' },
  json: { name: 'JSON', extension: 'json', mediaType: 'application/json' },
  jsonld: { name: 'Web Annotation (JSON-LD)', extension: 'jsonld', mediaType: 'application/ld+json' },
  csv: { name: 'CSV', extension: 'csv', mediaType: 'text/csv' },
  html: { name: 'HTML', extension: 'html', mediaType: 'text/html' },
} as const;

export type ExportFormat = keyof typeof exportFormats;
