import "server-only";
import { headers } from "next/headers";
import { clientAddress } from "./client-address";
import { noteReached } from "./request-context";

/** The address of whoever sent the request at hand. */
export async function requestClient(): Promise<string> {
  noteReached();
  return clientAddress(await headers());
}
