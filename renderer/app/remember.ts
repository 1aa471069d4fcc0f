/** A function that computes again only when it is given other values than the last time. */
export function remember<A extends readonly unknown[], R>(compute: (...values: A) => R): (...values: A) => R {
  let last: { readonly values: A; readonly result: R } | null = null;
  return (...values) => {
    if (last === null || values.some((value, at) => value !== last?.values[at])) {
      last = { values, result: compute(...values) };
    }
    return last.result;
  };
}
