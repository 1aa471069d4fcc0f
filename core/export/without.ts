/** A copy of a record without some of its fields. */
export function without<T extends object, K extends keyof T & string>(
  record: T,
  ...fields: readonly K[]
): Omit<T, K> {
  const rest = Object.entries(record).filter(([name]) => !(fields as readonly string[]).includes(name));
  return Object.fromEntries(rest) as Omit<T, K>;
}
