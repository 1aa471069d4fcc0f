/** A time as part of a file's name, in UTC: as ISO 8601, but Windows allows no colons and a point ends a name. */
export function fileTime(time: Date): string {
  return time.toISOString().replace(/[:.]/g, '-');
}

/** The time in a part of a file's name, as ISO 8601; `null` when there is none such. */
export function parseFileTime(part: string): string | null {
  const fields = /^(\d{4}-\d\d-\d\dT\d\d)-(\d\d)-(\d\d)-(\d{3}Z)$/.exec(part);
  if (fields === null) return null;
  const [, hour, minute, second, rest] = fields;
  const iso = `${hour}:${minute}:${second}.${rest}`;
  return Number.isNaN(Date.parse(iso)) ? null : iso;
}
