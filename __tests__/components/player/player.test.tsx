import "fake-indexeddb/auto";
import { BroadcastChannel } from "node:worker_threads";
import { act, type queries, render, screen, waitFor, within, type BoundFunctions } from "@testing-library/react";
import userEvent from "@testing-library/user-event";
import type { ReactElement } from "react";
import { renderToString } from "react-dom/server";
import { buildPublicItem } from "../../builders/build-public-item";
import { findViolations } from "../../builders/find-violations";
import { deviceAnswers } from "@/components/player/device-answers";
import type { ItemFeedback } from "@/questions/view/public-item";
import { Player } from "@/components/player/player";

const replace = jest.fn();
const refresh = jest.fn();
// One router for every render, as in the browser.
const router = { replace, refresh };
jest.mock("next/navigation", () => ({ useRouter: () => router }));

interface Sent {
  readonly path: string;
  readonly method: string;
  readonly body: Record<string, unknown>;
}

/** Every move that the server was told of. */
const moves: Sent[] = [];

/** A server that answers every call with what the test says, and remembers each; moves are kept apart. */
function serve(answer: (sent: Sent) => Promise<{ status: number; body: unknown }>): Sent[] {
  const calls: Sent[] = [];
  globalThis.fetch = jest.fn(async (path: string, init: { method: string; body: string }) => {
    const sent = { path, method: init.method, body: JSON.parse(init.body) as Record<string, unknown> };
    if (path.endsWith("/place")) {
      moves.push(sent);
      return { ok: true, status: 200, json: () => Promise.resolve({ ok: true }) };
    }
    calls.push(sent);
    const { status, body } = await answer(sent);
    return { ok: status < 400, status, json: () => Promise.resolve(body) };
  }) as unknown as typeof fetch;
  return calls;
}

const SAVED = { status: 200, body: { savedAt: "2026-03-02T12:00:01.000Z", stale: false } };
const saveAll = (): Promise<typeof SAVED> => Promise.resolve(SAVED);

let attempts = 0;
/** The id of the attempt that `open` opens next. */
const nextAttemptId = (): string => `attempt-${String(attempts + 1)}`;

interface Opening {
  readonly place?: number;
  readonly deadlineAt?: string | null;
  readonly checked?: Readonly<Record<string, ItemFeedback>> | null;
  readonly certaintyMarks?: boolean;
}

function open(opening: Opening = {}): void {
  attempts += 1;
  openTab(opening);
}

/** The attempt opened last; in a form, so that the radio buttons of two tabs are strangers. */
function player({ place = 0, deadlineAt = null, checked = null, certaintyMarks = false }: Opening = {}): ReactElement {
  return (
    <form>
      <Player
        title="Quick check"
        deadlineAt={deadlineAt}
        initialPlace={place}
        checked={checked}
        certaintyMarks={certaintyMarks}
        attempt={{
          id: `attempt-${String(attempts)}`,
          startedAt: new Date(Date.now() - 60_000).toISOString(),
          serverNow: new Date().toISOString(),
          items: [
            buildPublicItem("choice", { id: "q1" }),
            buildPublicItem("verdict", { id: "q2" }),
            buildPublicItem("text", { id: "q3" }),
          ],
          saved: {},
        }}
      />
    </form>
  );
}

/** The attempt opened last in one more tab. */
function openTab(opening: Opening = {}): BoundFunctions<typeof queries> {
  return within(render(player(opening)).container);
}

const heading = (): string | null => screen.getByRole("heading", { level: 2 }).textContent;
const cardOf = (id: string) => within(screen.getByRole("article", { name: `What of ${id}?` }));
const places = (): (string | null)[] =>
  within(screen.getByRole("navigation", { name: "Questions" }))
    .getAllByRole("button")
    .map((button) => button.getAttribute("aria-label"));

beforeAll(() => {
  // Node's own, which jsdom hides.
  globalThis.BroadcastChannel = BroadcastChannel as unknown as typeof globalThis.BroadcastChannel;
  // jsdom has none, and the stand-in for IndexedDB copies what it keeps.
  globalThis.structuredClone = <T,>(value: T): T => JSON.parse(JSON.stringify(value)) as T;
  // jsdom knows the element, but not how it opens.
  HTMLDialogElement.prototype.showModal = function () {
    this.open = true;
  };
  HTMLDialogElement.prototype.close = function () {
    this.open = false;
  };
});
beforeEach(() => {
  replace.mockReset();
  refresh.mockReset();
  window.scrollTo = () => undefined;
});

