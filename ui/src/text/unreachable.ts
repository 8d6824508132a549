// The end of an exhaustive switch: a variant that nobody thought of does not compile.
export function unreachable(value: never): never {
  throw new Error(`unreachable: ${JSON.stringify(value)}`);
}
