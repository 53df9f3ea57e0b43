import type { User } from "../accounts/find-session-user";
import type { FailureReason } from "../http/respond";

/** What a call's address names; `itemId` is empty where the address has none. */
export interface CallParameters {
  readonly attemptId: string;
  /** Public id: the item's place in the attempt. */
  readonly itemId: string;
}

export type CallAnswer =
  | { readonly ok: true; readonly body: unknown }
  | { readonly ok: false; readonly reason: FailureReason; readonly message: string };

/** One thing that the page of an attempt asks of the server, with JSON both ways. */
export interface Call {
  readonly method: "POST" | "PUT";
  /** The address, its parameters in brackets, as a folder of `app/` would have it. */
  readonly path: string;
  /** What somebody is told who is not signed in. */
  readonly signIn: string;
  /** Answers whoever is signed in; `body` is what they sent, of any form. */
  readonly answer: (user: User, parameters: CallParameters, body: unknown) => Promise<CallAnswer>;
}
