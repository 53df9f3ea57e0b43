/** Every way in which a call can fail that a caller can do something about. */
export type FailureReason =
  | "malformed"
  | "not-signed-in"
  | "cross-site"
  | "not-found"
  | "submitted"
  | "late"
  | "checked"
  | "not-answered"
  | "too-large"
  | "no-such-method"
  | "wrong-type"
  | "invalid";

const STATUS = {
  malformed: 400,
  "not-signed-in": 401,
  "cross-site": 403,
  "not-found": 404,
  "no-such-method": 405,
  submitted: 409,
  late: 410,
  "not-answered": 412,
  "too-large": 413,
  "wrong-type": 415,
  invalid: 422,
  checked: 423,
} as const satisfies Record<FailureReason, number>;

/** No copy of an answer stays on the way to whoever asked. */
export const NOT_KEPT = { "Cache-Control": "no-store" } as const;

export function respond(body: unknown): Response {
  return Response.json(body, { headers: NOT_KEPT });
}

export function statusOf(reason: FailureReason): number {
  return STATUS[reason];
}

/** A failure with its status and its plain words: `{ error: { reason, message } }`. */
export function refuse({ reason, message }: { readonly reason: FailureReason; readonly message: string }): Response {
  return Response.json({ error: { reason, message } }, { status: STATUS[reason], headers: NOT_KEPT });
}
