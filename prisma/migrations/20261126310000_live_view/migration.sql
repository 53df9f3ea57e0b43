-- AlterTable
ALTER TABLE "Attempt" ADD COLUMN     "extensionMinutes" INTEGER NOT NULL DEFAULT 0,
ADD COLUMN     "seenAt" TIMESTAMP(3);
