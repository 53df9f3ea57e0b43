import "server-only";
import { headers } from "next/headers";
import { clientAddress } from "./client-address";

/** The address of whoever sent the request at hand. */
export async function requestClient(): Promise<string> {
  return clientAddress(await headers());
}
