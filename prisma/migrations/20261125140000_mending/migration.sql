-- AlterTable
ALTER TABLE "Attempt" ADD COLUMN     "keyVersion" INTEGER NOT NULL DEFAULT 0;

-- CreateTable
CREATE TABLE "Mend" (
    "id" TEXT NOT NULL,
    "classId" TEXT NOT NULL,
    "number" INTEGER NOT NULL,
    "itemId" TEXT NOT NULL,
    "change" JSONB NOT NULL,
    "onlyIfImproves" BOOLEAN NOT NULL,
    "reason" TEXT NOT NULL,
    "madeById" TEXT,
    "createdAt" TIMESTAMP(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "undoneAt" TIMESTAMP(3),

CONSTRAINT "Mend_pkey" PRIMARY KEY ("id")
);

-- CreateIndex
CREATE UNIQUE INDEX "Mend_classId_number_key" ON "Mend"("classId", "number");

-- AddForeignKey
ALTER TABLE "Mend" ADD CONSTRAINT "Mend_classId_fkey" FOREIGN KEY ("classId") REFERENCES "Class"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Mend" ADD CONSTRAINT "Mend_madeById_fkey" FOREIGN KEY ("madeById") REFERENCES "User"("id") ON DELETE SET NULL ON UPDATE CASCADE;
