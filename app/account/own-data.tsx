import { Card } from "@/components/ui/card";
import { buttonClass } from "@/components/ui/button";
import type { AccountEnd } from "@/server/accounts/get-account-end";
import { DeleteForm } from "./delete-form";

function Download() {
  return (
    <Card className="grid justify-items-start gap-4">
      <h2 className="text-xl">Your data</h2>
      <p className="text-quiet">
        Everything that is stored of you, as one JSON file: your account, your classes, and each attempt with its
        questions, answers and times. Marks and feedback that a class does not show yet are left out.
      </p>
      <a href="/api/account/export" download className={buttonClass("secondary")}>
        Download my data
      </a>
    </Card>
  );
}

interface OwnDataProps {
  readonly end: AccountEnd;
  readonly guest: boolean;
}

/** What somebody can do with everything that is stored of them: take it along, and have it deleted. */
export function OwnData({ end: { confirmBy, obstacles }, guest }: OwnDataProps) {
  return (
    <>
      <Download />
      <Card className="grid justify-items-start gap-4">
        <h2 className="text-xl">{guest ? "Delete your answers" : "Delete the account"}</h2>
        <p className="text-quiet">
          {guest
            ? "Takes everything that you answered here off the server. It cannot be undone."
            : "Your practice, your progress and your name are deleted, and you are signed out everywhere. Scores that a class needs stay in it without your name; a quiz of a class that is still open is handed in as it is. It cannot be undone."}
        </p>
        {obstacles.length > 0 ? (
          <ul className="grid gap-2">
            {obstacles.map((obstacle) => (
              <li key={obstacle} className="rounded-lg border border-line bg-sunken px-4 py-3">
                {obstacle}
              </li>
            ))}
          </ul>
        ) : (
          <DeleteForm confirmBy={confirmBy} what={guest ? "my answers" : "my account"} />
        )}
      </Card>
    </>
  );
}