describe("the page as the server sends it", () => {
  it("lets nothing be chosen before its scripts have come, and says so; from then on it does", async () => {
    const container = document.body.appendChild(document.createElement("div"));
    container.innerHTML = renderToString(player());
    expect(within(container).getByText("Getting ready…")).toBeInTheDocument();
    expect(within(container).getByRole("article").closest("[inert]")).not.toBeNull();
    render(player(), { container, hydrate: true });
    expect(await within(container).findByText("Each answer is saved at once")).toBeInTheDocument();
    expect(within(container).getByRole("article").closest("[inert]")).toBeNull();
  });
});

describe("an answer", () => {
  it("is sent as soon as it is chosen, and the page says when it was saved", async () => {
    const calls = serve(saveAll);
    open();
    await userEvent.click(screen.getByText("Road"));
    expect(await screen.findByText(/^Saved \d\d:\d\d:\d\d$/)).toBeInTheDocument();
    expect(calls).toHaveLength(1);
    expect(calls[0]).toMatchObject({
      method: "PUT",
      path: expect.stringMatching(/\/responses\/q1$/) as string,
      body: { response: { interaction: "choice", optionId: "o2" }, flagged: false },
    });
  });

  it("that is typed is sent once when the typing rests, not letter by letter", async () => {
    const calls = serve(saveAll);
    open({ place: 2 });
    await userEvent.type(screen.getByRole("textbox"), "Iran");
    await screen.findByText(/^Saved/);
    expect(calls.map(({ body }) => body.response)).toEqual([{ interaction: "text", typed: { g1: "Iran" } }]);
  });

  it("that is typed and not yet sent is not said to be saved, whatever was saved before", async () => {
    serve(saveAll);
    open({ place: 2 });
    await userEvent.click(screen.getByRole("button", { name: "Flag" }));
    await screen.findByText(/^Saved/);
    await userEvent.type(screen.getByRole("textbox"), "I");
    expect(screen.queryByText(/^Saved/)).toBeNull();
    expect(await screen.findByText(/^Saved/)).toBeInTheDocument();
  });

  it("that is typed is sent at once where the student goes on", async () => {
    const calls = serve(saveAll);
    open({ place: 2 });
    await userEvent.type(screen.getByRole("textbox"), "Iran");
    await userEvent.click(screen.getByRole("button", { name: "Review" }));
    expect(calls).toHaveLength(1);
  });

  it("that the server refuses is told in the server's words", async () => {
    serve(() => Promise.resolve({ status: 422, body: { error: { message: "There is no such option." } } }));
    open();
    await userEvent.click(screen.getByText("Road"));
    expect(await screen.findByRole("alert")).toHaveTextContent("There is no such option.");
  });

  it("to an attempt that is over leads to the page of its result", async () => {
    serve(() => Promise.resolve({ status: 409, body: { error: { message: "It has been submitted." } } }));
    open();
    await userEvent.click(screen.getByText("Road"));
    await waitFor(() => {
      expect(refresh).toHaveBeenCalledTimes(1);
    });
  });
});

describe("the student's place", () => {
  beforeEach(() => {
    moves.length = 0;
  });
  const told = () => moves.map(({ body }) => body.place);

  it("is told to the server once the student rests, not for each question in passing", async () => {
    serve(saveAll);
    open();
    await userEvent.keyboard("nnn");
    expect(told()).toEqual([]);
    await waitFor(() => {
      expect(told()).toEqual([3]);
    });
    expect(moves[0]?.body.sequence).toBeGreaterThanOrEqual(60_000);
  });

  it("is told at once when the page is left", async () => {
    serve(saveAll);
    open();
    await userEvent.keyboard("n");
    act(() => {
      window.dispatchEvent(new Event("pagehide"));
    });
    expect(told()).toEqual([1]);
  });

  it("is told again when the connection is back, where it could not be", async () => {
    globalThis.fetch = jest.fn(() => Promise.reject(new TypeError("Failed to fetch")));
    open();
    await userEvent.keyboard("n");
    act(() => {
      window.dispatchEvent(new Event("pagehide"));
    });
    serve(saveAll);
    act(() => {
      window.dispatchEvent(new Event("online"));
    });
    expect(told()).toEqual([1]);
  });
});

