/** Why the server cannot start, in a line that needs no stack trace. */
export class StartError extends Error {
  override readonly name = "StartError";
}
