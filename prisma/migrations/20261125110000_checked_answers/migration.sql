-- AlterTable
ALTER TABLE "Response" ADD COLUMN     "checkedAt" TIMESTAMP(3);