describe("how sure a student is", () => {
  it("is asked beside every question, may be left alone, and says nothing until it is said", async () => {
    const calls = serve(saveAll);
    open();
    const group = screen.getByRole("radiogroup", { name: /How sure are you\?/ });
    expect(within(group).queryByRole("radio", { checked: true })).not.toBeInTheDocument();
    await userEvent.click(screen.getByText("Road"));
    await screen.findByText(/^Saved/);
    expect(calls.map(({ body }) => body.confidence)).toEqual([null]);
  });

  it("is saved with the answer, stays when the answer changes, and is taken back by a second press", async () => {
    const calls = serve(saveAll);
    open();
    await userEvent.click(screen.getByText("Road"));
    await userEvent.click(screen.getByRole("radio", { name: "Fairly sure" }));
    await userEvent.click(screen.getByText("River"));
    await userEvent.click(screen.getByRole("radio", { name: "Fairly sure" }));
    await screen.findByText(/^Saved/);
    const told = calls.map(({ body }) => [(body.response as { optionId: string }).optionId, body.confidence]);
    expect(told).toEqual([
      ["o2", null],
      ["o2", 2],
      ["o3", 2],
      ["o3", null],
    ]);
  });

  it("is chosen with the keyboard alone", async () => {
    const calls = serve(saveAll);
    open();
    act(() => {
      screen.getByRole("radio", { name: "Unsure" }).focus();
    });
    await userEvent.keyboard("{ArrowRight}{ArrowRight}{Enter}");
    await screen.findByText(/^Saved/);
    expect([calls.at(-1)?.body.confidence, heading()]).toEqual([3, "What of q1?"]);
  });
});

describe("without a connection", () => {
  it("the page says so, keeps the answers on the device, and sends them in order when it is back", async () => {
    let isCut = true;
    const id = nextAttemptId();
    const calls = serve(() => (isCut ? Promise.reject(new TypeError("Failed to fetch")) : saveAll()));
    open();
    await userEvent.keyboard("2n1");
    expect(await screen.findByRole("alert")).toHaveTextContent(/No connection.*2 answers are kept on this device/);
    expect((await deviceAnswers(id).load()).map(({ itemId }) => itemId)).toEqual(["q1", "q2"]);
    isCut = false;
    calls.length = 0;
    act(() => {
      window.dispatchEvent(new Event("online"));
    });
    await screen.findByText(/^Saved/);
    expect(calls.map(({ path }) => path.slice(-2))).toEqual(["q1", "q2"]);
    expect(screen.queryByRole("alert")).not.toBeInTheDocument();
    expect(await deviceAnswers(id).load()).toEqual([]);
  });

  it("the page says so as soon as the browser knows, before anything failed", () => {
    open();
    const onLine = jest.spyOn(navigator, "onLine", "get").mockReturnValue(false);
    act(() => {
      window.dispatchEvent(new Event("offline"));
    });
    expect(screen.getByRole("alert")).toHaveTextContent("No connection.");
    onLine.mockRestore();
  });

  it("a page opened later shows what the earlier one could not send, and sends it", async () => {
    await deviceAnswers(nextAttemptId()).keep({
      itemId: "q1",
      response: { interaction: "choice", optionId: "o3" },
      flagged: true,
      confidence: 1,
      sequence: 5,
    });
    const calls = serve(saveAll);
    open();
    expect(await screen.findByRole("radio", { name: /River/, checked: true })).toBeInTheDocument();
    expect(screen.getByRole("radio", { name: "Unsure" })).toBeChecked();
    await screen.findByText(/^Saved/);
    expect(calls.map(({ body }) => body.sequence)).toEqual([5]);
  });

  it("a device that keeps nothing is told of: the page has to stay open", async () => {
    jest.spyOn(IDBFactory.prototype, "open").mockImplementation(() => {
      throw new DOMException("The operation is insecure.", "SecurityError");
    });
    let isCut = true;
    serve(() => (isCut ? Promise.reject(new TypeError("Failed to fetch")) : saveAll()));
    open();
    await userEvent.keyboard("2");
    expect(await screen.findByRole("alert")).toHaveTextContent(/leave this page open/);
    isCut = false;
    act(() => {
      window.dispatchEvent(new Event("online"));
    });
    await screen.findByText(/^Saved/);
    jest.restoreAllMocks();
  });
});

