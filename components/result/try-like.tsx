import { SubmitButton } from "../ui/submit-button";

interface TryLikeProps {
  readonly attemptId: string;
  readonly itemId: string;
  /** The question's place, for the button's full name. */
  readonly place: number;
  /** Takes `attemptId` and `itemId`. */
  readonly action: (data: FormData) => Promise<void>;
}

/** Leads to another question that is like the one above it. */
export function TryLike({ attemptId, itemId, place, action }: TryLikeProps) {
  return (
    <form action={action} aria-label={`Another question like question ${String(place)}`}>
      <input type="hidden" name="attemptId" value={attemptId} />
      <input type="hidden" name="itemId" value={itemId} />
      <SubmitButton look="secondary" busy="Opening">
        Try one like it
      </SubmitButton>
    </form>
  );
}
