/** A thing without some of its properties; the thing itself where none are to go. */
export function without<T extends object>(thing: T, properties: readonly (keyof T)[]): T {
  if (properties.length === 0) return thing;
  const rest: Partial<T> = { ...thing };
  for (const property of properties) delete rest[property];
  return rest as T;
}