describe("two tabs of one attempt", () => {
  it("show the newer answer and flag in both, without a reload", async () => {
    serve(saveAll);
    attempts += 1;
    const [one, other] = [openTab(), openTab()];
    await userEvent.click(one.getByText("Road"));
    expect(await other.findByRole("radio", { name: /Road/, checked: true })).toBeInTheDocument();
    await userEvent.click(other.getByText("River"));
    expect(await one.findByRole("radio", { name: /River/, checked: true })).toBeInTheDocument();
    await userEvent.click(one.getByRole("button", { name: "Flag" }));
    expect(await other.findByRole("button", { name: "Flagged" })).toBeInTheDocument();
    expect(other.getByRole("radio", { name: /River/ })).toBeChecked();
    await one.findByText(/^Saved/);
    await other.findByText(/^Saved/);
  });

  it("send each answer once, from the tab where it was given", async () => {
    const calls = serve(saveAll);
    attempts += 1;
    const [one, other] = [openTab({ place: 2 }), openTab({ place: 2 })];
    await userEvent.type(one.getByRole("textbox"), "Iran");
    await waitFor(() => {
      expect(other.getByRole("textbox")).toHaveValue("Iran");
    });
    await one.findByText(/^Saved/);
    expect(calls).toHaveLength(1);
  });

  it("leave the tabs of another attempt alone", async () => {
    serve(saveAll);
    attempts += 1;
    const other = openTab();
    attempts += 1;
    const [one, same] = [openTab(), openTab()];
    await userEvent.click(one.getByText("Road"));
    await same.findByRole("radio", { name: /Road/, checked: true });
    expect(other.getByRole("radio", { name: /Road/ })).not.toBeChecked();
    await one.findByText(/^Saved/);
  });
});

describe("keys", () => {
  it("go through the questions to the review and back, moving the focus to each heading", async () => {
    open();
    await userEvent.keyboard("n");
    expect(heading()).toBe("What of q2?");
    await waitFor(() => {
      expect(screen.getByRole("heading", { level: 2 })).toHaveFocus();
    });
    await userEvent.keyboard("{ArrowRight}{ArrowRight}");
    expect(heading()).toBe("Before you submit");
    await userEvent.keyboard("p{ArrowLeft}");
    expect(heading()).toBe("What of q2?");
    await userEvent.keyboard("r");
    expect(heading()).toBe("Before you submit");
  });

  it("choose an option by number or letter, and of a verdict first the verdict, then the reason", async () => {
    serve(saveAll);
    open();
    await userEvent.keyboard("2");
    expect(screen.getByRole("radio", { name: /Road/ })).toBeChecked();
    await userEvent.keyboard("c");
    expect(screen.getByRole("radio", { name: /River/ })).toBeChecked();
    await userEvent.keyboard("n2b");
    expect(screen.getByRole("radio", { name: /Fails/ })).toBeChecked();
    expect(screen.getByRole("radio", { name: /autumn/ })).toBeChecked();
    await screen.findByText(/^Saved/);
  });

  it("flag a question and take the flag away, saving both", async () => {
    const calls = serve(saveAll);
    open();
    await userEvent.keyboard("f");
    expect(screen.getByRole("button", { name: "Flagged" })).toHaveAttribute("aria-pressed", "true");
    await userEvent.keyboard("f");
    expect(screen.getByRole("button", { name: "Flag" })).toHaveAttribute("aria-pressed", "false");
    await screen.findByText(/^Saved/);
    expect(calls.map(({ body }) => body.flagged)).toEqual([true, false]);
  });

  it("typed into a field are text and nothing else", async () => {
    serve(saveAll);
    open({ place: 2 });
    await userEvent.type(screen.getByRole("textbox"), "nf?1");
    expect(heading()).toBe("What of q3?");
    expect(screen.getByRole("textbox")).toHaveValue("nf?1");
    await screen.findByText(/^Saved/);
  });

  it("are listed by ?, in a dialog that Close puts away", async () => {
    open();
    await userEvent.keyboard("?");
    const dialog = screen.getByRole("dialog", { name: "Keys" });
    expect(within(dialog).getByText("next question")).toBeInTheDocument();
    await userEvent.click(within(dialog).getByRole("button", { name: "Close" }));
    expect(screen.queryByRole("dialog")).not.toBeInTheDocument();
  });
});

