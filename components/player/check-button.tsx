import { Button } from "../ui/button";
import { Notice } from "../ui/notice";

interface CheckButtonProps {
  readonly answered: boolean;
  readonly checking: boolean;
  readonly problem: string | null;
  readonly onCheck: () => void;
}

/** Has the answer checked, where the class allows it at once; what follows is said before it is pressed. */
export function CheckButton({ answered, checking, problem, onCheck }: CheckButtonProps) {
  return (
    <div className="grid gap-3">
      {problem ? <Notice tone="problem">{problem}</Notice> : null}
      <div className="flex flex-wrap items-center gap-x-4 gap-y-2">
        <Button look="secondary" disabled={!answered || checking} onClick={onCheck}>
          {checking ? "Checking" : "Check my answer"}
        </Button>
        <span className="text-quiet">{answered ? "After that this answer stands." : "Answer the question first."}</span>
      </div>
    </div>
  );
}
