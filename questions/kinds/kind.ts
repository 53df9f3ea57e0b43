import type { Oracle } from "../claims/oracle";
import type { KindName } from "../view/kind-name";
import type { Draft } from "./draft";

/** A question kind: everything it can draw from a claim map, each draft proven by the oracle. */
export interface Kind {
  readonly name: KindName;
  /** Every item that the map allows, in an order that the map decides. */
  readonly generate: (oracle: Oracle) => Draft[];
}