describe("the map of questions", () => {
  it("says of each whether it is answered, in part or in full, and whether it is flagged", async () => {
    serve(saveAll);
    open();
    await userEvent.keyboard("1fn1");
    expect(places()).toEqual([
      "Question 1, answered, flagged",
      "Question 2, partly answered",
      "Question 3, not answered",
    ]);
    await screen.findByText(/^Saved/);
  });

  it("leads to any question, and marks the one shown", async () => {
    open();
    await userEvent.click(screen.getByRole("button", { name: /^Question 3,/ }));
    expect(heading()).toBe("What of q3?");
    expect(screen.getByRole("button", { name: /^Question 3,/ })).toHaveAttribute("aria-current", "step");
    expect(window.location.search).toBe("?q=3");
  });
});

describe("the review", () => {
  it("lists what is open or flagged, and leads back to it", async () => {
    serve(saveAll);
    open();
    await userEvent.keyboard("1fn1r");
    const rows = within(screen.getByRole("region", { name: "Before you submit" })).getAllByRole("listitem");
    expect(rows.map((row) => row.textContent)).toEqual([
      "1What of q1?flagged",
      "2What of q2?partly",
      "3What of q3?open",
    ]);
    await userEvent.click(screen.getByRole("button", { name: /What of q3/ }));
    expect(heading()).toBe("What of q3?");
    await screen.findByText(/^Saved/);
  });

  it("holds the submission back until every answer has reached the server", async () => {
    let letThrough: () => void = () => undefined;
    const calls = serve(async ({ method }) => {
      if (method === "PUT") await new Promise<void>((resolve) => (letThrough = resolve));
      return SAVED;
    });
    open();
    await userEvent.keyboard("1r");
    const submit = screen.getByRole("button", { name: "Submit all answers" });
    expect(submit).toBeDisabled();
    expect(screen.getByText(/Waiting until every answer/)).toBeInTheDocument();
    act(() => {
      letThrough();
    });
    await waitFor(() => {
      expect(submit).toBeEnabled();
    });
    await userEvent.click(submit);
    await waitFor(() => {
      expect(replace).toHaveBeenCalledTimes(1);
    });
    expect(calls.map(({ method }) => method)).toEqual(["PUT", "POST"]);
  });

  it("says what to do where the server does not take the submission", async () => {
    serve(() => Promise.resolve({ status: 500, body: {} }));
    open({ place: 3 });
    await userEvent.click(screen.getByRole("button", { name: "Submit all answers" }));
    expect(await screen.findByRole("alert")).toHaveTextContent("The server did not answer.");
    expect(screen.getByRole("button", { name: "Submit all answers" })).toBeEnabled();
  });
});

describe("certainty marks", () => {
  it("are told before the questions, and at each what every choice gives", async () => {
    open({ certaintyMarks: true });
    const terms = screen.getByText("Certainty marks: how sure you are counts");
    await userEvent.click(terms);
    expect(screen.getByRole("row", { name: "Sure +3 −6 over 80 %" })).toBeVisible();
    const group = screen.getByRole("radiogroup", {
      name: "How sure are you? It counts; left open, it counts as unsure.",
    });
    expect(
      within(group)
        .getAllByRole("radio")
        .map(({ textContent }) => textContent),
    ).toEqual([
      "Unsure +1 if right or 0 if wrong",
      "Fairly sure +2 if right or −2 if wrong",
      "Sure +3 if right or −6 if wrong",
    ]);
    expect(await findViolations()).toEqual([]);
  });

  it("are not spoken of where they do not count", () => {
    open();
    expect(screen.queryByText(/Certainty/)).not.toBeInTheDocument();
    expect(screen.getByRole("radio", { name: "Sure" })).toBeInTheDocument();
  });

  it("remind before submitting of the answers that nothing was staked on, and of those alone", async () => {
    serve(saveAll);
    open({ certaintyMarks: true });
    await userEvent.keyboard("1");
    await userEvent.keyboard("r");
    expect(screen.getByText(/not said how sure/)).toHaveTextContent(
      "Of one answer you have not said how sure you are: it counts as unsure.",
    );
    await userEvent.click(screen.getByRole("button", { name: "Question 1, answered" }));
    await userEvent.click(screen.getByRole("radio", { name: /^Sure/ }));
    await userEvent.keyboard("r");
    expect(screen.queryByText(/not said how sure/)).not.toBeInTheDocument();
  });
});

