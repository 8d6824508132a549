// One of several cards to choose from.
export interface Choice<T extends string> {
  value: T;
  label: string;
  means: string;
}
