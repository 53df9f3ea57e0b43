/** A claim as the study guide shows it. */
export interface StudyClaimShown {
  readonly id: string;
  readonly note: number | null;
  readonly statement: string;
  readonly voice: string;
  readonly isAuthor: boolean;
  readonly nature: string;
  readonly commitment: "ruled out" | "possible" | "likely" | "near-certain" | "settled";
  readonly links: readonly { readonly type: string; readonly to: string; readonly statement: string }[];
  readonly alsoHeldBy: readonly string[];
}

/** A scenario as the study guide sets it beside the others. */
export interface ScenarioShown {
  readonly id: string;
  readonly order: number;
  readonly paragraph: number;
  readonly title: string;
  readonly condition: string;
  readonly development: string;
  readonly obstacle: string;
  readonly consequence: string;
  readonly commitment: StudyClaimShown["commitment"];
  readonly expectation: string;
}
