import { act, render, screen } from "@testing-library/react";
import { Timer } from "@/components/player/timer";

const MINUTE_MS = 60_000;

beforeEach(() => {
  jest.useFakeTimers({ now: 0 });
});
afterEach(() => {
  jest.useRealTimers();
});

function showTimer(deadline: number, onTimeUp: () => void = () => undefined): void {
  render(<Timer deadline={deadline} serverTime={() => Date.now()} onTimeUp={onTimeUp} />);
}

function pass(milliseconds: number): void {
  act(() => {
    jest.advanceTimersByTime(milliseconds);
  });
}

it("says aloud when ten, five and one minutes are left, and nothing between", () => {
  showTimer(11 * MINUTE_MS);
  const said: string[] = [];
  for (let second = 0; second < 11 * 60; second += 1) {
    const { textContent } = screen.getByRole("status");
    if (textContent !== "" && textContent !== said.at(-1)) said.push(textContent);
    pass(1_000);
  }
  expect(said).toEqual(["10 minutes left.", "5 minutes left.", "1 minute left."]);
});

it("shows the time left in minutes and seconds, and does not speak it second by second", () => {
  showTimer(90_000);
  pass(15_000);
  expect(screen.getByRole("timer")).toHaveTextContent("Time left: 1:15");
  expect(screen.getByRole("timer")).toHaveAttribute("aria-live", "off");
});

it("tells that the time is up, and again every five seconds for as long as the server finds time left", () => {
  const onTimeUp = jest.fn();
  showTimer(3_000, onTimeUp);
  pass(2_000);
  expect(onTimeUp).not.toHaveBeenCalled();
  pass(5_000);
  expect(onTimeUp).toHaveBeenCalledTimes(1);
  pass(1_000);
  expect(onTimeUp).toHaveBeenCalledTimes(2);
  expect(screen.getByRole("timer")).toHaveTextContent("0:00");
});
