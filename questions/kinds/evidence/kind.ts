import type { Oracle } from "../../claims/oracle";
import type { Draft } from "../draft";
import type { Kind } from "../kind";
import { paragraphDrafts } from "./paragraphs";
import { supportDrafts } from "./supports";

/** Where the article bears a claim out: the paragraph that makes it, and the point that supports it. */
export const evidence: Kind = {
  name: "evidence",
  generate: (oracle: Oracle): Draft[] => [...paragraphDrafts(oracle), ...supportDrafts(oracle)],
};
