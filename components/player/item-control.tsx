import type { PublicItem } from "@/questions/view/public-item";
import type { Response } from "@/questions/view/response";
import { AssignControl } from "./assign-control";
import { ChoiceControl } from "./choice-control";
import { OrderControl } from "./order-control";
import { TextControl } from "./text-control";
import { VerdictControl } from "./verdict-control";

interface ItemControlProps {
  readonly item: PublicItem;
  readonly response: Response | null;
  readonly onChange: (response: Response | null) => void;
}

/** The control that fits the item's interaction. */
export function ItemControl({ item, response, onChange }: ItemControlProps) {
  const { interaction } = item;
  switch (interaction.type) {
    case "choice":
      return (
        <ChoiceControl
          {...{ item, interaction, onChange }}
          response={response?.interaction === "choice" ? response : null}
        />
      );
    case "verdict":
      return (
        <VerdictControl
          {...{ item, interaction, onChange }}
          response={response?.interaction === "verdict" ? response : null}
        />
      );
    case "assign":
      return (
        <AssignControl
          {...{ item, interaction, onChange }}
          response={response?.interaction === "assign" ? response : null}
        />
      );
    case "order":
      return (
        <OrderControl
          {...{ item, interaction, onChange }}
          response={response?.interaction === "order" ? response : null}
        />
      );
    case "text":
      return (
        <TextControl
          {...{ item, interaction, onChange }}
          response={response?.interaction === "text" ? response : null}
        />
      );
  }
}
