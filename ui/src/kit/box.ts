// One of the short answers in a row of boxes.
export interface Box<T extends string | number> {
  value: T;
  /** What stands in the box. */
  sign: string;
  /** What is read aloud. */
  name: string;
  /** The id of the element that says what it means. */
  means?: string;
  tone?: 'plain' | 'low' | 'none';
}
