import type { LineOutcome } from "@/server/roster/plan-roster";

export interface OutcomeWords {
  readonly label: string;
  readonly tone: "plain" | "right" | "accent" | "partly" | "wrong";
  /** More of it; empty for nothing. */
  readonly detail: string;
}

const into = (section: string | null): string => (section === null ? "" : `section ${section}`);

/** What will happen to a line, in words. */
export function outcomeWords(outcome: LineOutcome): OutcomeWords {
  switch (outcome.type) {
    case "enrolled":
      return { label: "Enrolled", tone: "right", detail: into(outcome.section) };
    case "returns":
      return { label: "Taken back", tone: "right", detail: into(outcome.section) };
    case "moved":
      return { label: "Moved", tone: "accent", detail: `from ${outcome.from ?? "no section"} to ${outcome.section}` };
    case "unchanged":
      return { label: "Already in", tone: "plain", detail: "nothing changes" };
    case "invited":
      return { label: "Invited", tone: "accent", detail: into(outcome.section) };
    case "invitation-moved":
      return {
        label: "Invitation moved",
        tone: "accent",
        detail: `from ${outcome.from ?? "no section"} to ${outcome.section}`,
      };
    case "already-invited":
      return { label: "Already invited", tone: "plain", detail: "the link stays as it is" };
    case "refused":
      return { label: "Refused", tone: "wrong", detail: outcome.why };
  }
}
