import type { Patch, TableName, Tables } from './records.ts';

/** The tables with the patches applied in order. The given tables stay as they are. */
export function applyPatches<T extends Tables>(tables: T, patches: readonly Patch[]): T {
  const touched: Partial<Record<TableName, Record<string, unknown>>> = {};
  for (const { table, id, after } of patches) {
    const copy = (touched[table] ??= { ...tables[table] });
    if (after === null) Reflect.deleteProperty(copy, id);
    else copy[id] = after;
  }
  return { ...tables, ...touched };
}
