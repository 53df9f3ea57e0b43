import type { ControlProps } from "./control-props";
import { letterAt } from "./letters";
import { OptionRow } from "./option-row";

/** One option of several; an ordered list is a scale from weak to firm. */
export function ChoiceControl({ item, interaction, response, onChange }: ControlProps<"choice">) {
  return (
    <fieldset className="grid gap-2.5">
      <legend className="sr-only">{item.stem}</legend>
      {interaction.options.map((option, index) => (
        <OptionRow
          key={option.id}
          group={item.id}
          value={option.id}
          mark={interaction.ordered ? String(index + 1) : letterAt(index)}
          text={option.text}
          checked={response?.optionId === option.id}
          onChoose={() => {
            onChange({ interaction: "choice", optionId: option.id });
          }}
        />
      ))}
    </fieldset>
  );
}
