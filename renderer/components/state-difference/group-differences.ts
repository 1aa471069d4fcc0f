import type { ComparedState } from '../../../core/ipc/contract.ts';
import type { RecordDifference } from '../../../core/library/compare-tables.ts';
import { recordIn } from '../../../core/library/find-record.ts';
import type { HighlightRecord, RecordOf, TableName, Tables } from '../../../core/library/records.ts';
import { fieldName, valueInWords } from '../record-words/record-words.ts';
import type { NamedColors } from '../swatches/color-names.ts';

/** A field of a record as it was and as it is, in words. */
export interface FieldDifference {
  readonly field: string;
  readonly then: string;
  readonly now: string;
}

/** One record that differs. */
export interface DifferenceLine {
  readonly id: string;
  readonly table: TableName;
  /** An article's title, a passage or a collection's name. */
  readonly name: string;
  /** The mark that it is about, as it is now, or was where it is gone. */
  readonly mark: HighlightRecord | null;
  /** The title of the mark's article. */
  readonly article: string;
  /** How many marks come or go with the article. */
  readonly marks: number;
  readonly fields: readonly FieldDifference[];
}

/** What differs, by what going back does to it. */
export interface DifferenceGroups {
  /** Missing or in the trash now: comes back. */
  readonly missing: readonly DifferenceLine[];
  /** There in both, and not alike. */
  readonly changed: readonly DifferenceLine[];
  /** Not there then: goes to the trash with the rest of what is new. */
  readonly added: readonly DifferenceLine[];
}

/** What telling values in words depends on. */
export interface Telling {
  /** What counts as today. */
  readonly now: Date;
  readonly names: NamedColors;
}

/** Fields that follow from others, or that the groups themselves tell. */
const untold: ReadonlySet<string> = new Set(['titleDerived', 'trashed', 'modified']);

/** Sorts what differs by what it means to the reader; what lies in the trash then and now is left out. */
export function groupDifferences(
  { differences, then }: ComparedState,
  now: Tables,
  telling: Telling,
): DifferenceGroups {
  const kept = differences.map((difference) => ({
    difference,
    then: isKept(difference, then),
    now: isKept(difference, now),
  }));
  const line = (difference: RecordDifference): DifferenceLine => lineOf(difference, then, now, telling);
  const lines = (wasKept: boolean, isKeptNow: boolean): readonly DifferenceLine[] =>
    foldMarks(
      kept.filter((one) => one.then === wasKept && one.now === isKeptNow).map((one) => line(one.difference)),
    );
  return {
    missing: lines(true, false),
    changed: lines(true, true).filter(({ fields }) => fields.length > 0),
    added: lines(false, true),
  };
}

/** Marks that come or go with their article are counted there. */
function foldMarks(lines: readonly DifferenceLine[]): readonly DifferenceLine[] {
  const whole = new Set(
    lines.filter(({ table, fields }) => table === 'articles' && fields.length === 0).map(({ id }) => id),
  );
  const isFolded = ({ mark, fields }: DifferenceLine): boolean =>
    mark !== null && fields.length === 0 && whole.has(mark.article);
  return lines
    .filter((line) => !isFolded(line))
    .map((line) => ({
      ...line,
      marks: lines.filter((other) => isFolded(other) && other.mark?.article === line.id).length,
    }));
}

function isKept({ table, id }: RecordDifference, tables: Tables): boolean {
  const record = recordIn<RecordOf<TableName>>(tables[table], id);
  return record !== null && (!('trashed' in record) || record.trashed === null);
}

function lineOf(
  { table, id, name, fields }: RecordDifference,
  then: Tables,
  now: Tables,
  telling: Telling,
): DifferenceLine {
  const past = recordIn<RecordOf<TableName>>(then[table], id);
  const present = recordIn<RecordOf<TableName>>(now[table], id);
  const mark = table === 'highlights' ? ((present ?? past) as HighlightRecord | null) : null;
  const article =
    mark === null ? null : (recordIn(now.articles, mark.article) ?? recordIn(then.articles, mark.article));
  const told = fields.filter((field) => !untold.has(field));
  const value = (record: object | null, field: string): string =>
    record === null ? '' : valueInWords(field, (record as Readonly<Record<string, unknown>>)[field], telling);
  return {
    id,
    table,
    name,
    mark,
    article: article?.title ?? '',
    marks: 0,
    fields: told.map((field) => ({
      field: fieldName(field),
      then: value(past, field),
      now: value(present, field),
    })),
  };
}
