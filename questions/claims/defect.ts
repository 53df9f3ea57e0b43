/** A defect of a claim map: where it is and how to mend it. */
export interface Defect {
  readonly place: string;
  readonly problem: string;
}
