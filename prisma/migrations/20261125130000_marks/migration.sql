-- AlterTable
ALTER TABLE "AuditEvent" ADD COLUMN     "classId" TEXT;

-- AlterTable
ALTER TABLE "Class" ADD COLUMN     "gradebook" JSONB;

-- CreateTable
CREATE TABLE "MarkOverride" (
    "attemptId" TEXT NOT NULL,
    "itemId" TEXT NOT NULL,
    "earned" DOUBLE PRECISION,
    "comment" TEXT NOT NULL DEFAULT '',
    "version" INTEGER NOT NULL DEFAULT 1,
    "updatedAt" TIMESTAMP(3) NOT NULL,

CONSTRAINT "MarkOverride_pkey" PRIMARY KEY ("attemptId","itemId")
);

-- CreateIndex
CREATE INDEX "AuditEvent_classId_createdAt_idx" ON "AuditEvent"("classId", "createdAt");

-- AddForeignKey
ALTER TABLE "MarkOverride" ADD CONSTRAINT "MarkOverride_attemptId_fkey" FOREIGN KEY ("attemptId") REFERENCES "Attempt"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- Events of classes from before they named one.
UPDATE "AuditEvent" SET "classId" = substring("subject" FROM 7) WHERE "subject" LIKE 'class:%';
