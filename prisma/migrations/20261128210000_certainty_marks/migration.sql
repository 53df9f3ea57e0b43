-- AlterTable
ALTER TABLE "Assignment" ADD COLUMN     "certaintyMarks" BOOLEAN NOT NULL DEFAULT false;