describe("an answer checked at once", () => {
  const FEEDBACK: ItemFeedback = {
    itemId: "q1",
    outcome: "wrong",
    earned: 0,
    total: 1,
    answer: "Rail",
    parts: [],
    explanation: "Rail came first.",
    claims: [],
    scenarios: [],
    scenarioLine: [],
    paragraphs: [2],
  };

  it("is asked for only where the class allows it", () => {
    open();
    expect(screen.queryByRole("button", { name: "Check my answer" })).not.toBeInTheDocument();
  });

  it("waits until it is saved, then gives way to its feedback, and no key changes it any more", async () => {
    const calls = serve(({ method }) =>
      Promise.resolve(method === "PUT" ? SAVED : { status: 200, body: { feedback: FEEDBACK } }),
    );
    open({ checked: {} });
    expect(screen.getByRole("button", { name: "Check my answer" })).toBeDisabled();
    await userEvent.keyboard("2");
    await userEvent.click(screen.getByRole("button", { name: "Check my answer" }));
    expect(await screen.findByText("Rail came first.")).toBeInTheDocument();
    expect(screen.getByText("Wrong")).toBeInTheDocument();
    await waitFor(() => {
      expect(screen.getByRole("heading", { name: "What of q1?" })).toHaveFocus();
    });
    await userEvent.keyboard("3f");
    expect(calls.map(({ method, path }) => `${method} ${path.split("/responses/")[1] ?? ""}`)).toEqual([
      "PUT q1",
      "POST q1/check",
    ]);
    expect(screen.queryByRole("radio")).not.toBeInTheDocument();
  });

  it("is there again after a reload", () => {
    open({ checked: { q1: FEEDBACK } });
    expect(screen.getByText("Rail came first.")).toBeInTheDocument();
  });

  it("that the server does not check is told in its words, and can still be changed", async () => {
    serve(({ method }) =>
      Promise.resolve(method === "PUT" ? SAVED : { status: 410, body: { error: { message: "The time is up." } } }),
    );
    open({ checked: {} });
    await userEvent.keyboard("2");
    await userEvent.click(screen.getByRole("button", { name: "Check my answer" }));
    expect(await screen.findByRole("alert")).toHaveTextContent("The time is up.");
    expect(screen.getAllByRole("radio", { name: /Road|Rail/ })).toHaveLength(2);
  });
});

