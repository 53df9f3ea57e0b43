import { randomBytes } from "node:crypto";
import { db } from "@/server/db";
import { migrateDatabase } from "@/server/storage/migrate-database";

// Writes rows that nothing makes smaller until one is refused, and says of each that is acknowledged.
await migrateDatabase();
for (let row = 0; ; row += 1) {
  const email = `${String(row)}@example.org`;
  try {
    await db().user.create({ data: { email, name: randomBytes(48_000).toString("base64") } });
  } catch {
    process.stdout.write("refused\n");
    break;
  }
  process.stdout.write(`kept ${email}\n`);
}
process.exit(0);
