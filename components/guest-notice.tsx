import Link from "next/link";

/** Under the bar of every page while somebody without an account is at work. */
export function GuestNotice() {
  return (
    <aside aria-label="No account yet" className="border-b border-line bg-sunken">
      <p className="page py-2.5 text-sm">
        Your answers stay in this browser for two weeks.{" "}
        <Link href="/sign-up" className="text-accent underline underline-offset-2">
          Make an account
        </Link>{" "}
        or{" "}
        <Link href="/sign-in" className="text-accent underline underline-offset-2">
          sign in
        </Link>{" "}
        to keep them.
      </p>
    </aside>
  );
}
