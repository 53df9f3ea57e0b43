/** A password that will do, and another one. */
export const PASSPHRASE = "violet tram over nine bridges";
export const OTHER_PASSPHRASE = "a quiet kettle in the orchard";
