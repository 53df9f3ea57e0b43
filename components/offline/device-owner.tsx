"use client";

import { useEffect } from "react";
import { dropAllCopies } from "./offline-copy";

const KEY = "claimwise:device-owner";

/** Whose copies the device holds; null where the browser forbids to remember, and then there is no telling. */
function changeOwner(owner: string): boolean {
  try {
    const before = localStorage.getItem(KEY);
    localStorage.setItem(KEY, owner);
    return before !== owner;
  } catch {
    return true;
  }
}

/**
 * On every page: makes the service worker ready, and takes what is kept for one person off the device as soon as a page
 * shows that another one, or nobody, is signed in.
 */
export function DeviceOwner({ userId }: { readonly userId: string | null }) {
  useEffect(() => {
    if (changeOwner(userId ?? "")) {
      void dropAllCopies();
      void import("../player/device-answers").then(({ forgetSentAnswers }) => forgetSentAnswers());
    }
    if (userId !== null && "serviceWorker" in navigator) {
      // Without it a quiz cannot be reloaded offline; nothing else depends on it.
      navigator.serviceWorker.register("/service-worker.js").catch(() => undefined);
    }
  }, [userId]);
  return null;
}
