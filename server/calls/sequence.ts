import { z } from "zod";

/** The number that a page gives to each change of its own: of two changes to one thing the higher stands. */
export const sequenceSchema = z.int().min(1);
