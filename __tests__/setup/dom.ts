import "@testing-library/jest-dom";

// jsdom lays nothing out, so that there is nowhere to scroll to; some of these tests run without it.
if ("Element" in globalThis) Element.prototype.scrollIntoView = () => undefined;
// jsdom knows no entries of a navigation.
if (!("getEntriesByType" in performance)) Object.assign(performance, { getEntriesByType: () => [] });
