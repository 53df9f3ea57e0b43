import { z } from "zod";
import { PLAIN_TEXT } from "../accounts/plain-text";
import type { Prisma } from "../generated/prisma/client";

const MAX_SECTION_NAME = 60;

export const sectionNameSchema = z
  .string()
  .trim()
  .min(1, "Give the section a name.")
  .max(MAX_SECTION_NAME, `Use ${String(MAX_SECTION_NAME)} characters or fewer.`)
  .regex(PLAIN_TEXT, "A name cannot have control characters.");

/** Section names that differ in case alone are one name. */
export function sectionKey(name: string): string {
  return name.trim().normalize("NFKC").toLowerCase();
}

/** The section of a class that has this name; null where none has. */
export async function findSectionNamed(
  transaction: Prisma.TransactionClient,
  classId: string,
  name: string,
): Promise<{ readonly id: string; readonly name: string } | null> {
  const sections = await transaction.section.findMany({ where: { classId }, select: { id: true, name: true } });
  return sections.find((section) => sectionKey(section.name) === sectionKey(name)) ?? null;
}