describe("all questions on one page", () => {
  beforeEach(async () => {
    open();
    await userEvent.keyboard("v");
  });
  afterEach(async () => {
    const all = screen.queryByRole("button", { name: "All on one page", pressed: true });
    if (all) await userEvent.click(all);
  });

  it("stand with the review below them, and the browser keeps the choice", () => {
    expect(screen.getAllByRole("heading", { level: 2 }).map(({ textContent }) => textContent)).toEqual([
      "What of q1?",
      "What of q2?",
      "What of q3?",
      "Before you submit",
    ]);
    expect(localStorage.getItem("claimwise:player-layout")).toBe("all");
    expect(screen.queryByRole("button", { name: "Next" })).not.toBeInTheDocument();
  });

  it("save each answer at once, whichever question it is to", async () => {
    const calls = serve(saveAll);
    await userEvent.click(screen.getByText("Road"));
    await userEvent.click(cardOf("q2").getByRole("button", { name: "Flag" }));
    await userEvent.type(screen.getByRole("textbox"), "Iran");
    await waitFor(() => {
      expect(calls.map(({ path }) => path.slice(-2))).toEqual(["q1", "q2", "q3"]);
    });
    await screen.findByText(/^Saved/);
  });

  it("take their keys where the focus is", async () => {
    serve(saveAll);
    await userEvent.keyboard("n");
    await waitFor(() => {
      expect(screen.getByRole("heading", { name: "What of q2?" })).toHaveFocus();
    });
    await userEvent.keyboard("1");
    expect(screen.getByRole("radio", { name: /Holds/ })).toBeChecked();
    await userEvent.click(cardOf("q1").getByRole("button", { name: "Flag" }));
    expect(screen.getByRole("button", { name: /^Question 1,/ })).toHaveAttribute("aria-current", "step");
    await userEvent.keyboard("3");
    expect(screen.getByRole("radio", { name: /River/ })).toBeChecked();
    await screen.findByText(/^Saved/);
  });

  it("have nothing that axe finds, and go back to one at a time by the button", async () => {
    expect(await findViolations()).toEqual([]);
    await userEvent.click(screen.getByRole("button", { name: "All on one page", pressed: true }));
    expect(screen.getAllByRole("heading", { level: 2 })).toHaveLength(1);
    expect(localStorage.getItem("claimwise:player-layout")).toBe("one");
  });

  it("still come where the browser forbids storage", async () => {
    await userEvent.keyboard("v");
    const setItem = jest.spyOn(Storage.prototype, "setItem").mockImplementation(() => {
      throw new DOMException("The quota has been exceeded.", "QuotaExceededError");
    });
    await userEvent.keyboard("v");
    expect(screen.getAllByRole("heading", { level: 2 })).toHaveLength(4);
    setItem.mockRestore();
  });
});

describe("a device whose clock is set while the page is open", () => {
  const HOUR_MS = 3_600_000;
  const later = (milliseconds: number): string => new Date(Date.now() + milliseconds).toISOString();
  const setClock = (milliseconds: number): void => {
    const now = Date.now.bind(Date);
    jest.spyOn(Date, "now").mockImplementation(() => now() + milliseconds);
  };
  afterEach(() => {
    jest.restoreAllMocks();
  });

  it.each([
    ["back", -3 * HOUR_MS],
    ["forward", 3 * HOUR_MS],
  ])(
    "%s by hours numbers its answers on by the time that has passed, so that another device's later ones stand",
    async (_, by) => {
      const calls = serve(saveAll);
      open();
      await userEvent.click(screen.getByText("Road"));
      setClock(by);
      await userEvent.click(screen.getByText("Rail"));
      await waitFor(() => {
        expect(calls).toHaveLength(2);
      });
      const [before = 0, after = 0] = calls.map(({ body }) => Number(body.sequence));
      // The attempt has been open for a minute.
      expect(before).toBeGreaterThanOrEqual(60_000);
      expect(after).toBeGreaterThan(before);
      expect(after).toBeLessThan(60_000 + 30_000);
    },
  );

  it("shows the time left as before", async () => {
    serve(saveAll);
    open({ deadlineAt: later(HOUR_MS) });
    setClock(-5 * HOUR_MS);
    await screen.findByText(/^59:5\d$/, {}, { timeout: 3_000 });
    setClock(10 * HOUR_MS);
    await screen.findByText(/^59:5\d$/, {}, { timeout: 3_000 });
  });

  it("goes by the server's word again after a sleep in which it counted no time", async () => {
    serve(() => Promise.resolve({ ...SAVED, body: { ...SAVED.body, serverNow: later(HOUR_MS / 2) } }));
    open({ deadlineAt: later(HOUR_MS) });
    await userEvent.click(screen.getByText("Road"));
    expect(await screen.findByText(/^(30:00|29:5\d)$/, {}, { timeout: 3_000 })).toBeInTheDocument();
  });

  it("asks the server for its time as soon as the page is seen again", async () => {
    const calls = serve(() => Promise.resolve({ status: 200, body: { deadlineAt: null, serverNow: later(0) } }));
    open();
    document.dispatchEvent(new Event("visibilitychange"));
    await waitFor(() => {
      expect(calls.map(({ path }) => path)).toEqual([expect.stringMatching(/\/seen$/)]);
    });
  });
});

