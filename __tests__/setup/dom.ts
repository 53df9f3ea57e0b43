import "@testing-library/jest-dom";

// jsdom lays nothing out, so that there is nowhere to scroll to.
Element.prototype.scrollIntoView = () => undefined;
