import { dropCopy } from "../offline/offline-copy";
import { deviceAnswers } from "./device-answers";

/** Takes an attempt that has ended off the device. Where the device will not, nothing more can be done about it. */
export async function leaveDevice(attemptId: string): Promise<void> {
  await Promise.allSettled([deviceAnswers(attemptId).clear(), dropCopy(attemptId)]);
}
