import type { ControlProps } from "./control-props";
import { letterAt } from "./letters";
import { OptionRow } from "./option-row";

const NOTHING = { interaction: "verdict", verdict: null, reasonId: null } as const;

/** A statement to judge, and the claim that decides it. */
export function VerdictControl({ item, interaction, response, onChange }: ControlProps<"verdict">) {
  const { statement, verdictLabels, reasonPrompt, reasons } = interaction;
  const verdicts = [
    { value: true, label: verdictLabels.yes },
    { value: false, label: verdictLabels.no },
  ];
  return (
    <div className="grid gap-6">
      <blockquote className="border-l-4 border-accent bg-sunken px-5 py-4 font-read text-xl">{statement}</blockquote>
      <fieldset>
        <legend className="sr-only">Your verdict on the statement</legend>
        <div className="grid grid-cols-2 gap-2.5">
          {verdicts.map(({ value, label }, index) => (
            <OptionRow
              key={label}
              group={`${item.id}-verdict`}
              value={label}
              mark={String(index + 1)}
              text={label}
              checked={response?.verdict === value}
              onChoose={() => {
                onChange({ ...(response ?? NOTHING), verdict: value });
              }}
            />
          ))}
        </div>
      </fieldset>
      <fieldset className="grid gap-2.5">
        <legend className="mb-2.5 font-semibold">{reasonPrompt}</legend>
        {reasons.map((reason, index) => (
          <OptionRow
            key={reason.id}
            group={`${item.id}-reason`}
            value={reason.id}
            mark={letterAt(index)}
            text={reason.text}
            checked={response?.reasonId === reason.id}
            onChoose={() => {
              onChange({ ...(response ?? NOTHING), reasonId: reason.id });
            }}
          />
        ))}
      </fieldset>
    </div>
  );
}
