import { PractiseForm } from "@/app/_components/practise-form";
import { Badge } from "@/components/ui/badge";
import { Card } from "@/components/ui/card";
import type { Progress } from "@/server/progress/get-progress";

/** The misreadings that the user falls for, with what helps and a practice on each. */
export function Misreadings({ misreadings }: { readonly misreadings: Progress["misreadings"] }) {
  if (misreadings.length === 0) return null;
  return (
    <Card aria-labelledby="misreadings" className="grid gap-4">
      <h2 id="misreadings" className="text-xl">
        Misreadings to watch
      </h2>
      <ul className="grid gap-4">
        {misreadings.map(({ misconception, label, advice, verdict, offered, taken, expected }) => (
          <li
            key={misconception}
            className="grid gap-3 border-t border-line pt-4 sm:grid-cols-[minmax(0,1fr)_auto] sm:items-center sm:gap-6"
          >
            <div className="grid gap-1">
              <p className="flex flex-wrap items-center gap-2">
                <strong className="font-semibold first-letter:uppercase">{label}</strong>
                <Badge tone={verdict === "found" ? "wrong" : "partly"}>
                  {verdict === "found" ? "a habit" : "perhaps"}
                </Badge>
              </p>
              <p>{advice}</p>
              <p className="text-sm text-quiet">
                You took it {taken} of {offered} times that it was to be had; by chance it would be about{" "}
                {Math.round(expected)}.
              </p>
            </div>
            <PractiseForm focus={`misreading:${misconception}`} label={`Practise against: ${label}`}>
              Practise against it
            </PractiseForm>
          </li>
        ))}
      </ul>
    </Card>
  );
}
