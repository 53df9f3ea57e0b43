import { GuestStart } from "./guest-start";
import { ButtonLink } from "@/components/ui/button";
import { Notice } from "@/components/ui/notice";

const POINTS = [
  {
    title: "Made from the article's claims",
    text: "Each question comes from a map of who says what, how firmly, and because of what. Every wrong option is refuted by the article itself.",
  },
  {
    title: "Feedback that names the misreading",
    text: "You learn which misreading an answer shows, why the key holds, and which paragraph to read again.",
  },
  {
    title: "Nothing gets lost",
    text: "Each selection is saved at once. Reload, change the device or lose the connection: you go on where you were.",
  },
] as const;

/** The front page for whoever is not signed in. */
export function Landing({ deleted }: { readonly deleted: boolean }) {
  return (
    <div className="page grid gap-14">
      {deleted ? <Notice>Deleted, as you asked. You are signed out.</Notice> : null}
      <section className="grid max-w-3xl gap-6 pt-4 sm:pt-10">
        <h1 className="text-4xl tracking-tight sm:text-5xl">Read an argument closely. Then prove it.</h1>
        <p className="max-w-prose text-xl text-quiet">
          Claimwise asks you about what an article claims, what it only reports, and what it expects to happen next. The
          first article follows Pakistan between Russia, China and the West.
        </p>
        <div className="flex flex-wrap gap-3">
          <GuestStart />
          <ButtonLink href="/sign-up" look="secondary">
            Make an account
          </ButtonLink>
          <ButtonLink href="/sign-in" look="secondary">
            Sign in
          </ButtonLink>
        </div>
        <p className="text-quiet">
          The quick check has ten questions, takes ten minutes and asks for no account. Make one whenever you like: your
          answers come along.
        </p>
      </section>
      <ul className="grid gap-4 md:grid-cols-3">
        {POINTS.map(({ title, text }) => (
          <li key={title} className="grid content-start gap-2 rounded-card border border-line bg-surface p-6">
            <h2 className="text-lg">{title}</h2>
            <p className="text-quiet">{text}</p>
          </li>
        ))}
      </ul>
    </div>
  );
}
