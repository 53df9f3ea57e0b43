import fc from "fast-check";
import { localTime, zonedTime } from "@/server/assignments/zoned-time";

it.each([
  ["2026-03-02T12:00", "UTC", "2026-03-02T12:00:00.000Z"],
  ["2026-03-02T12:00", "Asia/Karachi", "2026-03-02T07:00:00.000Z"],
  ["2026-07-01T09:30", "America/New_York", "2026-07-01T13:30:00.000Z"],
  ["2026-01-01T09:30", "America/New_York", "2026-01-01T14:30:00.000Z"],
  ["2026-03-29T03:00", "Europe/Berlin", "2026-03-29T01:00:00.000Z"],
])("reads %s in %s as %s", (local, zone, at) => {
  expect(zonedTime(local, zone)).toEqual({ type: "moment", at: new Date(at) });
});

it.each([
  ["skipped", "2026-03-29T02:30", "Europe/Berlin"],
  ["twice", "2026-10-25T02:30", "Europe/Berlin"],
  ["skipped", "2026-10-04T02:15", "Australia/Lord_Howe"],
  ["twice", "2026-11-01T01:00", "America/New_York"],
  ["skipped", "2011-12-30T12:00", "Pacific/Apia"],
  ["unreadable", "2026-02-30T12:00", "UTC"],
  ["unreadable", "2026-03-02", "UTC"],
  ["unreadable", "tomorrow", "UTC"],
])("calls a local time %s: %s in %s", (type, local, zone) => {
  expect(zonedTime(local, zone)).toEqual({ type });
});

it("comes back to the moment from what the zone's clocks show, unless they show it twice", () => {
  const minute = fc.integer({ min: Date.UTC(2000, 0) / 60_000, max: Date.UTC(2099, 0) / 60_000 });
  const zone = fc.constantFrom("UTC", "Asia/Karachi", "Europe/Berlin", "America/St_Johns", "Australia/Lord_Howe");
  fc.assert(
    fc.property(minute, zone, (minutes, timeZone) => {
      const at = new Date(minutes * 60_000);
      const read = zonedTime(localTime(at, timeZone), timeZone);
      expect(read.type === "twice" ? at : read).toEqual(read.type === "twice" ? at : { type: "moment", at });
    }),
    { numRuns: 300 },
  );
});
