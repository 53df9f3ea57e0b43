"use client";

import { useEffect } from "react";
import { openerId } from "./map-path";

/**
 * Brings the focus to the claim that has been opened, and back to what opened it when it is closed: without moving the
 * page, as the panel stands where it can be seen. A page that comes with a claim opened is read from its top.
 */
export function PanelFocus({ claimId }: { readonly claimId: string }) {
  useEffect(() => {
    const opener = document.getElementById(openerId(claimId));
    const isFresh = document.activeElement === document.body || document.activeElement === null;
    if (!isFresh) document.getElementById("opened")?.focus({ preventScroll: true });
    return () => {
      // Where another claim is opened next, its panel takes the focus right after this.
      opener?.focus({ preventScroll: true });
    };
  }, [claimId]);
  return null;
}
