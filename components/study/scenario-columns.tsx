import { CommitmentScale } from "./commitment-scale";
import type { ScenarioShown } from "./shown";

const PARTS = [
  { key: "condition", label: "If" },
  { key: "development", label: "then" },
  { key: "obstacle", label: "but" },
  { key: "consequence", label: "so in the end" },
] as const;

/** The scenarios side by side, their parts in rows; under one another where there is no room. */
export function ScenarioColumns({ scenarios }: { readonly scenarios: readonly ScenarioShown[] }) {
  return (
    <div className="grid gap-4 sm:grid-cols-2 xl:grid-cols-4">
      {scenarios.map((scenario) => (
        <article
          key={scenario.id}
          id={`scenario-${scenario.id}`}
          aria-labelledby={`scenario-${scenario.id}-title`}
          className="row-span-6 grid grid-rows-subgrid content-start gap-3 rounded-card border border-line bg-surface p-5 target:border-accent target:bg-accent-soft"
        >
          <h3 id={`scenario-${scenario.id}-title`} className="text-lg">
            <span className="text-quiet tabular-nums">{scenario.order}. </span>
            {scenario.title}
          </h3>
          {PARTS.map(({ key, label }) => (
            <div key={key}>
              <p className="text-sm font-medium text-quiet">{label}</p>
              <p>{scenario[key]}</p>
            </div>
          ))}
          <div className="border-t border-line pt-3">
            <p className="text-sm text-quiet">
              How firmly: <CommitmentScale level={scenario.commitment} />
            </p>
            <p className="text-sm">
              {scenario.expectation}{" "}
              <a href={`#paragraph-${String(scenario.paragraph)}`}>Paragraph {scenario.paragraph}</a>
            </p>
          </div>
        </article>
      ))}
    </div>
  );
}