describe("when the time is up", () => {
  const HOUR_MS = 3_600_000;
  const inAnHour = (): string => new Date(Date.now() + HOUR_MS).toISOString();

  /** Lets an hour pass at once; the timer looks at its clock every second. */
  async function passAnHour(): Promise<jest.SpyInstance<number>> {
    const now = performance.now.bind(performance);
    const spy = jest.spyOn(performance, "now").mockImplementation(() => now() + HOUR_MS);
    await waitFor(
      () => {
        expect(screen.getByRole("timer")).toHaveTextContent("0:00");
      },
      { timeout: 5_000 },
    );
    return spy;
  }
  afterEach(() => {
    jest.restoreAllMocks();
  });

  it("the attempt is submitted by itself", async () => {
    const calls = serve(saveAll);
    open({ deadlineAt: new Date(Date.now() - 1).toISOString() });
    await waitFor(() => {
      expect(replace).toHaveBeenCalledTimes(1);
    });
    expect(calls.map(({ path }) => path)).toEqual([expect.stringMatching(/\/submit$/)]);
  });

  it("a page that has not heard of more time is made anew, and asks again when that is over", async () => {
    let submitted = false;
    const now = performance.now.bind(performance);
    const calls = serve(({ method }) =>
      Promise.resolve(method === "POST" ? { status: 200, body: { ok: true, submitted } } : SAVED),
    );
    open({ deadlineAt: inAnHour() });
    const spy = await passAnHour();
    await waitFor(() => {
      expect(refresh).toHaveBeenCalledTimes(1);
    });
    expect(replace).not.toHaveBeenCalled();
    expect(calls.at(-1)).toMatchObject({ body: { onlyIfTimeIsUp: true } });
    submitted = true;
    spy.mockImplementation(() => now() + 2 * HOUR_MS);
    await waitFor(
      () => {
        expect(replace).toHaveBeenCalledTimes(1);
      },
      { timeout: 5_000 },
    );
  });

  it("a save that tells of another deadline has the page made anew", async () => {
    const deadlineAt = inAnHour();
    serve(() => Promise.resolve({ ...SAVED, body: { ...SAVED.body, deadlineAt: "2099-01-01T00:00:00.000Z" } }));
    open({ deadlineAt });
    await userEvent.click(screen.getByText("Road"));
    await waitFor(() => {
      expect(refresh).toHaveBeenCalledTimes(1);
    });
  });

  it("what was typed in the last moment reaches the server before the submission", async () => {
    let letThrough: () => void = () => undefined;
    const calls = serve(async ({ method }) => {
      if (method === "PUT") await new Promise<void>((resolve) => (letThrough = resolve));
      return SAVED;
    });
    open({ place: 2, deadlineAt: inAnHour() });
    await userEvent.type(screen.getByRole("textbox"), "Iran");
    await passAnHour();
    await waitFor(() => {
      expect(calls.map(({ method }) => method)).toEqual(["PUT"]);
    });
    act(() => {
      letThrough();
    });
    await waitFor(() => {
      expect(replace).toHaveBeenCalledTimes(1);
    });
    expect(calls.map(({ method, body }) => [method, body.response])).toEqual([
      ["PUT", { interaction: "text", typed: { g1: "Iran" } }],
      ["POST", undefined],
    ]);
  });

  it("answers that wait for a connection go before the submission, once it is back", async () => {
    let isCut = true;
    const calls = serve(() => (isCut ? Promise.reject(new Error("no connection")) : saveAll()));
    open({ deadlineAt: inAnHour() });
    await userEvent.click(screen.getByText("Road"));
    await passAnHour();
    expect(calls.map(({ method }) => method)).not.toContain("POST");
    isCut = false;
    act(() => {
      window.dispatchEvent(new Event("online"));
    });
    await waitFor(() => {
      expect(replace).toHaveBeenCalledTimes(1);
    });
    expect(calls.slice(-2).map(({ method }) => method)).toEqual(["PUT", "POST"]);
  });
});

it.each([0, 3])("axe finds nothing in the player at place %s", async (place) => {
  open({ place });
  expect(await findViolations()).toEqual([]);
});
